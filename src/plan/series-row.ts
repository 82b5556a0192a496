import type { Basis } from "../statements/fact";
import { collect } from "./collect";
import type { SeriesLine } from "../statements/line-match";
import type { SeriesCell, SeriesRow, SourcedFigure } from "./series";
import { printedDigits } from "./unit-text";

/** Of two prints of one filing for one cell, the later in this list is shown. */
const BASIS_ORDER: readonly Basis[] = ["derived", "forecast", "as-reported", "recast", "as-restated"];

/** A printed figure with its place on the sheets. */
export interface Placed {
  readonly block: string;
  readonly currency: string;
  readonly variant: string;
  readonly line: number;
  readonly place: string;
  readonly figure: SourcedFigure;
}

export interface LatestScale {
  readonly filing: number;
  readonly scale: number;
}

/** The power of ten in which the latest filing prints most of its money; a vanished line is shown in it too. */
export function scaleOfLatest(placed: readonly Placed[]): LatestScale {
  const filing = placed.reduce((latest, { figure }) => Math.max(latest, figure.filing), 0);
  const scales = new Map<number, number>();
  for (const { figure } of placed) {
    if (figure.filing !== filing || figure.fact.unit.kind !== "money" || figure.reported.kind !== "number") continue;
    scales.set(figure.reported.scale, (scales.get(figure.reported.scale) ?? 0) + 1);
  }
  return { filing, scale: [...scales].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0 };
}

/** A line of a block with all its prints. */
export function seriesRow(key: string, line: SeriesLine, placed: readonly Placed[], today: LatestScale): SeriesRow {
  const { item } = line;
  const figures = new Map<string, SourcedFigure[]>();
  for (const p of placed) collect(figures, p.place, p.figure);
  const cells = new Map(
    [...figures].flatMap(([place, given]) => {
      const cell = seriesCell(given);
      return cell ? [[place, cell] as const] : [];
    }),
  );
  const latest = [...placed].sort((a, b) => b.figure.filing - a.figure.filing);
  const measured = latest.find((p) => p.figure.reported.kind === "number")?.figure ?? latest[0]?.figure;
  const unit = measured?.fact.unit ?? item.unit;
  const own = measured?.reported.kind === "number" ? measured.reported.scale : 0;
  const isVanished = unit?.kind === "money" && measured !== undefined && measured.filing < today.filing;
  const scale = isVanished ? today.scale : own;
  return {
    key,
    line: line.key,
    label: item.label,
    ...(item.labelJa !== undefined && { labelJa: item.labelJa }),
    depth: item.path.length,
    role: item.role,
    ...(item.concept !== undefined && { concept: item.concept }),
    ...(unit !== undefined && item.role !== "heading" && { unit }),
    scale,
    digits: digitsOf(
      latest.map((p) => p.figure),
      scale,
    ),
    cells,
  };
}

/** The latest filing's print stands, and in one filing the restated one; all others are kept beside it. */
function seriesCell(given: readonly SourcedFigure[]): SeriesCell | undefined {
  const rank = (figure: SourcedFigure) => BASIS_ORDER.indexOf(figure.fact.basis);
  const ordered = given
    .map((figure, i) => ({ figure, i }))
    .sort((a, b) => b.figure.filing - a.figure.filing || rank(b.figure) - rank(a.figure) || a.i - b.i)
    .map(({ figure }) => figure);
  const [shown, ...earlier] = ordered;
  return shown && { ...shown, earlier };
}

/** Of the prints in the row's own scale: a print brought from thousands to millions has no digits of its own there. */
function digitsOf(figures: readonly SourcedFigure[], scale: number): number {
  const digits = figures.flatMap(({ reported }) =>
    reported.kind === "number" && reported.scale === scale ? [printedDigits(reported)] : [],
  );
  return Math.max(0, ...digits);
}
