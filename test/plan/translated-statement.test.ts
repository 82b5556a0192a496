import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { findTranslation } from "../../src/app/find-translation";
import { planReleases } from "../../src/app/plan-releases";
import { addDays, type IsoDate } from "../../src/core/date";
import { type Decimal, fromDouble, ONE, ZERO } from "../../src/core/decimal";
import { endOf } from "../../src/core/period";
import { translateStatement, type TranslationLine } from "../../src/metrics/translation-statement";
import { translationKindOf } from "../../src/metrics/translation-kind";
import { evaluatePlan, type Evaluation } from "../../src/plan/evaluate";
import { buildModel, type PlanModel } from "../../src/plan/model";
import type { SeriesBlock, SeriesRow } from "../../src/plan/series";
import { averageOver, closingOn, type Translation } from "../../src/plan/translation";
import { quoteSource } from "../../src/rates/quote-book";
import type { RateSource } from "../../src/rates/rate-table";
import { readRateFile } from "../../src/rates/read-rate-file";
import type { Filing } from "../../src/statements/filing";
import { BUNDLED_RATES } from "../support/bundled-rates";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";
import { readGiven, releasesOf, SAMPLE } from "../support/sample-release";
import { describeWithShared } from "../support/shared-data";

interface Translated {
  readonly model: PlanModel;
  readonly values: Evaluation;
  readonly translation: Translation;
}

function translate(filing: Filing, rates: RateSource, currency?: string): Translated {
  const translation = findTranslation([filing], rates, currency);
  if (!translation) throw new Error("there is nothing to translate into");
  const values = evaluatePlan(planReleases(releasesOf(filing), "en", translation));
  return { model: buildModel([filing]), values, translation };
}

const fxRow = (row: string) => `fx:translated:${row}`;
const blockOf = ({ model }: Translated, kind: SeriesBlock["kind"]) =>
  model.blocks.find((block) => block.kind === kind && block.main && block.currency === "JPY");

function amountAt({ values }: Translated, block: SeriesBlock, row: SeriesRow, column: string): Decimal | undefined {
  const value = values.valueOf(block.sheet, row.key, column);
  return typeof value === "number" ? fromDouble(value) : undefined;
}

/** Rates of the pure arithmetic are for one unit of the statement's own currency. */
const inverse = (rate: Decimal | undefined) => rate && ONE.dividedBy(rate);

function expectClose(got: unknown, wanted: Decimal | undefined): void {
  expect(
    typeof got === "number" && wanted ? Math.abs(got - wanted.toNumber()) : [got, wanted?.toNumber()],
  ).toBeLessThan(1e-6);
}

/** Each line of a statement, as the sheet shows it, against the pure arithmetic; gives the number of cells compared. */
function compareLines(book: Translated, kind: "income" | "cashflow"): number {
  const block = blockOf(book, kind);
  let compared = 0;
  for (const column of book.model.timeline.columns) {
    const { period, key } = column;
    if (!block || period?.kind !== "duration") continue;
    const average = inverse(averageOver(book.translation, period.from, period.to)?.rate);
    const closing = inverse(closingOn(book.translation, period.to)?.rate);
    const opening = inverse(closingOn(book.translation, addDays(period.from, -1))?.rate);
    for (const row of block.rows) {
      const amount = amountAt(book, block, row, key);
      const how = row.unit && translationKindOf(row.unit, kind, row.concept);
      if (!amount || !how || !average || !closing || !opening) continue;
      const line: TranslationLine = { key: row.key, amount, kind: how, weight: 0 };
      const result = translateStatement([line], { average, closing, opening });
      expectClose(book.values.valueOf("fx", fxRow(row.key), key), result.ok ? result.value.amounts[0] : undefined);
      compared++;
    }
  }
  return compared;
}

