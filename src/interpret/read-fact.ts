import { addDays, type IsoDate } from "../core/date";
import { powerOfTen } from "../core/decimal";
import { endOf, instant, type Period } from "../core/period";
import type { Reported } from "../core/reported";
import { count, money, PERCENT, type Unit } from "../core/unit";
import { type Concept, meaningOf } from "../statements/concept";
import type { Fact, Language, Print } from "../statements/fact";
import type { StatementColumn } from "../statements/statement";
import { balanceDayOf } from "./balance-day";
import type { ColumnCount } from "./column-count";
import type { Numeral } from "./numeral";
import type { ReadTable } from "./read-table";
import type { RowUnit } from "./row-unit";
import type { DayOfYear } from "./stock-words";
import type { TableRow } from "./table-row";

/** How the figures of one cell are to be taken: their unit and the power of ten printed away. */
export interface Measurement {
  readonly unit: Unit;
  readonly scale: number;
  readonly truncated: boolean;
}

/** What scales a column's money and the document's share counts have. */
export interface Scales {
  readonly money: number;
  readonly shares: number;
  /** What the column counts, where its heading says so: "Units K" are thousands of units. */
  readonly counts?: ColumnCount;
  readonly truncated: boolean;
}

/** The unit and scale of one cell: scale is per column and per row, never per table. */
export function measurementOf(
  rowUnit: RowUnit,
  numeral: Numeral,
  column: StatementColumn,
  scales: Scales,
): Measurement | undefined {
  const percentCell = numeral.kind === "number" && numeral.percent;
  // A hundredth of a percent point each.
  if (numeral.kind === "number" && BASIS_POINTS.test(numeral.suffix ?? "")) {
    return { unit: PERCENT, scale: -2, truncated: false };
  }
  if (column.measure !== "amount" && column.changeIn !== "amount") return { unit: PERCENT, scale: 0, truncated: false };
  if (percentCell) return { unit: PERCENT, scale: 0, truncated: false };
  const inCell = numeral.kind === "number" ? numeral.scale : 0;
  if (scales.counts && rowUnit.kind !== "money-per" && rowUnit.kind !== "price") {
    if (numeral.kind === "number" && numeral.currency !== undefined) return undefined;
    const scale = inCell > 0 ? inCell : scales.counts.scale;
    const unit: Unit = scales.counts.name === "shares" ? { kind: "shares", of: "share" } : count(scales.counts.name);
    return scale === undefined ? undefined : { unit, scale, truncated: false };
  }
  switch (rowUnit.kind) {
    case "money": {
      const currency =
        rowUnit.currency ?? column.currency ?? (numeral.kind === "number" ? numeral.currency : undefined);
      if (currency === undefined) return undefined;
      const whole = numeral.kind === "number" && (inCell > 0 || /^(?:円|yen)$/iu.test(numeral.suffix ?? ""));
      return {
        unit: money(currency),
        scale: whole ? inCell : (rowUnit.scale ?? scales.money),
        truncated: scales.truncated,
      };
    }
    case "money-per": {
      const currency = rowUnit.currency ?? column.currency;
      return currency === undefined
        ? undefined
        : { unit: { kind: "money-per", currency, per: rowUnit.per }, scale: inCell, truncated: false };
    }
    case "price": {
      const currency = column.currency ?? (numeral.kind === "number" ? numeral.currency : undefined);
      const name = `${currency === undefined ? "" : `${currency} `}per ${rowUnit.per}`;
      return { unit: count(name), scale: inCell, truncated: false };
    }
    case "other":
      return rowUnit.unit.kind === "shares"
        ? {
            unit: rowUnit.unit,
            scale: inCell > 0 ? inCell : (rowUnit.scale ?? scales.shares),
            truncated: scales.truncated,
          }
        : { unit: rowUnit.unit, scale: inCell > 0 ? inCell : (rowUnit.scale ?? 0), truncated: false };
  }
}

const BASIS_POINTS = /^(?:bps?\.?|basis points?)$/iu;

/** The figure of a cell in whole units; undefined for a blank cell and for text. */
export function reportedOf(numeral: Numeral, { scale, truncated }: Measurement): Reported | undefined {
  switch (numeral.kind) {
    case "number":
      return {
        kind: "number",
        value: scale === 0 ? numeral.value : numeral.value.times(powerOfTen(scale)),
        scale,
        decimals: numeral.digits - scale,
        truncated,
      };
    case "nil":
      return { kind: "nil" };
    case "not-meaningful":
      return { kind: "not-meaningful" };
    case "blank":
    case "text":
      return undefined;
  }
}

/** Optional parts are set one by one: a release has thousands of prints and facts, and spreading each costs a tenth. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function printOf(table: ReadTable, row: TableRow, index: number, reported: Reported, language: Language): Print {
  const print: Mutable<Print> = {
    language,
    table: table.table,
    row: row.index,
    column: index,
    text: row.cells[index] ?? "",
    reported,
  };
  const place = table.source.body[row.index]?.place;
  if (place?.line !== undefined) print.line = place.line;
  if (place?.page !== undefined) print.page = place.page;
  return print;
}

/** What the words around a line say of when it holds. */
export interface WordsOfTime {
  readonly held?: boolean;
  readonly averaged?: boolean;
  readonly day?: DayOfYear;
}

/**
 * Stocks hold at the end of a column's period; cash at the beginning on the day before it starts. What the words around
 * a line say of that goes before its meaning: averages of stocks are none.
 */
export function periodOfFact(
  period: Period | undefined,
  concept: Concept | undefined,
  words: WordsOfTime = {},
): Period | undefined {
  if (!period || period.kind === "instant" || words.averaged === true) return period;
  if (words.day) {
    const { month, day } = words.day;
    const isOn = (date: IsoDate) => Number(date.slice(5, 7)) === month && Number(date.slice(8, 10)) === day;
    const before = addDays(period.from, -1);
    if (isOn(endOf(period))) return instant(endOf(period));
    if (isOn(period.from) || isOn(before)) return instant(before);
  }
  if (concept === "cash-beginning") return instant(addDays(period.from, -1));
  const isStock = concept !== undefined && meaningOf(concept).periodType === "stock";
  return isStock || words.held === true ? instant(endOf(period)) : period;
}

/** A fact from the prints of one cell in one or two languages; the first print leads. */
export function factOf(
  place: { readonly statement: string; readonly line: string; readonly label: string } & WordsOfTime,
  column: StatementColumn,
  concept: Concept | undefined,
  unit: Unit,
  prints: readonly [Print, ...Print[]],
): Fact {
  const fact: Mutable<Fact> = {
    statement: place.statement,
    line: place.line,
    column: column.key,
    measure: column.measure,
    unit,
    reported: prints[0].reported,
    basis: column.basis,
    prints,
  };
  const balance = concept === undefined ? balanceDayOf(place.label, column.period) : undefined;
  // A yield on total assets is no stock of them.
  const period = balance ?? periodOfFact(column.period, unit.kind === "percent" ? undefined : concept, place);
  if (concept) fact.concept = concept;
  if (period) fact.period = period;
  return fact;
}
