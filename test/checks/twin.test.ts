import { runChecks } from "../../src/checks/run-checks";
import { buildFiling, type RowSpec, type TableSpec } from "../support/filing-builder";
import { itemsOf, messagesOf, outcomesOf } from "./told";

const COLUMNS = [
  { period: "2004-04-01/2004-06-30" },
  { period: "2003-04-01/2003-06-30" },
  { period: "2004-01-01/2004-03-31" },
];

function table(
  id: string,
  kind: TableSpec["kind"],
  scale: number,
  rows: readonly RowSpec[],
  more: Partial<TableSpec> = {},
): TableSpec {
  return { id, kind, currency: "JPY", scale, columns: COLUMNS, rows, ...more };
}

const income = (rows: readonly RowSpec[]) => table("income", "income", 3, rows);
const kpi = (rows: readonly RowSpec[], more: Partial<TableSpec> = {}) => table("kpi", "kpi", 6, rows, more);
const SALES: RowSpec = { label: "Dedicated access services", cells: ["2,918,488", "3,321,229", "3,100,452"] };

describe("one fact in two tables", () => {
  test("is found by its figures, whatever it is called, the coarser print being checked", () => {
    const filing = buildFiling({
      tables: [kpi([{ label: "Leased lines", cells: ["2,918", "3,321", "3,100"] }]), income([SALES])],
    });
    expect(outcomesOf("scale", filing)).toEqual([
      "leased-lines c1: exact",
      "leased-lines c2: exact",
      "leased-lines c3: exact",
    ]);
  });

  test("is still one fact when one of its figures is off", () => {
    const filing = buildFiling({
      tables: [kpi([{ label: "Leased lines", cells: ["2,918", "3,421", "3,100"] }]), income([SALES])],
    });
    expect(outcomesOf("scale", filing)).toContain("leased-lines c2: break");
    expect(messagesOf("scale.break", filing)).toEqual([
      "Leased lines, 2003-04-01/2003-06-30: printed 3,421, where “income” gives 3,321.229 (Dedicated access services): " +
        "99.771 apart, more than rounding explains (0.501).",
    ]);
  });

  test("is not looked for in a pro forma statement where that leaves something out", () => {
    const rows = (first: string): readonly RowSpec[] => [
      { label: "Net revenues", cells: ["8,440", "8,220", "8,118"] },
      { label: "Research and development", cells: ["1,340", "1,220", first] },
    ];
    const filing = buildFiling({
      tables: [
        table("Statements of operations - GAAP", "income", 3, rows("1,451")),
        table("Statements of operations - Pro forma", "income", 3, rows("1,436")),
      ],
    });
    expect(messagesOf("scale.break", filing)).toEqual([]);
    expect(outcomesOf("scale", filing)).toContain("net-revenues c3: exact");
    const both = buildFiling({
      tables: [
        table("Statements of operations", "income", 3, rows("1,451")),
        table("Statements of operations, again", "income", 3, rows("1,436")),
      ],
    });
    expect(messagesOf("scale.break", both)).toHaveLength(1);
  });

  test("one equal figure under two names proves nothing", () => {
    const filing = buildFiling({
      tables: [kpi([{ label: "Leased lines", cells: ["2,918", "17", "25"] }]), income([SALES])],
    });
    expect(outcomesOf("scale", filing)).toEqual([]);
  });

  test("of one name needs only half of its periods to agree", () => {
    const filing = buildFiling({
      tables: [kpi([{ label: "Dedicated access service", cells: ["2,918", "3,321", ""] }]), income([SALES])],
    });
    expect(outcomesOf("scale", filing)).toHaveLength(2);
  });

  test("may stand with the opposite sign, if it always does", () => {
    const cashflow = (cells: readonly string[]) => table("cash", "cashflow", 3, [{ label: "Purchases", cells }]);
    const capex: RowSpec = { label: "Purchases", cells: ["323", "934", "236"] };
    const plain = buildFiling({ tables: [kpi([capex]), cashflow(["(323,210)", "(933,646)", "(236,028)"])] });
    expect(outcomesOf("scale", plain)).toEqual(["purchases c1: exact", "purchases c2: exact", "purchases c3: exact"]);
    const slipped = buildFiling({ tables: [kpi([capex]), cashflow(["(323,210)", "933,646", "(236,028)"])] });
    expect(outcomesOf("sign", slipped)).toEqual(["purchases c2: break"]);
    expect(outcomesOf("scale", slipped)).toEqual(["purchases c1: exact", "purchases c3: exact"]);
  });

  test("may be the sum of a section that has no total of its own", () => {
    const section = income([
      { label: "Equity method:", cells: ["", "", ""] },
      { label: "Income", path: ["Equity method:"], cells: ["(10,995)", "10,559", "(188,577)"] },
      { label: "Impairment", path: ["Equity method:"], cells: ["", "(1,719,981)", ""] },
      { label: "Net income", cells: ["1", "2", "3"] },
    ]);
    const filing = buildFiling({
      tables: [kpi([{ label: "Equity method", cells: ["(11)", "(1,709)", "(189)"] }]), section],
    });
    expect(outcomesOf("scale", filing)).toEqual([
      "equity-method c1: exact",
      "equity-method c2: exact",
      "equity-method c3: exact",
    ]);
    expect(itemsOf("scale", filing)[1]?.relation.terms).toHaveLength(2);
  });

  test("agreeing with one twin is enough: another may be a narrower measure", () => {
    const cash = table("cash", "cashflow", 3, [{ label: "Equity method", cells: ["(10,995)", "10,559", "(188,577)"] }]);
    const whole = income([{ label: "Equity method", cells: ["(10,995)", "(1,709,422)", "(188,577)"] }]);
    const filing = buildFiling({
      tables: [kpi([{ label: "Equity method", cells: ["(11)", "(1,709)", "(189)"] }]), whole, cash],
    });
    expect(outcomesOf("scale", filing)).toEqual([
      "equity-method c1: exact",
      "equity-method c2: exact",
      "equity-method c3: exact",
      "equity-method c1: exact",
      "equity-method c3: exact",
    ]);
    expect(outcomesOf("articulation", filing)).toContain("equity-method c2: break");
  });

  test("columns of one period (GAAP and adjusted) are not compared", () => {
    const twice = { ...kpi([SALES]), scale: 3, columns: [COLUMNS[0], COLUMNS[0], COLUMNS[1]].flatMap((c) => c ?? []) };
    const filing = buildFiling({ tables: [twice, income([SALES])] });
    expect(outcomesOf("scale", filing).filter((text) => !text.includes(" c3"))).toEqual([]);
  });
});

