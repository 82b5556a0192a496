/** src/functions/functions.ts, made of what is written about the functions: Excel's metadata is read from its comments. */
import { FUNCTION_ENTRIES } from "../../src/functions/catalogue";
import type { FunctionEntry } from "../../src/functions/function-entry";

/** Where Excel sends who asks for help on a function; the name follows. */
export const HELP_ADDRESS = "https://tieout.example/functions/";

const HEAD = `/**
 * The custom functions as Excel knows them: each is declared here and worked out by callFunction. Made of the entries of
 * catalogue.ts by \`UPDATE_GOLDEN=1 npx jest test/functions/metadata\`; do not edit. The generator of the metadata takes
 * unknown[][] for a range of anything, and only in this very spelling.
 */
import { callFunction } from "./call-function";
`;

export function functionSourceText(): string {
  return `${HEAD}\n${FUNCTION_ENTRIES.map(declarationOf).join("\n")}`;
}

function declarationOf({ id, code, description, parameters, result }: FunctionEntry): string {
  const comment = [
    description.en,
    `@customfunction ${id} ${id}`,
    `@helpurl ${HELP_ADDRESS}${id}`,
    ...parameters.map(({ name, description: text, optional }) => `@param ${optional ? `[${name}]` : name} ${text.en}`),
    `@returns ${result}`,
  ];
  const names = parameters.map(({ name }) => name).join(", ");
  const declared = parameters.map(({ name, optional }) => `${name}${optional ? "?" : ""}: unknown[][]`);
  const line = `export function ${code}(${declared.join(", ")}): unknown[][] {`;
  const head =
    line.length <= 120
      ? [line]
      : [`export function ${code}(`, ...declared.map((each) => `  ${each},`), "): unknown[][] {"];
  return [
    "/**",
    ...comment.map((text) => ` * ${text}`),
    " */",
    ...head,
    `  return callFunction("${id}", [${names}]);`,
    "}",
    "",
  ].join("\n");
}
