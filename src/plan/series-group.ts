import { periodKey } from "../core/period";
import type { Filing } from "../statements/filing";
import type { Statement, StatementColumn, StatementKind } from "../statements/statement";
import { addLines, matchLines, type LineMatch, type SeriesLine } from "./line-match";
import { SHEET_OF_KIND } from "./series";

/** Statements of all filings that are one time series. */
export interface SeriesGroup {
  readonly id: string;
  readonly kind: StatementKind;
  readonly title: string;
  readonly titleJa?: string;
  readonly lines: readonly SeriesLine[];
  /** Oldest filing first. */
  readonly members: readonly SeriesMember[];
  /** Lines that were matched though an older filing calls them otherwise. */
  readonly renamed: readonly RenamedLine[];
}

export interface RenamedLine {
  /** Index into the filings: the older one. */
  readonly filing: number;
  readonly statement: string;
  readonly before: string;
  readonly now: string;
}

export interface SeriesMember {
  /** Index into the filings. */
  readonly filing: number;
  readonly statement: Statement;
}

/**
 * Joins the statements of all filings (oldest first) into time series: a statement joins a series of its kind when at
 * least half of the lines of the shorter of the two are common; a second table of one filing only when no cell would
 * hold two different figures. What joins nothing is a series of its own. The latest filing gives order and labels.
 */
export function groupStatements(filings: readonly Filing[]): readonly SeriesGroup[] {
  let groups: readonly SeriesGroup[] = [];
  for (let filing = filings.length - 1; filing >= 0; filing--) {
    for (const statement of filings[filing]?.statements ?? []) groups = join(groups, { filing, statement });
  }
  const ids = new Set<string>();
  return groups.map((group) => {
    const oldest = group.members[0]?.statement.id ?? group.id;
    let id = `${SHEET_OF_KIND[group.kind]}:${oldest}`;
    for (let i = 2; ids.has(id); i++) id = `${SHEET_OF_KIND[group.kind]}:${oldest}~${i}`;
    ids.add(id);
    return { ...group, id };
  });
}

function join(groups: readonly SeriesGroup[], member: SeriesMember): readonly SeriesGroup[] {
  const { statement } = member;
  const candidates = groups
    .map((group, index) => ({ group, index, match: matchLines(statement, group.lines) }))
    .filter(({ group, match }) => group.kind === statement.kind && isSameSeries(group, match, member))
    .sort((a, b) => score(b, statement) - score(a, statement) || a.index - b.index);
  const best = candidates[0];
  if (!best) return [...groups, newGroup(member)];
  const joined: SeriesGroup = {
    ...best.group,
    ...(best.group.titleJa === undefined && statement.titleJa !== undefined && { titleJa: statement.titleJa }),
    lines: addLines(best.group.lines, statement, best.match),
    members: inOrder([...best.group.members, member]),
    renamed: [...best.group.renamed, ...renamedLines(best.group, best.match, member)],
  };
  return groups.map((group, i) => (i === best.index ? joined : group));
}

/** By filing; the tables of one filing in printed order. */
function inOrder(members: readonly SeriesMember[]): readonly SeriesMember[] {
  return [...members].sort((a, b) => a.filing - b.filing);
}

function newGroup(member: SeriesMember): SeriesGroup {
  const { statement } = member;
  return {
    id: statement.id,
    kind: statement.kind,
    title: statement.title,
    ...(statement.titleJa !== undefined && { titleJa: statement.titleJa }),
    lines: statement.lines.map((item) => ({ key: item.key, item, keys: new Set([item.key]) })),
    members: [member],
    renamed: [],
  };
}

function renamedLines(group: SeriesGroup, match: LineMatch, member: SeriesMember): readonly RenamedLine[] {
  return member.statement.lines.flatMap((item) => {
    const now = group.lines[match.get(item.key) ?? -1]?.item.label;
    if (now === undefined || now === item.label || item.role === "heading") return [];
    return [{ filing: member.filing, statement: member.statement.title, before: item.label, now }];
  });
}

function score(candidate: { readonly group: SeriesGroup; readonly match: LineMatch }, statement: Statement): number {
  return candidate.match.size + (candidate.group.title === statement.title ? 0.5 : 0);
}

function isSameSeries(group: SeriesGroup, match: LineMatch, member: SeriesMember): boolean {
  const figures = (items: readonly { readonly role: string }[]) => items.filter((i) => i.role !== "heading").length;
  const common = member.statement.lines.filter((item) => item.role !== "heading" && match.has(item.key)).length;
  const shorter = Math.min(figures(member.statement.lines), figures(group.lines.map((line) => line.item)));
  if (common === 0 || common * 2 < shorter) return false;
  return group.members.every(
    (other) => other.filing !== member.filing || !contradicts(group, match, member.statement, other.statement),
  );
}

/** Whether two tables of one filing give different figures for one line and column. */
function contradicts(group: SeriesGroup, match: LineMatch, a: Statement, b: Statement): boolean {
  const positions = new Map(group.lines.flatMap((line, i) => [...line.keys].map((key) => [key, i] as const)));
  const figuresOf = (statement: Statement, position: (key: string) => number | undefined) =>
    new Map(
      statement.lines.flatMap((line) =>
        statement.columns.flatMap((column, i) => {
          const fact = column.measure === "amount" ? line.facts[i] : undefined;
          const text = fact?.reported.kind === "number" ? fact.reported.value.toString() : fact?.reported.kind;
          return text === undefined ? [] : [[`${position(line.key)}|${columnIdentity(column)}`, text] as const];
        }),
      ),
    );
  const ours = figuresOf(b, (key) => positions.get(key));
  return [...figuresOf(a, (key) => match.get(key))].some(([key, text]) => ours.has(key) && ours.get(key) !== text);
}

function columnIdentity(column: StatementColumn): string {
  const period = column.period ? periodKey(column.period) : (column.periodLabel ?? column.heading);
  return [period, column.currency ?? "", column.basis].join("|");
}
