import type { Finding } from "../core/finding";
import type { Statement, StatementColumn } from "../statements/statement";
import { type Concept, meaningOf } from "../statements/concept";
import { parseUnitWords } from "./caption";
import { calculationsOf, conceptOfTwins, type DraftLine, finishLine, lineKeys, readCells } from "./line-item";
import { rowsOfQuarters } from "./quarter-of-year";
import type { Scales } from "./read-fact";
import { isMoneyTable, namesSeveralUnits, type RowUnit, unitOfRow } from "./row-unit";
import { belowPercents, besidePerShare, oddRows, silentRows } from "./odd-amount";
import { sectionPaths } from "./section";
import { besideShareCounts, shareEvidence } from "./share-evidence";
import { shareScaleOf, shareScaleVotes } from "./share-scale";
import { soleConcepts } from "./sole-concept";
import type { AskedDocument } from "./question-evidence";
import { oddAmounts, ofOtherPeriods, ofSeveralUnits, printedInOneLanguage, unreadableCells } from "./reading-finding";
import { type RaisedQuestion, scaleQuestion, shareScaleQuestion, unitQuestion } from "./reading-question";
import type { TwinTables } from "./twin";

/** What the document at large contributes to one statement. */
export interface StatementSetting {
  readonly asked: AskedDocument;
  readonly id: string;
  readonly columns: readonly StatementColumn[];
  /** The analyst said in which unit the table's money is; the table itself does not say that it holds any. */
  readonly isMoneyBySaying: boolean;
  /** The document says for all its tables that digits are cut off. */
  readonly truncated: boolean;
  /** Other tables of the document say in which scale they are printed. */
  readonly scaledElsewhere: boolean;
}

export interface BuiltStatement {
  readonly statement: Statement;
  readonly findings: readonly Finding[];
  readonly questions: readonly RaisedQuestion[];
}

const NONE: ReadonlySet<number> = new Set();

