import { periodKey } from "../core/period";
import { unitKey } from "../core/unit";
import type { Concept } from "../statements/concept";
import type { Fact } from "../statements/fact";
import type { LineItem } from "../statements/statement";
import { type FilingView, hasNumber, type StatementView } from "./filing-view";
import { plainLabelsOf } from "./line-label";

/** The amounts of one line by period and unit; or of a section without a total of its own, then several a period. */
export interface LineSeries {
  readonly id: number;
  readonly at: StatementView;
  readonly label: string;
  /** Reduced labels that only this series of its statement has. */
  readonly labels: readonly string[];
  /** Where only this line of its statement has it. */
  readonly concept?: Concept;
  /** Absent for a section. */
  readonly line?: LineItem;
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
}

/** All series of a filing, a list a statement. */
export function seriesOfFiling(view: FilingView): readonly (readonly LineSeries[])[] {
  let id = 0;
  return view.statements.map((at) => {
    const own = ownColumns(at);
    const lines = at.statement.lines.filter((line) => line.role !== "heading");
    const sections = sectionsOf(at);
    const labels = onlyOnes([...lines.map(plainLabelsOf), ...sections.map(({ heading }) => plainLabelsOf(heading))]);
    const concepts = onlyOnes(lines.map((line) => (line.concept ? [line.concept] : [])));
    const single = lines.map((line): LineSeries => {
      const concept = line.concept && concepts.has(line.concept) ? line.concept : undefined;
      return {
        id: id++,
        at,
        label: line.label,
        labels: plainLabelsOf(line).filter((label) => labels.has(label)),
        ...(concept !== undefined && { concept }),
        line,
        facts: factsByKey([line], own),
      };
    });
    const summed = sections.map(({ heading, items }): LineSeries => ({
      id: id++,
      at,
      label: heading.label,
      labels: plainLabelsOf(heading).filter((label) => labels.has(label)),
      facts: factsByKey(items, own),
    }));
    return [...single, ...summed].filter((series) => series.facts.size > 0);
  });
}

/** The columns of amounts whose period and currency no other column has (GAAP and adjusted, reported and restated). */
export function ownColumns({ statement }: StatementView): readonly boolean[] {
  const keys = statement.columns.map((column) =>
    column.measure === "amount" && column.period && column.basis !== "forecast"
      ? `${periodKey(column.period)}|${column.currency ?? ""}`
      : undefined,
  );
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => key !== undefined && counts.get(key) === 1);
}

/**
 * The period of a fact may differ from its column's: opening cash holds at the day before. Sums only what has the same
 * period and unit; a section with a cell that cannot be used has no sum for that period.
 */
function factsByKey(lines: readonly LineItem[], own: readonly boolean[]): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, readonly Fact[]>();
  own.forEach((isOwn, position) => {
    if (!isOwn) return;
    const facts = lines.flatMap((line) => line.facts[position] ?? []);
    const numbers = facts.filter(hasNumber);
    const [first] = numbers;
    const key = first && factKey(first);
    if (key === undefined || facts.some((fact) => fact.reported.kind === "not-meaningful")) return;
    if (numbers.every((fact) => factKey(fact) === key)) found.set(key, numbers);
  });
  return found;
}

/** Period and unit: equal for figures that can be compared. */
export function factKey(fact: Fact): string | undefined {
  return fact.period && `${periodKey(fact.period)}|${unitKey(fact.unit)}`;
}

/** Headings over two or more items that no total of the statement adds up by themselves. */
function sectionsOf({ statement }: StatementView): readonly { heading: LineItem; items: readonly LineItem[] }[] {
  return statement.lines.flatMap((heading, position) => {
    if (heading.role !== "heading") return [];
    const path = [...heading.path, heading.label];
    const items: LineItem[] = [];
    for (const line of statement.lines.slice(position + 1)) {
      if (line.role !== "item" || !path.every((part, i) => line.path[i] === part)) break;
      items.push(line);
    }
    const keys = new Set(items.map((line) => line.key));
    const hasTotal = statement.calculations.some(
      ({ terms }) => terms.length === keys.size && terms.every((term) => keys.has(term.line)),
    );
    return items.length < 2 || hasTotal ? [] : [{ heading, items }];
  });
}

/** The traits that exactly one of the lists has. */
function onlyOnes(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const trait of list) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === 1).map(([trait]) => trait));
}
