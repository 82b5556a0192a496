/**
 * Quarters that no filing prints, out of figures to date: six months less three, nine less six, a year less nine. Only
 * flows: a difference of balances, averages, counts, ratios or amounts per share means nothing.
 */
import { addDays } from "../core/date";
import { type Duration, duration, periodKey } from "../core/period";
import { meaningOf } from "../statements/concept";
import { spanOf } from "./period-span";
import { isTranslation } from "./restated";
import type { DerivedFigure, SeriesBlock, SeriesCell, SeriesRow } from "./series";
import type { Timeline } from "./timeline";

/** Lines among flows that hold at a day or over a mean of days, where no concept says so. */
const NO_FLOW =
  /\b(?:beginning|start|opening|end|ending|close|closing|average)\b.*\b(?:balance|period|year|quarter|month)s?\b|\b(?:year|period|quarter|month)[- ]end\b|\b(?:balance|average)\b|期首|期末|平均|期初|残高|余额|餘額/iu;

interface ToDate {
  readonly column: string;
  readonly period: Duration;
}

/** The quarters that rows of the blocks could show and the timeline lacks. */
export function quartersToDerive(
  blocks: readonly SeriesBlock[],
  timeline: Timeline,
  own: string | undefined,
): readonly Duration[] {
  const found = new Map<string, Duration>();
  for (const block of blocks)
    for (const row of flowsOf(block, own))
      for (const { quarter } of differencesOf(row, timeline))
        if (quarterColumn(timeline, quarter) === undefined) found.set(periodKey(quarter), quarter);
  return [...found.values()];
}

/** The block with the quarters that follow from figures to date, where none is printed. */
export function withDerivedQuarters(block: SeriesBlock, timeline: Timeline, own: string | undefined): SeriesBlock {
  const derived = new Map<string, ReadonlyMap<string, DerivedFigure>>();
  for (const row of flowsOf(block, own)) {
    const figures = differencesOf(row, timeline).flatMap(({ quarter, longer, shorter }) => {
      const column = quarterColumn(timeline, quarter);
      return column === undefined || row.cells.has(column) ? [] : [[column, { longer, shorter }] as const];
    });
    if (figures.length > 0) derived.set(row.key, new Map(figures));
  }
  if (derived.size === 0) return block;
  const columns = new Set([...derived.values()].flatMap((figures) => [...figures.keys()]));
  const has = (row: string, column: string) =>
    derived.get(row)?.has(column) === true || block.rows.some(({ key, cells }) => key === row && cells.has(column));
  return {
    ...block,
    rows: block.rows.map((row) => {
      const figures = derived.get(row.key);
      return { ...withoutPartialSums(row, columns, has), ...(figures && { derived: figures }) };
    }),
  };
}

/** A live sum of which only some items can be derived would show a part as the whole: it stays blank. */
function withoutPartialSums(
  row: SeriesRow,
  columns: ReadonlySet<string>,
  has: (row: string, column: string) => boolean,
): SeriesRow {
  const { total } = row;
  if (!total) return row;
  const partial = [...columns].filter(
    (column) => !has(row.key, column) && !total.terms.every((term) => has(term.row, column)),
  );
  return { ...row, total: { ...total, blank: new Set([...total.blank, ...partial]) } };
}

/** Translations follow the rate of each period: their differences are no translation of the quarter. */
function flowsOf(block: SeriesBlock, own: string | undefined): readonly SeriesRow[] {
  if ((block.kind !== "income" && block.kind !== "cashflow") || isTranslation(block, own)) return [];
  return block.rows.filter(isFlow);
}

/** An amount of money over a period, as far as its unit, meaning and label say. */
export function isFlow({ unit, label, labelJa, concept }: SeriesRow): boolean {
  if (unit?.kind !== "money" || (concept !== undefined && meaningOf(concept).periodType === "stock")) return false;
  return !NO_FLOW.test(label) && (labelJa === undefined || !NO_FLOW.test(labelJa));
}

interface Difference extends DerivedFigure {
  readonly quarter: Duration;
}

function differencesOf(row: SeriesRow, timeline: Timeline): readonly Difference[] {
  const toDate = timeline.columns.flatMap(({ key, period, status }): readonly ToDate[] => {
    const given = row.cells.get(key);
    const isFlow = period?.kind === "duration" && status === "A" && given !== undefined && isAmountOver(given, period);
    return isFlow ? [{ column: key, period }] : [];
  });
  return toDate.flatMap((longer) =>
    toDate.flatMap((shorter): readonly Difference[] => {
      if (shorter.period.from !== longer.period.from || shorter.period.to >= longer.period.to) return [];
      const quarter = duration(addDays(shorter.period.to, 1), longer.period.to);
      return spanOf(quarter) === "quarter" ? [{ quarter, longer: longer.column, shorter: shorter.column }] : [];
    }),
  );
}

/** Cash at the beginning stands among flows with a day of its own. */
function isAmountOver({ fact, reported }: SeriesCell, period: Duration): boolean {
  if (reported.kind === "not-meaningful" || fact.basis === "forecast") return false;
  return fact.period?.kind === "duration" && periodKey(fact.period) === periodKey(period);
}

/** By its last day: whole weeks may count the first one otherwise. */
function quarterColumn(timeline: Timeline, quarter: Duration): string | undefined {
  return timeline.columns.find(
    ({ span, period, status }) =>
      span === "quarter" && status === "A" && period?.kind === "duration" && period.to === quarter.to,
  )?.key;
}
