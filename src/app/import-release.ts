import { failure, type Result, success } from "../core/result";
import type { CheckItem, CheckReport } from "../checks/check-item";
import { runChecks } from "../checks/run-checks";
import type { Filing } from "../statements/filing";
import { type CheckSummary, outcomeKey } from "./filing-json";
import { areOfOneIssuer } from "./one-issuer";
import type { Refusal } from "./read-release";

/** Releases of one issuer, read and checked together. */
export interface Releases {
  readonly filings: readonly Filing[];
  readonly report: CheckReport;
}

/** Checks releases together. Two issuers make no model: their lines would be mixed. */
export function checkReleases(filings: readonly Filing[]): Result<Releases, Refusal> {
  const first = filings.find(({ issuer }) => issuer !== "");
  const stranger = first && filings.find((filing) => !areOfOneIssuer(first, filing));
  if (first && stranger) {
    return failure({
      file: stranger.source.name,
      reason: `it is of “${stranger.issuer}”, but the first release of “${first.issuer}”`,
      remedy: "import the releases of one issuer at a time",
    });
  }
  return success({ filings, report: runChecks(filings) });
}

const WORST_FIRST: readonly CheckItem["outcome"][] = [
  "break",
  "plug",
  "question",
  "incomplete",
  "rounding",
  "note",
  "exact",
];

/** What the checks say of one of the releases, for other programs. */
export function summarizeChecks({ filings, report }: Releases, filing: Filing): CheckSummary {
  const at = filings.indexOf(filing);
  const outcomes = new Map<string, CheckItem["outcome"]>();
  for (const { check, figure, outcome } of report.items) {
    if (check !== "footing" || figure.filing !== at) continue;
    const key = outcomeKey(figure.fact.statement, figure.fact.line);
    const before = outcomes.get(key);
    if (before === undefined || WORST_FIRST.indexOf(outcome) < WORST_FIRST.indexOf(before)) outcomes.set(key, outcome);
  }
  return { findings: report.findings, checked: report.checked, outcomes };
}
