import { filingJson } from "../../src/app/filing-json";
import { checkReleases, summarizeChecks } from "../../src/app/import-release";
import { planReleases } from "../../src/app/plan-releases";
import { readTextRelease } from "../support/read-text-release";
import type { Filing } from "../../src/statements/filing";
import { LABEL } from "../../src/plan/sheet-frame";

function read(issuer: string, rows: string): Filing {
  const text = `${issuer}\n\nStatements of income\n(in thousands of U.S. dollars, except per share data)\n\n\tThree Months Ended June 30, 2004\n${rows}`;
  const filing = readTextRelease({ name: `${issuer}.txt`, sha256: issuer, bytes: new TextEncoder().encode(text) });
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

const ROWS = "Products\t3,000\nServices\t2,000\nOther\t-\nTotal revenues\t5,000\nNet income per share\t1.25\n";

describe("checkReleases", () => {
  it("refuses releases of two issuers and names both", () => {
    const result = checkReleases([read("First Example Inc.", ROWS), read("Second Example Inc.", ROWS)]);
    expect(result).toMatchObject({ ok: false, problem: { file: "Second Example Inc..txt" } });
    expect(!result.ok && result.problem.reason).toContain("First Example Inc.");
  });

  it("takes an issuer for itself however its name is set", () => {
    expect(checkReleases([read("First Example Inc.", ROWS), read("FIRST EXAMPLE, INC.", ROWS)]).ok).toBe(true);
  });
});

describe("a filing told to other programs", () => {
  it("holds whole units as text, and nil as nil", () => {
    const filing = read("First Example Inc.", ROWS);
    const releases = checkReleases([filing]);
    if (!releases.ok) throw new Error(releases.problem.reason);
    expect(filingJson(filing, summarizeChecks(releases.value, filing))).toMatchObject({
      schema: "tieout.filing/1",
      facts: [
        { label: "Products", value: "3000000", scale: 3, decimals: -3, unit: "USD", printed: "3,000" },
        { label: "Services", value: "2000000" },
        { label: "Other", nil: true },
        { label: "Total revenues", concept: "revenue", value: "5000000" },
        { label: "Net income per share", value: "1.25", unit: "USD", per: "share" },
      ],
    });
  });

  it("says that a calculation holds", () => {
    const filing = read("First Example Inc.", ROWS);
    const releases = checkReleases([filing]);
    if (!releases.ok) throw new Error(releases.problem.reason);
    const { calculations } = filingJson(filing, summarizeChecks(releases.value, filing)) as {
      readonly calculations: readonly unknown[];
    };
    expect(calculations).toMatchObject([{ total: "total-revenues", outcome: "exact" }]);
  });
});

describe("planReleases", () => {
  it("plans every sheet, in the order in which they are read", () => {
    const releases = checkReleases([read("First Example Inc.", ROWS)]);
    if (!releases.ok) throw new Error(releases.problem.reason);
    const plan = planReleases(releases.value);
    expect(plan.sheets.slice(0, 9).map(({ name }) => name)).toEqual([
      "Summary",
      "IS",
      "BS",
      "CF",
      "KPI",
      "Margins",
      "Bridge",
      "FX",
      "Checks",
    ]);
    expect(
      plan.sheets[1]?.cells.some(
        ({ column, content }) => column === LABEL && content.kind === "text" && content.text === "Total revenues",
      ),
    ).toBe(true);
  });
});
