import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { resolve } from "node:path";
import { FUNCTION_IDS } from "../../src/functions/call-function";
import { catalogueFunctions, FUNCTION_ENTRIES } from "../../src/functions/catalogue";
import { DESCRIPTION_JA } from "../../src/functions/description-ja";
import { expectFile } from "./expect-file";
import { functionSourceText, HELP_ADDRESS } from "./function-source-text";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly options?: unknown;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality: string;
      readonly optional?: boolean;
    }[];
    readonly result: { readonly dimensionality: string };
  }[];
}

async function metadataText(): Promise<string> {
  const made = await generateCustomFunctionsMetadata(resolve("src/functions/functions.ts"), true);
  expect(made.errors).toEqual([]);
  return `${made.metadataJson}\n`;
}

test("functions.ts is made of what is written about the functions", () => {
  expectFile("src/functions/functions.ts", functionSourceText());
});

test("the metadata is the public interface: a change of it is meant", async () => {
  expectFile("test/functions/functions.json.golden", await metadataText());
});

test("the metadata holds every function and argument, as ranges of anything, nothing volatile", async () => {
  const { functions } = JSON.parse(await metadataText()) as Metadata;
  expect(functions.map(({ id }) => id)).toEqual(FUNCTION_ENTRIES.map(({ id }) => id));
  for (const [i, each] of functions.entries()) {
    const entry = FUNCTION_ENTRIES[i]!;
    expect(each.name).toBe(each.id);
    expect(each.id).toMatch(/^[A-Z]{2,}$/);
    expect(each.helpUrl).toBe(`${HELP_ADDRESS}${each.id}`);
    expect(each.description).toBe(entry.description.en);
    expect(each.options).toBeUndefined();
    expect(each.result.dimensionality).toBe("matrix");
    expect(each.parameters.map(({ name, description, optional = false }) => ({ name, description, optional }))).toEqual(
      entry.parameters.map(({ name, description, optional }) => ({ name, description: description.en, optional })),
    );
    for (const parameter of each.parameters) {
      expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
    }
  }
});

test("every function that is called is written about, and the other way round", () => {
  expect([...FUNCTION_IDS].sort()).toEqual(FUNCTION_ENTRIES.map(({ id }) => id).sort());
});

test("needed arguments come before optional ones", () => {
  for (const { parameters } of FUNCTION_ENTRIES) {
    const flags = parameters.map(({ optional }) => optional);
    expect([...flags].sort()).toEqual(flags);
  }
});

test("texts fit where Excel shows them, and are Japanese where they should be", () => {
  for (const { id, description, parameters } of FUNCTION_ENTRIES) {
    expect([id, description.en.length <= 128]).toEqual([id, true]);
    const japanese = DESCRIPTION_JA[id]!;
    expect(Object.keys(japanese.parameters)).toEqual(parameters.map(({ name }) => name));
    const texts = [
      japanese.description,
      ...Object.values(japanese.parameters).flatMap((parameter) => [parameter.name, parameter.description]),
    ];
    for (const text of texts) expect(text).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    for (const { nameJa } of parameters) expect(nameJa.length).toBeLessThanOrEqual(10);
  }
});

test("the catalogue has both languages and an example that is a formula", () => {
  const catalogue = catalogueFunctions();
  expect(catalogue).toHaveLength(23);
  for (const { name, example, descriptionJa, parameters } of catalogue) {
    expect(example.startsWith(`=${name}(`)).toBe(true);
    expect(descriptionJa).not.toBe("");
    expect(parameters.length).toBeGreaterThan(0);
  }
});
