import { readFileSync } from "node:fs";
import { join } from "node:path";
import bundle from "../../assets/rates/ecb-history.json";
import { addDays } from "../../src/core/date";
import { loadBundledHistory, openHistory } from "../../src/rates/bundled-history";
import { bundleHistory } from "../../src/rates/history-bundle";
import { decodeHistory, rateOf } from "../../src/rates/history-text";
import type { RateSource } from "../../src/rates/rate-table";
import { describeWithShared } from "../support/shared-data";
import { problemOf, valueOf } from "./result-value";

describe("the bundled history", () => {
  let rates: RateSource;
  beforeAll(async () => {
    rates = valueOf(await loadBundledHistory()).rates;
  });

  test("says what it is and from whom", async () => {
    const history = valueOf(await loadBundledHistory());
    expect(history).toMatchObject({ base: "EUR", from: "1999-01-04" });
    expect(history.to >= "2026-04-13").toBe(true);
    expect(history.source).toContain("European Central Bank");
    expect(history.licence).toContain("source acknowledged");
    expect(history.address).toMatch(/^https:\/\/www\.ecb\.europa\.eu\//);
    expect(history.currencies).toHaveLength(41);
  });

  test("is decoded once", async () => {
    expect(await loadBundledHistory()).toBe(await loadBundledHistory());
  });

  test("has rates as published and crosses the others through the euro", () => {
    const jpy = valueOf(rates.rateOn("EUR", "JPY", "2004-06-30", "closing"));
    expect([jpy.rate.toFixed(), jpy.date, jpy.kind]).toEqual(["132.4", "2004-06-30", "closing"]);
    const cross = valueOf(rates.rateOn("USD", "JPY", "2004-06-30", "closing"));
    // 132.4 / 1.2155
    expect(cross.rate.toFixed(20)).toBe("108.92636774989716166187");
    expect(cross.source).toMatch(/European Central Bank.*crossed through EUR/);
    const inverse = valueOf(rates.rateOn("JPY", "EUR", "2004-06-30", "closing"));
    expect(inverse.rate.times("132.4").toFixed(40)).toBe(`1.${"0".repeat(40)}`);
  });

  test("takes Friday's rate for a Sunday, and says so", () => {
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-06-27", "closing")).date).toBe("2004-06-25");
  });

  test("averages the days that have a rate", () => {
    // Sums and quotients computed independently from the bank's file.
    const euro = valueOf(rates.average("EUR", "USD", "2004-04-01", "2004-06-30"));
    expect(euro.rate.times(63).toFixed(20)).toBe("75.89030000000000000000");
    expect(euro.source).toContain("mean of 63 daily rates");
    const cross = valueOf(rates.average("USD", "JPY", "2004-04-01", "2004-06-30"));
    expect(cross.rate.toFixed(30)).toBe("109.756877921750031807652900954032");
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-06-30", "average"))).toEqual(cross);
    const other = valueOf(rates.average("JPY", "USD", "2004-04-01", "2004-06-30"));
    expect(other.rate.toFixed(30)).toBe("0.009115505803544414141352916759");
  });

  test("a currency's end is its end", () => {
    expect(valueOf(rates.rateOn("EUR", "TRL", "2004-12-31", "closing")).rate.toFixed()).toBe("1836200");
    expect(problemOf(rates.rateOn("EUR", "TRL", "2005-02-01", "closing"))).toMatchObject({
      kind: "out-of-range",
      message: expect.stringContaining("1999-01-04 to 2004-12-31") as string,
    });
    // The two liras were never quoted on one day.
    expect(problemOf(rates.rateOn("TRL", "TRY", "2005-01-03", "closing")).kind).toBe("out-of-range");
  });

  test("a hole in the middle is a hole: the krona was not quoted from 2008 to 2018", () => {
    expect(problemOf(rates.rateOn("EUR", "ISK", "2012-06-29", "closing"))).toMatchObject({ kind: "too-old" });
    expect(problemOf(rates.average("EUR", "ISK", "2008-10-01", "2018-12-31")).kind).toBe("too-old");
  });

  test.each([
    ["before the first day", "EUR", "USD", "1998-12-31", "out-of-range"],
    ["long after the last", "EUR", "USD", "2099-12-31", "out-of-range"],
    ["a currency nobody quotes", "EUR", "XAU", "2004-06-30", "unknown-pair"],
    ["no code at all", "usd", "JPY", "2004-06-30", "unknown-pair"],
  ] as const)("%s", (_, from, to, date, kind) => {
    expect(problemOf(rates.rateOn(from, to, date, "closing")).kind).toBe(kind);
  });

  test("states nothing: only issuers do", () => {
    expect(problemOf(rates.rateOn("USD", "JPY", "2004-06-30", "stated")).kind).toBe("unknown-pair");
  });

  test("from a currency to itself is one, whatever the day", () => {
    expect(valueOf(rates.rateOn("JPY", "JPY", "1950-01-01", "closing")).rate.toFixed()).toBe("1");
    expect(valueOf(rates.average("JPY", "JPY", "1950-01-01", "1950-03-31")).rate.toFixed()).toBe("1");
  });

  test("an average of days beyond the last rate is refused, though most of the period is there", () => {
    const history = valueOf(openHistory(bundle));
    const far = addDays(history.to, 30);
    expect(problemOf(history.rates.average("EUR", "USD", addDays(history.to, -60), far)).kind).toBe("out-of-range");
  });

  test("through a third currency is the same as straight", () => {
    const on = (from: string, to: string) => valueOf(rates.rateOn(from, to, "2010-03-31", "closing")).rate;
    expect(on("GBP", "USD").times(on("USD", "JPY")).toFixed(30)).toBe(on("GBP", "JPY").toFixed(30));
    expect(on("USD", "JPY").times(on("JPY", "USD")).toFixed(30)).toBe(`1.${"0".repeat(30)}`);
  });
});

describe("a damaged bundle", () => {
  const { USD } = bundle.series;
  const damaged = (text: string) => openHistory({ ...bundle, series: { USD: { ...USD, text } } });
  test.each([
    ["a changed character", USD.text.replace(/.(.{100})$/, "h$1")],
    ["a lost end", USD.text.slice(0, -3)],
    ["something after the end", `${USD.text}g`],
    ["a foreign character", `${USD.text.slice(0, 50)}é${USD.text.slice(51)}`],
    ["nothing", ""],
  ])("%s is told", (_, text) => {
    expect(text).not.toBe(USD.text);
    expect(problemOf(damaged(text))).toBe("the bundled rates cannot be read: the rates of USD are damaged");
  });

  test("another format and damaged days are told", () => {
    expect(problemOf(openHistory({ ...bundle, format: "daily-rates-9" }))).toContain("daily-rates-9");
    expect(problemOf(openHistory({ ...bundle, days: bundle.days.slice(1) }))).toContain("days are damaged");
    expect(problemOf(openHistory({ ...bundle, from: "yesterday" }))).toContain("days are damaged");
  });
});

describeWithShared("the bundled history against the bank's own file", (folder) => {
  const csv = readFileSync(join(folder, "fx/eurofxref-hist.csv"), "utf8");
  // Taken apart here, not by the readers: the file has no quotes.
  const [header = [], ...rows] = csv
    .trim()
    .split("\n")
    .map((line) => line.split(","));

  test("every cell is the same, digit by digit", () => {
    const history = valueOf(decodeHistory(bundle));
    const decoded = new Map<string, string>();
    for (const [currency, series] of history.series) {
      series.days.forEach((day, index) => {
        decoded.set(`${currency} ${addDays("1970-01-01", day)}`, rateOf(series, index)!.toFixed());
      });
    }
    const printed = new Map<string, string>();
    for (const row of rows) {
      row.forEach((field, column) => {
        if (column > 0 && header[column] !== "" && field !== "N/A") printed.set(`${header[column]!} ${row[0]!}`, field);
      });
    }
    expect(printed.size).toBeGreaterThan(200_000);
    expect(decoded.size).toBe(printed.size);
    expect([...printed].filter(([key, rate]) => decoded.get(key) !== rate)).toEqual([]);
    expect(history.days.map((day) => addDays("1970-01-01", day))).toEqual(rows.map(([date]) => date).reverse());
  });

  test("the file that the update would write is the one that is there, byte for byte", () => {
    const file = readFileSync("assets/rates/ecb-history.json", "utf8");
    expect(`${JSON.stringify(valueOf(bundleHistory(csv)), null, 2)}\n` === file).toBe(true);
  });
});
