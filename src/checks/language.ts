import { ZERO } from "../core/decimal";
import type { CheckItem, Comparison, Figure } from "./check-item";
import { nameOf, titleOf } from "./figure-text";
import { type FilingView, sayTheSame, whereOf } from "./filing-view";
import { tell } from "./tell";
import { compare } from "./tolerance";

const NONE = { below: ZERO, above: ZERO };
const SAME: Comparison = { outcome: "exact", expected: ZERO, difference: ZERO, exact: NONE, allowed: NONE };
const NAMES = { en: "English", ja: "Japanese", zh: "Chinese" } as const;

/**
 * Every cell that is printed in both languages: the two prints must say the same. There is no rounding here, and a
 * number is not nil. (A cell that only one language prints is found while reading.)
 */
export function checkLanguages(views: readonly FilingView[], view: FilingView): readonly CheckItem[] {
  return view.statements.flatMap(({ statement }) =>
    statement.lines.flatMap((line) =>
      line.facts.flatMap((fact): readonly CheckItem[] => {
        const [first, ...others] = fact?.prints ?? [];
        if (!fact || !first) return [];
        return others.map((print) => {
          const [figure, reference]: readonly [Figure, Figure] = [
            { filing: view.index, fact, print },
            { filing: view.index, fact, print: first },
          ];
          const relation = { terms: [{ weight: 1 as const, figure: reference }] };
          const base = { check: "language", figure, relation, rounding: "nearest" } as const;
          if (sayTheSame(first, print)) return { ...base, outcome: "exact", comparison: SAME };
          const comparison = compare(figure, relation);
          const item: CheckItem = { ...base, outcome: "break", ...(comparison && { comparison }) };
          return tell(views, item, () => languageMessage(view, figure, reference));
        });
      }),
    ),
  );
}

function languageMessage(view: FilingView, figure: Figure, reference: Figure): string {
  const [theirs, ours] = [figure, reference].map((one) => {
    const { line, cell } = whereOf(view, one);
    return `${one.print.text} in the ${NAMES[one.print.language]} (${line === undefined ? "" : `line ${line}, `}cell ${cell})`;
  });
  return `${nameOf(view, reference)} in “${titleOf(view, reference)}”: ${ours}, but ${theirs}.`;
}
