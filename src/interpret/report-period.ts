import { endOfMonth, type IsoDate } from "../core/date";
import type { EvidenceLine } from "./calendar-evidence";
import type { PeriodWords } from "./period-words";

/** The period of a periodic report of the mainland: 2023年第三季度报告 is on the third quarter. */
export interface ReportPeriod {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  /** 第三季度报告 tells the quarter beside the year to date, 半年度报告 and 年度报告 the year to date alone. */
  readonly ofQuarter: boolean;
}

const TITLE = /(?<year>20\d{2})\s*年\s*(?:第(?<quarter>[一二三四])季度|(?<half>半年度)|年度)报告/u;
const QUARTERS: Readonly<Record<string, 1 | 2 | 3 | 4>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/** The one period of which the report's titles speak; undefined where they speak of none or of several. */
export function reportPeriodOf(lines: readonly EvidenceLine[]): ReportPeriod | undefined {
  const found = lines.flatMap(({ text }): readonly ReportPeriod[] => {
    const groups = text.length > 80 ? undefined : TITLE.exec(text)?.groups;
    if (!groups) return [];
    const quarter = QUARTERS[groups["quarter"] ?? ""];
    return [
      { year: Number(groups["year"]), quarter: quarter ?? (groups["half"] ? 2 : 4), ofQuarter: quarter !== undefined },
    ];
  });
  const [first, ...others] = found;
  return first && others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
}

/**
 * Columns that are named by the report: 本报告期, 年初至报告期末, 上年同期. On the mainland the fiscal year is the
 * calendar's (Accounting Law of the People's Republic of China, article 11).
 */
export function periodInReport(heading: string, { year, quarter, ofQuarter }: ReportPeriod): PeriodWords | undefined {
  const words = heading.normalize("NFKC").replace(/\s/gu, "");
  if (/^(?:本报告期末)$/u.test(words)) return { kind: "date", date: endOfMonth(year, quarter * 3), asOf: true };
  if (/^上年度末$/u.test(words)) return { kind: "date", date: endOfMonth(year - 1, 12), asOf: true };
  if (/^年初至报告期(?:期?末)$/u.test(words)) return months(year, 1, quarter * 3);
  const first = ofQuarter ? quarter * 3 - 2 : 1;
  if (/^本报告期$/u.test(words)) return months(year, first, quarter * 3);
  return undefined;
}

function months(year: number, from: number, to: number): PeriodWords {
  return { kind: "range", from: `${year}-${String(from).padStart(2, "0")}-01` as IsoDate, to: endOfMonth(year, to) };
}
