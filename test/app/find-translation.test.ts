import { findTranslation, translationOf, type TranslationAnswer } from "../../src/app/find-translation";
import { decimal } from "../../src/core/decimal";
import { readTranslation, translationRecord } from "../../src/plan/translation-record";
import { averageOver, closingOn } from "../../src/plan/translation";
import type { Filing, StatedRate } from "../../src/statements/filing";
import { BUNDLED_RATES } from "../support/bundled-rates";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";

const STATED: StatedRate = { base: "USD", quote: "JPY", rate: decimal("109.43"), decimals: 2, at: "2004-06-30" };

function filingOf(rates: readonly StatedRate[] = [], currency = "JPY"): Filing {
  return buildFiling({
    calendar: MARCH_YEAR,
    rates,
    tables: [
      {
        id: "i",
        kind: "income",
        currency,
        columns: [{ period: "2004-04-01/2004-06-30" }],
        rows: [{ label: "Revenue", concept: "revenue", cells: ["1,000"] }],
      },
    ],
  });
}

const csv = (...rows: readonly string[]) => ({
  name: "mine.csv",
  bytes: new TextEncoder().encode(["date,base,quote,rate,kind", ...rows].join("\n")),
});

async function answerOf(...[filings, wish]: Parameters<typeof translationOf>): Promise<TranslationAnswer> {
  const answer = await translationOf(filings, wish);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

describe("the rates of a translation", () => {
  it("are those of the bundled history where nothing else is given", async () => {
    const { translation, told } = await answerOf([filingOf([STATED])]);
    expect(translation?.currency).toBe("USD");
    expect(closingOn(translation!, "2004-06-30")?.rate.toFixed(4)).toBe("108.9264");
    const average = averageOver(translation!, "2004-04-01", "2004-06-30");
    expect([average?.rate.toFixed(4), average?.days]).toEqual(["109.7569", 63]);
    expect([translation?.missing, told]).toEqual([[], []]);
  });

  it("are those of a file first, its own average of the quarter included", async () => {
    const rates = [csv("2004-06-30,USD,JPY,110.5,closing", "2004-06-30,USD,JPY,111.25,average")];
    const { translation } = await answerOf([filingOf()], { currency: "USD", rates });
    expect(closingOn(translation!, "2004-06-30")).toMatchObject({ rate: decimal("110.5"), date: "2004-06-30" });
    const average = averageOver(translation!, "2004-04-01", "2004-06-30");
    expect([average?.rate.toFixed(), average?.days]).toEqual(["111.25", undefined]);
    expect(closingOn(translation!, "2004-03-31")?.source).toContain("European Central Bank");
  });

  it("are not taken from a file whose columns are the wrong way round, nor from the history in its place", async () => {
    const rates = [csv("2004-06-30,JPY,USD,110.5,closing")];
    const { translation } = await answerOf([filingOf()], { currency: "USD", rates });
    expect(closingOn(translation!, "2004-06-30")).toBeUndefined();
    expect(translation?.missing.join("\n")).toMatch(/mine\.csv.*looks inverted/u);
  });

  it("are missing with the reason where nobody has them", async () => {
    const { translation } = await answerOf([filingOf()], { currency: "XXX" });
    expect(translation?.rates).toEqual([]);
    expect(translation?.missing[0]).toContain("no rates between");
  });
});

describe("what an analyst is told of a translation", () => {
  it("is nothing where none was asked for", async () => {
    expect(await answerOf([filingOf()])).toEqual({ told: [] });
  });

  it("are the rows of a file that were not read", async () => {
    const rates = [csv("2004-06-30,USD,JPY,110.5,closing", "2004-06-31,USD,JPY,110.5,closing")];
    const { told } = await answerOf([filingOf()], { currency: "USD", rates });
    expect(told).toEqual([expect.stringMatching(/^mine\.csv: 1 row was not read: row 3: /u)]);
  });

  it("is that rates were given and no currency", async () => {
    const { told } = await answerOf([filingOf()], { rates: [csv("2004-06-30,USD,JPY,110.5,closing")] });
    expect(told).toEqual([expect.stringContaining("say into which currency")]);
  });

  it("is that the currency is the issuer's own", async () => {
    expect(await answerOf([filingOf()], { currency: "JPY" })).toEqual({ told: ["JPY is the issuer's own currency"] });
  });

  it("is a file that holds no rates, which ends it", async () => {
    const bytes = new TextEncoder().encode("Revenue,1");
    const answer = await translationOf([filingOf()], { currency: "USD", rates: [{ name: "x.csv", bytes }] });
    expect(answer.ok ? undefined : answer.problem).toContain("x.csv is no table of rates");
  });
});

describe("a stored translation", () => {
  const translation = findTranslation([filingOf([STATED])], BUNDLED_RATES)!;
  const record = () => JSON.parse(JSON.stringify(translationRecord(translation))) as Record<string, unknown>;

  it("is read back as it was", () => {
    expect(readTranslation(record())).toEqual(translation);
  });

  it.each([
    ["of another pair", { currency: "EUR" }],
    ["of a currency to itself", { base: "JPY", currency: "JPY" }],
    ["with a rate of zero", { rates: [{ end: "2004-06-30", date: "2004-06-30", rate: "0", source: "x" }] }],
    ["with a negative rate", { rates: [{ end: "2004-06-30", date: "2004-06-30", rate: "-109", source: "x" }] }],
    ["with a rate that is no number", { rates: [{ end: "2004-06-30", date: "2004-06-30", rate: "=1", source: "x" }] }],
    ["with something unknown in it", { formula: "=1" }],
    ["with too many rates", { rates: Array.from({ length: 2_001 }, () => record()["rates"]) }],
  ])("is refused %s", (_, change) => {
    expect(readTranslation({ ...record(), ...change })).toBeUndefined();
  });
});
