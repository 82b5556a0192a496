import { type Decimal, decimal, maximum, minimum } from "../core/decimal";
import type { Language } from "../statements/fact";
import type { StatementKind } from "../statements/statement";
import { conceptOf, statementKindOfTitle } from "../statements/label";
import { isOnOtherBasis } from "../statements/other-basis";
import { parseUnitWords, type UnitWords } from "./caption";
import { currenciesIn } from "./currency-name";
import { type ColumnHeader, readColumnHeaders } from "./column-header";
import { RATIO, UNIT_COLUMN } from "./heading-word";
import type { DecimalPoint } from "./numeral";
import { baseOfPercents, withPercentColumns } from "./percent-column";
import { withPercentRows } from "./percent-row";
import type { SourceTable } from "./source-table";
import { unitsBehindLabels } from "./table-grid";
import { holdsDashes, holdsSigns, isEndOfRange } from "./range-column";
import { readRows, type TableRow } from "./table-row";

/** A source table with its header, rows and units read; periods are settled later, when the calendar is known. */
export interface ReadTable {
  /** Index among the filing's printed tables. */
  readonly table: number;
  readonly source: SourceTable;
  readonly language: Language;
  readonly kind: StatementKind;
  readonly units: UnitWords;
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly TableRow[];
}

export interface ReadColumn extends ColumnHeader {
  /** percent-of-base and change: index of the amount column it speaks of. */
  readonly of?: number;
  /** change: index of the earlier amount column. */
  readonly against?: number;
}

export function readTable(source: SourceTable, table: number, point: DecimalPoint): ReadTable {
  const width = source.body[0]?.cells.length ?? 0;
  const headers = source.header.length > 0 ? readColumnHeaders(source.header, width) : readColumnHeaders([], width);
  const textColumns = new Set(headers.flatMap(({ kind, index }) => (kind === "text" ? [index] : [])));
  const unitColumn =
    headers.find(({ heading }) => UNIT_COLUMN.test(heading))?.index ??
    (unitsBehindLabels([...source.header, ...source.body]) ? 1 : undefined);
  const printed = readRows(source.body, point, textColumns).map((row) => withUnitText(row, unitColumn));
  const rows = withPercentRows(withPercentColumns(printed, headers));
  const units = mergeUnits(source.caption, [
    ...source.header.flatMap((row) => row.cells),
    ...(unitColumn === undefined ? [] : rows.map(({ cells }) => currencyWordsOf(cells[unitColumn] ?? ""))),
    ...unitOfFirstRow(rows),
  ]);
  const kind = kindOf(source, rows, headers);
  return {
    table,
    source,
    language: source.language,
    kind,
    units,
    columns: linkColumns(
      headers.map((header) => byCells(asOutlook(header, source, headers, rows), headers, rows)),
      rows,
    ),
    rows,
  };
}

function withUnitText(row: TableRow, column: number | undefined): TableRow {
  const unitText = column === undefined ? "" : (row.cells[column] ?? "").trim();
  return unitText === "" ? row : { ...row, unitText };
}

/** What stands behind the figures: 97,199百万円. */
const UNIT_BEHIND = /\d\s*(?<unit>(?:千|百万|億)円)$/u;

/** The unit behind all figures of the first row, where those below it print none: it is said once for all. */
function unitOfFirstRow(rows: readonly TableRow[]): readonly string[] {
  const units = rows.flatMap((row) => {
    const figures = row.cells.filter((_, i) => row.numerals[i]?.kind === "number");
    return figures.length === 0 ? [] : [figures.map((cell) => UNIT_BEHIND.exec(cell.trim())?.groups?.["unit"])];
  });
  const [first = [], ...others] = units;
  const [unit] = first;
  const isOfAll = unit !== undefined && first.every((own) => own === unit);
  const areBare = others.some((row) => row.every((own) => own === undefined));
  return isOfAll && areBare && others.flat().every((own) => own === undefined || own === unit) ? [`(${unit})`] : [];
}

/** Of a row's own unit the table learns the currency alone; each row keeps its scale to itself. */
function currencyWordsOf(text: string): string {
  return currenciesIn(text).join(" ") === "" ? "" : `(in ${currenciesIn(text).join(" ")})`;
}

