import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../src/rates/csv";
import { printedEcbRates } from "../../src/rates/ecb-csv";
import { quoteSource } from "../../src/rates/quote-book";
import { rangeSource, readQuoteGrid } from "../../src/rates/quote-grid";
import { readCurrency, readDate, readKind, readRate } from "../../src/rates/rate-quote";
import { readRateFile } from "../../src/rates/read-rate-file";
import { describeWithShared } from "../support/shared-data";
import { problemOf, valueOf } from "./result-value";

/** The quotes of a file as short texts. */
function told(text: string): readonly string[] {
  return valueOf(readRateFile(text, "rates.csv")).quotes.map(
    ({ base, quote, date, kind, rate }) =>
      `${date} ${base}/${quote} ${kind} ${rate.ok ? rate.value.toFixed() : rate.problem}`,
  );
}

describe("comma-separated values", () => {
  test.each([
    [
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "\uFEFFa,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a;b\rc;d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"a, ""x""\ny",b\n', [['a, "x"\ny', "b"]]],
    ["a,\n\n,b", [["a", ""], [""], ["", "b"]]],
    [' "a" , b ,', [["a", "b", ""]]],
    ["", []],
  ])("%j", (text, rows) => {
    expect(valueOf(parseCsv(text))).toEqual(rows);
  });

  test("everything is bounded", () => {
    const limits = { characters: 100, rows: 3, columns: 4, fieldLength: 20 };
    expect(problemOf(parseCsv("a".repeat(101), limits))).toContain("100 characters");
    expect(problemOf(parseCsv("a\n".repeat(4), limits))).toContain("3 rows");
    expect(problemOf(parseCsv(",".repeat(6), limits))).toContain("4 columns");
    expect(problemOf(parseCsv(`a,${"b".repeat(30)}`, limits))).toContain("20 characters in row 1");
    expect(problemOf(parseCsv(`"${"b".repeat(30)}",c`, limits))).toContain("20 characters in row 1");
    expect(problemOf(parseCsv('a,"b\nc', limits))).toContain("never closed");
    expect(problemOf(parseCsv("PK\0\0", limits))).toContain("no text");
  });

  test("what is written is read", () => {
    const field = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", ";", "é", "1"), maxLength: 6 });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (written) => {
        // A first line of commas alone, so that the separator is beyond doubt.
        const lines = written.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
        const read = valueOf(parseCsv(["h,h,h,h,h", ...lines].join("\r\n")));
        expect(read.slice(1)).toEqual(written.map((row) => row.map((text) => text.trim())));
      }),
    );
  });
});

describe("cells", () => {
  test.each([
    ["109.43", "109.43"],
    [109.43, "109.43"],
    ["１０９．４３", "109.43"],
    [" 1 ", "1"],
    [0.1 + 0.2, "0.30000000000000004"],
  ])("the rate %j", (value, rate) => {
    expect(valueOf(readRate(value)!).toFixed()).toBe(rate);
  });

  test.each([undefined, null, "", "N/A", "n/a", ".", "ND", "-"])("no rate: %j", (value) => {
    expect(readRate(value)).toBeUndefined();
  });

  test.each([0, -1, NaN, Infinity, "0.00", "-5", "−5", "1e3", "0x1f", "1,5", "#N/A", true, {}, "9".repeat(41)])(
    "a rate that is none: %p",
    (value) => {
      expect(readRate(value)?.ok).toBe(false);
    },
  );

  test.each([
    [38168, "2004-06-30"],
    [38168.75, "2004-06-30"],
    ["2004-06-30", "2004-06-30"],
    ["2004/6/30", "2004-06-30"],
    ["30 June 2004", "2004-06-30"],
    ["2004-02-30", undefined],
    ["06/07/2004", undefined],
    ["31 June 2004", undefined],
    ["30 Juin 2004", undefined],
    [0, undefined],
    [1e12, undefined],
    [NaN, undefined],
    ["", undefined],
    [true, undefined],
  ])("the date %j is %s", (value, date) => {
    expect(readDate(value)).toBe(date);
  });

  test("currencies and kinds", () => {
    expect([" usd ", "ＪＰＹ", "US", "US$", 5].map(readCurrency)).toEqual([
      "USD",
      "JPY",
      undefined,
      undefined,
      undefined,
    ]);
    expect(["", null, "Average", "期中平均", "stated", "mid"].map(readKind)).toEqual([
      ...["closing", "closing", "average", "average", "stated"],
      undefined,
    ]);
  });
});

