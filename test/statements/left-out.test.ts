import { withoutLeftOut } from "../../src/statements/left-out";
import { buildFiling, INCOME } from "../support/filing-builder";

const FILING = buildFiling({
  tables: [
    {
      ...INCOME,
      columns: [
        { heading: "1Q24", period: "2024-01-01/2024-03-31" },
        { heading: "1Q23", period: "2023-01-01/2023-03-31" },
        { heading: "% of 1Q24", measure: "percent-of-base", of: "1Q24" },
        { heading: "change", measure: "change", of: "1Q24", against: "1Q23" },
      ],
      rows: [
        { key: "sales", label: "Sales", cells: ["900", "800", "90.0%", "12.5%"] },
        { key: "licences", label: "Licences", cells: ["100", "50", "10.0%", "100.0%"] },
        { key: "revenue", label: "Revenue", role: "total", cells: ["1,000", "850", "100.0%", "17.6%"] },
        { key: "tax", label: "Tax", cells: ["(5)", "(4)", "", ""] },
        { key: "net", label: "Net income", role: "total", cells: ["995", "846", "", ""] },
      ],
      totals: { revenue: ["sales", "licences"], net: ["revenue", "tax"] },
    },
  ],
});
const [{ id }] = FILING.statements as [(typeof FILING.statements)[number]];
const document = FILING.source.sha256;
const left = (...parts: readonly ({ readonly line: string } | { readonly column: string })[]) =>
  withoutLeftOut(
    FILING,
    parts.map((part) => ({ document, statement: id, ...part })),
  ).statements[0]!;

describe("what is left out of a filing", () => {
  test("a line goes, and totals that it is part of are what was printed", () => {
    const { lines, calculations } = left({ line: "licences" });
    expect(lines.map(({ key }) => key)).toEqual(["sales", "revenue", "tax", "net"]);
    expect(calculations.map(({ total }) => total)).toEqual(["net"]);
  });

  test("a column goes with the percentages of it; a change against it stands alone", () => {
    const [now, before] = FILING.statements[0]!.columns.map(({ key }) => key) as [string, string];
    const without = left({ column: before });
    expect(without.columns.map(({ heading, against }) => [heading, against])).toEqual([
      ["1Q24", undefined],
      ["% of 1Q24", undefined],
      ["change", undefined],
    ]);
    expect(left({ column: now }).columns.map(({ heading }) => heading)).toEqual(["1Q23"]);
    for (const { facts } of left({ column: now }).lines) expect(facts.map((fact) => fact?.column)).toEqual([before]);
  });

  test("what is left out of another document or another statement changes nothing", () => {
    expect(withoutLeftOut(FILING, [{ document: "another", statement: id, line: "sales" }])).toBe(FILING);
    expect(withoutLeftOut(FILING, [{ document, statement: "another", line: "sales" }])).toBe(FILING);
    expect(withoutLeftOut(FILING, [])).toBe(FILING);
  });
});
