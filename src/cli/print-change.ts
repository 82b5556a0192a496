import type { ReleaseChange } from "../app/release-changes";

/** So many figures of a release are listed; all are on the sheets. */
const MOST_LISTED = 20;

/** What a release changes of the ones before it, a line a figure. */
export function printChange({ document, change, renames }: ReleaseChange): readonly string[] {
  const { newLines, newPeriods, figures } = change;
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
  return [
    `${document}: ${count(newPeriods, "new period")}, ${count(newLines, "new line")}, ${count(figures.length, "figure")} printed otherwise before`,
    ...(change.calendar ? ["  the fiscal year is another one than in the releases before"] : []),
    ...figures.slice(0, MOST_LISTED).flatMap(({ statement, label, period, unit, before, now, isTurned }, i) => {
      const what = unit === "" ? period : `${period}, ${unit}`;
      return [
        ...(statement === figures[i - 1]?.statement ? [] : [`  ${statement}`]),
        `    ${label} (${what}): ${before} -> ${now}${isTurned ? ", only the sign" : ""}`,
      ];
    }),
    ...(figures.length > MOST_LISTED ? [`  and ${figures.length - MOST_LISTED} more`] : []),
    ...renames.map(
      ({ statement, labelNow, labelBefore }) =>
        `  “${labelNow}” may be what was “${labelBefore}”, and has a row of its own (${statement})`,
    ),
  ];
}
