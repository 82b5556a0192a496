/**
 * What the company itself prints of periods ahead, as guidance for lines of the forecast: the outlook of a release, the
 * forecasts on the first page of a Japanese earnings report. One figure is its point, two of one line and period in one
 * table are its range; of more, or of two tables that differ, nothing is taken.
 */
import { type Decimal, maximum, minimum } from "../../core/decimal";
import { samePeriod } from "../../core/period";
import { sameUnit } from "../../core/unit";
import type { Guidance } from "../../forecast/forecast-settings";
import type { Fact } from "../../statements/fact";
import type { Filing } from "../../statements/filing";
import { conceptOf, normalizeLabel } from "../../statements/label";
import type { LineItem } from "../../statements/statement";
import type { PlanModel } from "../model";
import type { PlannedForecast, PlannedLine } from "./forecast-plan";

/** Of these filings, oldest first; what a later one says of the same line and period goes before. */
export function statedGuidance(
  filings: readonly Filing[],
  model: PlanModel,
  forecast: PlannedForecast,
): readonly Guidance[] {
  const stated = new Map<string, Guidance>();
  for (const filing of filings) {
    for (const one of guidanceIn(filing, model, forecast)) stated.set(`${one.period} ${one.line}`, one);
  }
  return [...stated.values()];
}

function guidanceIn(filing: Filing, { timeline }: PlanModel, forecast: PlannedForecast): readonly Guidance[] {
  const said = saidAhead(filing);
  if (said.length === 0) return [];
  const keys = new Set([
    ...forecast.quarters.flatMap(({ key, isForecast }) => (isForecast ? [key] : [])),
    ...forecast.years.map(({ column }) => column),
  ]);
  const columns = timeline.columns.filter(({ key }) => keys.has(key));
  // Net income stands in the cash flow statement too; an outlook is of the income statement.
  const lines = forecast.lines.filter(({ sheet, isAdded }) => sheet === "is" && isAdded !== true);
  return lines.flatMap((line) =>
    columns.flatMap(({ key, period }): readonly Guidance[] => {
      const facts = said.flatMap(({ item, fact }) =>
        period && fact.period && samePeriod(fact.period, period) && isOf(item, fact, line) ? [fact] : [],
      );
      const range = rangeOf(facts);
      if (!range) return [];
      return [{ line: line.key, period: key, ...range, text: sourceOf(filing, facts), filing: filing.source.sha256 }];
    }),
  );
}

interface Said {
  readonly item: LineItem;
  readonly fact: Fact;
}

function saidAhead({ statements }: Filing): readonly Said[] {
  return statements.flatMap(({ lines }) =>
    lines.flatMap((item) =>
      item.facts.flatMap((fact) => (fact?.basis === "forecast" && fact.measure === "amount" ? [{ item, fact }] : [])),
    ),
  );
}

/** The same meaning; else the same label. Tables of an outlook are no statements, so that their lines have no concept yet. */
function isOf(item: LineItem, { unit }: Fact, { row }: PlannedLine): boolean {
  if (row.unit === undefined || !sameUnit(unit, row.unit)) return false;
  const labels = labelsOf(item);
  const concept =
    item.concept ?? labels.map((label) => conceptOf(label, { kind: "income", path: item.path })).find(Boolean);
  if (concept !== undefined && row.concept !== undefined) return concept === row.concept;
  const own = new Set(labelsOf(row).map(normalizeLabel));
  return labels.some((label) => own.has(normalizeLabel(label)));
}

function labelsOf({ label, labelJa }: { readonly label: string; readonly labelJa?: string }): readonly string[] {
  return [label, ...(labelJa === undefined ? [] : [labelJa])].filter((each) => each !== "");
}

function rangeOf(facts: readonly Fact[]): { readonly low: Decimal; readonly high: Decimal } | undefined {
  const values = facts.flatMap(({ reported }) => (reported.kind === "number" ? [reported.value] : []));
  const [first] = values;
  if (first === undefined || values.length > 2) return undefined;
  const low = values.reduce(minimum, first);
  const high = values.reduce(maximum, first);
  // Two figures of one table are a range; equal ones may be printed twice.
  const isOneTable = new Set(facts.map(({ statement }) => statement)).size === 1;
  return low.equals(high) || isOneTable ? { low, high } : undefined;
}

/** Where it is printed, for the note. */
function sourceOf({ source, statements }: Filing, [fact]: readonly Fact[]): string {
  const title = statements.find(({ id }) => id === fact?.statement)?.title ?? "";
  const { page, line } = fact?.prints[0] ?? {};
  const place = page !== undefined ? `page ${page}` : line !== undefined ? `line ${line}` : "";
  return [source.name, title, place].filter((part) => part !== "").join(", ");
}
