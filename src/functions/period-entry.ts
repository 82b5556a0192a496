/** Periods: what is written about them. */
import { example, type FunctionEntry, needed, optional } from "./function-entry";

const yearEnd = optional(
  "fiscalYearEndMonth",
  "決算月",
  "count",
  "Month in which the fiscal year ends, 1 to 12; else that of the workbook's issuer.",
  "事業年度が終わる月（1〜12）。省略すると、このブックの会社の決算月。",
);
const labelledBy = optional(
  "labelledBy",
  "年度の呼び方",
  "word",
  'Which year labels name: "start" or "end", the one in which the fiscal year starts or ends; else as the issuer does.',
  '年度名が開始年なら "start"、終了年なら "end"。省略すると、このブックの会社の呼び方。',
);
const CALENDAR_ERRORS = [
  ["#N/A", "The calendar is not given and no filing is imported that tells it."],
  ["#VALUE!", "The month is not 1 to 12."],
] as const;

export const PERIOD_ENTRIES: readonly FunctionEntry[] = [
  {
    id: "TTM",
    code: "ttmOf",
    description: {
      en: "Trailing twelve months: the sum of the last four quarters.",
      ja: "直近 12 か月の合計（最後の 4 四半期の合計）。",
    },
    parameters: [
      needed(
        "quarters",
        "四半期",
        "amounts",
        "Single quarters without gaps, oldest first, in a row or a column; in a block each row is a line.",
        "古い順に並べた各四半期の金額（1 行または 1 列）。複数行の範囲では行ごとに計算します。",
      ),
    ],
    result: "The sum of the last four; of a block one sum a row.",
    errors: [["#N/A", "There are fewer than four quarters, or one of the last four is empty."]],
    examples: [
      example("Five quarters", "=FIN.TTM({10,20,30,40,50})", [[140]]),
      example("Two lines", "=FIN.TTM({1,2,3,4;5,6,7,8})", [[10], [26]]),
    ],
  },
  {
    id: "QUARTERS",
    code: "quartersOf",
    description: {
      en: "Single quarters out of year-to-date figures of one fiscal year.",
      ja: "1 事業年度の累計額を各四半期の金額に分けます。",
    },
    parameters: [
      needed(
        "yearToDate",
        "累計額",
        "amounts",
        "Up to four year-to-date figures, first quarter first, in a row or a column; in a block each row is a line.",
        "第 1 四半期から順に並べた累計額（4 つまで、1 行または 1 列）。複数行の範囲では行ごとに計算します。",
      ),
    ],
    result: "Each quarter in the place of its figure to date; empty where that is empty.",
    errors: [
      ["#N/A", "The figure to date of the quarter before is empty."],
      ["#VALUE!", "There are more than four figures."],
    ],
    examples: [
      example("A whole year", "=FIN.QUARTERS({10,25,45,70})", [[10, 15, 20, 25]]),
      example("Half a year, downwards", "=FIN.QUARTERS({100;180})", [[100], [80]]),
    ],
  },
  {
    id: "PERIODEND",
    code: "periodEndOf",
    description: {
      en: "The last day of a fiscal period by its label: 1Q25, Q1 2025, FY2025, 9M25.",
      ja: "会計期間の名称（1Q25、FY2025、2025年度第1四半期など）からその最終日を求めます。",
    },
    parameters: [
      needed(
        "label",
        "期間名",
        "text",
        "The label; years of two digits are 1950 to 2049.",
        "期間の名称。2 桁の年は 1950〜2049 年。",
      ),
      yearEnd,
      labelledBy,
    ],
    result: "The date as a serial number; format the cell as a date.",
    errors: [...CALENDAR_ERRORS, ["#VALUE!", "The text is no label of a fiscal period."]],
    examples: [
      example("A year that ends in March, named by its start", '=FIN.PERIODEND({"1Q25","4Q25"},3,"start")', [
        [45838, 46112],
      ]),
      example("A calendar year", '=FIN.PERIODEND("FY2025",12)', [[46022]]),
    ],
  },
  {
    id: "FISCALQUARTER",
    code: "fiscalQuarterOfDate",
    description: {
      en: "The label of the fiscal quarter that a day lies in: 1Q25.",
      ja: "日付を含む会計四半期の名称（1Q25 など）。",
    },
    parameters: [
      needed(
        "date",
        "日付",
        "date",
        "A date, or a text like 2004-06-30. Quarters go by whole months.",
        "日付、または 2004-06-30 のような文字列。四半期は月単位で数えます。",
      ),
      yearEnd,
      labelledBy,
    ],
    result: "The label as text.",
    errors: CALENDAR_ERRORS,
    examples: [
      example("A year that ends in March, named by its start", '=FIN.FISCALQUARTER(45838,3,"start")', [["1Q25"]]),
      example("The same day, named by the year's end", '=FIN.FISCALQUARTER("2025-06-30",3,"end")', [["1Q26"]]),
    ],
  },
];
