/**
 * Lines of further releases that may be lines of the model under another name, where neither label, meaning nor figures
 * settle it: they are asked about, and stay two lines until somebody says that they are one.
 */
import type { Filing } from "../statements/filing";
import { columnIdentity } from "../statements/column-identity";
import { measuredAlike } from "../statements/line-match";
import type { SameLine } from "../statements/same-line";
import type { LineItem, Statement, StatementKind } from "../statements/statement";
import { inOrderOfPeriods } from "./filing-order";
import { groupStatements, type SeriesGroup } from "./series-group";

export interface DoubtfulRename {
  readonly kind: StatementKind;
  /** Keys of the lines. */
  readonly before: string;
  readonly now: string;
  readonly labelBefore: string;
  readonly labelNow: string;
  readonly statement: string;
}

/** From here on two labels resemble each other: Dice's coefficient of their pairs of letters. */
const RESEMBLANCE = 0.5;

/** `added`: the hashes of the releases that come new. What was answered before is not asked again. */
export function doubtfulRenames(
  filings: readonly Filing[],
  added: ReadonlySet<string>,
  said: readonly SameLine[],
): readonly DoubtfulRename[] {
  const ordered = inOrderOfPeriods(filings);
  const isNew = ordered.map(({ source }) => added.has(source.sha256));
  const isAnswered = ({ kind, before, now }: DoubtfulRename) =>
    said.some((each) => each.kind === kind && each.before === before && each.now === now);
  return groupStatements(ordered).flatMap((group) => renamesIn(group, isNew).filter((found) => !isAnswered(found)));
}

interface Candidate {
  readonly item: LineItem;
  readonly id: number;
  /** The lines of the series before and behind it on its own statement. */
  readonly beside: readonly [number | undefined, number | undefined];
  readonly figures: ReadonlySet<string>;
}

function renamesIn({ kind, title, members }: SeriesGroup, isNew: readonly boolean[]): readonly DoubtfulRename[] {
  const fresh = new Map<number, Candidate>();
  const old = new Map<number, Candidate>();
  for (const member of members) {
    const list = isNew[member.filing] === true ? fresh : old;
    for (const candidate of candidatesOf(member)) list.set(candidate.id, candidate);
  }
  const [came, went] = [[...fresh.values()], [...old.values()]].map((own, i) => {
    const others = i === 0 ? old : fresh;
    return own.filter(({ id, item }) => !others.has(id) && item.role !== "heading");
  });
  if (!came || !went) return [];
  const pairs = came.flatMap((now) =>
    went.flatMap((before) => {
      const score = likeness(before, now);
      return score > 0 ? [{ before, now, score }] : [];
    }),
  );
  // Each is asked about with the line that it is most like, and only where that is so both ways.
  const best = (of: "before" | "now", id: number) =>
    pairs.filter((pair) => pair[of].id === id).sort((a, b) => b.score - a.score);
  return pairs
    .filter((pair) => best("before", pair.before.id)[0] === pair && best("now", pair.now.id)[0] === pair)
    .map(({ before, now }) => ({
      kind,
      before: before.item.key,
      now: now.item.key,
      labelBefore: before.item.label,
      labelNow: now.item.label,
      statement: title,
    }));
}

function candidatesOf({ statement, lines }: SeriesGroup["members"][number]): readonly Candidate[] {
  const printed = statement.lines.filter(({ key }) => lines.has(key));
  const idOf = (item: LineItem | undefined) => (item ? lines.get(item.key) : undefined);
  return printed.flatMap((item, at): readonly Candidate[] => {
    const id = idOf(item);
    if (id === undefined) return [];
    return [
      { item, id, beside: [idOf(printed[at - 1]), idOf(printed[at + 1])], figures: columnsWith(statement, item) },
    ];
  });
}

/** The columns in which the line prints a figure. */
function columnsWith({ columns }: Statement, { facts }: LineItem): ReadonlySet<string> {
  return new Set(
    columns.flatMap((column, i) =>
      column.measure === "amount" && facts[i]?.reported.kind === "number" ? [columnIdentity(column)] : [],
    ),
  );
}

/** 0 where they cannot be one line, or nothing speaks for it. */
function likeness(before: Candidate, now: Candidate): number {
  if (!measuredAlike(before.item, now.item)) return 0;
  if (before.item.concept && now.item.concept && before.item.concept !== now.item.concept) return 0;
  // Both report one period, and were not matched by its figures.
  if ([...now.figures].some((column) => before.figures.has(column))) return 0;
  const labels = resemblance(before.item.label, now.item.label);
  const places = before.beside.filter((id, side) => id !== undefined && id === now.beside[side]).length;
  return labels >= RESEMBLANCE || places === 2 ? labels + places : 0;
}

/** Of 0 to 1: twice the pairs of letters that both have, over all of them. */
function resemblance(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const rest = [...other];
  const common = one.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length);
}

function pairsOf(label: string): readonly string[] {
  const words = label
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.flatMap((word) =>
    word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)),
  );
}
