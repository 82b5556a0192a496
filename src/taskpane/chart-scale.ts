/** Where values stand in a picture; lengths in the picture's own units, y downward. */
import type { Picture } from "./pane-service";

export interface Axis {
  readonly low: number;
  readonly high: number;
  /** Round numbers between them, both ends among them. */
  readonly ticks: readonly number[];
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10] as const;

/** An axis over the values, with about `wanted` round steps; zero is on it where `withZero`. */
export function axisOver(values: readonly number[], wanted: number, withZero: boolean): Axis {
  const all = withZero || values.length === 0 ? [...values, 0] : values;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = most - least || Math.abs(most) || 1;
  const raw = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (ROUND_STEPS.find((round) => round * power >= raw) ?? 10) * power;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  // Counted in steps: adding up fractions would drift.
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

/** From a value to its height in a field of `length`, from the top. */
export function along({ low, high }: Axis, value: number, length: number): number {
  return length - ((value - low) / (high - low)) * length;
}

export interface WaterfallBar {
  readonly category: string;
  readonly kind: "end" | "up" | "down";
  /** The lower and the upper end of what is drawn. */
  readonly from: number;
  readonly to: number;
  /** What is said of it: the total of an end, the step with its sign. */
  readonly value: number;
}

/**
 * The bars of a waterfall that comes as stacked columns: parts above zero stand on the base, parts below hang from it,
 * and a step that crosses zero has one of each. A category without a figure gives no bar.
 */
export function waterfallBars({ categories, series }: Picture): readonly WaterfallBar[] {
  return categories.flatMap((category, i): WaterfallBar[] => {
    const parts = (role: "base" | "end" | "up" | "down") =>
      series.filter((entry) => entry.role === role).flatMap(({ values }) => values[i] ?? []);
    const [ends, ups, downs] = [parts("end"), parts("up"), parts("down")];
    const end = ends.find((value) => value !== 0);
    if (end !== undefined) {
      return [{ category, kind: "end", from: Math.min(0, end), to: Math.max(0, end), value: end }];
    }
    if (ends.length + ups.length + downs.length === 0) return [];
    const base = sum(parts("base"));
    const steps = [...ups, ...downs];
    const above = sum(steps.filter((value) => value > 0));
    const below = sum(steps.filter((value) => value < 0));
    const isDown = downs.some((value) => value !== 0);
    const size = above - below;
    return [
      {
        category,
        kind: isDown ? "down" : "up",
        from: base > 0 ? base : base + below,
        to: base < 0 ? base : base + above,
        value: isDown ? -size : size,
      },
    ];
  });
}

/** Runs of points without a gap; a gap is a category without a figure. */
export function unbroken(values: readonly (number | null)[]): readonly (readonly { at: number; value: number }[])[] {
  const runs: { at: number; value: number }[][] = [];
  let isOpen = false;
  values.forEach((value, at) => {
    if (value === null) {
      isOpen = false;
      return;
    }
    if (!isOpen) runs.push([]);
    isOpen = true;
    runs.at(-1)?.push({ at, value });
  });
  return runs;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
