import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTextRelease } from "../support/read-text-release";
import { decimal } from "../../src/core/decimal";
import { endOf, periodKey } from "../../src/core/period";
import { unitKey } from "../../src/core/unit";
import { type Filing, factsOf } from "../../src/statements/filing";
import type { Fact } from "../../src/statements/fact";
import { normalizeLabel } from "../../src/statements/label";
import { describeWithShared } from "../support/shared-data";

interface CheckedFact {
  readonly statement: string;
  readonly item: string;
  readonly item_ja?: string | null;
  readonly period: string;
  readonly currency: string;
  readonly scale: number;
  readonly value: number | string;
}

describeWithShared("the seed release against hand-checked facts", (shared) => {
  const file = join(shared, "seed", "iij-1q04-release.txt");
  const filing = readFiling(file);
  const facts = factsOf(filing);
  const truth = JSON.parse(readFileSync(join(shared, "seed", "truth.json"), "utf8")) as readonly CheckedFact[];
  const labels = new Map(
    filing.statements.flatMap(({ id, lines }) =>
      lines.map(({ key, label, labelJa }) => [`${id}\n${key}`, [label, labelJa ?? ""].map(normalizeLabel)] as const),
    ),
  );
  const isNamed = (fact: Fact, { item, item_ja }: CheckedFact) => {
    const own = labels.get(`${fact.statement}\n${fact.line}`) ?? [];
    return [item, item_ja ?? item].some((name) => own.includes(normalizeLabel(name)));
  };

  it("holds every one of them, under its label, with its unit, period and amount", () => {
    const missing = truth.filter((known) => {
      const amount = decimal(String(known.value)).times(known.scale);
      return !facts.some(
        (fact) =>
          fact.reported.kind === "number" &&
          fact.reported.value.equals(amount) &&
          hasUnit(fact, known.currency) &&
          isOf(fact, known) &&
          isNamed(fact, known),
      );
    });
    expect(truth).toHaveLength(537);
    expect(missing).toEqual([]);
  });

  it("gives every fact its place, its text and its days", () => {
    const lines = readFileSync(file, "utf8").split("\n");
    for (const fact of facts) {
      expect(fact.period).toBeDefined();
      for (const { line, column, text } of fact.prints) {
        expect((lines[(line ?? 0) - 1] ?? "").split("\t")[column]?.trim()).toBe(text);
      }
    }
  });

  it("dates the fiscal labels from a sentence and from equal figures, in both languages", () => {
    expect(filing.calendar).toMatchObject({ fiscalYearEndMonth: 3, labelledBy: "start" });
    expect(filing.calendar?.evidence).toContain("fiscal year ending March 31, 2005");
    expect(filing.calendar?.evidence).toContain("2004年度第1四半期");
  });

  it("reads the stated rate with its day", () => {
    expect(filing.rates.map(({ base, quote, rate, at }) => [base, quote, rate.toString(), at])).toEqual([
      ["USD", "JPY", "109.43", "2004-06-30"],
    ]);
  });

  it("leaves no question and no table aside", () => {
    expect(filing.findings).toEqual([]);
    expect(filing.statements.map(({ kind }) => kind).sort()).toEqual([
      "balance",
      "cashflow",
      "income",
      ...Array<string>(6).fill("kpi"),
      "reconciliation",
      "reconciliation",
    ]);
  });

  it("gives net income's five terms their weights", () => {
    const income = filing.statements.find(({ kind }) => kind === "income");
    const net = income?.lines.find(({ concept }) => concept === "net-income");
    const terms = income?.calculations.find(({ total }) => total === net?.key)?.terms;
    expect(terms?.map(({ weight }) => weight)).toEqual([1, -1, 1, 1, 1]);
  });

  it("reads each language alone to the same amounts", () => {
    const lines = readFileSync(file, "utf8").split("\n");
    const cut = lines.findIndex((line) => line.trim() === "Internet Initiative Japan Inc.");
    const amounts = (half: Filing) =>
      factsOf(half).flatMap(({ reported, measure, period, unit }) =>
        reported.kind === "number" && period && unit.kind !== "count"
          ? [`${measure} ${periodKey(period)} ${unitKey(unit)} ${reported.value.toString()}`]
          : [],
      );
    const japanese = readText(lines.slice(0, cut).join("\n"));
    const english = new Set(amounts(readText(lines.slice(cut).join("\n"))));
    expect(amounts(japanese).length).toBeGreaterThan(600);
    expect(amounts(japanese).filter((amount) => !english.has(amount))).toEqual([]);
  });
});

function readFiling(path: string): Filing {
  return readBytes(readFileSync(path));
}

function readText(text: string): Filing {
  return readBytes(new TextEncoder().encode(text));
}

function readBytes(bytes: Uint8Array): Filing {
  const filing = readTextRelease({ name: "release.txt", sha256: "", bytes });
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

/** Money is held over its period; counts and ratios are of its end. */
function isOf({ period, unit }: Fact, known: CheckedFact): boolean {
  if (!period) return false;
  if (unit.kind === "money" || unit.kind === "money-per") return periodKey(period) === known.period;
  return endOf(period) === known.period.split("/").at(-1);
}

function hasUnit({ unit }: Fact, currency: string): boolean {
  switch (unit.kind) {
    case "money":
    case "money-per":
      return unit.currency === currency;
    case "percent":
    case "shares":
      return unit.kind === currency;
    case "count":
      return currency === "units" || currency === unit.name;
  }
}