describe("a plug", () => {
  const statement = income([
    { label: "Operating", cells: ["100,400", "101,000", "102,000"] },
    { label: "Minority interests", cells: ["39,184", "254,886", "157,295"] },
  ]);
  const bridge = (minority: string, net: string) =>
    table(
      "bridge",
      "reconciliation",
      6,
      [
        { label: "Operating", cells: ["100", "101", "102"] },
        { label: "Minority interests", cells: ["39", minority, "157"] },
        { label: "Net", cells: ["139", net, "259"] },
      ],
      { totals: { Net: ["Operating", "Minority interests"] } },
    );

  test("misses by a unit, in a column that adds up only so", () => {
    const filing = buildFiling({ tables: [bridge("254", "355"), statement] });
    expect(messagesOf("reconciliation.plug", filing)).toEqual([
      "Minority interests, 2003-04-01/2003-06-30: printed 254, where “income” gives 254.886 (Minority interests): 0.886 apart, " +
        "which rounding does not explain. Its own column adds up only with the figure as printed: a plug.",
    ]);
  });

  test("is a break where the column does not add up with it, or where it misses by more", () => {
    expect(outcomesOf("reconciliation", buildFiling({ tables: [bridge("254", "356"), statement] }))).toContain(
      "minority-interests c2: break",
    );
    expect(outcomesOf("reconciliation", buildFiling({ tables: [bridge("252", "353"), statement] }))).toContain(
      "minority-interests c2: break",
    );
  });
});

test("a table whose scale is misread is told once", () => {
  const off = table("kpi", "kpi", 3, [
    { label: "Services", cells: ["2,918", "3,321", "3,100"] },
    { label: "Equipment", cells: ["531", "341", "2,117"] },
  ]);
  const statement = income([
    { label: "Services", cells: ["2,918,488", "3,321,229", "3,100,452"] },
    { label: "Equipment", cells: ["530,621", "340,569", "2,117,006"] },
  ]);
  const { findings } = runChecks([buildFiling({ tables: [off, statement] })]);
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    [
      "scale.break",
      "Services, 2004-04-01/2004-06-30: printed 2,918, where “income” prints 2,918,488; as read, the two are a factor of 1000 " +
        "apart: the scale of one table is misread. The same holds for 1 other line of the two tables.",
    ],
  ]);
});
