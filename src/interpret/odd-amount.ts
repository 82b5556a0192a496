import { decimal } from "../core/decimal";
import { PERCENT } from "../core/unit";
import { arePeople, areThings, NOT_A_COUNT } from "../statements/count-noun";
import { countNounOf, unitWordsOf } from "../statements/label";
import type { ReadTable } from "./read-table";
import type { RowUnit } from "./row-unit";
import type { TableRow } from "./table-row";

/** So many rows of amounts without cents tell how a table prints them. */
const TELLING_ROWS = 3;

/**
 * Positions of rows with cents among amounts in thousands or more without: none of them is an amount in thousands, and
 * its label does not say what it is instead, a price, a rate or a figure per share. A sign of money says no more. So
 * are average prices too large to be in thousands, people and goods.
 */
export function oddRows(table: ReadTable, units: readonly (RowUnit | undefined)[]): ReadonlySet<number> {
  if ((table.units.scale ?? 0) < 3) return new Set();
  const digits = table.rows.map((row, i) => (isPlainMoney(units[i]) ? fewestAndMostDigits(row, table) : undefined));
  const whole = digits.filter((found) => found !== undefined && found.most <= 1).length;
  const inCents = digits.flatMap((found, i) => (found && found.fewest >= 2 ? [i] : []));
  const counted = table.rows.flatMap((row, i) => (isPlainMoney(units[i]) && isCounted(row, table) ? [i] : []));
  const prices = table.rows.flatMap((row, i) => (isPlainMoney(units[i]) && isPriceInFull(row, table) ? [i] : []));
  return new Set([...(whole >= TELLING_ROWS && whole * 2 >= inCents.length ? inCents : []), ...prices, ...counted]);
}

/** Beside the nouns of people and things: what is won or lost of them, what one costs, goods by what is done with them. */
const OF_COUNTS =
  /\b(?:subscriber|customer|member|user) (?:additions?|adds|losses|disconnect\w*)$|\bcosts? to (?:add|acquire)\b|^(?:total )?(?:\w+ )?(?:tons|tonnes|pounds|units|cases|barrels|gallons|vehicles|homes) (?:shipped|sold|produced|delivered)$/iu;
/** Told below a statement of income, as mills and mines do. */
const OF_WEIGHT = /^(?:total )?(?:\w+ )?(?:tons|tonnes|pounds|ounces|barrels|gallons) (?:shipped|sold|produced)$/iu;
const STATEMENTS: readonly string[] = ["income", "balance", "cashflow"];

const OF_MONEY = /\b(?:revenues?|sales|income|costs?|expenses?|fees|receipts|profits?|earnings|assets)\b/iu;

