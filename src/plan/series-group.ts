import type { Filing } from "../statements/filing";
import type { Statement, StatementKind } from "../statements/statement";
import { columnIdentity } from "../statements/column-identity";
import { isJapanese } from "../statements/label-language";
import { addLines, matchLines, type LineMatch, type SeriesLine } from "../statements/line-match";
import { SHEET_OF_KIND } from "./series";

/** Statements of all filings that are one time series. */
export interface SeriesGroup {
  readonly id: string;
  readonly kind: StatementKind;
  readonly title: string;
  readonly titleJa?: string;
  readonly lines: readonly NamedLine[];
  /** Oldest filing first. */
  readonly members: readonly SeriesMember[];
  /** Lines that were matched though an older filing calls them otherwise. */
  readonly renamed: readonly RenamedLine[];
}

/** A line by the key that it has in the filing that was imported first of those that have it. */
export interface NamedLine extends SeriesLine {
  /** The place of that filing in the order of imports. */
  readonly since: number;
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
  /** The series' line of each of the statement's lines. */
  readonly lines: LineMatch;
}

/**
 * Joins the statements of all filings (oldest first) into time series: a statement joins a series of its kind when at
 * least half of the lines of the shorter of the two are common; a second table of one filing only when no cell would
 * hold two different figures. What joins nothing is a series of its own. The latest filing gives order and labels.
 */
export function groupStatements(
  filings: readonly Filing[],
  since: readonly number[] = filings.map((_, i) => i),
): readonly SeriesGroup[] {
  let groups: readonly OpenGroup[] = [];
  for (let filing = filings.length - 1; filing >= 0; filing--) {
    for (const statement of filings[filing]?.statements ?? []) groups = join(groups, filing, statement);
  }
  return named(groups, since);
}

/**
 * Groups and lines are called as in the filing that was imported first of those that have them (`since`: the place of
 * each filing in the order of imports), so that anchors stay, be further filings newer or older.
 */
function named(groups: readonly OpenGroup[], since: readonly number[]): readonly SeriesGroup[] {
  const rank = ({ filing }: SeriesMember) => since[filing] ?? filing;
  const byImport = groups.map((group, place) => ({
    group,
    place,
    members: [...group.members].sort((a, b) => rank(a) - rank(b)),
  }));
  const first = ({ members: [member] }: (typeof byImport)[number]) => (member ? rank(member) : Infinity);
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  for (const { group, place, members } of [...byImport].sort((a, b) => first(a) - first(b) || a.place - b.place)) {
    const name = `${SHEET_OF_KIND[group.kind]}:${members[0]?.statement.id ?? group.id}`;
    let id = name;
    for (let i = 2; taken.has(id); i++) id = `${name}~${i}`;
    taken.add(id);
    ids.set(place, id);
  }
  return byImport.map(({ group: { held: _, ...group }, place, members }) => {
    const names = new Map<number, { readonly key: string; readonly since: number }>();
    for (const member of members)
      for (const [key, id] of member.lines) if (!names.has(id)) names.set(id, { key, since: rank(member) });
    return {
      ...group,
      id: ids.get(place) ?? group.id,
      lines: group.lines.map((line): NamedLine => ({
        ...line,
        ...(names.get(line.id) ?? { key: line.key, since: 0 }),
      })),
    };
  });
}

/** A group that statements still join. */
interface OpenGroup extends Omit<SeriesGroup, "lines"> {
  readonly lines: readonly SeriesLine[];
  /** By filing, line and column the figure that stands there; grows with the members, the one thing here that changes. */
  readonly held: Map<string, string>;
}

/** An amount of a statement, by its line. */
interface HeldFigure {
  readonly line: string;
  readonly column: string;
  readonly text: string;
}

function join(groups: readonly OpenGroup[], filing: number, statement: Statement): readonly OpenGroup[] {
  const figures = figuresOf(statement);
  const best = groups
    .flatMap((group, index) => {
      if (group.kind !== statement.kind) return [];
      const match = matchLines(statement, group.lines, knownKeys(group));
      return isSameSeries(group, match, filing, statement, figures) ? [{ group, index, match }] : [];
    })
    .sort((a, b) => score(b, statement) - score(a, statement) || a.index - b.index)[0];
  if (!best) return [...groups, newGroup(filing, statement, figures)];
  const { group, match } = best;
  const added = addLines(group.lines, statement, match);
  hold(group.held, filing, added.match, figures);
  const joined: OpenGroup = {
    ...group,
    ...bothTitles(group, statement),
    lines: added.lines,
    members: inOrder([...group.members, { filing, statement, lines: added.match }]),
    renamed: [...group.renamed, ...renamedLines(group, match, filing, statement)],
  };
  return groups.map((other, i) => (i === best.index ? joined : other));
}

