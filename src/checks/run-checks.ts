import { type CheckName, type Finding, sortFindings } from "../core/finding";
import type { Filing } from "../statements/filing";
import { checkArticulation } from "./articulation";
import { checkChanges } from "./change";
import type { CheckItem, CheckReport } from "./check-item";
import { checkComparatives } from "./comparative";
import { checkCrossFooting } from "./cross-footing";
import { type FilingView, viewFiling } from "./filing-view";
import { checkFooting } from "./footing";
import { checkLanguages } from "./language";
import { checkNamesakes } from "./namesake";
import { checkPercentages } from "./percentage";
import { checkRatioLines } from "./ratio-line";
import { checkTwins } from "./scale-tie";
import { checkSigns } from "./sign";
import { checkTranslation } from "./translation";
import { indexTwins } from "./twin-index";

/**
 * Runs every check over filings of one issuer, oldest or newest first as given. Nothing is thrown and nothing stops at
 * the first finding. `findings` holds those of reading as well.
 */
export function runChecks(filings: readonly Filing[]): CheckReport {
  const views = filings.map(viewFiling);
  const own = views.filter(isFirst);
  const comparatives = checkComparatives(views, own);
  const items = own.flatMap((view) => [...checkFiling(views, view), ...(comparatives.get(view) ?? [])]);
  const told = items.flatMap(({ finding }) => finding ?? []);
  return {
    items,
    findings: sortFindings([...own.flatMap(readingFindings), ...told]),
    checked: countChecked(items),
  };
}

/** A document that is given twice counts once. */
function isFirst({ filing: { source } }: FilingView, position: number, views: readonly FilingView[]): boolean {
  return views.findIndex(({ filing }) => filing.source.sha256 === source.sha256) === position;
}

/** The listed order of the checks; items stand in it. */
function checkFiling(views: readonly FilingView[], view: FilingView): readonly CheckItem[] {
  const twins = indexTwins(view);
  const footing = checkFooting(views, view, twins);
  const articulation = checkArticulation(views, view, twins);
  const ties = withoutRepeats(checkTwins(views, view, twins), articulation);
  return [
    ...footing,
    ...checkCrossFooting(views, view),
    ...articulation,
    ...checkPercentages(views, view),
    ...checkRatioLines(views, view, twins),
    ...checkChanges(views, view),
    ...ties,
    ...checkNamesakes(views, view, twins),
    ...checkTranslation(views, view),
    ...checkLanguages(views, view),
    ...checkSigns(views, view, footing),
  ];
}

/** A pair of figures that one check has compared is not compared again. */
function withoutRepeats(items: readonly CheckItem[], done: readonly CheckItem[]): readonly CheckItem[] {
  const seen = new Set(done.flatMap((item) => pairOf(item) ?? []));
  return items.filter((item) => {
    const pair = pairOf(item);
    return pair === undefined || !seen.has(pair);
  });
}

function pairOf({ figure, relation }: CheckItem): string | undefined {
  const [only, ...others] = relation.terms;
  if (!only || others.length > 0 || relation.over) return undefined;
  return [figure, only.figure]
    .map(({ fact, print }) => [fact.statement, fact.line, fact.column, print.language].join("|"))
    .sort()
    .join(" = ");
}

function readingFindings({ filing }: FilingView): readonly Finding[] {
  return filing.findings.map((finding) => ({ ...finding, where: { document: filing.source.name, ...finding.where } }));
}

function countChecked(items: readonly CheckItem[]): Readonly<Partial<Record<CheckName, number>>> {
  const counts: Partial<Record<CheckName, number>> = {};
  for (const { check, outcome } of items) {
    if (outcome === "incomplete" || outcome === "question" || outcome === "note") continue;
    counts[check] = (counts[check] ?? 0) + 1;
  }
  return counts;
}
