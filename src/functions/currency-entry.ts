/** Currencies and figures of filings: what is written about them. */
import { example, type FunctionEntry, needed, optional } from "./function-entry";

const from = needed(
  "from",
  "元の通貨",
  "currency",
  "Currency of the amount, by its ISO code: JPY.",
  "元の通貨（ISO コード、例：JPY）。",
);
const to = needed(
  "to",
  "変換先の通貨",
  "currency",
  "Currency wanted, by its ISO code: USD.",
  "変換先の通貨（ISO コード、例：USD）。",
);
const date = needed(
  "date",
  "日付",
  "date",
  "Day of the rate; without a rate on it the last one before, at most seven days back.",
  "レートの日付。その日のレートがなければ直前の日（7 日前まで）のレート。",
);
const kind = optional(
  "kind",
  "種類",
  "word",
  '"closing" (default), "average" over the quarter that ends on the date, or "stated" by the issuer.',
  '"closing"（期末、既定）、"average"（その日に終わる四半期の平均）、"stated"（会社公表）。',
);
const rates = optional(
  "rates",
  "レート表",
  "table",
  "Rows of date, base, quote, rate, kind (so many quote for one base); else the workbook's rates, then the bundled ones.",
  "日付・基準通貨・相手通貨・レート・種類の表。省略するとブックのレート、次に同梱のレート。",
);
const RATE_ERRORS = [
  [
    "#N/A",
    "There is no rate: the pair is unknown, the last one is too old, or the day is out of range; the text says which.",
  ],
] as const;

