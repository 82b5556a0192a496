import { type Decimal, ZERO } from "../core/decimal";
import type { CheckName } from "../core/finding";
import type { Language } from "../statements/fact";
import type { CheckItem, Figure, Relation } from "./check-item";
import { judge, type Rounding } from "./tolerance";

/** How the check was read and how the figure was rounded. */
export interface CheckSetting {
  readonly language?: Language | undefined;
  readonly rounding?: Rounding;
  /** How far the stated rate may be off, where it too counts as rounded. */
  readonly rateReach?: Decimal;
}

/** The item for a figure and its relation; undefined where a divisor may be zero, so that nothing can be said. */
export function checkFigure(
  check: CheckName,
  figure: Figure,
  relation: Relation,
  { language, rounding = "nearest", rateReach = ZERO }: CheckSetting = {},
): CheckItem | undefined {
  const verdict = judge(figure, relation, rounding, rateReach);
  return verdict && { check, figure, relation, ...verdict, ...(language && { language }) };
}

export function breaksIn(items: readonly CheckItem[]): number {
  return items.filter(({ outcome }) => outcome === "break").length;
}
