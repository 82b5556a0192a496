import type { LineItem, Statement } from "../statements/statement";

/** A line of a time series, as the latest filing that has it prints it. */
export interface SeriesLine {
  /** The key in the oldest filing that has the line, so that anchors stay when filings are added. */
  readonly key: string;
  readonly item: LineItem;
  /** Every key under which filings have the line. */
  readonly keys: ReadonlySet<string>;
}

/** Positions in `lines` by the statement's line keys. */
export type LineMatch = ReadonlyMap<string, number>;

/**
 * Which lines of a statement are lines of the series: the same key; else the same label, in either language, where
 * only one line has it; else the same meaning, where only one line has it. No line is matched twice.
 */
export function matchLines(statement: Statement, lines: readonly SeriesLine[]): LineMatch {
  const match = new Map<string, number>();
  const taken = new Set<number>();
  const take = (key: string, position: number) => {
    match.set(key, position);
    taken.add(position);
  };
  const byKey = new Map(lines.flatMap((line, i) => [...line.keys].map((key) => [key, i] as const)));
  for (const item of statement.lines) {
    const position = byKey.get(item.key);
    if (position !== undefined && !taken.has(position)) take(item.key, position);
  }
  for (const traits of [labelsOf, meaningOf]) {
    const theirs = onlyOnes(
      statement.lines.filter((item) => !match.has(item.key)).map((item) => [item.key, item]),
      traits,
    );
    const ours = onlyOnes(
      lines.flatMap((line, i) => (taken.has(i) ? [] : [[i, line.item] as const])),
      traits,
    );
    for (const [trait, key] of theirs) {
      const position = ours.get(trait);
      if (position !== undefined && !taken.has(position) && !match.has(key)) take(key, position);
    }
  }
  return match;
}

function labelsOf(item: LineItem): readonly string[] {
  const kind = item.role === "heading" ? "heading" : "figure";
  return [item.label, item.labelJa ?? ""]
    .map((label) =>
      label
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    )
    .filter((label) => label !== "")
    .map((label) => `${kind} ${label}`);
}

function meaningOf(item: LineItem): readonly string[] {
  return item.concept && item.role !== "heading" ? [`${item.concept} ${item.unit?.kind ?? ""}`] : [];
}

/** Traits that exactly one of the lines has. */
function onlyOnes<Id>(
  lines: readonly (readonly [Id, LineItem])[],
  traits: (item: LineItem) => readonly string[],
): ReadonlyMap<string, Id> {
  const found = new Map<string, Id | undefined>();
  for (const [id, item] of lines)
    for (const trait of new Set(traits(item))) found.set(trait, found.has(trait) ? undefined : id);
  return new Map([...found].flatMap(([trait, id]) => (id === undefined ? [] : [[trait, id] as const])));
}

/** The series' lines with an older statement's added: each line that is new stands behind its predecessor there. */
export function addLines(lines: readonly SeriesLine[], statement: Statement, match: LineMatch): readonly SeriesLine[] {
  const followers = new Map<number, LineItem[]>();
  let last = -1;
  for (const item of statement.lines) {
    const position = match.get(item.key);
    if (position !== undefined) last = position;
    else followers.set(last, [...(followers.get(last) ?? []), item]);
  }
  const keyOf = new Map([...match].map(([key, position]) => [position, key]));
  const added = (position: number) =>
    (followers.get(position) ?? []).map((item): SeriesLine => ({ key: item.key, item, keys: new Set([item.key]) }));
  return [
    ...added(-1),
    ...lines.flatMap((line, i) => {
      const key = keyOf.get(i);
      return [key === undefined ? line : { ...line, key, keys: new Set([...line.keys, key]) }, ...added(i)];
    }),
  ];
}
