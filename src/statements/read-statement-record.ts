import type { Period } from "../core/period";
import type { Unit } from "../core/unit";
import type { Fact } from "./fact";
import { language } from "./plain-record";
import { basis, concept, factDecoder, type FactSetting, measure } from "./read-fact-record";
import { count, currency, type Decode, indexInto, list, oneOf, refuse, shape, text } from "./record-shape";
import {
  type Calculation,
  type CalculationTerm,
  type Footnote,
  type LineItem,
  type PrintedRow,
  type PrintedTable,
  type Statement,
  STATEMENT_KINDS,
  type StatementColumn,
} from "./statement";

/** What statements name by number. */
export interface Numbered {
  readonly units: readonly Unit[];
  readonly periods: readonly Period[];
  readonly tables: readonly PrintedTable[];
}

const place: Decode<number | null> = (value, at, trouble) => (value === null ? null : count(value, at, trouble));
const cells = list(text);

const printedRow: Decode<PrintedRow> = (value, at, trouble) => {
  if (!Array.isArray(value) || value.length < 1 || value.length > 3) return refuse(trouble, at, "is no row");
  const read = cells(value[0], `${at}[0]`, trouble);
  const line = value.length > 1 ? place(value[1], `${at}[1]`, trouble) : null;
  const page = value.length > 2 ? count(value[2], `${at}[2]`, trouble) : null;
  if (!read || line === undefined || page === undefined) return undefined;
  return { cells: read, ...(line !== null && { line }), ...(page !== null && { page }) };
};

export const printedTable: Decode<PrintedTable> = shape<PrintedTable>({
  language,
  title: text,
  caption: list(text),
  header: list(printedRow),
  rows: list(printedRow),
  notes: list(shape<Footnote>({ mark: text, text, line: count }, ["line"])),
});

/** Reads statements whose tables, units and periods were read before. */
export function statementDecoder({ units, periods, tables }: Numbered): Decode<Statement> {
  const unit = numbered(units, "unit");
  const period = numbered(periods, "period");
  const column: Decode<StatementColumn> = shape<StatementColumn>(
    {
      key: text,
      measure,
      index: count,
      heading: text,
      period,
      periodLabel: text,
      currency,
      basis,
      qualifier: text,
      of: text,
      against: text,
      changeIn: oneOf(["percent", "amount", "points"]),
    },
    ["period", "periodLabel", "currency", "qualifier", "of", "against", "changeIn"],
  );
  const head = {
    id: text,
    kind: oneOf(STATEMENT_KINDS),
    title: text,
    titleJa: text,
    tables: list(indexInto(tables.length, "table"), 10),
    columns: list(column, 10_000),
    lines: list(raw),
    calculations: list(raw),
  };
  const outer = shape<Omit<Statement, "lines" | "calculations"> & Record<"lines" | "calculations", readonly Raw[]>>(
    head,
    ["titleJa"],
  );
  return (value, at, trouble) => {
    const read = outer(value, at, trouble);
    if (!read) return undefined;
    const { lines: rawLines, calculations: rawCalculations, ...rest } = read;
    const keys = new Set(rest.columns.map(({ key }) => key));
    const astray = rest.columns.find(({ of = "", against = "" }) => [of, against].some((key) => key && !keys.has(key)));
    if (astray) return refuse(trouble, `${at}.columns`, "speak of a column that is not there");
    const lines = list(lineDecoder({ statement: rest, unit, period, tables }))(
      rawLines.map((each) => each.value),
      `${at}.lines`,
      trouble,
    );
    const calculations =
      lines &&
      list(calculationDecoder(lines))(
        rawCalculations.map((each) => each.value),
        `${at}.calculations`,
        trouble,
      );
    return lines && calculations && { ...rest, lines, calculations };
  };
}

/** A part that is read once the parts before it are known. */
interface Raw {
  readonly value: unknown;
}
const raw: Decode<Raw> = (value) => ({ value });

function numbered<Value>(values: readonly Value[], name: string): Decode<Value> {
  const index = indexInto(values.length, name);
  return (value, at, trouble) => {
    const i = index(value, at, trouble);
    return i === undefined ? undefined : values[i];
  };
}

function lineDecoder(setting: FactSetting): Decode<LineItem> {
  const { columns } = setting.statement;
  const outer = shape<Omit<LineItem, "facts"> & { readonly facts: readonly Raw[] }>(
    {
      key: text,
      label: text,
      labelJa: text,
      tag: text,
      path: list(text, 100),
      role: oneOf(["heading", "item", "subtotal", "total", "memo"]),
      concept,
      unit: setting.unit,
      marks: list(text, 1000),
      facts: list(raw),
      unreadable: list(text),
    },
    ["labelJa", "tag", "concept", "unit", "unreadable"],
  );
  return (value, at, trouble) => {
    const read = outer(value, at, trouble);
    if (!read) return undefined;
    if (read.facts.length !== columns.length)
      return refuse(trouble, `${at}.facts`, "are not as many as the statement has columns");
    const facts: (Fact | undefined)[] = [];
    for (const [i, column] of columns.entries()) {
      const stored = read.facts[i]?.value;
      const fact = stored === null ? null : factDecoder(read, column, setting)(stored, `${at}.facts[${i}]`, trouble);
      if (fact === undefined) return undefined;
      facts.push(fact ?? undefined);
    }
    return { ...read, facts };
  };
}

function calculationDecoder(lines: readonly LineItem[]): Decode<Calculation> {
  const index = indexInto(lines.length, "line");
  const keyAt = (i: number) => lines[i]?.key ?? "";
  const term: Decode<CalculationTerm> = (value, at, trouble) => {
    const isMinus = Array.isArray(value) && value.length === 2 && value[1] === -1;
    const line = index(isMinus ? value[0] : value, at, trouble);
    return line === undefined ? undefined : { line: keyAt(line), weight: isMinus ? -1 : 1 };
  };
  return (value, at, trouble) => {
    if (!Array.isArray(value) || value.length < 1) return refuse(trouble, at, "is no calculation");
    const total = index(value[0], `${at}[0]`, trouble);
    const terms = list(term)(value.slice(1), at, trouble);
    return total === undefined || !terms ? undefined : { total: keyAt(total), terms };
  };
}
