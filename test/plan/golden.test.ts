import { decimal } from "../../src/core/decimal";
import { describePlan } from "../../src/plan/describe-plan";
import { buildModel } from "../../src/plan/model";
import { assembleWorkbook } from "../../src/plan/plan-workbook";
import type { Filing } from "../../src/statements/filing";
import { checksStub } from "../support/checks-stub";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";
import { expectGolden } from "../support/golden";

/** The sheets that this folder plans by itself; margins, bridges and checks have golden files of their own. */
function describeFilings(filings: readonly Filing[]): string {
  const model = buildModel(filings);
  return describePlan(assembleWorkbook(model, { checks: checksStub(), charts: [], findings: [] }));
}

describe("the plan as golden text", () => {
  it("of one release in two languages with a convenience translation", () => {
    const filing = buildFiling({
      name: "1q04.txt",
      issuer: "Example Networks",
      calendar: MARCH_YEAR,
      rates: [{ base: "USD", quote: "JPY", rate: decimal("109.43"), decimals: 2, at: "2004-06-30", line: 640 }],
      tables: [
        {
          id: "income",
          kind: "income",
          title: "STATEMENTS OF OPERATIONS",
          titleJa: "損益計算書",
          currency: "JPY",
          caption: ["STATEMENTS OF OPERATIONS", "(Thousands of yen and dollars)"],
          columns: [
            { heading: "USD", period: "2004-04-01/2004-06-30", currency: "USD" },
            { heading: "JPY", period: "2004-04-01/2004-06-30" },
            { heading: "% of revenues", period: "2004-04-01/2004-06-30", measure: "percent-of-base", of: "JPY" },
            { heading: "JPY 2003", period: "2003-04-01/2003-06-30" },
          ],
          rows: [
            { label: "Revenues", labelJa: "営業収益", cells: ["", "", "", ""] },
            {
              label: "Access",
              labelJa: "接続",
              path: ["Revenues"],
              cells: ["26,670", "2,918,488", "77.1%", "3,321,229"],
            },
            { label: "Hosting", labelJa: "ホスティング", path: ["Revenues"], cells: ["7,922", "866,880", "22.9", "-"] },
            {
              label: "Total revenues",
              labelJa: "営業収益合計",
              path: ["Revenues"],
              concept: "revenue",
              cells: ["34,592", "3,785,368", "100.0", "3,321,229"],
            },
            { label: "Costs", labelJa: "営業費用", cells: ["31,983", "3,499,900", "92.5", "3,400,000"] },
            {
              label: "Operating income (loss)",
              labelJa: "営業利益",
              role: "subtotal",
              concept: "operating-income",
              cells: ["2,609", "285,468", "7.5", "(78,771)"],
            },
            { label: "Loss on investment", labelJa: "投資損失", cells: ["", "", "", "(1,719,981)"] },
            {
              label: "Net income (loss)",
              labelJa: "当期利益",
              role: "total",
              concept: "net-income",
              cells: ["2,609", "285,468", "7.5%", "(1,798,752)"],
            },
            {
              label: "Net income per share",
              unit: "per share",
              concept: "earnings-per-share-basic",
              cells: ["", "18.72", "", "(54.72)"],
            },
          ],
          totals: {
            "Total revenues": ["Access", "Hosting"],
            "Operating income (loss)": ["Total revenues", "-Costs"],
            "Net income (loss)": ["Operating income (loss)", "Loss on investment"],
          },
          notes: [{ mark: "(1)", text: "Translated at 109.43 for convenience." }],
        },
        {
          id: "contracts",
          kind: "kpi",
          title: "Contracts",
          titleJa: "契約数",
          columns: [
            { heading: "1Q04", period: "2004-04-01/2004-06-30" },
            { heading: "1Q03", period: "2003-04-01/2003-06-30" },
          ],
          rows: [
            { label: "Lines", unit: "contracts", cells: ["638", "?5o3"] },
            { label: "Bandwidth", unit: "Gbps", cells: ["95.6Gbps", "51.4Gbps"] },
            { label: "Margin", unit: "percent", cells: ["11.7%", "n.m."] },
          ],
        },
      ],
    });
    expectGolden("plan-one-release.txt", describeFilings([filing]));
  });

  it("of two filings: a restatement, a renamed and a vanished line, another scale, a year to date, an outlook", () => {
    const first = buildFiling({
      name: "1q.txt",
      calendar: MARCH_YEAR,
      tables: [
        {
          id: "income",
          kind: "income",
          title: "Income",
          currency: "JPY",
          scale: 3,
          columns: [{ heading: "1Q", period: "2004-04-01/2004-06-30" }],
          rows: [
            { label: "Sales", concept: "revenue", cells: ["1,000,400"] },
            { label: "Cost", cells: ["600,000"] },
            { label: "Closed business", cells: ["50,000"] },
            { label: "Profit", role: "total", cells: ["450,400"] },
          ],
          totals: { Profit: ["Sales", "-Cost", "Closed business"] },
        },
      ],
    });
    const second = buildFiling({
      name: "2q.txt",
      calendar: MARCH_YEAR,
      tables: [
        {
          id: "quarter",
          kind: "income",
          title: "Income",
          currency: "JPY",
          scale: 6,
          columns: [{ heading: "2Q", period: "2004-07-01/2004-09-30" }],
          rows: [
            { label: "Revenue", concept: "revenue", cells: ["1,100"] },
            { label: "Cost", cells: ["700"] },
            { label: "Profit", role: "total", cells: ["400"] },
          ],
          totals: { Profit: ["Revenue", "-Cost"] },
        },
        {
          id: "half",
          kind: "income",
          title: "Income",
          currency: "JPY",
          scale: 6,
          columns: [
            { heading: "1H", period: "2004-04-01/2004-09-30" },
            { heading: "1Q", period: "2004-04-01/2004-06-30" },
            { heading: "FY outlook", period: "2004-04-01/2005-03-31", basis: "forecast" },
          ],
          rows: [
            { label: "Revenue", concept: "revenue", cells: ["2,099", "999", "4,300"] },
            { label: "Cost", cells: ["1,300", "", ""] },
            { label: "Profit", role: "total", cells: ["799", "", "900"] },
          ],
          totals: { Profit: ["Revenue", "-Cost"] },
        },
        {
          id: "balance",
          kind: "balance",
          title: "Balance sheet",
          currency: "JPY",
          scale: 6,
          columns: [
            { heading: "Sep", period: "2004-09-30" },
            { heading: "Mar", period: "2004-03-31" },
          ],
          rows: [
            { label: "Cash", concept: "cash-and-equivalents", cells: ["40", "-"] },
            { label: "Other", cells: ["5", "-"] },
            { label: "Total assets", role: "total", concept: "total-assets", cells: ["45", "-"] },
          ],
          totals: { "Total assets": ["Cash", "Other"] },
        },
      ],
    });
    expectGolden("plan-two-filings.txt", describeFilings([second, first]));
  });

  it("of periods whose calendar is unknown, and a name that is no sheet's name", () => {
    const filing = buildFiling({
      name: "in/[odd]: name?.txt",
      issuer: "=1+1",
      tables: [
        {
          id: "income",
          kind: "income",
          title: "@title",
          currency: "EUR",
          columns: [{ heading: "Q1", periodLabel: "Q1" }],
          rows: [{ label: "+Sales", concept: "revenue", cells: ["1,234"] }],
        },
      ],
    });
    expectGolden("plan-unknown-calendar.txt", describeFilings([filing]));
  });
});