const OUTLOOK =
  /\b(?:outlook|guidance|forecasts?)\b|\breconciliations? of (?:the )?(?:expected|projected|estimated)\b|業績(?:の)?予想|見通し/iu;
const PAST = /\b(?:ended|actual)\b|実績/iu;

/** What stands under "Third Quarter 2023 Outlook" is none of the actuals, unless its column says that it is over. */
function asOutlook(
  header: ColumnHeader,
  source: SourceTable,
  headers: readonly ColumnHeader[],
  rows: readonly TableRow[],
): ColumnHeader {
  if (PAST.test(header.heading)) return header;
  const isExpected = OUTLOOK.test(source.title) || isEndOfRange(header, source, headers, rows);
  return isExpected ? { ...header, forecast: true } : header;
}

/** A "%" over one column says nothing of the others; over the table it does. */
function mergeUnits(caption: readonly string[], header: readonly string[]): UnitWords {
  const said = caption.flatMap((line) => parseUnitWords(line) ?? []);
  const words = [...said, ...header.flatMap((cell) => parseUnitWords(cell) ?? [])];
  const scale = scaleOf(said) ?? words.find((w) => w.scale !== undefined)?.scale;
  const shareScale = words.find((w) => w.shareScale !== undefined)?.shareScale;
  const countScale = words.find((w) => w.countScale !== undefined)?.countScale;
  const counted = words.find((w) => w.counted !== undefined)?.counted;
  const exceptCounts = words.flatMap((w) => w.exceptCounts ?? []);
  return {
    ...(counted && { counted }),
    ...(exceptCounts.length > 0 && { exceptCounts }),
    ...(scale !== undefined && { scale }),
    ...(shareScale !== undefined && { shareScale }),
    ...(countScale !== undefined && { countScale }),
    currencies: [...new Set(words.flatMap((w) => w.currencies))],
    exceptPerShare: words.some((w) => w.exceptPerShare),
    exceptShares: words.some((w) => w.exceptShares),
    truncated: words.some((w) => w.truncated),
    percent: said.some((w) => w.percent),
  };
}

/**
 * Of two lines that say a scale of the same money, "(in millions)" over a whole section and "(in thousands)" over its
 * table, the one nearer to the table speaks of it.
 */
function scaleOf(said: readonly UnitWords[]): number | undefined {
  const scaled = said.filter(({ scale }) => scale !== undefined);
  const [first, last] = [scaled[0], scaled.at(-1)];
  if (!first || !last) return undefined;
  const ofOther = first.currencies.length > 0 && last.currencies.some((code) => !first.currencies.includes(code));
  return (ofOther ? first : last).scale;
}

/** By the title; a title that says nothing leaves it to what the lines mean. */
function kindOf(source: SourceTable, rows: readonly TableRow[], headers: readonly ColumnHeader[]): StatementKind {
  const byTitle = statementKindOfTitle(source.title);
  const leading = [source.introduction, ...source.caption];
  const introduced = leading.some((line) => /\breconcil|調整表/iu.test(line)) ? "reconciliation" : undefined;
  if (byTitle !== undefined && byTitle !== "kpi") return byTitle;
  if (introduced) return introduced;
  // A part of a summary may be titled by its first row: "BALANCE SHEET DATA:".
  const headings = rows.flatMap(({ heading, label }) => (heading ? (statementKindOfTitle(label) ?? []) : []));
  const [only, another] = new Set(headings);
  const isFirst = rows[0]?.heading === true && statementKindOfTitle(rows[0].label) === only;
  const saysLength = headers.some(({ period }) => period !== undefined && "length" in period);
  if (only !== undefined && another === undefined && isFirst && !saysLength) return only;
  if (byTitle !== undefined) return byTitle;
  const concepts = new Set(rows.flatMap(({ label, path }) => conceptOf(label, { kind: "other", path }) ?? []));
  if (
    concepts.has("total-assets") &&
    (concepts.has("total-liabilities-and-equity") || concepts.has("total-current-liabilities"))
  )
    return "balance";
  if (concepts.has("operating-cash-flow") && concepts.has("investing-cash-flow")) return "cashflow";
  if (concepts.has("revenue") && concepts.has("income-tax") && concepts.has("net-income")) return "income";
  return "kpi";
}

