import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Concept } from "../../src/statements/concept";
import { conceptOf, normalizeLabel, statementKindOfTitle } from "../../src/statements/label";
import type { StatementKind } from "../../src/statements/statement";
import { describeWithShared } from "../support/shared-data";

interface Row {
  readonly label: string;
  readonly path: readonly string[];
  readonly heading: boolean;
}

/** The rows of the tables under titles of the three statements, with the headings that are open at each. */
function statementRows(text: string): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map<string, Row[]>();
  let open: readonly string[] = [];
  let rows: Row[] | undefined;
  for (const line of text.split(/\r?\n/u)) {
    if (!line.includes("\t")) {
      if (/^(?:note|注記)/iu.test(line)) rows = undefined;
      const kind = statementKindOfTitle(line);
      if (kind === undefined) continue;
      open = [];
      rows = [];
      if (["income", "balance", "cashflow"].includes(kind))
        tables.set(`${kind} ${isEnglish(line) ? "en" : "ja"}`, rows);
      continue;
    }
    const [label = "", ...cells] = line.split("\t");
    if (label === "" || rows === undefined) continue;
    const heading = cells.every((cell) => cell.trim() === "");
    const below = rows.at(-1)?.heading === true ? open : open.slice(0, -1);
    rows.push({ label, path: heading ? below : open, heading });
    if (heading) open = [...below, label];
    const closed = open.findIndex((section) => isTotalOf(label, section));
    if (closed >= 0) open = open.slice(0, closed);
  }
  return tables;
}

function isEnglish(text: string): boolean {
  return /^[\x20-\x7e]+$/u.test(text);
}

function isTotalOf(label: string, section: string): boolean {
  const words = normalizeLabel(label);
  const core = words.replace(/^total |合計$/gu, "");
  return core !== words && core === normalizeLabel(section);
}

function kindOf(table: string): StatementKind {
  return table.split(" ")[0] as StatementKind;
}

describeWithShared("a release in two languages", (folder) => {
  const tables = statementRows(readFileSync(resolve(folder, "seed/iij-1q04-release.txt"), "utf8"));
  const conceptsOf = (table: string): readonly (Concept | undefined)[] =>
    (tables.get(table) ?? []).map(({ label, path, heading }) =>
      heading ? undefined : conceptOf(label, { kind: kindOf(table), path }),
    );

  test.each<[StatementKind, number, number]>([
    ["income", 32, 16],
    ["balance", 39, 27],
    ["cashflow", 37, 12],
  ])("every line of the %s statement means the same in both", (kind, lines, known) => {
    const [english, japanese] = [`${kind} en`, `${kind} ja`];
    expect(tables.get(english)).toHaveLength(lines);
    expect(tables.get(japanese)).toHaveLength(lines);
    expect(conceptsOf(japanese)).toEqual(conceptsOf(english));
    expect(conceptsOf(english).filter((concept) => concept !== undefined)).toHaveLength(known);
  });

  test.each(["income", "balance", "cashflow"])("no meaning stands twice in the %s statement", (kind) => {
    const concepts = conceptsOf(`${kind} en`).filter((concept) => concept !== undefined);
    expect(new Set(concepts).size).toBe(concepts.length);
  });
});