describe("the European Central Bank's files", () => {
  test("the history, and the daily one with its dates in words and its spaces", () => {
    const history = "Date,USD,JPY,SIT,\n2004-06-30,1.2155,132.4,239.99,\n2004-06-29,1.2187,N/A,239.985,\n";
    expect(told(history)).toEqual([
      "2004-06-30 EUR/USD closing 1.2155",
      "2004-06-30 EUR/JPY closing 132.4",
      "2004-06-30 EUR/SIT closing 239.99",
      "2004-06-29 EUR/USD closing 1.2187",
      "2004-06-29 EUR/SIT closing 239.985",
    ]);
    expect(told("Date, USD, JPY, \n30 June 2004, 1.2155, 132.4, \n")).toEqual([
      "2004-06-30 EUR/USD closing 1.2155",
      "2004-06-30 EUR/JPY closing 132.4",
    ]);
    expect(valueOf(readRateFile(history, "f"))).toMatchObject({
      format: "ecb",
      source: "European Central Bank",
      from: "2004-06-29",
      to: "2004-06-30",
    });
  });

  test("columns and rows in another order are the same rates", () => {
    const moved = "\uFEFFDate,JPY,USD\r\n2004-06-29,N/A,1.2187\r\n2004-06-30,132.4,1.2155\r\n";
    expect([...told(moved)].sort()).toEqual([
      "2004-06-29 EUR/USD closing 1.2187",
      "2004-06-30 EUR/JPY closing 132.4",
      "2004-06-30 EUR/USD closing 1.2155",
    ]);
  });

  test("what cannot be read is told by its row, and the rest is read", () => {
    const read = valueOf(
      readRateFile("Date,USD\n2004-06-31,1.2\n2004-06-30,0\n2004-06-29,1.2187,9\n2004-06-28,1.2\n", "f"),
    );
    expect(read.problems).toEqual([
      { row: 2, message: '"2004-06-31" is no date' },
      { row: 4, message: "3 fields under 2 headings" },
    ]);
    expect(read.quotes.map(({ date, rate }) => [date, rate.ok])).toEqual([
      ["2004-06-30", false],
      ["2004-06-28", true],
    ]);
  });

  test("the bundle takes a file only as it should be", () => {
    const printed = (text: string) => printedEcbRates(valueOf(parseCsv(text)));
    expect(valueOf(printed("Date,USD,\n2004-06-30,1.2155,\n2004-06-29,N/A,\n"))).toEqual({
      days: ["2004-06-29", "2004-06-30"],
      columns: new Map([["USD", [undefined, "1.2155"]]]),
    });
    expect(problemOf(printed("Day,USD\n2004-06-30,1"))).toContain("first row");
    expect(problemOf(printed("Date,USD,USD\n2004-06-30,1,1"))).toContain("two columns");
    expect(problemOf(printed("Date,USD\n2004-06-30,1\n2004-06-30,1"))).toContain("there twice");
    expect(problemOf(printed("Date,USD\n2004-06-3"))).toContain("no date");
    expect(problemOf(printed("Date,USD,JPY\n2004-06-30,1"))).toContain("2 fields under 3");
  });
});

