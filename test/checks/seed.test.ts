import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runChecks } from "../../src/checks/run-checks";
import type { CheckReport } from "../../src/checks/check-item";
import { interpretDocument } from "../../src/interpret/interpret";
import { readText } from "../../src/readers/text/read-text";
import type { Filing } from "../../src/statements/filing";
import { describeWithShared } from "../support/shared-data";

function readSeed(folder: string): Filing {
  const bytes = readFileSync(resolve(folder, "seed/iij-1q04-release.txt"));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const document = readText({ name: "iij-1q04-release.txt", bytes, sha256 });
  if (!document.ok) throw new Error(document.problem.reason);
  const filing = interpretDocument(document.value);
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

/** Printed figures with their label and column, as the independent calculation lists them. */
function told(report: CheckReport, code: string): readonly string[] {
  return report.findings
    .filter((finding) => finding.code === code)
    .map(({ where }) => `${where.label} | ${where.column?.replace(/^.*Comparison /, "")} | ${where.printed}`);
}

describeWithShared("the checks of the seed release", (folder) => {
  const report = runChecks([readSeed(folder)]);

  test("nothing breaks, nothing is asked, nothing is incomplete", () => {
    const serious = report.findings.filter(({ severity }) => ["break", "question", "incomplete"].includes(severity));
    expect(serious).toEqual([]);
  });

  test("no language difference, though every cell of two languages was compared", () => {
    expect(told(report, "language.break")).toEqual([]);
    expect(report.checked.language).toBeGreaterThan(700);
  });

  test("exactly ten translated figures are the next unit", () => {
    expect(told(report, "translation.rounding")).toEqual([
      "Systems integration revenues | Jun 30, 2004 USD (1) | 24,625",
      "Equity method net income(loss) | Jun 30, 2004 USD (1) | (101)",
      "Other Assets | Jun 30, 2004 USD (1) | 8,366",
      "Short-term borrowings | Jun 30, 2004 USD (1) | 49,008",
      "Other Noncurrent Liabilities | Jun 30, 2004 USD (1) | 2,129",
      "Equity method net loss (income) | Jun 30, 2004 USD (1) | 101",
      "Loss on retirement of convertible notes | Jun 30, 2004 USD (1) | 48",
      "Repayments of long-term borrowings | Jun 30, 2004 USD (1) | (336)",
      "Effect of Exchange Rate Changes on Cash | Jun 30, 2004 USD (1) | 30",
      "Net Increase (Decrease) in Cash and Cash Equivalents | Jun 30, 2004 USD (1) | (15,143)",
    ]);
  });

  test("nineteen percentages of the statements are the next unit, and one margin lies inside its rounding", () => {
    expect(told(report, "percentage.rounding")).toEqual([
      "Equipment Sales Gross Margin Ratio | 1Q03 | 8.7%",
      "Value-added services | Jun 30, 2003 % of Total Revenues | 11.9",
      "Systems integration revenues | Jun 30, 2003 % of Total Revenues | 28.8",
      "Systems integration revenues | Mar 31, 2004 % of Total Revenues | 34.5",
      "Cost of systems integration revenues | Jun 30, 2004 % of Total Revenues | 24.8",
      "Cost of systems integration revenues | Jun 30, 2003 % of Total Revenues | 27.9",
      "Cost of equipment sales | Mar 31, 2004 % of Total Revenues | 17.6",
      "Total costs and expenses | Jun 30, 2003 % of Total Revenues | 114.5",
      "Operating income(loss) | Jun 30, 2003 % of Total Revenues | (14.5)",
      "Minority interests in consolidated subsidiaries | Jun 30, 2004 % of Total Revenues | 0.4",
      "Minority interests in consolidated subsidiaries | Jun 30, 2003 % of Total Revenues | 3.0",
      "Accounts receivable, net | Mar 31, 2004 % | 21.1",
      "Other Investments | Jun 30, 2004 % | 28.3",
      "Guarantee Deposits | Jun 30, 2003 % | 7.6",
      "Other Assets | Mar 31, 2004 % | 1.7",
      "Other current liabilities | Jun 30, 2003 % | 1.9",
      "Total current liabilities | Jun 30, 2003 % | 55.7",
      "Capital Lease Obligations-Noncurrent | Jun 30, 2003 % | 12.3",
      "Minority Interest | Jun 30, 2004 % | 2.2",
      "Common stock | Jun 30, 2003 % | 28.2",
    ]);
  });

  test("eighteen changes lie inside the rounding of the million-yen figures, none in the statements differs", () => {
    const changes = told(report, "change.rounding");
    expect(changes).toHaveLength(18);
    expect(changes[1]).toBe("Broadband Services (FTTH, ADSL) | YoY % change | 33.3%");
    const statements = new Set(["income", "balance", "cashflow"]);
    const inStatements = report.findings.filter(({ where }) => statements.has(where.statement ?? ""));
    expect(inStatements.filter(({ code }) => code.startsWith("change"))).toEqual([]);
  });

  test("every total of the statements foots exactly; five in the million-yen tables are rounded, as the finer figures prove", () => {
    const rounded = report.findings.filter(({ code }) => code === "footing.rounding");
    expect(rounded.map(({ where }) => `${where.label} | ${where.column} | ${where.printed}`)).toEqual([
      "Total Connectivity and Value-added Service Revenues | 1Q04 | 5,450",
      "Total Connectivity and Value-added Service Revenues | 1Q03 | 5,596",
      "Gross Margin | 1Q04 | 638",
      "Gross Margin | 1Q03 | 361",
      "Equipment Sales Gross Margin | 1Q04 | 55",
    ]);
    for (const { message } of rounded) expect(message).toMatch(/The same figures printed with more digits give/);
  });

  test("the plug of 254, against the statement's 254,886", () => {
    const [plug, ...others] = report.findings.filter(({ severity }) => severity === "plug");
    expect(others).toEqual([]);
    expect(plug).toMatchObject({
      code: "reconciliation.plug",
      printed: "254",
      expected: "254.886",
      difference: "-0.886",
    });
    expect(plug?.where.label).toBe("Minority interests in consolidated subsidiaries");
  });

  test("two measures with one name are no contradiction: the footnotes are quoted", () => {
    const [note, ...others] = report.findings.filter(({ severity }) => severity === "note");
    expect(others).toEqual([]);
    expect(note?.code).toBe("reconciliation.note");
    expect(note?.where).toMatchObject({ label: "Depreciation and amortization", printed: "(984)" });
    expect(note?.message).toMatch(/1,004.*1,004,170.*“15 .*excludes.*“14 .*includes/s);
  });

  test("everything else is exact, and what was checked is counted", () => {
    const outcomes = new Map<string, number>();
    for (const { outcome } of report.items) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    expect(outcomes.get("rounding")).toBe(10 + 20 + 18 + 5);
    expect(outcomes.get("exact")).toBeGreaterThan(1_200);
    expect(report.checked.footing).toBeGreaterThan(100);
    expect(report.checked.translation).toBe(86);
  });
});
