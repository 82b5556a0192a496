import type { Unit } from "../core/unit";
import { count, PERCENT } from "../core/unit";
import { arePeople } from "../statements/count-noun";
import { countNounOf, unitWordsOf } from "../statements/label";
import { labelCurrencyOf, labelScaleOf } from "./label-scale";
import { parseUnitWords } from "./caption";
import { isPriceInFull } from "./price-in-full";
import { pricedThingOf, priceMeasureOf, volumeOf } from "./physical-measure";
import { isExchangeRate } from "./exchange-rate-row";
import { currenciesIn } from "./currency-name";
import type { Numeral } from "./numeral";
import type { ReadTable } from "./read-table";
import { goesOnWithSigns } from "./sign-column";
import { hundredthOf, isHundredth } from "./hundredth";
import {
  addedNoun,
  exceptsOperations,
  isExcepted,
  isExceptedSection,
  isStatistic,
  operatedUnder,
  saysNumber,
} from "./row-count";
import type { TableRow } from "./table-row";

/** What a row of a table counts. Money lacks its currency, which its columns give, unless the label says one. */
export type RowUnit =
  /** With the power of ten printed away, where the label says one of its own. */
  | { readonly kind: "money"; readonly scale?: number; readonly currency?: string }
  | { readonly kind: "money-per"; readonly per: "share" | "ADS"; readonly currency?: string }
  /** Money for a measure of what is sold: per Bbl. */
  | { readonly kind: "price"; readonly per: string }
  /** With the power of ten printed away, where the label or the caption says it of this unit. */
  | { readonly kind: "other"; readonly unit: Unit; readonly scale?: number };

type NumberCell = Extract<Numeral, { kind: "number" }>;

/** The unit of a row: its label's words, then signs in its cells, then the table's caption. */
export function unitOfRow(row: TableRow, table: ReadTable, tableIsMoney: boolean): RowUnit {
  if (row.unitText !== undefined) return unitOfText(row.unitText, row.label);
  const unit = withCurrency(unitWithoutScale(row, table, tableIsMoney), row.label, table.units.currencies);
  // "Gas sales (MMcf)" below "Electric sales (thousands of MWh)" is no part of those.
  const isOwn = unit.kind === "other" && (volumeOf(row.label) !== undefined || thingsIn(row.label) !== undefined);
  const said = labelScaleOf(row.label) ?? (isOwn ? undefined : labelScaleOf(row.path.at(-1) ?? ""));
  const isSingle =
    unit.kind === "money" &&
    (isOfSingleUnits(row, table) || isExcepted(row, table) || (said === undefined && isPriceInFull(row, table)));
  const scale = isSingle ? 0 : said;
  if (
    scale === undefined ||
    unit.kind === "money-per" ||
    unit.kind === "price" ||
    (unit.kind === "other" && unit.unit.kind === "percent")
  )
    return unit;
  return { ...unit, scale };
}

/**
 * Beside a power of ten, of a figure per share, or where nothing else says that a row is of money, the currency in its
 * label is that of its figures; alone in a table of money it may be that of what is borrowed: "Notes (EUR)".
 */
/** `captioned`: several currencies in the caption, "million dollars/euros", leave it to each row to name its own. */
function withCurrency(unit: RowUnit, label: string, captioned: readonly string[]): RowUnit {
  const currency = labelCurrencyOf(label);
  if (currency === undefined) return unit;
  if (unit.kind === "money-per") return { ...unit, currency };
  const isOneOfSeveral = captioned.length > 1 && captioned.includes(currency);
  if (unit.kind === "money") return isOneOfSeveral || labelScaleOf(label) !== undefined ? { ...unit, currency } : unit;
  return unit.kind === "other" && unit.unit.kind === "count" && unit.unit.name === "units"
    ? { kind: "money", currency }
    : unit;
}

