import type { CheckItem, Term } from "./check-item";
import { nameOf } from "./figure-text";
import type { FilingView } from "./filing-view";
import { tell } from "./tell";
import { judge, valueOf } from "./tolerance";

/**
 * A total that breaks but would hold with one item of the other sign: the sign of that item is in doubt. Asked only
 * where exactly one item explains the whole difference.
 */
export function checkSigns(
  views: readonly FilingView[],
  view: FilingView,
  breaks: readonly CheckItem[],
): readonly CheckItem[] {
  return breaks.flatMap((item) => {
    const { comparison, relation, figure } = item;
    if (!comparison || item.outcome !== "break" || relation.terms.length < 2) return [];
    const suspects = relation.terms.filter((term) => explains(term, item));
    const [suspect] = suspects;
    if (!suspect || suspects.length > 1) return [];
    const doubt: CheckItem = {
      ...item,
      check: "sign",
      outcome: "question",
      figure: suspect.figure,
      relation: { terms: [] },
    };
    return [
      tell(views, withoutComparison(doubt), () => {
        const { text } = suspect.figure.print;
        return `${nameOf(view, suspect.figure)}: printed ${text}; with the other sign ${nameOf(view, figure)} would add up.`;
      }),
    ];
  });
}

function withoutComparison({ check, outcome, figure, relation, language }: CheckItem): CheckItem {
  return { check, outcome, figure, relation, rounding: "nearest", ...(language && { language }) };
}

function explains(term: Term, { figure, relation }: CheckItem): boolean {
  if (valueOf(term.figure.print.reported).isZero()) return false;
  const turned = relation.terms.map((other): Term =>
    other === term ? { ...other, weight: other.weight === 1 ? -1 : 1 } : other,
  );
  return judge(figure, { terms: turned })?.outcome === "exact";
}