export const CURRENCY_ENTRIES: readonly FunctionEntry[] = [
  {
    id: "FX",
    code: "fxOf",
    description: {
      en: "An amount in another currency at the rate of a day, an average rate or the issuer's stated rate.",
      ja: "金額を、ある日のレート、平均レート、または会社公表のレートで他の通貨に換算します。",
    },
    parameters: [
      needed("amount", "金額", "amount", "Amount in the first currency.", "元の通貨の金額。"),
      from,
      to,
      date,
      kind,
      rates,
    ],
    result: "The amount in the second currency, unrounded.",
    errors: RATE_ERRORS,
    examples: [
      example(
        "Dollars into yen",
        '=FIN.FX({100,250},"USD","JPY","2004-06-30","closing",{"2004-06-30","USD","JPY",112.5,"closing"})',
        [[11250, 28125]],
      ),
      example(
        "At the rate that the issuer states",
        '=FIN.FX(20,"EUR","USD","2004-06-30","stated",{"2004-06-30","EUR","USD",1.25,"stated"})',
        [[25]],
      ),
    ],
  },
  {
    id: "FXRATE",
    code: "fxRateOf",
    description: {
      en: "The exchange rate: units of the second currency for one of the first.",
      ja: "為替レート。元の通貨 1 単位当たりの変換先の通貨の額。",
    },
    parameters: [from, to, date, kind, rates],
    result: "The rate.",
    errors: RATE_ERRORS,
    examples: [
      example(
        "As quoted, and turned round",
        '=FIN.FXRATE({"USD","JPY"},{"JPY","USD"},"2004-06-30","closing",{"2004-06-30","USD","JPY",100,"closing"})',
        [[100, 0.01]],
      ),
      example(
        "A Sunday takes Friday's rate",
        '=FIN.FXRATE("USD","JPY","2004-06-27","closing",{"2004-06-25","USD","JPY",107.5,"closing"})',
        [[107.5]],
      ),
    ],
  },
  {
    id: "FXAVERAGE",
    code: "fxAverageOf",
    description: {
      en: "The mean of the daily exchange rates of a period.",
      ja: "期間中の日次為替レートの平均。",
    },
    parameters: [
      from,
      to,
      needed("start", "開始日", "date", "First day of the period.", "期間の最初の日。"),
      needed("end", "終了日", "date", "Last day of the period.", "期間の最後の日。"),
      rates,
    ],
    result: "The mean over the days that have a rate.",
    errors: [...RATE_ERRORS, ["#VALUE!", "The end is before the start."]],
    examples: [
      example(
        "Three days",
        '=FIN.FXAVERAGE("USD","JPY","2004-06-28","2004-06-30",{"2004-06-28","USD","JPY",107,"closing";"2004-06-29","USD","JPY",108,"closing";"2004-06-30","USD","JPY",109,"closing"})',
        [[108]],
      ),
      example(
        "Only the days of the period count",
        '=FIN.FXAVERAGE("EUR","USD","2004-06-29","2004-06-30",{"2004-06-28","EUR","USD",9,"closing";"2004-06-29","EUR","USD",1.2,"closing";"2004-06-30","EUR","USD",1.3,"closing"})',
        [[1.25]],
      ),
    ],
  },
  {
    id: "TRANSLATE",
    code: "translateOf",
    description: {
      en: "A statement in another currency: flows at the average rate, stocks at the closing rate, equity at historical rates.",
      ja: "財務諸表の換算。フローは平均レート、ストックは期末レート、資本は取得日レートで換算します。",
    },
    parameters: [
      needed("amounts", "金額", "amount", "The statement's amounts.", "財務諸表の各金額。"),
      needed(
        "kinds",
        "種類",
        "words",
        'What each row is: "flow", "stock", "equity" or "none" (shares, percentages: left unchanged).',
        '各行の種類。"flow"（フロー）、"stock"（ストック）、"equity"（資本）、"none"（株数や比率、換算しない）。',
      ),
      needed(
        "closing",
        "期末レート",
        "rate",
        "Closing rate: units of the target currency for one of the amount's; one, or one a period.",
        "期末レート（元の通貨 1 単位当たり）。1 つ、または期間ごと。",
      ),
      needed("average", "平均レート", "rate", "Average rate of the period, likewise.", "期中平均レート（同様）。"),
      optional(
        "historical",
        "取得日レート",
        "rate",
        "Rate of the days on which equity came in; needed for rows of equity.",
        "資本の取得日のレート。資本の行がある場合に必要です。",
      ),
    ],
    result: "The amounts in the target currency, in the same places.",
    errors: [
      ["#VALUE!", "A kind is none of the four, a rate is not positive, or the historical rate is missing for equity."],
    ],
    examples: [
      example("One row of each kind", '=FIN.TRANSLATE({100;200;50;7},{"flow";"stock";"equity";"none"},0.5,0.4,0.25)', [
        [40],
        [100],
        [12.5],
        [7],
      ]),
      example("Two periods, each at its own rates", '=FIN.TRANSLATE({10,20;30,40},{"flow";"stock"},{2,4},{3,5})', [
        [30, 100],
        [60, 160],
      ]),
    ],
  },
  {
    id: "CONSTANTFX",
    code: "constantFxOf",
    description: {
      en: "The current period's amount at the prior period's exchange rate: constant currency.",
      ja: "当期の金額を前の期間の為替レートで換算した額（為替一定ベース）。",
    },
    parameters: [
      needed(
        "current",
        "当期",
        "amount",
        "Amount of the current period in the reporting currency.",
        "報告通貨による当期の金額。",
      ),
      needed(
        "currentRate",
        "当期レート",
        "rate",
        "Rate it was translated at: reporting currency for one local unit.",
        "当期の換算レート（現地通貨 1 単位当たりの報告通貨）。",
      ),
      needed("priorRate", "前期レート", "rate", "The prior period's rate, likewise.", "前の期間の換算レート（同様）。"),
    ],
    result: "The amount as it would stand at the prior rate.",
    errors: [["#VALUE!", "A rate is not positive."]],
    examples: [
      example("A stronger local currency taken out", "=FIN.CONSTANTFX(1200,120,100)", [[1000]]),
      example("Growth at constant currency", "=FIN.CONSTANTFX({600;900},{1.5;1.2},{1.25;1.5})", [[500], [1125]]),
    ],
  },
  {
    id: "FACT",
    code: "factOf",
    description: {
      en: "A figure of the imported filings by line item or concept and period, in the unit asked for.",
      ja: "取り込んだ決算資料の数値を、科目名または概念と期間から求めます。",
    },
    parameters: [
      needed(
        "item",
        "科目",
        "text",
        "Line item as printed, or the name of a concept: revenue.",
        "表示どおりの科目名、または概念名（revenue など）。",
      ),
      needed(
        "period",
        "期間",
        "text or date",
        "Fiscal label, or the last day of the period: 1Q25.",
        "会計期間の名称、または期間の最終日（例：1Q25）。",
      ),
      optional(
        "unit",
        "単位",
        "text",
        "Unit wanted: JPY, JPY thousand, %; else that of the print.",
        "求める単位（JPY、JPY thousand、% など）。省略すると表示の単位。",
      ),
      optional(
        "issuer",
        "会社",
        "text",
        "Issuer, where filings of several are imported.",
        "会社名。複数の会社の資料を取り込んだ場合に指定します。",
      ),
    ],
    result: "The figure.",
    errors: [
      [
        "#N/A",
        "No filing is imported, or there is no such line, period, unit or figure, or several; the text says which.",
      ],
    ],
    examples: [
      example("By concept and label", '=FIN.FACT("revenue","1Q25")', [[7320]]),
      example(
        "By the label printed and the period's last day, in thousands",
        '=FIN.FACT("Total revenues","2025-06-30","JPY thousand")',
        [[7319842]],
      ),
    ],
  },
];
