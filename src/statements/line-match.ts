import type { Unit } from "../core/unit";
import type { LineItem, Statement } from "./statement";
import { withOtherLabel } from "./label-language";
import { figuresOfLines, haveEqualFigures, type KnownNeighbours, type LineFigures } from "./line-figure";

/** A line of a time series, as the latest filing that has it prints it. */
export interface SeriesLine {
  /** Unique within the series while it is put together. */
  readonly id: number;
  readonly key: string;
  readonly item: LineItem;
  /** By the identity of the column; of several filings the latest one's. */
  readonly figures: LineFigures;
}

/** The series' line of each line of a statement, by the statement's line keys. */
export type LineMatch = ReadonlyMap<string, number>;

/**
 * Which lines of a statement are lines of the series: the same key; else the same label, in either language, where
 * only one line has it; else the same meaning, where only one line has it; else the same figures, where no other line
 * has them. What is measured must agree: money does not match contracts. Headings go with the lines below them. `known`: the keys under which the series' statements have its lines. No line is matched twice.
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
  matchByFigures(statement, lines, match, tryTake);
  return match;
}

/** What is left, by its figures: on their own, then with less proof beside lines that are matched already. */
function matchByFigures(
  statement: Statement,
  lines: readonly SeriesLine[],
  match: ReadonlyMap<string, number>,
  tryTake: (item: LineItem, id: number | undefined) => boolean,
): void {
  const items = statement.lines;
  const figures = figuresOfLines(statement);
  const places = new Map(lines.map(({ id }, at) => [id, at]));
  const placeOf = (at: number) => places.get(match.get(items[at]?.key ?? "") ?? -1);
  for (const neighbours of [0, 1, 2] satisfies readonly KnownNeighbours[]) {
    const open = items.flatMap((item, at) => (match.has(item.key) ? [] : [{ item, at, own: figures.get(item.key) }]));
    const taken = new Set(match.values());
    const free = lines.filter(({ id }) => !taken.has(id));
    for (const { item, at, own } of open) {
      if (!own || own.size === 0) continue;
      const isEqual = (other: LineFigures | undefined) =>
        other !== undefined && haveEqualFigures(own, other, neighbours);
      const [equal, ...more] = free.filter((line) => measuredAlike(item, line.item) && isEqual(line.figures));
      if (!equal || more.length > 0 || open.filter((other) => isEqual(other.own)).length > 1) continue;
      const place = places.get(equal.id) ?? -1;
      const beside = [placeOf(at - 1) === place - 1, placeOf(at + 1) === place + 1].filter((is) => is).length;
      if (beside < neighbours) continue;
      tryTake(item, equal.id);
    }
  }
  // From the last one up, so that a heading over a heading finds its place too.
  for (let at = items.length - 2; at >= 0; at--) {
    const item = items[at];
    const below = placeOf(at + 1);
    if (item?.role === "heading" && below !== undefined) tryTake(item, lines[below - 1]?.id);
  }
}

/** Whether two lines can be one time series; a line whose unit is unknown goes with any figures, never with a heading. */
export function measuredAlike(a: LineItem, b: LineItem): boolean {
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
  const figures = figuresOfLines(statement);
  const items = new Map(statement.lines.map((item) => [item.key, item]));
  const followers = new Map<number | undefined, SeriesLine[]>();
  let next = Math.max(-1, ...lines.map((line) => line.id)) + 1;
  let before: number | undefined;
  for (const item of statement.lines) {
    const id = match.get(item.key);
    if (id !== undefined) before = id;
    else {
      const line = { id: next++, key: item.key, item, figures: figures.get(item.key) ?? new Map<string, never>() };
      whole.set(item.key, line.id);
      const list = followers.get(before);
      if (list) list.push(line);
      else followers.set(before, [line]);
    }
  }
  const keys = new Map([...match].map(([key, id]) => [id, key]));
  const merged = [
    ...(followers.get(undefined) ?? []),
    ...lines.flatMap((line) => [
      withOlder(line, items.get(keys.get(line.id) ?? ""), figures),
      ...(followers.get(line.id) ?? []),
    ]),
  ];
  return { lines: merged, match: whole };
}

/** A line with what an older statement adds to it: its key, figures of older periods, a label in the other language. */
function withOlder(
  line: SeriesLine,
  older: LineItem | undefined,
  figures: ReadonlyMap<string, LineFigures>,
): SeriesLine {
  if (!older) return line;
  return {
    ...line,
    key: older.key,
    item: withOtherLabel(line.item, older),
    figures: new Map([...(figures.get(older.key) ?? []), ...line.figures]),
  };
}
