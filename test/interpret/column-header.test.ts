import { type ColumnHeader, readColumnHeaders } from "../../src/interpret/column-header";
import type { PeriodWords } from "../../src/interpret/period-words";

/** Headers of the columns behind the label; rows written as lines of cells between bars. */
function read(...lines: readonly string[]): readonly ColumnHeader[] {
  const cells = lines.map((line) => line.split("|"));
  const width = Math.max(...cells.map((row) => row.length));
  return readColumnHeaders(
    cells.map((row) => ({ cells: [...row, ...Array<string>(width - row.length).fill("")], place: {} })),
    width,
  );
}

function tellPeriod(period: PeriodWords | undefined): string {
  switch (period?.kind) {
    case undefined:
      return "";
    case "range":
      return `${period.from}/${period.to}`;
    case "date":
      return period.date;
    case "fiscal":
      return period.text;
    case "term":
      return `${period.year}年${period.month}月期`;
    case "year":
      return String(period.year);
  }
}

/** A column as a short text: "amount 2004-06-30 USD", "change percent 1Q03", "amount 1Q04 forecast [Non-GAAP]". */
function tell({ kind, period, currency, units, changeIn, restated, forecast, qualifier }: ColumnHeader): string {
  return [
    kind,
    changeIn,
    tellPeriod(period),
    currency,
    units?.scale !== undefined && `scale ${units.scale}`,
    restated && "restated",
    forecast && "forecast",
    qualifier !== undefined && `[${qualifier}]`,
  ]
    .filter(Boolean)
    .join(" ");
}

const columns = (...lines: readonly string[]) => read(...lines).map(tell);

test("a raised mark behind a word is no part of it", () =>
  expect(columns("|Q2 2023|Q2 2022 restated¹")[1]).toBe("amount Q2 2022 restated"));

test("a whole period over one column does not reach over the next one's own", () =>
  expect(columns("||Q2 2022||H1 2022", "|Q2 2023|restated|H1 2023|restated")).toEqual([
    "amount Q2 2023",
    "amount Q2 2022 restated",
    "amount H1 2023",
    "amount H1 2022 restated",
  ]));

test.each([["EBIT / Sales %"], ["Gross margin"], ["営業利益率"]])("a column “%s” holds percentages", (heading) =>
  expect(columns(`|2Q24 Sales|${heading}`)[1]).toBe("percent-of-base"),
);

test("a ratio cut over two rows of the header is one", () =>
  expect(columns("|Net sales|EBIT /", "|2024|Sales %")[1]).toBe("percent-of-base"));

