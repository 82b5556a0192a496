import { finding, type Where } from "../core/finding";
import type { CheckItem, Figure, Relation } from "./check-item";
import { amountText, roundedLike } from "./figure-text";
import { type FilingView, whereOf } from "./filing-view";
import { REMEDIES } from "./remedy";
import { valueOf } from "./tolerance";

/** The item with what there is to tell about it; exact items tell nothing, and their message is not made. */
export function tell(views: readonly FilingView[], item: CheckItem, message: () => string): CheckItem {
  if (item.outcome === "exact") return item;
  const { figure, comparison } = item;
  const place = placeOf(views, figure);
  const related = relatedFigures(item.relation).map((other) => placeOf(views, other));
  const remedy = REMEDIES[`${item.check}.${item.outcome}`];
  return {
    ...item,
    finding: finding(item.check, item.outcome, message(), place, {
      ...(related.length > 0 && { related }),
      printed: figure.print.text,
      ...(comparison && { expected: expectedText(item), difference: differenceText(item) }),
      ...(remedy !== undefined && { remedy }),
    }),
  };
}

function placeOf(views: readonly FilingView[], figure: Figure): Where {
  const view = views[figure.filing];
  if (view === undefined) throw new Error(`no filing ${figure.filing} among those checked`);
  return whereOf(view, figure);
}

/** The figures behind a relation, each once. */
function relatedFigures({ terms, over }: Relation): readonly Figure[] {
  const divisors = over?.kind === "figures" ? over.terms : [];
  return [...new Map([...terms, ...divisors].map(({ figure }) => [figure.print, figure])).values()];
}

/** Digits beyond the print that are worth showing where both sides are printed amounts. */
const FINER = 3;

function expectedText(item: CheckItem): string {
  const { comparison, figure, relation } = item;
  if (!comparison) return "";
  return amountText(comparison.expected, figure, relation.over ? 0 : FINER);
}

/** Printed less expected; against a quotient, less what it rounds to. */
function differenceText(item: CheckItem): string {
  const { comparison, figure, relation } = item;
  if (!comparison) return "";
  const text = relation.over
    ? amountText(valueOf(figure.print.reported).minus(roundedLike(comparison.expected, figure)), figure)
    : amountText(comparison.difference, figure, FINER);
  return text.replace(/%$/, " points");
}