/** Reads a table and its twin into a statement: facts, meanings, calculations, and what is left open. */
export function buildStatement(twins: TwinTables, setting: StatementSetting): BuiltStatement {
  const { id, columns, truncated } = setting;
  const { primary, twin } = twins;
  const isMoney = isMoneyTable(primary) || (twin !== undefined && isMoneyTable(twin));
  const ofQuarters = rowsOfQuarters(
    primary.rows.map(({ label }) => label),
    primary.columns.map(({ heading }) => heading),
  );
  const said = primary.rows.map((row, i) => {
    if (row.heading || ofQuarters.has(i) || namesSeveralUnits(row, primary)) return undefined;
    const own = setting.isMoneyBySaying ? unitOfRow(row, primary, false) : undefined;
    return own && saysWhatItCounts(own) ? own : unitOfRow(row, primary, isMoney);
  });
  const unlikely = oddRows(primary, said);
  const counted = new Map([
    ...besideShareCounts(primary, said),
    ...besidePerShare(primary, said, unlikely),
    ...belowPercents(primary, said, unlikely, isMoney),
  ]);
  const odd = new Set([...unlikely].filter((row) => !counted.has(row)));
  const silent = isMoney || setting.scaledElsewhere ? NONE : silentRows(primary, said);
  const units = said.map((unit, i) => (odd.has(i) || silent.has(i) ? undefined : (counted.get(i) ?? unit)));
  const concepts = soleConcepts(
    primary.rows.map((row, i) => ({
      label: row.label,
      concept: row.heading
        ? undefined
        : conceptInUnit(conceptOfTwins(row, twin?.rows[twins.rows.get(i) ?? -1], primary.kind), units[i]),
    })),
  );
  const moneyScale = moneyScaleOf(twins);
  const shareVotes = shareScaleVotes(shareEvidence(twins, concepts, units, moneyScale ?? 0));
  const inParts = primary.rows.some(({ numerals }, i) => isShareCount(units[i]) && numerals.some(hasDecimals));
  const shareScale = shareScaleOf(shareVotes, primary.units, inParts);
  const scales = new Map(
    columns.map((column): readonly [string, Scales] => [
      column.key,
      {
        money: columnScale(twins, column) ?? moneyScale ?? 0,
        shares: shareScale ?? 0,
        ...countOf(twins, column),
        truncated: truncated || primary.units.truncated,
      },
    ]),
  );
  const unscaled =
    moneyScale === undefined &&
    setting.scaledElsewhere &&
    !setting.isMoneyBySaying &&
    columns.every((column) => columnScale(twins, column) === undefined);
  const withoutScale = new Set(
    primary.rows.flatMap((row, i) => {
      const unit = units[i];
      return unscaled && unit !== undefined && isScaledElsewhere(unit, row, primary) ? [i] : [];
    }),
  );
  const drafts = primary.rows.map((row, i): DraftLine => {
    const unit = units[i];
    const concept = concepts[i];
    const labelJa = row.label === "" ? undefined : japaneseLabel(twins, i);
    const base = { row, ...(labelJa !== undefined && { labelJa }), ...(concept && { concept }) };
    if (!unit || (!isMoney && isAmountOfMoney(unit, concept)) || withoutScale.has(i)) {
      return { ...base, unit: undefined, cells: columns.map(() => undefined), unreadable: [] };
    }
    return { ...base, unit, ...readCells(twins, i, unit, columns, scales) };
  });
  const questions = openUnits(twins, setting, drafts, {
    left: drafts.flatMap(({ unit, row }, i) =>
      unit === undefined &&
      !row.heading &&
      !ofQuarters.has(i) &&
      !namesSeveralUnits(row, primary) &&
      !odd.has(i) &&
      !(withoutScale.has(i) && hasKnownCurrency(twins, columns))
        ? [i]
        : [],
    ),
    isScaleOpen: withoutScale.size > 0,
    money: isMoney ? moneyScale : 0,
    shares: shareScale,
    shareVotes,
  });
  const findings = [
    ...unreadableCells(twins, id, drafts, columns),
    ...ofSeveralUnits(twins, id, drafts),
    ...oddAmounts(twins, id, [...odd]),
    ...ofOtherPeriods(twins, id, ofQuarters),
    ...printedInOneLanguage(twins, id, drafts, columns),
  ];
  const found = calculationsOf(drafts, columns);
  const paths = sectionPaths(
    primary.rows,
    found.map(({ total, terms }) => ({ total, terms: terms.map(({ row }) => row) })),
  );
  const keys = lineKeys(
    primary.rows.map(({ label }) => label),
    paths,
  );
  const keyOf = (row: number) => keys[row] ?? "";
  const calculations = found.map(({ total, terms }) => ({
    total: keyOf(total),
    terms: terms.map(({ row, weight }) => ({ line: keyOf(row), weight })),
  }));
  const statement: Statement = {
    id,
    kind: primary.kind,
    title: primary.source.title,
    ...titleJa(twins),
    tables: [primary.table, ...(twin ? [twin.table] : [])],
    columns,
    lines: drafts.map((draft, i) =>
      finishLine(draft, { statement: id, key: keyOf(i), path: paths[i] ?? [] }, columns, calculations),
    ),
    calculations,
  };
  return { statement, findings, questions };
}

/** A meaning that is a ratio is not that of an amount of money that bears its name. */
function conceptInUnit(concept: Concept | undefined, unit: RowUnit | undefined): Concept | undefined {
  return unit?.kind === "money" && concept?.endsWith("-ratio") === true ? undefined : concept;
}

/** Whether every column of amounts has a currency, of the document, the table or its own: only the scale is open. */
function hasKnownCurrency({ primary }: TwinTables, columns: readonly StatementColumn[]): boolean {
  const open = columns.filter(({ measure, currency }) => measure === "amount" && currency === undefined);
  return open.length === 0 || hasCurrencySign(primary);
}

/**
 * What is known of a statement's scales, which rows of money were left out for want of any unit, and whether others
 * were left out for want of a scale alone.
 */
interface KnownUnits {
  readonly isScaleOpen: boolean;
  readonly left: readonly number[];
  readonly money: number | undefined;
  readonly shares: number | undefined;
  readonly shareVotes: readonly number[];
}

/** What the table leaves open of its units. Where the currency is open, the scale is asked for with it. */
function openUnits(
  twins: TwinTables,
  { asked, id, columns }: StatementSetting,
  drafts: readonly DraftLine[],
  { left, isScaleOpen, money, shares, shareVotes }: KnownUnits,
): readonly RaisedQuestion[] {
  const questions: RaisedQuestion[] = [];
  const unvalued = [...left, ...withoutCurrency(drafts, columns)];
  if (unvalued.length > 0) questions.push(unitQuestion(asked, twins, id, unvalued));
  else if (
    isScaleOpen ||
    (money === undefined && drafts.some(({ unit }) => unit?.kind === "money" && unit.scale === undefined))
  )
    questions.push(scaleQuestion(asked, twins, id, isScaleOpen));
  const counts = drafts.flatMap(({ unit }, i) => (isShareCount(unit) ? [i] : []));
  if (shares === undefined && money !== undefined && money > 0 && counts.length > 0)
    questions.push(shareScaleQuestion(asked, twins, id, counts, [...new Set(shareVotes)]));
  return questions;
}