describe("the Federal Reserve's files", () => {
  test("by series id: the first half of the name for one of the second", () => {
    expect(told("DATE,DEXJPUS\n2004-06-30,109.43\n2004-07-05,.\n")).toEqual(["2004-06-30 USD/JPY closing 109.43"]);
    expect(told("observation_date,DEXUSEU,DEXUSUK\n2004-06-30,1.2179,1.8126\n")).toEqual([
      "2004-06-30 EUR/USD closing 1.2179",
      "2004-06-30 GBP/USD closing 1.8126",
    ]);
  });

  test("the Board's download: by what each column says of itself", () => {
    const file = [
      '"Series Description","YEN PER US DOLLAR","US DOLLARS PER POUND","A BROAD INDEX","PER HUNDRED"',
      '"Unit:","Currency:_Per_USD","Currency:_Per_GBP","Index:_1997_Jan_100","Currency:_Per_USD"',
      '"Multiplier:","1","1","1","100"',
      '"Currency:","JPY","USD","NA","KRW"',
      '"Unique Identifier: ","H10/H10/RXI_N.B.JA","H10/H10/RXI$US_N.B.UK","H10/H10/JRXWTFB_N.B","x"',
      '"Time Period","RXI_N.B.JA","RXI$US_N.B.UK","JRXWTFB_N.B","x"',
      "2004-06-30,109.43,1.8126,119.9,1155",
      "2004-07-05,ND,ND,ND,ND",
    ].join("\n");
    expect(told(file)).toEqual(["2004-06-30 USD/JPY closing 109.43", "2004-06-30 GBP/USD closing 1.8126"]);
    expect(valueOf(readRateFile(file, "f")).problems.map(({ message }) => message)).toEqual([
      'the column "A BROAD INDEX" does not say two currencies',
      'the column "PER HUNDRED" does not say two currencies',
    ]);
  });

  test("an id that names no known currency is left aside, and told", () => {
    const read = valueOf(readRateFile("DATE,DEXJPUS,DEXVZUS\n2004-06-30,109.43,1915\n", "f"));
    expect(read.quotes).toHaveLength(1);
    expect(read.problems).toEqual([{ row: 1, message: 'the column "DEXVZUS" does not say two currencies' }]);
  });
});