/** The lines that a total is made of, down to those that nothing makes. */
function leaves(block: SeriesBlock, concept: string): readonly { row: SeriesRow; weight: 1 | -1 }[] {
  const byKey = new Map(block.rows.map((row) => [row.key, row]));
  const walk = (row: SeriesRow | undefined, weight: 1 | -1): readonly { row: SeriesRow; weight: 1 | -1 }[] => {
    if (!row) return [];
    if (!row.total) return [{ row, weight }];
    return row.total.terms.flatMap((term) => walk(byKey.get(term.row), term.weight === weight ? 1 : -1));
  };
  return walk(
    block.rows.find((row) => row.concept === concept),
    1,
  );
}

/** The adjustment of each balance sheet, worked out from its lines by the pure arithmetic, oldest first. */
function adjustments(book: Translated): readonly { column: string; difference: Decimal }[] {
  const block = blockOf(book, "balance");
  if (!block) throw new Error("there is no balance sheet");
  const lines = [
    ...leaves(block, "total-assets"),
    ...leaves(block, "total-liabilities-and-equity").map(({ row, weight }) => ({ row, weight: weight === 1 ? -1 : 1 })),
  ] as const;
  const moved = new Map<string, { own: Decimal; translated: Decimal }>();
  let before: IsoDate | undefined;
  return book.model.timeline.columns.flatMap((column) => {
    const day = column.period && endOf(column.period);
    const closing = day && inverse(closingOn(book.translation, day)?.rate);
    if (!closing || !lines.some(({ row }) => amountAt(book, block, row, column.key))) return [];
    const since = before && inverse(averageOver(book.translation, addDays(before, 1), day)?.rate);
    before = day;
    let difference = ZERO;
    let imbalance = ZERO;
    for (const { row, weight } of lines) {
      const own = amountAt(book, block, row, column.key) ?? ZERO;
      const kind = row.unit && translationKindOf(row.unit, "balance", row.concept);
      let translated = own.times(closing);
      if (kind === "equity") {
        const then = moved.get(row.key);
        if (then && since) translated = then.translated.plus(own.minus(then.own).times(since));
        moved.set(row.key, { own, translated });
      }
      const shown = book.values.valueOf("fx", fxRow(row.key), column.key);
      if (amountAt(book, block, row, column.key)) expectClose(shown, translated);
      difference = difference.plus(translated.times(weight));
      imbalance = imbalance.plus(own.times(weight));
    }
    // What the printed lines do not add up to by their rounding is no translation difference.
    return [{ column: column.key, difference: difference.minus(imbalance.times(closing)) }];
  });
}

