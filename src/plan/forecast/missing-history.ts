import type { ForecastPeriod } from "../../forecast/forecast-line";
import type { PeriodColumn, Timeline } from "../timeline";
import type { PlannedLine } from "./forecast-plan";
import type { LineHistory } from "./line-history";

/**
 * Which quarters lack the quarter of the year before that their lines are to grow on, and which release would supply it;
 * these quarters grow on the one before instead.
 */
export function missingYearAgo(
  timeline: Timeline,
  quarters: readonly ForecastPeriod[],
  lines: readonly PlannedLine[],
  history: LineHistory,
): readonly string[] {
  const grown = lines.filter(({ method }) => method === "year-ago");
  const labelOf = (key: string | undefined): string => {
    const column: PeriodColumn | undefined = timeline.columns[timeline.index.get(key ?? "") ?? -1];
    return column?.label ?? "";
  };
  return quarters.flatMap(({ key, isForecast }, i): readonly string[] => {
    const yearAgo = quarters[i - 4];
    if (!isForecast || !yearAgo || yearAgo.isForecast) return [];
    if (grown.length === 0 || grown.some((line) => history(line.key, yearAgo.key) !== undefined)) return [];
    const [now, then] = [labelOf(key), labelOf(yearAgo.key)];
    return [`${now} grows on the quarter before it: the release of ${then} would supply the year-ago quarter.`];
  });
}