describe("plain tables", () => {
  test("with headings in any order and language, and without", () => {
    const expected = ["2004-06-30 USD/JPY average 109.7", "2004-06-30 USD/JPY closing 109.43"];
    expect(told("date,base,quote,rate,kind\n2004-06-30,USD,JPY,109.7,average\n2004-06-30,USD,JPY,109.43,\n")).toEqual(
      expected,
    );
    expect(told("Rate;Kind;Quote;Base;Date\n109.7;Average;JPY;USD;2004-06-30\n109.43;;JPY;USD;2004-06-30\n")).toEqual(
      expected,
    );
    expect(
      told("日付,基準通貨,相手通貨,レート,種類\n2004-06-30,USD,JPY,109.7,平均\n2004/6/30,usd,jpy,109.43\n"),
    ).toEqual(expected);
    expect(told("2004-06-30,USD,JPY,109.7,average\n2004-06-30,USD,JPY,109.43\n")).toEqual(expected);
  });

  test.each([
    ["date,base,quote\n2004-06-30,USD,JPY", "no table of rates"],
    ["date,base,quote,rate,rate\n2004-06-30,USD,JPY,1,1", "no table of rates"],
    ["date,base,quote,rate\n", "no rates in it"],
    ["date,base,quote,rate\n30.6.2004,USD,JPY,109.43\n", "row 2"],
    ["name,amount\nrent,5\n", "no table of rates"],
    ["<!doctype html>\n<html></html>", "no table of rates"],
    ["", "no table of rates"],
  ])("%j is refused", (text, why) => {
    expect(problemOf(readRateFile(text, "rates.csv"))).toContain(why);
  });

  test("a range of cells, with serials and blanks", () => {
    const grid = [
      ["Date", "Base", "Quote", "Rate", "Kind"],
      [38168, "USD", "JPY", 109.43, ""],
      [38169, "USD", "JPY", "", ""],
      ["", "", "", "", ""],
      [38168, "USD", "JPY", 109.69, "average"],
    ];
    const rates = valueOf(rangeSource(grid));
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-07-01", "closing"))).toMatchObject({ date: "2004-06-30" });
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-06-30", "average")).rate.toFixed()).toBe("109.69");
  });

  test.each([
    [[["30.6.2004", "USD", "JPY", 1]], "row 1"],
    [
      [
        ["date", "base", "quote", "rate"],
        [38168, "US$", "JPY", 1],
      ],
      "row 2",
    ],
    [[[38168, "USD", "USD", 1]], "USD is quoted in itself"],
    [[[38168, "USD", "JPY", 1, "mid"]], '"mid" is no kind'],
    [[[38168, "USD", "JPY", ""]], "no rates in it"],
    [[[""]], "no rates in it"],
    [[], "no rates in it"],
  ])("the range %j is unusable", (grid, why) => {
    const problem = problemOf(rangeSource(grid));
    expect(problem.kind).toBe("unusable");
    expect(problem.message).toContain(why);
  });

  test("any cells whatever are read or told, never thrown at", () => {
    const cell = fc.oneof(
      fc.constantFrom("USD", "JPY", "2004-06-30", 38168, "closing", 109.43),
      fc.anything({ maxDepth: 1 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (grid) => {
        const { quotes, problems } = readQuoteGrid(grid);
        expect(quotes.length + problems.length).toBeLessThanOrEqual(Math.max(grid.length, 1));
        rangeSource(grid);
      }),
    );
  });

  test("any text whatever is read or refused", () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom("Date,USD\n", "DATE,DEXJPUS\n", "2004-06-30,", ",", "\n", '"', "1.5"), fc.string()),
    );
    fc.assert(fc.property(text, (parts) => typeof readRateFile(parts.join(""), "f").ok === "boolean"));
  });
});

describeWithShared("the real histories", (folder) => {
  const file = (name: string) => readFileSync(join(folder, "fx", name), "utf8");

  test("the Federal Reserve's: 109.43 yen for a dollar on 2004-06-30, and the mean of that quarter", () => {
    const read = valueOf(readRateFile(file("DEXJPUS_1999_2021.csv"), "DEXJPUS_1999_2021.csv"));
    expect(read).toMatchObject({ format: "federal-reserve", from: "1999-01-04", to: "2021-07-02", problems: [] });
    const rates = quoteSource(read.source, read.quotes);
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-06-30", "closing")).rate.toFixed()).toBe("109.43");
    // 2004-07-05 is a holiday: the rate of the Friday before.
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-07-05", "closing")).date).toBe("2004-07-02");
    // 64 days that sum to 7019.90, computed independently.
    const mean = valueOf(rates.average("USD", "JPY", "2004-04-01", "2004-06-30"));
    expect(mean.rate.toFixed()).toBe("109.6859375");
    expect(mean.source).toBe("Federal Reserve H.10, as quoted, mean of 64 daily rates");
    const inverse = valueOf(rates.average("JPY", "USD", "2004-04-01", "2004-06-30"));
    expect(inverse.rate.toFixed(40)).toBe("0.0091169389877348680180629353694497072608");
    expect(valueOf(rates.rateOn("JPY", "USD", "2004-06-30", "average")).rate.equals(inverse.rate)).toBe(true);
  });

  test("the European Central Bank's, as a file of the analyst's", () => {
    const read = valueOf(readRateFile(file("eurofxref-hist.csv"), "eurofxref-hist.csv"));
    expect(read).toMatchObject({ format: "ecb", from: "1999-01-04", to: "2026-04-13", problems: [] });
    expect(read.quotes.every(({ rate }) => rate.ok)).toBe(true);
    const rates = quoteSource(read.source, read.quotes);
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-06-30", "closing")).rate.toFixed(12)).toBe("108.926367749897");
  });
});