describe("the statements of the sample in the issuer's second currency", () => {
  const book = translate(SAMPLE, BUNDLED_RATES);

  it("hold each line of income and cash flow at its rate", () => {
    expect(compareLines(book, "income")).toBeGreaterThan(50);
    expect(compareLines(book, "cashflow")).toBeGreaterThan(50);
  });

  it("show what the rates did to equity as the cumulative adjustment", () => {
    const found = adjustments(book);
    expect(found.length).toBeGreaterThan(1);
    for (const { column, difference } of found) {
      expectClose(book.values.valueOf("fx", "fx:translation:adjustment", column), difference);
    }
    expect(found.some(({ difference }) => difference.abs().greaterThan(1000))).toBe(true);
  });

  it("balance in every column that has a balance sheet", () => {
    const states = book.model.timeline.columns.map(({ key }) =>
      book.values.valueOf("fx", "fx:translation:balance", key),
    );
    expect(states.filter((state) => state !== "")).toEqual(adjustments(book).map(() => "OK"));
  });

  it("say by how much they do not balance once a line is off", () => {
    const translation = findTranslation([SAMPLE], BUNDLED_RATES);
    const plan = planReleases(releasesOf(SAMPLE), "en", translation);
    const block = blockOf(book, "balance");
    const [column = ""] = adjustments(book).map((one) => one.column);
    const asset = leaves(block!, "total-assets")[0]!.row;
    const spoilt = {
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          sheet.id === "fx" && cell.row === fxRow(asset.key) && cell.column === column
            ? { ...cell, content: { kind: "number" as const, value: ZERO } }
            : cell,
        ),
      })),
    };
    const told = evaluatePlan(spoilt).valueOf("fx", "fx:translation:balance", column);
    expect(told).toBeCloseTo(-Number(book.values.valueOf("fx", fxRow(asset.key), column)), 6);
  });

  it("tie opening to closing cash by the effect of translation", () => {
    const block = blockOf(book, "cashflow");
    const at = (concept: string, column: string) =>
      book.values.valueOf("fx", fxRow(block?.rows.find((row) => row.concept === concept)?.key ?? ""), column);
    const columns = book.model.timeline.columns.filter(({ key }) => typeof at("cash-ending", key) === "number");
    expect(columns.length).toBeGreaterThan(0);
    for (const { key } of columns) {
      const effect = Number(book.values.valueOf("fx", "fx:translated:cash-effect", key));
      const rolled = Number(at("cash-beginning", key)) + Number(at("net-change-in-cash", key)) + effect;
      expect(rolled).toBeCloseTo(Number(at("cash-ending", key)), 6);
    }
  });

  it("leave shares as they are and translate amounts per share at the average", () => {
    const block = blockOf(book, "income");
    const shares = block?.rows.find(({ unit, cells }) => unit?.kind === "shares" && cells.size > 0);
    const perShare = block?.rows.find(({ unit, cells }) => unit?.kind === "money-per" && cells.size > 0);
    const column = [...(perShare?.cells.keys() ?? [])].at(-1) ?? "";
    const average = Number(book.values.valueOf("fx", "fx:translation:USD/JPY:average", column));
    expect(book.values.valueOf("fx", fxRow(shares?.key ?? ""), column)).toBe(
      book.values.valueOf("is", shares?.key ?? "", column),
    );
    expect(book.values.valueOf("fx", fxRow(perShare?.key ?? ""), column)).toBeCloseTo(
      Number(book.values.valueOf("is", perShare?.key ?? "", column)) / average,
      9,
    );
  });
});

describe("a translation", () => {
  const filing = (cells: readonly string[]) =>
    buildFiling({
      calendar: MARCH_YEAR,
      tables: [
        {
          id: "i",
          kind: "income",
          currency: "JPY",
          columns: [{ period: "2004-04-01/2004-06-30" }],
          rows: [{ label: "Revenue", concept: "revenue", cells }],
        },
      ],
    });

  it("is none where nobody asks and the issuer makes none", () => {
    expect(findTranslation([filing(["1"])], BUNDLED_RATES)).toBeUndefined();
  });

  it("is none into the issuer's own currency", () => {
    expect(findTranslation([filing(["1"])], BUNDLED_RATES, "JPY")).toBeUndefined();
  });

  it("says which rates there are not, and leaves their cells empty", () => {
    const none = quoteSource("nothing", []);
    const translation = findTranslation([filing(["1,000"])], none, "USD");
    expect(translation?.rates).toEqual([]);
    expect(translation?.missing[0]).toMatch(/USD and JPY/u);
    const book = translate(filing(["1,000"]), none, "USD");
    const row = blockOf(book, "income")?.rows[0]?.key ?? "";
    expect(book.values.valueOf("fx", fxRow(row), "p:2004-04-01/2004-06-30")).toBe("");
  });

  it("is written in the direction with the larger number", () => {
    const pound = findTranslation([filing(["1"])], BUNDLED_RATES, "GBP");
    expect([pound?.base, pound?.quote]).toEqual(["GBP", "JPY"]);
    const won = findTranslation([filing(["1"])], BUNDLED_RATES, "KRW");
    expect([won?.base, won?.quote]).toEqual(["JPY", "KRW"]);
  });
});

