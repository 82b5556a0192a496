import { type FindingCode, SEVERITIES, type Severity } from "../core/finding";
import type { Question } from "../statements/question";
import type { ReviewFinding, ReviewStatement } from "./pane-service";
import type { Language } from "./text/pane-text";

/** A finding with its position in the review, which names it to the way back. */
export interface NumberedFinding {
  readonly index: number;
  readonly found: ReviewFinding;
}

export interface CodeGroup {
  readonly code: FindingCode;
  readonly items: readonly NumberedFinding[];
}

export interface SeverityGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly codes: readonly CodeGroup[];
}

/** Worst severity first; within it by code, in the order in which codes first come; within a code as given. */
export function groupFindings(findings: readonly ReviewFinding[]): readonly SeverityGroup[] {
  const bySeverity = new Map<Severity, Map<FindingCode, NumberedFinding[]>>();
  findings.forEach((found, index) => {
    const { severity, code } = found.finding;
    const codes = bySeverity.get(severity) ?? new Map<FindingCode, NumberedFinding[]>();
    bySeverity.set(severity, codes);
    const items = codes.get(code) ?? [];
    codes.set(code, items);
    items.push({ index, found });
  });
  return SEVERITIES.flatMap((severity) => {
    const codes = bySeverity.get(severity);
    if (!codes) return [];
    const groups = [...codes].map(([code, items]) => ({ code, items }));
    return [{ severity, count: groups.reduce((sum, { items }) => sum + items.length, 0), codes: groups }];
  });
}

/** The first findings of a group, as many as `limit`; codes of which none is left are left out. */
export function firstOfGroup(codes: readonly CodeGroup[], limit: number): readonly CodeGroup[] {
  const taken: CodeGroup[] = [];
  let room = limit;
  for (const { code, items } of codes) {
    if (room <= 0) break;
    taken.push({ code, items: items.slice(0, room) });
    room -= items.length;
  }
  return taken;
}

/** Where a finding is, in few words: "Services · 1Q25"; by the Japanese label where that is wanted and known. */
export function placeWords(found: ReviewFinding, statements: readonly ReviewStatement[], language: Language): string {
  const { label, column } = found.finding.where;
  const row = found.place && statementOf(found, statements)?.rows[found.place.row];
  const own = language === "ja" && row !== undefined && row.label === label ? row.labelJa : undefined;
  return [own ?? label, column].filter((part) => part !== undefined && part !== "").join(" · ");
}

/** The statement that shows a finding, if one does. */
export function statementOf(found: ReviewFinding, statements: readonly ReviewStatement[]): ReviewStatement | undefined {
  return found.place && statements.find(({ id }) => id === found.place?.statement);
}

/** Questions are unique within their document only. */
export function questionKey({ document, id }: Question): string {
  return `${document}\n${id}`;
}
