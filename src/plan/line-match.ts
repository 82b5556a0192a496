import type { Unit } from "../core/unit";
import type { LineItem, Statement } from "../statements/statement";

/** A line of a time series, as the latest filing that has it prints it. */
export interface SeriesLine {
  /** Unique within the series while it is put together. */
  readonly id: number;
  /** The key in the oldest filing that has the line, so that anchors stay when filings are added. */
  readonly key: string;
  readonly item: LineItem;
}

/** The series' line of each line of a statement, by the statement's line keys. */
export type LineMatch = ReadonlyMap<string, number>;

/**
 * Which lines of a statement are lines of the series: the same key; else the same label, in either language, where
 * only one line has it; else the same meaning, where only one line has it. What is measured must agree: money does not
 * match contracts. `known`: the keys under which the series' statements have its lines. No line is matched twice.
 */
export function matchLines(
  statement: Statement,
  lines: readonly SeriesLine[],
  known: ReadonlyMap<string, readonly number[]>,
): LineMatch {
  const match = new Map<string, number>();
  const taken = new Set<number>();
  const byId = new Map(lines.map((line) => [line.id, line]));
  const tryTake = (item: LineItem, id: number | undefined): boolean => {
    const line = id === undefined ? undefined : byId.get(id);
    if (!line || taken.has(line.id) || match.has(item.key) || !measuredAlike(item, line.item)) return false;
    match.set(item.key, line.id);
    taken.add(line.id);
    return true;
  };
  for (const item of statement.lines) (known.get(item.key) ?? []).some((id) => tryTake(item, id));
  for (const traits of [labelsOf, meaningOf]) {
    const theirs = onlyOnes(
      statement.lines.filter((item) => !match.has(item.key)).map((item) => [item, item]),
      traits,
    );
    const ours = onlyOnes(
      lines.filter((line) => !taken.has(line.id)).map((line) => [line.id, line.item]),
      traits,
    );
    for (const [trait, item] of theirs) tryTake(item, ours.get(trait));
  }
  return match;
}

/** Whether two lines can be one time series; a line whose unit is unknown goes with any figures, never with a heading. */
function measuredAlike(a: LineItem, b: LineItem): boolean {
  if ((a.role === "heading") !== (b.role === "heading")) return false;
  return !a.unit || !b.unit || measureOf(a.unit) === measureOf(b.unit);
}

/** Currency apart: a series has a block for each. */
function measureOf(unit: Unit): string {
  switch (unit.kind) {
    case "money":
    case "percent":
      return unit.kind;
    case "money-per":
      return `per ${unit.per}`;
    case "shares":
      return `number of ${unit.of}`;
    case "count":
      return `count of ${unit.name}`;
  }
}

/** Labels are compared once for every table of their kind, so the work on each is kept with its line. */
const KNOWN_LABELS = new WeakMap<LineItem, readonly string[]>();

function labelsOf(item: LineItem): readonly string[] {
  const known = KNOWN_LABELS.get(item) ?? comparableLabels(item);
  KNOWN_LABELS.set(item, known);
  return known;
}

function comparableLabels(item: LineItem): readonly string[] {
  return [item.label, item.labelJa ?? ""]
    .map((label) =>
      label
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    )
    .filter((label) => label !== "");
}

function meaningOf(item: LineItem): readonly string[] {
  return item.concept && item.role !== "heading" ? [item.concept] : [];
}

/** Traits that exactly one of the lines has. */
function onlyOnes<Id>(
  lines: readonly (readonly [Id, LineItem])[],
  traits: (item: LineItem) => readonly string[],
): ReadonlyMap<string, Id> {
  const found = new Map<string, Id | undefined>();
  for (const [id, item] of lines) {
    for (const trait of new Set(traits(item))) {
      const key = `${item.role === "heading" ? "heading" : measureOfItem(item)} ${trait}`;
      found.set(key, found.has(key) ? undefined : id);
    }
  }
  return new Map([...found].flatMap(([trait, id]) => (id === undefined ? [] : [[trait, id] as const])));
}

function measureOfItem(item: LineItem): string {
  return item.unit ? measureOf(item.unit) : "";
}

/** The series' lines with an older statement's added: each line that is new stands behind its predecessor there. */
export function addLines(
  lines: readonly SeriesLine[],
  statement: Statement,
  match: LineMatch,
): { readonly lines: readonly SeriesLine[]; readonly match: LineMatch } {
  const whole = new Map(match);
  const followers = new Map<number | undefined, SeriesLine[]>();
  let next = Math.max(-1, ...lines.map((line) => line.id)) + 1;
  let before: number | undefined;
  for (const item of statement.lines) {
    const id = match.get(item.key);
    if (id !== undefined) before = id;
    else {
      const line = { id: next++, key: item.key, item };
      whole.set(item.key, line.id);
      const list = followers.get(before);
      if (list) list.push(line);
      else followers.set(before, [line]);
    }
  }
  const keys = new Map([...match].map(([key, id]) => [id, key]));
  const merged = [
    ...(followers.get(undefined) ?? []),
    ...lines.flatMap((line) => [{ ...line, key: keys.get(line.id) ?? line.key }, ...(followers.get(line.id) ?? [])]),
  ];
  return { lines: merged, match: whole };
}