function unitWithoutScale(row: TableRow, table: ReadTable, tableIsMoney: boolean): RowUnit {
  if (isExchangeRate(row.label)) return other(count("rate"));
  // A row of amounts and earnings per share is one of amounts; the columns of cents are told by their heading.
  const isMixed = AMOUNT_AND_PER_SHARE.test(row.label.normalize("NFKC"));
  // "Stores open at end of period" below "Percent of net sales" is a count whatever the heading above says.
  const own = operatedUnder(row.label);
  const words = isMixed ? undefined : (unitWordsOf(row.label) ?? (own ? undefined : sectionWords(row, table)));
  const hundredth = hundredthOf(row, amountCells(row, table));
  if (hundredth !== undefined) return other(count(hundredth));
  if (addsShares(row, table)) return other({ kind: "shares", of: "share" });
  if (words === "per-share" || words === "per-ADS")
    return { kind: "money-per", per: words === "per-share" ? "share" : "ADS" };
  const numbers = amountCells(row, table);
  if ((words === "shares" && !isCapital(row, table)) || words === "ADS") {
    // "Shares issued" may head amounts of money: a currency sign in the row says so. An average of them never is one.
    const isAverage = [row.label, row.path.at(-1) ?? ""].some((text) => WEIGHTED_AVERAGE.test(text));
    if (isAverage || !numbers.some(({ currency }) => currency !== undefined))
      return other({ kind: "shares", of: words === "shares" ? "share" : "ADS" });
  }
  if (numbers.length > 0 && numbers.every(({ percent }) => percent)) return other(PERCENT);
  if (table.units.percent) return other(PERCENT);
  const measured = own
    ? undefined
    : measureOf(row, numbers, () => exceptsStatistics(table), isWholeBelowFractions(row, row.path.at(-1) ?? "", table));
  if (measured) return measured;
  const suffix = commonSuffix(numbers);
  if (suffix !== undefined) return suffixUnit(suffix);
  const isRatio = words === "ratio" && !numbers.some(({ currency }) => currency !== undefined);
  if (isRatio && !isMarginInMoney(row.label, numbers, tableIsMoney)) return other(ratioUnit(row.label, numbers));
  if (numbers.some(({ currency }) => currency !== undefined)) return { kind: "money" };
  const inThings =
    thingsIn(row.label) ?? (numbers.every(({ digits }) => digits === 0) ? thingsIn(row.path.at(-1) ?? "") : undefined);
  if (inThings !== undefined && labelScaleOf(row.label) === undefined) return other(count(inThings));
  const noun = countNounOf(row.label) ?? addedNoun(row, table);
  if (STAFF.test(row.label)) return other(count("employees"));
  if (noun !== undefined && table.units.exceptCounts?.includes(noun)) return other(count(noun));
  if (isExceptedSection(row, table) || isStatistic(row)) return other(count(noun ?? "units"));
  if (noun !== undefined && isOrdered(row)) return other(count(noun));
  if (/holders of record\b/iu.test(row.label)) return other(count("shareholders"));
  if (DAYS.test(row.label)) return other(count("days"));
  if (/\b(?:inventory|asset|receivables?) turns?\b/iu.test(row.label)) return other(count("ratio"));
  const operated = own ?? operatedUnder(row.path.at(-1) ?? "");
  if (operated !== undefined && numbers.every(({ digits }) => digits === 0)) return other(count(operated));
  if (noun !== undefined && labelScaleOf(row.label) !== undefined) return other(count(noun));
  if (saysNumber(row.label) || (noun !== undefined && /\bnumber of\b|数$|人員/iu.test(row.label)))
    return other(count(noun ?? "units"));
  if (noun !== undefined && arePeople(noun) && (table.kind === "kpi" || table.kind === "other")) {
    const scale = countScaleOf(row, table);
    if (scale !== "open") return { kind: "other", unit: count(noun), ...(scale !== undefined && { scale }) };
  }
  const { counted } = table.units;
  if (counted) return { kind: "other", unit: count(counted.noun), scale: counted.scale };
  if (tableIsMoney || saysMoney(row.path.at(-1) ?? "")) return { kind: "money" };
  if (noun === undefined && goesOnWithSigns(row, table)) return { kind: "money" };
  return other(count(noun ?? countNounOf([table.source.title, ...table.source.caption].join(" ")) ?? "units"));
}

/** "Treasury stock, 100,000 shares at cost": the count stands in the label, the figure is what they cost. */
const WEIGHTED_AVERAGE = /\bweighted[- ]average\b.*\bshares\b|\bshares\b.*\bweighted[- ]average\b/iu;
const DILUTION = /\b(?:dilutive|dilution)\b/iu;

/** "Dilutive effect of incentive plans 28" under "Earnings per share": with cents it would be of the earnings. */
function addsShares(row: TableRow, table: ReadTable): boolean {
  const numbers = amountCells(row, table);
  return (
    DILUTION.test(row.label) &&
    saysPerShare(row) &&
    numbers.length > 0 &&
    numbers.every(({ digits, percent, currency }) => digits < 2 && !percent && currency === undefined)
  );
}

/** The heading says earnings per share, the label of the row does not. */
function saysPerShare({ label, path }: TableRow): boolean {
  return unitWordsOf(label) === undefined && unitWordsOf(path.at(-1) ?? "") === "per-share";
}