describeWithShared("the seed's statements at the Federal Reserve's rates", (folder) => {
  const file = readRateFile(readFileSync(resolve(folder, "fx/DEXJPUS_1999_2021.csv"), "utf8"), "DEXJPUS.csv");
  if (!file.ok) throw new Error(file.problem);
  const seed = readGiven("release.txt", readFileSync(resolve(folder, "seed/iij-1q04-release.txt")));
  const book = translate(seed, quoteSource(file.value.source, file.value.quotes));
  const NOW = "p:2004-04-01/2004-06-30";

  it("stand at the mean of the quarter's daily rates, beside the issuer's own figures", () => {
    const days = readFileSync(resolve(folder, "fx/DEXJPUS_1999_2021.csv"), "utf8")
      .split("\n")
      .map((line) => line.trim().split(","))
      .filter(([day = "", rate = ""]) => day >= "2004-04-01" && day <= "2004-06-30" && /^\d/u.test(rate))
      .map(([, rate]) => Number(rate));
    const mean = days.reduce((sum, rate) => sum + rate, 0) / days.length;
    expect(book.values.valueOf("fx", "fx:translation:USD/JPY:average", NOW)).toBeCloseTo(mean, 9);
    const revenue = blockOf(book, "income")?.rows.find(({ concept }) => concept === "revenue")?.key ?? "";
    expect(book.values.valueOf("fx", fxRow(revenue), NOW)).toBeCloseTo(8_674_907 / mean, 6);
    // The issuer's own convenience figure, at 109.43.
    expect(book.values.valueOf("fx", `${fxRow(revenue)}@printed`, NOW)).toBe(79_274);
  });

  it("hold beside them the issuer's column at its stated rate, to the thousand but for ten roundings", () => {
    const stated = Number(book.values.valueOf("fx", "fx:USD/JPY:rate", NOW));
    expect(stated).toBe(109.43);
    const compared = (["income", "balance", "cashflow"] as const).flatMap((kind) => {
      const block = blockOf(book, kind);
      return (block?.rows ?? []).flatMap(({ key, unit }) => {
        const printed = book.values.valueOf("fx", `${fxRow(key)}@printed`, NOW);
        const own = book.values.valueOf(block?.sheet ?? "", key, NOW);
        if (unit?.kind !== "money" || typeof printed !== "number" || typeof own !== "number") return [];
        return [[printed, printed - Math.sign(own) * Math.round(Math.abs(own) / stated)] as const];
      });
    });
    expect(compared.length).toBeGreaterThan(75);
    const off = compared.filter(([, difference]) => difference !== 0);
    expect(off.map(([printed]) => printed)).toEqual([24_625, -101, 8_366, 49_008, 2_129, 101, 48, -336, 30, -15_143]);
    expect(off.map(([, difference]) => Math.abs(difference))).toEqual(off.map(() => 1));
  });

  it("close at the rate that the issuer states", () => {
    expect(book.values.valueOf("fx", "fx:translation:USD/JPY:closing", NOW)).toBe(109.43);
    const assets = blockOf(book, "balance")?.rows.find(({ concept }) => concept === "total-assets")?.key ?? "";
    expect(Math.round(Number(book.values.valueOf("fx", fxRow(assets), NOW)))).toBe(
      book.values.valueOf("fx", `${fxRow(assets)}@printed`, NOW),
    );
  });

  it("balance, and each adjustment is the arithmetic's", () => {
    for (const { column, difference } of adjustments(book)) {
      expectClose(book.values.valueOf("fx", "fx:translation:adjustment", column), difference);
      expect(book.values.valueOf("fx", "fx:translation:balance", column)).toBe("OK");
    }
    expect(adjustments(book)).toHaveLength(3);
  });

  it("keep the convenience columns out of every series of the issuer's own currency", () => {
    for (const block of book.model.blocks.filter(({ currency }) => currency === "USD")) {
      expect(block.main).toBe(false);
      const periods = new Set(block.rows.flatMap(({ cells }) => [...cells.keys()]));
      expect([...periods]).toEqual([NOW]);
    }
  });
});
