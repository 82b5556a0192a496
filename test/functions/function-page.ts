/** docs/functions: a page a function and an index, made of what is written about the functions. */
import { FUNCTION_ENTRIES } from "../../src/functions/catalogue";
import type { FunctionEntry, FunctionExample } from "../../src/functions/function-entry";
import { nativeTwin } from "../../src/functions/native-twin";

const MADE =
  "<!-- Made of src/functions/catalogue.ts by `UPDATE_GOLDEN=1 npx jest test/functions/page`; do not edit. -->";

/** Function entries whose amounts are decided by their arguments alone have twins; a sample call shows it. */
const TWIN_SAMPLES: Readonly<Record<string, readonly string[]>> = {
  MARGIN: ["B2", "B1"],
  GROSSMARGIN: ["B1", "B2"],
  EBITDAMARGIN: ["B3", "B4", "B1"],
  MARGINCHANGE: ["C2", "C1", "B2", "B1"],
  COMMONSIZE: ["B2", "B1"],
  GROWTH: ["C1", "B1"],
  CAGR: ["B1", "E1", "3"],
  EBITDA: ["B3", "B4"],
  EBITDAFROMNET: ["B5", "B6", "B7", "B4"],
  RECONCILES: ["B9", "B1", "B2:B8", "1"],
  TIES: ["B1", "C1", "1", "1"],
  TTM: ["B1:E1"],
  FISCALQUARTER: ["B1", "3", '"start"'],
  PERIODEND: ['"1Q25"', "3", '"start"'],
  CONSTANTFX: ["B1", "B2", "B3"],
};

export function functionPage(entry: FunctionEntry): string {
  const { id, description, parameters, result, errors } = entry;
  return [
    `# FIN.${id}`,
    "",
    MADE,
    "",
    description.en,
    "",
    "```text",
    signature(entry),
    "```",
    "",
    ...tableText([
      ["argument", "takes", "meaning"],
      ...parameters.map((each) => [
        `\`${each.name}\``,
        each.unit,
        `${each.optional ? "Optional. " : ""}${each.description.en}`,
      ]),
    ]),
    "",
    `**Result.** ${result}`,
    "",
    ...(errors.length === 0
      ? []
      : [...tableText([["error", "when"], ...errors.map(([code, when]) => [`\`${code}\``, when])]), ""]),
    "What holds for all functions (ranges, empty cells, text, errors) is in [the index](README.md).",
    "",
    "## Examples",
    "",
    ...entry.examples.flatMap(exampleText),
    "## In Japanese",
    "",
    description.ja,
    "",
    ...tableText([["引数", "説明"], ...parameters.map((each) => [each.nameJa, each.description.ja])]),
    "",
    ...twinText(id),
  ].join("\n");
}

function signature({ id, parameters }: FunctionEntry): string {
  return `=FIN.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
}

function exampleText({ about, formula, result }: FunctionExample): readonly string[] {
  const cells = result.map((row) => row.map((value) => (value === "" ? "(empty)" : String(value))).join(" | "));
  return [`${about}:`, "", "```text", formula, ...cells, "```", ""];
}

function twinText(id: string): readonly string[] {
  const args = TWIN_SAMPLES[id];
  const twin = args === undefined ? undefined : nativeTwin(id, args)?.[0]?.[0];
  const text =
    twin === undefined || args === undefined
      ? VALUE_ONLY.has(id)
        ? ["Publish replaces a call by its value: native functions cannot look the figure up."]
        : ["Publish replaces each cell of the result by a formula in functions of Excel 2010."]
      : [`Publish replaces \`=FIN.${id}(${args.join(",")})\` by`, "", "```text", `=${twin}`, "```"];
  return ["## Without the add-in", "", ...text, ""];
}

const VALUE_ONLY: ReadonlySet<string> = new Set(["FX", "FXRATE", "FXAVERAGE", "FACT"]);

export function functionIndex(): string {
  return [
    "# Functions",
    "",
    MADE,
    "",
    "Every function is pure and never volatile: the same arguments give the same result, and nothing is asked of a network.",
    "",
    ...tableText([
      ["function", "result"],
      ...FUNCTION_ENTRIES.map(({ id, description }) => [`[FIN.${id}](${id}.md)`, description.en]),
    ]),
    "",
    "## What holds for all of them",
    "",
    "- **Ranges.** An argument that takes an amount also takes a range; the result spills in its shape, and a single value is",
    "  stretched over it. Shapes that do not fit give `#VALUE!` with both shapes. A statement's block may have one row or",
    "  one column beside it in COMMONSIZE and TRANSLATE only.",
    "- **Exactness.** Cells are read as the decimals they show, worked with exactly (50 digits), and rounded to the nearest",
    "  double once at the end.",
    "- **Empty cells** give empty results, not zeros; in lists of items (add-backs, reconciling items) they are no items.",
    "  Excel for the web hands an empty cell over as such. Excel on the desktop may hand it to add-ins as 0, and nobody can",
    '  tell the two apart there: guard such a call with `IF(B2="","",…)`, as the formulas that Publish writes do.',
    "- **Text where a number must be** gives `#VALUE!` naming the argument, also when it consists of digits; so do TRUE and",
    "  FALSE.",
    "- **Errors.** A single cell that holds an error, anywhere in an argument, is the call's result: Excel does not call the",
    "  function then. In a spilled result each cell has its own error. Excel shows texts of ours on `#VALUE!` and `#N/A` only.",
    "- **Dates** are cells with dates, counted from 1900 or 1904 as the workbook does, or texts like 2004-06-30.",
    "- **Publish** replaces calls by native formulas where Excel 2010 has what it takes. These count in doubles: they give the",
    "  same double for whole amounts, and differ in the last digit where a sum or product of fractions was rounded on the way.",
    "",
  ].join("\n");
}

/** A Markdown table with its columns aligned, the first row as its head; full-width characters count as two. */
function tableText(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => widthOf(row[column] ?? ""))));
  const line = (cells: readonly string[], filler = " ") =>
    `| ${cells.map((cell, i) => cell + filler.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell)))).join(" | ")} |`;
  const ruler = line(
    head.map(() => ""),
    "-",
  );
  return [line(head), ruler, ...rows.slice(1).map((row) => line(row))];
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\u9fff\uff00-\uff60]/u.test(character) ? 2 : 1), 0);
}