const NAMES_COUNT = /\d{1,3}(?:,\d{3})+ (?:and \d{1,3}(?:,\d{3})+ )?shares\b/iu;

/** "Common shares" in a balance sheet is what was paid for them; a count of them is said to be one ("outstanding"). */
function isCapital({ label }: TableRow, { kind }: ReadTable): boolean {
  return (
    kind === "balance" &&
    (/^\W*(?:(?:common|ordinary|preferred|preference|share) )?shares\W*$/iu.test(label) || NAMES_COUNT.test(label))
  );
}

/** "Deliveries (units)", and "Backlog (homes)" over the rows of its regions. */
function thingsIn(text: string): string | undefined {
  const noun = /[(（](?:in |number of |# of )?(?<noun>[a-z]{4,12})[)）]/iu.exec(text)?.groups?.["noun"];
  return noun === undefined || MONEY_WORD.test(text) ? undefined : countNounOf(noun);
}

const MONEY_WORD = /\b(?:revenues?|sales|income|costs?|value|price|dollars?)\b|[$¥€£]/iu;

const DAYS =
  /^\W*(?:average )?days\b.*\b(?:outstanding|sales|receivables?|inventory|payables?|revenues?)\b|\bDS[OI]\b/iu;

/** "Homes" under "Backlog", beside their value. */
function isOrdered({ label, path }: TableRow): boolean {
  return (
    /^(?:homes|houses|units|lots)$/iu.test(label) &&
    /\b(?:backlog|orders|closings|closed|deliver(?:y|ies|ed)|sold)\b/iu.test(path.at(-1) ?? "")
  );
}

/** Counted, whatever the table's money is scaled by; "Employees" alone may be what they cost. */
const STAFF =
  /\bfull[- ]time(?:[- ]equivalents?)?\b.*(?:\b(?:employees|staff|personnel)\b|\bequivalents?\W*$)|\bheadcount\b|\bFTEs?\b|^(?:total|average|ending)(?: number(?: of)?)? employees\b|^(?:total )?employees\W*(?:at|as of)?\W*(?:the )?(?:(?:end|beginning) of |period|year|quarter)|^\W*(?:employees|staff|personnel|workforce)\b.*\b(?:(?:period|year|quarter)[- ]end|end of (?:the )?(?:period|year|quarter)|average|number)\b/iu;

const AVERAGE = /\barp[au]s?\b|\basp\b|\badr\b|\brevpar\b|\baverage\b|\bper\b|\bprice\b/iu;

/**
 * An average or a price with cents among amounts printed whole is one of single dollars, whatever power of ten the
 * caption prints away from the amounts: "ARPU $49.99", "Average basket $23.12" in a table in thousands.
 */
function isOfSingleUnits(row: TableRow, table: ReadTable): boolean {
  const own = amountCells(row, table);
  if (own.length === 0 || !own.every(({ digits }) => digits === 2) || !AVERAGE.test(row.label)) return false;
  const others = table.rows.flatMap((other) =>
    other === row ? [] : amountCells(other, table).filter(({ percent, digits }) => !percent && digits !== 2),
  );
  return others.length >= own.length && others.every(({ digits }) => digits === 0);
}

/**
 * "(in thousands)" over a table without any money is said of all figures, "(dollars in thousands)" of money alone. Beside
 * amounts with a currency's sign it is open of which: people may be counted one by one. Beside amounts in millions they
 * are in millions, unless that were more than there are.
 */
function countScaleOf(row: TableRow, table: ReadTable): number | "open" | undefined {
  const { label, path } = row;
  const own = labelScaleOf(label) ?? labelScaleOf(path.at(-1) ?? "") ?? table.units.countScale;
  if (own !== undefined || table.units.currencies.length > 0 || table.units.scale === undefined) return own;
  const { scale } = table.units;
  const hasMoney = table.rows.some((other) => amountCells(other, table).some(({ currency }) => currency !== undefined));
  if (!hasMoney) return scale;
  if (scale < 6) return exceptsOperations(table) ? scale : "open";
  const most = MANKIND / 10 ** scale;
  return amountCells(row, table).every(({ value }) => value.lessThanOrEqualTo(most)) ? scale : undefined;
}

/** United Nations, World Population Prospects 2024: 8.2 thousand million. */
const MANKIND = 8.2e9;

/** Volumes and prices by volume, by the row's own label, else by the heading above it. */
function measureOf(
  { label, path }: TableRow,
  numbers: readonly NumberCell[],
  areWhole: () => boolean,
  isBelow: boolean,
): RowUnit | undefined {
  // Two decimals are of single dollars, whatever power of ten the caption prints away from the amounts.
  const haveCents = () => numbers.length > 0 && (numbers.every(({ digits }) => digits >= 2) || areWhole());
  for (const text of saysOwnUnit(label) || isBelow ? [label] : [label, path.at(-1) ?? ""]) {
    const thing = pricedThingOf(text);
    const per = priceMeasureOf(text) ?? (thing !== undefined && haveCents() ? thing : undefined);
    if (per !== undefined) return { kind: "price", per };
    const volume = volumeOf(text);
    // A currency sign in the row says that it is one of amounts, whatever stands in its label.
    if (volume !== undefined && !numbers.some(({ currency }) => currency !== undefined)) return other(count(volume));
  }
  return undefined;
}

/** 株主総利回り (%), 最高株価 (円): the heading above does not speak for such a row. */
function saysOwnUnit(label: string): boolean {
  const own = /[(（](?<unit>[^()（）]{1,8})[)）]\s*$/u.exec(label)?.groups?.["unit"];
  return own !== undefined && (/^(?:[%％倍]|percent|times)$/iu.test(own) || parseUnitWords(`(${own})`) !== undefined);
}

/** "(in thousands, except per share and property data)": what is told of one flat or store is printed whole. */
function exceptsStatistics({ source }: ReadTable): boolean {
  return source.caption.some((line) =>
    /\bexcept\b[^)]*\b(?:propert(?:y|ies)|units?|homes?|stores?|rooms?|subscribers?|customers?|statistic\w*|operating|volum\w+)\b/iu.test(
      line,
    ),
  );
}

/** What a column of units says of a row: %, "JPY mil.", 百万円, persons. */
function unitOfText(text: string, rowLabel: string): RowUnit {
  const label = unitWordsOf(rowLabel);
  if (/^[(（]?(?:[%％]|percent)[)）]?$/iu.test(text)) return other(PERCENT);
  const words = parseUnitWords(`(${text.replace(/\bmil\b\.?/iu, "million")})`);
  const noun = currenciesIn(text).length === 0 ? countNounOf(rowLabel) : undefined;
  if (
    noun !== undefined &&
    words?.scale !== undefined &&
    /^[(（]?(?:thousands?|millions?|k|mn?|千|百万|000s?)[)）]?$/iu.test(text)
  )
    return { kind: "other", unit: count(noun), scale: words.scale };
  if (currenciesIn(text).length === 0 && (label === "shares" || label === "ADS"))
    return {
      kind: "other",
      unit: { kind: "shares", of: label === "shares" ? "share" : "ADS" },
      scale: words?.shareScale ?? words?.scale ?? 0,
    };
  if (currenciesIn(text).length > 0 || words?.scale !== undefined) {
    if (label === "per-share" || label === "per-ADS")
      return { kind: "money-per", per: label === "per-share" ? "share" : "ADS" };
    return { kind: "money", scale: words?.scale ?? 0 };
  }
  return other(count(text));
}

const AMOUNT_AND_PER_SHARE =
  /\b(?:ebit(?:da)?|(?:net|operating) (?:income|earnings|profit|loss))\s*(?:,|&|\/|and\b).*\beps\b/iu;

/**
 * "EBITDA, EBIT, Net income and EPS": each column is another measure, of money or per share, and the row is neither,
 * unless the columns' headings tell which are which.
 */
export function namesSeveralUnits({ label }: TableRow, { columns }: Pick<ReadTable, "columns">): boolean {
  return (
    AMOUNT_AND_PER_SHARE.test(label.normalize("NFKC")) &&
    !columns.some(({ counts }) => counts !== undefined && isHundredth(counts.name))
  );
}

/** "Revenues ($000)" over rows of which only the first prints a sign. */
function saysMoney(heading: string): boolean {
  const words = heading === "" ? undefined : parseUnitWords(heading);
  return words?.scale !== undefined && words.currencies.length > 0 && !words.exceptPerShare;
}

/** Between the heading that says per share and its rows there may stand one that says of which shares. */
const BASIC_OR_DILUTED = /^\W*(?:basic|(?:fully )?diluted|primary|assuming (?:no |full )?dilution)\W*$/iu;

/**
 * What the heading above says of a row. A section of per-share figures ends without a word where figures printed whole
 * follow others with decimals: "Operating revenues $2,721" below earnings per share of $0.27.
 */
function sectionWords(row: TableRow, table: ReadTable): ReturnType<typeof unitWordsOf> {
  const section = row.path.findLast((heading) => !BASIC_OR_DILUTED.test(heading)) ?? "";
  const numbers = amountCells(row, table);
  const words = unitWordsOf(row.path.at(-1) ?? "") ?? unitWordsOf(section) ?? perShareAbove(row, numbers);
  if (words === "shares" || words === "ADS") return words;
  // "Computation of earnings per share" is a title: its rows lead there.
  if (/(?<!\bused (?:in|for) [^.:;]{0,40})\b(?:computation|calculation|reconciliation)\b/iu.test(section))
    return undefined;
  if (words !== "per-share" && words !== "per-ADS") return words;
  return isWholeBelowFractions(row, section, table) ? undefined : words;
}

/** Whether figures printed whole follow others with decimals under a heading: what it is of may have ended. */
function isWholeBelowFractions(row: TableRow, section: string, table: ReadTable): boolean {
  const numbers = amountCells(row, table);
  return (
    numbers.length > 0 &&
    numbers.every(({ digits }) => digits === 0) &&
    table.rows.some(
      (other) => other.path.includes(section) && amountCells(other, table).some(({ digits }) => digits > 0),
    )
  );
}

/** "Class A common stock" under "Net income per share": the heading over the heading speaks for figures with cents. */
function perShareAbove({ path }: TableRow, numbers: readonly NumberCell[]): "per-share" | "per-ADS" | undefined {
  if (numbers.length === 0 || !numbers.every(({ digits, percent }) => digits >= 2 && !percent)) return undefined;
  const words = path.slice(0, -1).map(unitWordsOf);
  return words.findLast((word) => word === "per-share" || word === "per-ADS");
}

function other(unit: Unit): RowUnit {
  return { kind: "other", unit };
}

/** So many times another amount: never printed in percent without the sign. */
const TIMES =
  /\b(?:current|quick|acid[- ]test|coverage|turnover|book[- ]to[- ]bill) ratio\b|\b(?:times|turnover)\b|[(（]倍[)）]/iu;

/** A ratio printed with a fraction is a percentage even where the sign is left out; a whole one may be times or days. */
function ratioUnit(label: string, numbers: readonly NumberCell[]): Unit {
  if (TIMES.test(label)) return count("ratio");
  return /[%％]/u.test(label) || numbers.some(({ digits }) => digits > 0) ? PERCENT : count("ratio");
}

/**
 * Issuers of continental Europe call their operating income the "operating margin" in income
 * statements under IFRS. No margin on sales is over 100%, so a larger figure in a table of money is an amount.
 */
function isMarginInMoney(label: string, numbers: readonly NumberCell[], tableIsMoney: boolean): boolean {
  if (!/\bmargin\b(?!.*(?:%|\b(?:percent(?:age)?|ratio|rate)\b))/iu.test(label)) return false;
  if (numbers.length === 0 || numbers.some(({ percent }) => percent)) return false;
  const isOverAll = ({ value }: NumberCell) => value.abs().greaterThan(100);
  return tableIsMoney ? numbers.some(isOverAll) : numbers.every(isOverAll);
}

function suffixUnit(suffix: string): RowUnit {
  if (/^(?:円|yen)$/iu.test(suffix)) return { kind: "money" };
  if (suffix === "to 1") return other(count("ratio"));
  if (/^(?:株|shares?)$/iu.test(suffix)) return other({ kind: "shares", of: "share" });
  return other(count(suffix));
}

function commonSuffix(numbers: readonly NumberCell[]): string | undefined {
  const [first] = numbers;
  return first?.suffix !== undefined && numbers.every(({ suffix }) => suffix === first.suffix)
    ? first.suffix
    : undefined;
}

function amountCells(row: TableRow, table: ReadTable): readonly NumberCell[] {
  return table.columns.flatMap(({ kind, index }) => {
    const numeral = row.numerals[index];
    return kind === "amount" && numeral?.kind === "number" ? [numeral] : [];
  });
}

/** Whether amounts of this table are money unless a row says otherwise: a caption, a header or a sign says so. */
export function isMoneyTable(table: ReadTable): boolean {
  if (table.units.percent) return false;
  if (table.units.scale !== undefined || table.units.currencies.length > 0) return true;
  if (["income", "balance", "cashflow"].includes(table.kind)) return true;
  return table.columns.some(
    (column) => column.kind === "amount" && (column.currency !== undefined || column.units?.scale !== undefined),
  );
}
