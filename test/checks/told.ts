import type { CheckItem } from "../../src/checks/check-item";
import { runChecks } from "../../src/checks/run-checks";
import type { CheckName } from "../../src/core/finding";
import type { Filing } from "../../src/statements/filing";

/** The items of one check, as "line column: outcome". */
export function outcomesOf(check: CheckName, ...filings: readonly Filing[]): readonly string[] {
  return itemsOf(check, ...filings).map(
    ({ figure, outcome }) => `${figure.fact.line} ${figure.fact.column}: ${outcome}`,
  );
}

export function itemsOf(check: CheckName, ...filings: readonly Filing[]): readonly CheckItem[] {
  return runChecks(filings).items.filter((item) => item.check === check);
}

/** The messages of one code. */
export function messagesOf(code: string, ...filings: readonly Filing[]): readonly string[] {
  return runChecks(filings).findings.flatMap((finding) => (finding.code === code ? [finding.message] : []));
}