/** A column whose figures all carry a percentage sign beside columns of money holds percentages, whatever its header. */
function byCells(header: ColumnHeader, headers: readonly ColumnHeader[], rows: readonly TableRow[]): ColumnHeader {
  if (header.kind !== "amount") return header;
  if (holdsSigns(header.index, rows) || holdsSigns(header.index - 1, rows)) return { ...header, kind: "text" };
  if (holdsDashes(header.index, headers, rows)) return { ...header, kind: "text" };
  const numbersIn = (index: number) =>
    rows.flatMap(({ numerals }) => (numerals[index]?.kind === "number" ? [numerals[index]] : []));
  const own = numbersIn(header.index);
  if (own.length === 0) {
    const words = rows.filter(({ numerals }) => numerals[header.index]?.kind === "text").length;
    // A column with a period holds amounts, even if none of them can be read: its cells are told, not dropped.
    return words > 0 && !header.period ? { ...header, kind: "text" } : header;
  }
  if (!own.every(({ percent }) => percent)) return header;
  const besideMoney = headers.some(
    (other) => other.index !== header.index && numbersIn(other.index).some(({ percent }) => !percent),
  );
  const sameRowsAreMoney = rows.some(({ numerals }) => {
    const mine = numerals[header.index];
    return (
      mine?.kind === "number" && headers.some(({ index }) => index !== header.index && isPlainNumber(numerals[index]))
    );
  });
  return besideMoney && sameRowsAreMoney ? { ...header, kind: "percent-of-base" } : header;
}

function isPlainNumber(numeral: TableRow["numerals"][number] | undefined): boolean {
  return numeral?.kind === "number" && !numeral.percent;
}

/** Which amount columns a percentage or a change speaks of: by its period, its neighbours, and for changes by arithmetic. */
function linkColumns(headers: readonly ColumnHeader[], rows: readonly TableRow[]): readonly ReadColumn[] {
  const amounts = headers.filter(({ kind }) => kind === "amount");
  return headers.map((header): ReadColumn => {
    if (header.kind === "percent-of-base") {
      if (RATIO.test(header.heading)) return header;
      const told = baseOfPercents(header.index, amounts, rows);
      if (told !== undefined) return { ...header, of: told };
      const same =
        header.period &&
        amounts.find(
          (a) =>
            a.currency === preferredCurrency(amounts) && JSON.stringify(a.period) === JSON.stringify(header.period),
        );
      const left = amounts.findLast((a) => a.index < header.index);
      const of = same ?? left ?? amounts[0];
      return of ? { ...header, of: of.index } : header;
    }
    if (header.kind !== "change") return header;
    const { changeIn, pair } = changeOf(header, amounts, rows);
    const change: ColumnHeader = changeIn === undefined ? header : { ...header, changeIn };
    if (isOnOtherBasis(header.heading)) {
      const of = pair?.[0] ?? currentBeside(header, headers, rows);
      return of === undefined ? change : { ...change, of };
    }
    if (pair) return { ...change, of: pair[0], against: pair[1] };
    // 本报告期比上年同期增减 names its own column, though the other one is not printed.
    const named = amounts.find(({ heading }) => heading !== "" && header.heading.startsWith(heading));
    return named ? { ...change, of: named.index } : change;
  });
}

/** What the nearest change in print beside it speaks of; without one, the latest of what is printed, if that can be told. */
function currentBeside(
  { index }: ColumnHeader,
  headers: readonly ColumnHeader[],
  rows: readonly TableRow[],
): number | undefined {
  const amounts = headers.filter(({ kind }) => kind === "amount");
  const beside = headers
    .filter((other) => other.kind === "change" && !isOnOtherBasis(other.heading))
    .toSorted((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index));
  for (const other of beside) {
    const { pair } = changeOf(other, amounts, rows);
    if (pair) return pair[0];
  }
  const years = amounts.map(({ heading }) => Number(/(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(heading)?.[0] ?? 0));
  return amounts[years.indexOf(Math.max(...years))]?.index;
}

/** Translated columns are a convenience: percentages speak of the other currency. */
function preferredCurrency(amounts: readonly ColumnHeader[]): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const { currency } of amounts) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * In what a change is printed, and between which columns. "Change" alone says neither percent nor amount: then the
 * signs in its cells do, and without any the arithmetic.
 */