/** The titles of a series that gets a statement in the other language. */
function bothTitles(group: OpenGroup, statement: Statement): Pick<SeriesGroup, "title" | "titleJa"> {
  const [own, theirs] = [isJapanese(group.title), isJapanese(statement.title)];
  if (own && !theirs && statement.title !== "")
    return { title: statement.title, titleJa: group.titleJa ?? group.title };
  const titleJa = group.titleJa ?? statement.titleJa ?? (theirs && !own ? statement.title : undefined);
  return { title: group.title, ...(titleJa !== undefined && { titleJa }) };
}

function knownKeys(group: OpenGroup): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, Set<number>>();
  for (const member of group.members)
    for (const [key, id] of member.lines) known.set(key, (known.get(key) ?? new Set()).add(id));
  return new Map([...known].map(([key, ids]) => [key, [...ids]]));
}

/** By filing; the tables of one filing in printed order. */
function inOrder(members: readonly SeriesMember[]): readonly SeriesMember[] {
  return [...members].sort((a, b) => a.filing - b.filing);
}

function newGroup(filing: number, statement: Statement, figures: readonly HeldFigure[]): OpenGroup {
  const { lines, match } = addLines([], statement, new Map());
  const held = new Map<string, string>();
  hold(held, filing, match, figures);
  return {
    id: statement.id,
    kind: statement.kind,
    title: statement.title,
    ...(statement.titleJa !== undefined && { titleJa: statement.titleJa }),
    lines,
    members: [{ filing, statement, lines: match }],
    renamed: [],
    held,
  };
}

function renamedLines(
  group: OpenGroup,
  match: LineMatch,
  filing: number,
  statement: Statement,
): readonly RenamedLine[] {
  const byId = new Map(group.lines.map((line) => [line.id, line.item.label]));
  return statement.lines.flatMap((item) => {
    const now = byId.get(match.get(item.key) ?? -1);
    if (now === undefined || now === item.label || item.role === "heading") return [];
    if (isJapanese(now) !== isJapanese(item.label)) return []; // translated, not renamed
    return [{ filing, statement: statement.title, before: item.label, now }];
  });
}

function score(candidate: { readonly group: OpenGroup; readonly match: LineMatch }, statement: Statement): number {
  return candidate.match.size + (candidate.group.title === statement.title ? 0.5 : 0);
}

function isSameSeries(
  group: OpenGroup,
  match: LineMatch,
  filing: number,
  statement: Statement,
  figures: readonly HeldFigure[],
): boolean {
  const count = (items: readonly { readonly role: string }[]) => items.filter((i) => i.role !== "heading").length;
  const common = statement.lines.filter((item) => item.role !== "heading" && match.has(item.key)).length;
  const shorter = Math.min(count(statement.lines), count(group.lines.map((line) => line.item)));
  if (common === 0 || common * 2 < shorter) return false;
  return !contradicts(group, match, filing, figures);
}

/** Whether two tables of one filing give different figures for one line and column. */
function contradicts({ held }: OpenGroup, match: LineMatch, filing: number, figures: readonly HeldFigure[]): boolean {
  return figures.some((figure) => {
    const id = match.get(figure.line);
    const before = id === undefined ? undefined : held.get(heldKey(filing, id, figure));
    return before !== undefined && before !== figure.text;
  });
}

function figuresOf(statement: Statement): readonly HeldFigure[] {
  const columns = statement.columns.map((column) => (column.measure === "amount" ? columnIdentity(column) : undefined));
  return statement.lines.flatMap((line) =>
    columns.flatMap((column, i): HeldFigure[] => {
      const reported = line.facts[i]?.reported;
      if (column === undefined || reported === undefined) return [];
      return [{ line: line.key, column, text: reported.kind === "number" ? reported.value.toString() : reported.kind }];
    }),
  );
}

function hold(held: Map<string, string>, filing: number, match: LineMatch, figures: readonly HeldFigure[]): void {
  for (const figure of figures) {
    const id = match.get(figure.line);
    if (id !== undefined) held.set(heldKey(filing, id, figure), figure.text);
  }
}

function heldKey(filing: number, id: number, { column }: HeldFigure): string {
  return `${filing}|${id}|${column}`;
}
