import type { CheckName } from "../core/finding";
import type { Language } from "../statements/fact";
import type { CheckItem, Figure, Relation, Rounding } from "./check-item";
import { judge } from "./tolerance";

/** How the check was read and how the figure was rounded. */
export interface CheckSetting {
  readonly language?: Language | undefined;
  readonly rounding?: Rounding;
}

/** The item for a figure and its relation; undefined where a divisor may be zero, so that nothing can be said. */
export function checkFigure(
  check: CheckName,
  figure: Figure,
  relation: Relation,
  { language, rounding = "nearest" }: CheckSetting = {},
): CheckItem | undefined {
  const verdict = judge(figure, relation, rounding);
  return verdict && { check, figure, relation, rounding, ...verdict, ...(language && { language }) };
}

export function breaksIn(items: readonly CheckItem[]): number {
  return items.filter(({ outcome }) => outcome === "break").length;
}