describe("readColumnHeaders", () => {
  test("of one row name each column for itself", () =>
    expect(columns("|1Q04|1Q03|YoY % change|4Q03|QoQ % change")).toEqual([
      "amount 1Q04",
      "amount 1Q03",
      "change percent",
      "amount 4Q03",
      "change percent",
    ]));

  test("of one row in Japanese", () =>
    expect(columns("|1Q04|1Q03|前年同期比|4Q03|前期比")).toEqual([
      "amount 1Q04",
      "amount 1Q03",
      "change percent",
      "amount 4Q03",
      "change percent",
    ]));

  test("of three rows, groups lost to emptiness", () =>
    expect(
      columns(
        "|Year-over-year Comparison||||||Sequential Comparison||",
        "|Jun 30, 2004|||Jun 30, 2003|||Mar 31, 2004||",
        "|USD (1)|JPY|% of Total Revenues|JPY|% of Total Revenues|YOY Chg %|JPY|% of Total Revenues|QOQ Chg %",
      ),
    ).toEqual([
      "amount 2004-06-30 USD",
      "amount 2004-06-30 JPY",
      "percent-of-base 2004-06-30",
      "amount 2003-06-30 JPY",
      "percent-of-base 2003-06-30",
      "change percent 2003-06-30",
      "amount 2004-03-31 JPY",
      "percent-of-base 2004-03-31",
      "change percent 2004-03-31",
    ]));

  test("the same in Japanese, with changes that head their own column", () =>
    expect(
      columns(
        "|前年同四半期比較||||||前四半期比較||",
        "|2004年6月期|||2003年6月期||対前年同四半期 %|2004年3月期||対前四半期 %",
        "|USD (1)|JPY|対営業収益 %|JPY|対営業収益 %||JPY|対営業収益 %|",
      ),
    ).toEqual([
      "amount 2004年6月期 USD",
      "amount 2004年6月期 JPY",
      "percent-of-base 2004年6月期",
      "amount 2003年6月期 JPY",
      "percent-of-base 2003年6月期",
      "change percent",
      "amount 2004年3月期 JPY",
      "percent-of-base 2004年3月期",
      "change percent",
    ]));

  test("dates cut over rows", () =>
    expect(
      columns(
        "|Three Months Ended|||Twelve Months Ended|",
        "|Jun 30,|Mar 31|Jun 30|Jun 30|Jun 30",
        "|2005|2005|2004|2005|2004",
        "||(Restated)|||",
      ),
    ).toEqual([
      "amount 2005-06-30",
      "amount 2005-03-31 restated",
      "amount 2004-06-30",
      "amount 2005-06-30",
      "amount 2004-06-30",
    ]));

  test("lengths over years", () =>
    expect(columns("|Three Months Ended June 30,||Nine Months Ended June 30,|", "|2004|2003|2004|2003")).toEqual([
      "amount 2004-06-30",
      "amount 2003-06-30",
      "amount 2004-06-30",
      "amount 2003-06-30",
    ]));

  test("fiscal years over quarters", () =>
    expect(columns("|FY2004||FY2003|", "|1Q|2Q|1Q|2Q")).toEqual([
      "amount FY2004 1Q",
      "amount FY2004 2Q",
      "amount FY2003 1Q",
      "amount FY2003 2Q",
    ]));

  test("Japanese fiscal years over quarters", () =>
    expect(columns("|2004年度||2003年度|", "|第1四半期|第2四半期|第1四半期|第2四半期")).toEqual([
      "amount 2004年度 第1四半期",
      "amount 2004年度 第2四半期",
      "amount 2003年度 第1四半期",
      "amount 2003年度 第2四半期",
    ]));

  test("currencies and units that stand over everything", () => {
    expect(columns("|(JPY in millions)||", "|1Q04|1Q03|4Q03")).toEqual([
      "amount 1Q04 JPY scale 6",
      "amount 1Q03 JPY scale 6",
      "amount 4Q03 JPY scale 6",
    ]);
    expect(columns("|1Q04|1Q03|4Q03", "|(JPY in millions)||")).toEqual([
      "amount 1Q04 JPY scale 6",
      "amount 1Q03 JPY scale 6",
      "amount 4Q03 JPY scale 6",
    ]);
    expect(columns("|1Q04|1Q03|4Q03", "||(in thousands)|")).toEqual([
      "amount 1Q04 scale 3",
      "amount 1Q03 scale 3",
      "amount 4Q03 scale 3",
    ]);
  });

  test("units of each column", () =>
    expect(columns("|2004|2004", "|Millions of yen|Thousands of U.S. dollars")).toEqual([
      "amount 2004 JPY scale 6",
      "amount 2004 USD scale 3",
    ]));

  test("a TDnet header of amounts and changes", () =>
    expect(columns("|売上高||営業利益|", "|百万円|％|百万円|％")).toEqual([
      "amount JPY scale 6 [売上高]",
      "percent-of-base",
      "amount JPY scale 6 [営業利益]",
      "percent-of-base",
    ]));

  describe("columns of changes", () => {
    test.each([
      ["|1Q04|1Q03|% Change", "change percent"],
      ["|1Q04|1Q03|Change (%)", "change percent"],
      ["|1Q04|1Q03|Y/Y", "change"],
      ["|1Q04|1Q03|% Var", "change percent"],
      ["|1Q04|1Q03|B/(W)", "change"],
      ["|1Q04|1Q03|Fav/(Unfav)", "change"],
      ["|1Q04|1Q03|Increase (Decrease)", "change"],
      ["|1Q04|1Q03|Inc/(Dec) %", "change percent"],
      ["|1Q04|1Q03|vs. 1Q03", "change 1Q03"],
      ["|1Q04|1Q03|Difference", "change"],
      ["|1Q04|1Q03|Change (pts)", "change points"],
      ["|1Q04|1Q03|増減", "change"],
      ["|1Q04|1Q03|増減率", "change percent"],
      ["|1Q04|1Q03|増減額", "change amount"],
      ["|1Q04|1Q03|対前年同期増減率(%)", "change percent"],
      ["|1Q04|1Q03|前年同期比増減", "change percent"],
      ["|1Q04|1Q03|差異", "change"],
      ["|1Q04|1Q03|伸び率", "change percent"],
      ["|1Q04|1Q03|Reported ∆%", "change percent"],
      ["|1Q04|1Q03|Currency % Δ", "change percent"],
      ["|1Q04|1Q03|増減(ポイント)", "change points"],
    ])("%s", (line, expected) => expect(columns(line)[2]).toBe(expected));

    test("over the periods that other columns head amounts with", () =>
      expect(columns("||||1Q23 Change|", "|1Q23|4Q22|1Q22|4Q22|1Q22")).toEqual([
        "amount 1Q23",
        "amount 4Q22",
        "amount 1Q22",
        "change",
        "change",
      ]));

    test("cut over two rows, beside the amounts of the report's own periods", () =>
      expect(
        columns(
          "||本报告期比上年同期||年初至报告期末比上年同期",
          "|本报告期|增减变动幅度(%)|年初至报告期末|增减变动幅度(%)",
        ),
      ).toEqual(["amount [本报告期]", "change percent", "amount [年初至报告期末]", "change percent"]));

    test("in money and in percent under one heading", () => {
      expect(columns("|2004|2003|Increase (Decrease)|", "||| $|%").slice(2)).toEqual([
        "change amount",
        "change percent",
      ]);
      expect(columns("|2004|2003|Change|", "|||Amount|%").slice(2)).toEqual(["change amount", "change percent"]);
      expect(columns("|2004|2003|増減|", "|||金額|率").slice(2)).toEqual(["change amount", "change percent"]);
    });

    test("a comparison over amounts is none", () =>
      expect(columns("|前年同四半期比較|", "|1Q04|1Q03")).toEqual(["amount 1Q04", "amount 1Q03"]));

    test("an exchange rate is none", () => expect(columns("|Exchange rate|1Q04")[0]).toBe("amount [Exchange rate]"));
  });

  describe("percentages of a base", () => {
    test.each([
      "%",
      "(%)",
      "% of Total Revenues",
      "% of sales",
      "Percentage of net sales",
      "as a % of revenue",
      "構成比",
      "対売上高比率",
      "売上比",
      "対営業収益 %",
      "百分比",
      "Percent to sales",
      "Funds from operations / Sales %1",
    ])("%s", (heading) => expect(columns(`|1Q04|${heading}`)[1]).toBe("percent-of-base"));

    test("whose heading stands in two rows", () =>
      expect(columns("|2022||2021|", "|Amount|Percent|Amount|Percent", "||to sales||to sales")).toEqual([
        "amount 2022",
        "percent-of-base 2022",
        "amount 2021",
        "percent-of-base 2021",
      ]));
  });

  describe("status of a column", () => {
    test.each([
      ["1Q04 (Restated)", "amount 1Q04 restated"],
      ["1Q04 (As restated)", "amount 1Q04 restated"],
      ["2004年度(修正再表示)", "amount 2004年度 restated"],
      ["FY2005 Forecast", "amount FY2005 forecast"],
      ["FY2005 (Guidance)", "amount FY2005 forecast"],
      ["FY2005E", "amount FY2005 forecast"],
      ["2Q04E", "amount 2Q04 forecast"],
      ["2005年3月期 予想", "amount 2005年3月期 forecast"],
      ["2005年度見通し", "amount 2005年度 forecast"],
      ["FY2005 (計画)", "amount FY2005 forecast"],
      ["FY2005 見込", "amount FY2005 forecast"],
      ["FY2005 Budget", "amount FY2005 forecast"],
      ["1Q04 Actual", "amount 1Q04"],
      ["1Q04 実績", "amount 1Q04"],
      ["Actual vs. forecast 1Q04", "change 1Q04"],
    ])("%s", (heading, expected) => expect(columns(`|${heading}`)[0]).toBe(expected));
  });

  describe("what else a heading says", () => {
    test.each([
      ["1Q04 Non-GAAP", "amount 1Q04 [1Q04 Non-GAAP]"],
      ["1Q04 GAAP", "amount 1Q04"],
      ["Revised forecast FY2005", "amount FY2005 forecast [Revised forecast FY2005]"],
      ["Previous forecast FY2005", "amount FY2005 forecast"],
      ["Adjustments", "amount [Adjustments]"],
      ["Pro forma", "amount [Pro forma]"],
      ["As previously reported", "amount [As previously reported]"],
      ["Cloud Services", "amount [Cloud Services]"],
      ["調整額", "amount [調整額]"],
      ["国内", "amount [国内]"],
      ["単体", "amount [単体]"],
      ["Three Months Ended June 30, 2004 (unaudited)", "amount 2004-06-30"],
      ["Japanese yen 2004", "amount 2004 JPY"],
      ["2004 (Thousands of U.S. dollars) (Note 1)", "amount 2004 USD scale 3"],
      ["当第１四半期連結累計期間(自 2024年４月１日 至 2024年６月30日)", "amount 2024-04-01/2024-06-30"],
      ["前連結会計年度(2024年３月31日)", "amount 2024-03-31"],
      ["Year-ago quarter", "amount"],
      ["13 Weeks Ended November 2, 2024", "amount 2024-11-02"],
      ["1Q04 ⁸", "amount 1Q04"],
      ["Sixteen Weeks Ended August 27, 2011", "amount 2011-08-27"],
      ["January 31, 2009 (Revised)", "amount 2009-01-31 restated"],
    ])("%s", (heading, expected) => expect(columns(`|${heading}`)[0]).toBe(expected));
  });

  test("columns of words", () => {
    for (const heading of ["Notes", "Note", "備考", "注記", "Remarks", "Notes 附註"])
      expect(columns(`|${heading}|1Q04`)[0]).toBe("text");
  });

  test("a header of nothing leaves its columns open", () => {
    expect(readColumnHeaders([], 3).map(tell)).toEqual(["amount", "amount"]);
    expect(readColumnHeaders([], 0)).toEqual([]);
  });

  test("headings that are names of an object's parts are plain data", () =>
    expect(read("|__proto__|constructor|toString").map(({ heading }) => heading)).toEqual([
      "__proto__",
      "constructor",
      "toString",
    ]));
});