/** Rows of money with a figure in a column whose currency neither the document nor the cell names. */
function withoutCurrency(drafts: readonly DraftLine[], columns: readonly StatementColumn[]): readonly number[] {
  const open = columns.filter(({ measure, currency }) => measure === "amount" && currency === undefined);
  if (open.length === 0) return [];
  return drafts.flatMap(({ unit, row }, i) => {
    if (unit === undefined || unit.kind === "other") return [];
    const isLeftOut = open.some(({ key, index }) => {
      const numeral = row.numerals[index];
      return numeral?.kind === "number" && !numeral.percent && drafts[i]?.unreadable.includes(key);
    });
    return isLeftOut ? [i] : [];
  });
}

/** Employees stay employees in a table of which the analyst says that its money is in millions of yen. */
function saysWhatItCounts(unit: RowUnit): boolean {
  return unit.kind === "other" && unit.unit.kind === "count" && unit.unit.name !== "units";
}

function hasDecimals(numeral: DraftLine["row"]["numerals"][number]): boolean {
  return numeral.kind === "number" && numeral.digits > 0 && !numeral.value.isInteger();
}

function isShareCount(unit: RowUnit | undefined): boolean {
  return unit?.kind === "other" && unit.unit.kind === "shares";
}

function titleJa({ primary, twin }: TwinTables): { readonly titleJa?: string } {
  const title = primary.language !== "en" ? primary.source.title : twin?.source.title;
  return title === undefined || title === "" ? {} : { titleJa: title };
}

function japaneseLabel({ primary, twin, rows }: TwinTables, position: number): string | undefined {
  if (primary.language !== "en") return primary.rows[position]?.label;
  return twin?.rows[rows.get(position) ?? -1]?.label;
}

/** The scale said over the table in either language; a contradiction between them is left open. */
function moneyScaleOf({ primary, twin }: TwinTables): number | undefined {
  const [own, other] = [primary.units.scale, twin?.units.scale];
  if (own !== undefined && other !== undefined && own !== other) return undefined;
  return own ?? other;
}

function countOf({ primary }: TwinTables, { index }: StatementColumn): Pick<Scales, "counts"> {
  const counts = primary.columns.find((column) => column.index === index)?.counts;
  if (!counts) return {};
  const { exceptShares, shareScale, currencies, scale } = primary.units;
  // "(in millions)" is said of shares too, "(dollars in millions)" is not.
  const ofShares = exceptShares ? 0 : (shareScale ?? (currencies.length === 0 ? (scale ?? 0) : undefined));
  return { counts: { ...counts, scale: counts.scale ?? ofShares } };
}

function columnScale({ primary }: TwinTables, column: StatementColumn): number | undefined {
  return (
    primary.columns.find(({ index }) => index === column.index)?.units?.scale ?? parseUnitWords(column.heading)?.scale
  );
}

function hasCurrencySign({ rows }: TwinTables["primary"]): boolean {
  return rows.some(({ numerals }) =>
    numerals.some((numeral) => numeral.kind === "number" && numeral.currency !== undefined),
  );
}

/**
 * Money under no scale in a document that scales its money elsewhere is not taken for whole units: the scale is asked
 * for. Two decimals speak for whole units ($ 12.55), other figures of the table for nothing.
 */
function isScaledElsewhere(unit: RowUnit, row: DraftLine["row"], table: TwinTables["primary"]): boolean {
  if ("scale" in unit) return false;
  const isCount = unit.kind === "other" && unit.unit.kind === "count" && unit.unit.name === "units";
  if (unit.kind !== "money" && !(isCount && hasCurrencySign(table))) return false;
  return table.columns.some(({ index, kind }) => {
    const numeral = row.numerals[index];
    return (
      kind === "amount" && numeral?.kind === "number" && !numeral.percent && numeral.scale === 0 && numeral.digits < 2
    );
  });
}

/** A count of nothing that means revenue: the scale of the money is not said, so it is asked for and not taken. */
function isAmountOfMoney(unit: RowUnit, concept: DraftLine["concept"]): boolean {
  if (unit.kind !== "other" || unit.unit.kind !== "count" || unit.unit.name !== "units" || !concept) return false;
  return meaningOf(concept).statement !== "other" || concept === "ebitda" || concept === "adjusted-ebitda";
}