/** People, things and goods are counted, and what is paid for one is small; whether in the table's thousands nothing says. */
function isCounted({ label, path, numerals }: TableRow, { kind, columns }: ReadTable): boolean {
  const hasSign = columns.some(({ index }) => {
    const numeral = numerals[index];
    return numeral?.kind === "number" && numeral.currency !== undefined;
  });
  if (STATEMENTS.includes(kind)) return !hasSign && OF_WEIGHT.test(label);
  const head = label.replace(/[ ,(]+(?:at (?:the )?|end of |as of |beginning of ).*$/iu, "");
  if (OF_COUNTS.test(head)) return true;
  if (hasSign || NOT_A_COUNT.test(head.toLowerCase())) return false;
  const noun = countNounOf(head);
  if (noun !== undefined && arePeople(noun)) return true;
  // Stores among key figures are no amount in thousands, unless a heading says that it is theirs.
  return kind === "kpi" && noun !== undefined && areThings(noun) && !path.some((heading) => OF_MONEY.test(heading));
}

const AVERAGE_PRICE =
  /\baverage\b.*\b(?:price|value|rent|fare)\b|\b(?:revenues?|sales|costs?|profit) per (?:\w+ )?(?:tractor|truck|vehicle|employee|rig|unit|home|store|restaurant|bed|customer)s?\b/iu;
const TEN_THOUSAND = decimal(10_000);

/** "Average price $247,131" in a table in thousands: of no home is it millions, of other things it might be. */
function isPriceInFull({ label, numerals }: TableRow, { columns }: ReadTable): boolean {
  if (!AVERAGE_PRICE.test(label) || /\bshares?\b|\bmarket value\b|\bfair value\b/iu.test(label)) return false;
  const values = columns.flatMap(({ kind, index }) => {
    const numeral = numerals[index];
    return kind === "amount" && numeral?.kind === "number" && numeral.scale === 0 ? [numeral.value] : [];
  });
  return values.length > 0 && values.every((value) => value.greaterThanOrEqualTo(TEN_THOUSAND));
}

function isPlainMoney(unit: RowUnit | undefined): boolean {
  return unit?.kind === "money" && unit.scale === undefined;
}

function fewestAndMostDigits(
  { numerals }: TableRow,
  { columns }: ReadTable,
): { readonly fewest: number; readonly most: number } | undefined {
  const digits = columns.flatMap(({ kind, index }) => {
    const numeral = numerals[index];
    // What prints its own power of ten ("$1.25 million") is told by that.
    return kind === "amount" && numeral?.kind === "number" && !numeral.percent && numeral.scale === 0
      ? [numeral.digits]
      : [];
  });
  return digits.length === 0 ? undefined : { fewest: Math.min(...digits), most: Math.max(...digits) };
}

/**
 * Positions of rows that say nothing of what they count between rows of money: they may be money without a sign, of a
 * table whose caption says no unit.
 */
export function silentRows({ rows }: ReadTable, units: readonly (RowUnit | undefined)[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isBehindMoney = false;
  let between: number[] = [];
  rows.forEach(({ heading }, i) => {
    const unit = units[i];
    if (heading || unit === undefined) return;
    if (isDefaultCount(unit) && !("scale" in unit)) {
      between.push(i);
      return;
    }
    if (unit.kind === "money" && isBehindMoney) for (const row of between) found.add(row);
    between = [];
    isBehindMoney = unit.kind === "money";
  });
  return found;
}

/**
 * Rows with cents between two rows per share are per share as well: what was taken out of the first to give the second.
 * So are those under a heading that says it, whatever headings stand between.
 */
export function besidePerShare(
  { rows }: ReadTable,
  units: readonly (RowUnit | undefined)[],
  odd: ReadonlySet<number>,
): ReadonlyMap<number, RowUnit> {
  const found = new Map<number, RowUnit>();
  let above: RowUnit | undefined;
  let between: number[] = [];
  rows.forEach(({ heading, path, numerals }, i) => {
    if (heading) return;
    // Nil is printed alike of any unit.
    if (numerals.every(({ kind }) => kind !== "number")) {
      between.push(i);
      return;
    }
    if (odd.has(i)) {
      if (path.some((above) => unitWordsOf(above) === "per-share")) found.set(i, { kind: "money-per", per: "share" });
      between.push(i);
      return;
    }
    const unit = units[i];
    const isPerShare = unit?.kind === "money-per";
    if (isPerShare && above) for (const row of between) found.set(row, unit);
    between = [];
    above = isPerShare ? unit : undefined;
  });
  return found;
}

/**
 * Rows that go on with the percentages of the row above, which alone prints their sign: as many decimals under the same
 * heading, no sign of money, and no amounts with as many decimals in the table.
 */
export function belowPercents(
  { rows, columns }: ReadTable,
  units: readonly (RowUnit | undefined)[],
  odd: ReadonlySet<number>,
  isMoney: boolean,
): ReadonlyMap<number, RowUnit> {
  const found = new Map<number, RowUnit>();
  let digits: number | undefined;
  let section = "";
  rows.forEach((row, i) => {
    if (row.heading) return;
    const numbers = columns.flatMap(({ kind, index }) => {
      const numeral = row.numerals[index];
      return kind === "amount" && numeral?.kind === "number" ? [numeral] : [];
    });
    const [first] = numbers;
    const path = row.path.join("\n");
    if (!first) return;
    const unit = units[i];
    if (numbers.every(({ percent }) => percent)) {
      digits = first.digits;
      section = path;
      return;
    }
    const mayBe = isMoney ? odd.has(i) : unit?.kind === "money" || isDefaultCount(unit);
    const goesOn =
      digits !== undefined &&
      digits > 0 &&
      path === section &&
      mayBe &&
      numbers.every(
        (number) => number.digits === digits && number.currency === undefined && number.suffix === undefined,
      );
    if (goesOn) found.set(i, { kind: "other", unit: PERCENT });
    else digits = undefined;
  });
  return found;
}

function isDefaultCount(unit: RowUnit | undefined): boolean {
  return unit?.kind === "other" && unit.unit.kind === "count" && unit.unit.name === "units";
}