test("words set wide are the words: 増　減 over 金　額 and 率", () => {
  const headers = read("|2025年3月期|増　減|", "||金　額|率(％)");
  expect(headers.map(({ kind, changeIn }) => [kind, changeIn])).toEqual([
    ["amount", undefined],
    ["change", "amount"],
    ["change", "percent"],
  ]);
});

test("dates of days first are their columns' own, whatever day the title says", () =>
  expect(
    read("|Quarter ended||Half year ended|Year ended", "|30-06-2023|30-09-2022|30-09-2023|31-03-2023").map(
      ({ period, qualifier }) => [tellPeriod(period), qualifier],
    ),
  ).toEqual([
    ["2023-06-30", undefined],
    ["2022-09-30", undefined],
    ["2023-09-30", undefined],
    ["2023-03-31", undefined],
  ]));

test("a column held on its own day is none of the group that reaches over it", () =>
  expect(
    read("|Three Months Ended||", "|3/31/2001|3/31/2000|Backlog at 3/31/2001").map(({ period }) => period),
  ).toEqual([
    { kind: "date", date: "2001-03-31", asOf: false, length: { kind: "months", months: 3 } },
    { kind: "date", date: "2000-03-31", asOf: false, length: { kind: "months", months: 3 } },
    { kind: "date", date: "2001-03-31", asOf: true },
  ]));
test("a period alone below headings that are none is that of all of them", () => {
  const headers = read("|As Reported|Adjustments|As Adjusted", "|Three Months Ended December 31, 2011||");
  expect(headers.map(({ period, qualifier }) => [tellPeriod(period), qualifier])).toEqual([
    ["2011-12-31", undefined],
    ["2011-12-31", "Adjustments"],
    ["2011-12-31", "As Adjusted"],
  ]);
  expect(read("|Prior year, adjusted|Current year", "||2012-12-31").map(({ period }) => tellPeriod(period))).toEqual([
    "",
    "2012-12-31",
  ]);
});
