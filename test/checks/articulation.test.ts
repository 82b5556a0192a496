import { periodOfFact } from "../../src/interpret/read-fact";
import type { Filing } from "../../src/statements/filing";
import { buildFiling, type RowSpec, type TableSpec } from "../support/filing-builder";
import { messagesOf, outcomesOf } from "./told";

const QUARTER = { period: "2004-04-01/2004-06-30" };
const BEFORE = { period: "2004-01-01/2004-03-31" };
const money = { currency: "JPY", scale: 3 } as const;

function table(
  kind: "income" | "balance" | "cashflow",
  columns: TableSpec["columns"],
  rows: readonly RowSpec[],
): TableSpec {
  return { id: kind, kind, ...money, columns, rows };
}

/** Opening and closing cash hold at a day, as reading has it. */
function filing(...tables: readonly TableSpec[]): Filing {
  const built = buildFiling({ tables });
  return {
    ...built,
    statements: built.statements.map((statement) => ({
      ...statement,
      lines: statement.lines.map((line) => ({
        ...line,
        facts: line.facts.map((fact) => {
          const period = fact && periodOfFact(fact.period, fact.concept);
          return fact && period ? { ...fact, period } : fact;
        }),
      })),
    })),
  };
}

describe("the balance sheet", () => {
  const balance = (liabilities: string) =>
    filing(
      table(
        "balance",
        [{ period: "2004-06-30" }],
        [
          { label: "Assets", concept: "total-assets", cells: ["100"] },
          { label: "Liabilities and equity", concept: "total-liabilities-and-equity", cells: [liabilities] },
        ],
      ),
    );

  test.each([
    ["100", "exact"],
    ["101", "rounding"],
    ["102", "break"],
  ])("assets of 100 against %s: %s", (other, outcome) => {
    expect(outcomesOf("articulation", balance(other))).toEqual([`liabilities-and-equity c1: ${outcome}`]);
  });
});

describe("net income", () => {
  const statements = (inCash: RowSpec) =>
    filing(
      table(
        "income",
        [QUARTER],
        [
          { label: "Net income", concept: "net-income", cells: ["500"] },
          { label: "Of the owners", concept: "net-income-attributable-to-owners", cells: ["470"] },
        ],
      ),
      table("cashflow", [QUARTER], [inCash]),
    );

  test("is one figure in both statements", () => {
    expect(outcomesOf("articulation", statements({ label: "Start", concept: "net-income", cells: ["500"] }))).toEqual([
      "start c1: exact",
    ]);
    const broken = statements({ label: "Start", concept: "net-income", cells: ["550"] });
    expect(messagesOf("articulation.break", broken)).toEqual([
      "Start, 2004-04-01/2004-06-30: printed 550, net income is 500 (“income”): 50 apart, more than rounding explains (1).",
    ]);
  });

  test("may be the owners' part in the cash flow", () => {
    expect(outcomesOf("articulation", statements({ label: "Start", concept: "net-income", cells: ["470"] }))).toEqual([
      "start c1: exact",
    ]);
  });
});

describe("cash", () => {
  const cash = (rows: readonly RowSpec[], inBalance: RowSpec) =>
    filing(
      table("balance", [{ period: "2004-06-30" }, { period: "2004-03-31" }], [inBalance]),
      table("cashflow", [QUARTER, BEFORE], rows),
    );
  const rolls = (closing: string): readonly RowSpec[] => [
    { label: "Movement", concept: "net-change-in-cash", cells: ["20", "-"] },
    { label: "Opening", concept: "cash-beginning", cells: ["100", "90"] },
    { label: "Closing", concept: "cash-ending", cells: [closing, "100"] },
  ];
  const inBalance: RowSpec = { label: "Cash", concept: "cash-and-equivalents", cells: ["120", "100"] };

  test("rolls forward, from column to column, and is the balance sheet's", () => {
    const outcomes = outcomesOf("articulation", cash(rolls("120"), inBalance));
    expect(outcomes.filter((text) => text.endsWith("exact"))).toHaveLength(5);
    expect(outcomes.filter((text) => !text.endsWith("exact"))).toEqual(["closing c2: break"]);
  });

  test("a closing balance off both ways", () => {
    const outcomes = outcomesOf("articulation", cash(rolls("150"), inBalance));
    expect(outcomes.filter((text) => text === "closing c1: break")).toHaveLength(2);
  });

  test("restricted cash in one of the statements only is no break", () => {
    const [movement, opening] = rolls("120");
    const restricted: RowSpec = { label: "Cash and restricted cash", concept: "cash-ending", cells: ["150", "105"] };
    const outcomes = outcomesOf(
      "articulation",
      cash(
        [movement, opening, restricted].flatMap((r) => r ?? []),
        inBalance,
      ),
    );
    expect(outcomes.filter((text) => text.startsWith("cash-and-restricted-cash"))).toEqual([
      "cash-and-restricted-cash c1: break",
      "cash-and-restricted-cash c2: break",
    ]);
    expect(
      messagesOf(
        "articulation.break",
        cash(
          [movement, restricted].flatMap((r) => r ?? []),
          inBalance,
        ),
      ),
    ).toEqual([]);
  });
});

describe("what is claimed only where it holds", () => {
  const income = (perShare: readonly string[]): TableSpec =>
    table(
      "income",
      [QUARTER, BEFORE, { period: "2003-10-01/2003-12-31" }],
      [
        { label: "Net income", concept: "net-income", cells: ["1,000", "2,000", "3,000"] },
        { label: "EPS", concept: "earnings-per-share-basic", unit: "per share", cells: perShare },
        { label: "Shares", concept: "weighted-shares-basic", unit: "shares", cells: ["50,000", "50,000", "50,000"] },
      ],
    );

  test("earnings a share, where most periods agree", () => {
    expect(outcomesOf("articulation", filing(income(["20.00", "40.00", "60.00"])))).toEqual([
      "eps c1: exact",
      "eps c2: exact",
      "eps c3: exact",
    ]);
    expect(outcomesOf("articulation", filing(income(["20.00", "41.00", "60.00"])))).toContain("eps c2: break");
    expect(outcomesOf("articulation", filing(income(["18.00", "36.00", "60.00"])))).toEqual([]);
  });

  test("retained earnings, where net income explains their change", () => {
    const balance = (opening: string): TableSpec =>
      table(
        "balance",
        [{ period: "2004-06-30" }, { period: "2004-03-31" }],
        [{ label: "Retained", concept: "retained-earnings", cells: ["(4,000)", opening] }],
      );
    const net = table("income", [QUARTER], [{ label: "Net income", concept: "net-income", cells: ["1,000"] }]);
    expect(outcomesOf("articulation", filing(net, balance("(5,000)")))).toEqual(["retained c1: exact"]);
    expect(outcomesOf("articulation", filing(net, balance("(4,700)")))).toEqual([]);
  });
});
