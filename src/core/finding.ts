/** What the checks are called; the first half of a finding's code. */
export const CHECK_NAMES = [
  "footing",
  "cross-footing",
  "articulation",
  "percentage",
  "change",
  "scale",
  "reconciliation",
  "translation",
  "language",
  "comparative",
  "sign",
  "prose",
  "read",
  "calendar",
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** The outcome, and with it how much it matters, worst first. What is exact makes no finding. */
export const SEVERITIES = ["break", "plug", "question", "incomplete", "rounding", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

export type FindingCode = `${CheckName}.${Severity}`;

/** A place in a source document. Lines count from 1, rows and columns of a table from 0. */
export interface Where {
  readonly document?: string;
  readonly statement?: string;
  readonly label?: string;
  readonly column?: string;
  readonly language?: string;
  readonly page?: number;
  readonly line?: number;
  readonly table?: number;
  readonly row?: number;
  readonly cell?: number;
  readonly printed?: string;
}

/** One located observation: where, what was printed, what was expected, by how much it differs, what to do. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly where: Where;
  /** The other places that take part: the twin, the terms of the total. */
  readonly related?: readonly Where[];
  readonly printed?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly remedy?: string;
}

export function finding(
  check: CheckName,
  severity: Severity,
  message: string,
  where: Where,
  more: Omit<Finding, "code" | "severity" | "message" | "where"> = {},
): Finding {
  return { code: `${check}.${severity}`, severity, message, where, ...more };
}

/** Worst first, then in the order of the document; stable for the same input. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const rank = (f: Finding) => SEVERITIES.indexOf(f.severity);
  const order = (f: Finding) => [rank(f), f.where.line ?? 0, f.where.cell ?? 0] as const;
  return [...findings].sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  });
}