function changeOf(
  header: ColumnHeader,
  amounts: readonly ColumnHeader[],
  rows: readonly TableRow[],
): { readonly changeIn: ColumnHeader["changeIn"]; readonly pair: readonly [number, number] | undefined } {
  const said = header.changeIn ?? changeInByCells(header, rows);
  if (said !== undefined) return { changeIn: said, pair: changePair(header, said, amounts, rows)?.pair };
  const percent = changePair(header, "percent", amounts, rows);
  const amount = changePair(header, "amount", amounts, rows);
  const isAmount = amount !== undefined && (!percent || amount.close > percent.close);
  return isAmount ? { changeIn: "amount", pair: amount.pair } : { changeIn: undefined, pair: percent?.pair };
}

function changeInByCells({ index }: ColumnHeader, rows: readonly TableRow[]): ColumnHeader["changeIn"] {
  const numbers = rows.flatMap(({ numerals }) => (numerals[index]?.kind === "number" ? [numerals[index]] : []));
  if (numbers.some(({ percent }) => percent)) return "percent";
  return numbers.some(({ currency }) => currency !== undefined) ? "amount" : undefined;
}

/** The pair (current, earlier) whose figures give the printed changes in most rows, and then to the digit. */
function changePair(
  header: ColumnHeader,
  changeIn: ColumnHeader["changeIn"],
  amounts: readonly ColumnHeader[],
  rows: readonly TableRow[],
): { readonly pair: readonly [number, number]; readonly close: number } | undefined {
  let best: { readonly pair: readonly [number, number]; readonly hits: number; readonly close: number } | undefined;
  const telling = rows.filter(({ numerals }) => numerals[header.index]?.kind === "number").slice(0, TELLING_ROWS);
  for (const current of amounts) {
    for (const earlier of amounts) {
      if (current === earlier || current.currency !== earlier.currency) continue;
      let tried = 0;
      let hits = 0;
      let close = 0;
      for (const { numerals } of telling) {
        const [change, now, then] = [numerals[header.index], numerals[current.index], numerals[earlier.index]];
        if (change?.kind !== "number" || now?.kind !== "number" || then?.kind !== "number") continue;
        if (now.percent || then.value.isZero()) continue;
        tried++;
        const likeness = likenessOfChange(change.value, now.value, then.value, changeIn);
        if (likeness !== "none") hits++;
        if (likeness === "close") close++;
      }
      const better = !best || hits > best.hits || (hits === best.hits && close > best.close);
      if (hits > 0 && hits * 2 >= tried && better) best = { pair: [current.index, earlier.index], hits, close };
    }
  }
  return best;
}

/** So many rows decide which columns a change compares; the rest of a long table would only repeat them. */
const TELLING_ROWS = 12;
const HUNDRED = decimal(100);
/** Half a unit of a change printed with one digit, in percentage points. */
const CLOSE = decimal("0.06");
const LOOSE = decimal(2);

/**
 * Whether two figures give a printed change: to the digit, or loosely (two percentage points, or two in a hundred of a
 * large change), since figures in millions give changes that are a little off. The checks judge exactly. Nothing is
 * divided: |100 (now − then) − change × then| is compared with so many percentage points of |then|.
 */
function likenessOfChange(
  change: Decimal,
  now: Decimal,
  then: Decimal,
  changeIn: ColumnHeader["changeIn"],
): "close" | "loose" | "none" {
  const difference = now.minus(then);
  if (changeIn === "amount" || changeIn === "points") {
    return difference.equals(change) ? "close" : difference.minus(change).abs().lessThanOrEqualTo(1) ? "loose" : "none";
  }
  const hundredfold = difference.times(HUNDRED);
  const claimed = change.times(then);
  const base = then.abs();
  const byBase = hundredfold.minus(claimed).abs();
  // Some issuers divide by the size of a negative base.
  const apart = then.isNegative() ? minimum(byBase, hundredfold.plus(claimed).abs()) : byBase;
  if (apart.lessThanOrEqualTo(base.times(CLOSE))) return "close";
  return apart.lessThanOrEqualTo(maximum(base, difference.abs()).times(LOOSE)) ? "loose" : "none";
}
