import { textCell, textContent } from "./cell-text";
import type { Fact, Print } from "../statements/fact";
import type { Filing, StatedRate } from "../statements/filing";
import type { PrintedRow, PrintedTable } from "../statements/statement";
import type { PlannedFiling, PlannedSource } from "./model";
import { HEAD, KEY } from "./sheet-frame";
import { sourceColumnKey, SOURCE_RATE_COLUMN, sourceRateRowKey, sourceRowKey } from "./source-address";
import { numberFormat, printedAmount, printedDigits } from "./unit-text";
import type { CellPlan, ColumnPlan, RowPlan, SheetPlan } from "./workbook-plan";

const LABELS = sourceColumnKey(0);
const WIDTHS = { label: 68, figure: 14 } as const;
/** Told apart from zero and from blank, and left out by SUM. */
const NIL_TEXT = "-";

interface Printed {
  readonly fact: Fact;
  readonly print: Print;
}

/**
 * A filing's tables in one language as printed, one under another, with captions, headers and footnotes. The figures
 * are the workbook's only hard numbers: in the printed scale, each with a note of its text and place. Nil is the text
 * "-", what is not meaningful or unreadable stays the printed text. Stated rates stand behind the tables of the first
 * language.
 */
export function planSourceSheet(planned: PlannedFiling, source: PlannedSource): SheetPlan {
  const { filing } = planned;
  const printed = printsOf(filing);
  const tables = filing.tables.flatMap((table, i) => (table.language === source.language ? [{ table, i }] : []));
  const parts = tables.map(({ table, i }) => tablePart(table, i, printed));
  const rates = planned.sheets[0]?.id === source.id ? ratePart(filing.rates) : { rows: [], cells: [] };
  const width = Math.max(
    2,
    ...tables.flatMap(({ table }) => [...table.header, ...table.rows].map((r) => r.cells.length)),
  );
  return {
    id: source.id,
    name: source.name,
    group: "source",
    columns: columnsOf(width),
    rows: [
      { key: HEAD.keys, hidden: true },
      { key: HEAD.title, height: 22 },
      { key: HEAD.state },
      { key: HEAD.below },
      ...parts.flatMap((part) => part.rows),
      ...rates.rows,
    ],
    cells: [
      textCell(HEAD.title, LABELS, "title", `${filing.issuer} ${planned.label}`.trim()),
      textCell(
        HEAD.state,
        LABELS,
        "subtitle",
        `${filing.source.name} as printed, SHA-256 ${filing.source.sha256.slice(0, 12)}`,
      ),
      ...parts.flatMap((part) => part.cells),
      ...rates.cells,
    ],
    charts: [],
    freeze: { row: HEAD.below, column: sourceColumnKey(1) },
    print: { landscape: true },
  };
}

interface SheetPart {
  readonly rows: readonly RowPlan[];
  readonly cells: readonly CellPlan[];
}

function columnsOf(width: number): readonly ColumnPlan[] {
  return [
    { key: KEY, width: 2, hidden: true },
    ...Array.from({ length: width }, (_, i) => ({
      key: sourceColumnKey(i),
      width: i === 0 ? WIDTHS.label : WIDTHS.figure,
    })),
  ];
}

function printsOf(filing: Filing): ReadonlyMap<string, Printed> {
  const found = new Map<string, Printed>();
  for (const statement of filing.statements)
    for (const line of statement.lines)
      for (const fact of line.facts)
        for (const print of fact?.prints ?? []) {
          const key = `${print.table}|${print.row}|${print.column}`;
          if (fact && !found.has(key)) found.set(key, { fact, print });
        }
  return found;
}

function tablePart(table: PrintedTable, index: number, printed: ReadonlyMap<string, Printed>): SheetPart {
  const key = (what: string, i: number) => `t${index}:${what}:${i}`;
  const title = `t${index}:title`;
  const captions = table.caption.filter((line) => line !== table.title);
  const lines = (what: string, items: readonly unknown[]) => items.map((_, i): RowPlan => ({ key: key(what, i) }));
  return {
    rows: [
      { key: title },
      ...lines("caption", captions),
      ...lines("header", table.header),
      ...table.rows.map((_, r) => ({ key: sourceRowKey(index, r) })),
      ...lines("note", table.notes),
      { key: `t${index}:space` },
    ],
    cells: [
      textCell(title, LABELS, "heading", table.title),
      ...captions.map((text, i) => textCell(key("caption", i), LABELS, "note", text)),
      ...table.header.flatMap((row, i) =>
        row.cells.flatMap((text, c) =>
          text === "" ? [] : [textCell(key("header", i), sourceColumnKey(c), "column-header", text)],
        ),
      ),
      ...table.rows.flatMap((row, r) => bodyRow(row, index, r, printed)),
      ...table.notes.map(({ mark, text }, i) =>
        textCell(key("note", i), LABELS, "note", [mark, text].filter((part) => part !== "").join(" ")),
      ),
    ],
  };
}

function bodyRow(
  row: PrintedRow,
  table: number,
  r: number,
  printed: ReadonlyMap<string, Printed>,
): readonly CellPlan[] {
  const key = sourceRowKey(table, r);
  const alone = row.cells.every((text, c) => c === 0 || text === "");
  return row.cells.flatMap((text, c): readonly CellPlan[] => {
    const found = printed.get(`${table}|${r}|${c}`);
    if (found) return [figureCell(key, sourceColumnKey(c), found)];
    if (text === "") return [];
    if (c === 0) return [textCell(key, LABELS, alone ? "heading" : "label", text)];
    return [textCell(key, sourceColumnKey(c), "label", text, { note: placeNote(row, text) })];
  });
}

function figureCell(row: string, column: string, { fact, print }: Printed): CellPlan {
  const { reported } = print;
  const note = placeNote(print, print.text);
  const role = "reported";
  if (reported.kind === "nil") return { row, column, role, note, content: textContent(NIL_TEXT) };
  if (reported.kind === "not-meaningful") return { row, column, role, note, content: textContent(print.text) };
  const value = printedAmount(reported, fact.unit);
  const format = numberFormat(fact.unit, printedDigits(reported));
  return { row, column, role, note, content: { kind: "number", value }, format };
}

/** "page 3, line 590: 1,234,567" */
function placeNote(place: { readonly line?: number; readonly page?: number }, text: string): string {
  const where = placeText(place);
  return where === "" ? text : `${where}: ${text}`;
}

export function placeText(place: { readonly line?: number; readonly page?: number }): string {
  const page = place.page === undefined ? "" : `page ${place.page}`;
  const line = place.line === undefined ? "" : `line ${place.line}`;
  return page !== "" && line !== "" ? `${page}, ${line}` : page + line;
}

function ratePart(rates: readonly StatedRate[]): SheetPart {
  if (rates.length === 0) return { rows: [], cells: [] };
  const title = "rate:title";
  return {
    rows: [{ key: title }, ...rates.map((_, i) => ({ key: sourceRateRowKey(i) }))],
    cells: [
      textCell(title, LABELS, "heading", "Exchange rates stated in the document"),
      ...rates.flatMap((rate, i): readonly CellPlan[] => [
        textCell(sourceRateRowKey(i), LABELS, "label", `${rate.quote} for 1 ${rate.base}`),
        {
          row: sourceRateRowKey(i),
          column: SOURCE_RATE_COLUMN,
          role: "reported",
          content: { kind: "number", value: rate.rate },
          format: { kind: "rate", digits: rate.decimals },
          note: placeNote(rate, rate.rate.toFixed(Math.max(0, rate.decimals))),
        },
      ]),
    ],
  };
}
