import { runChecks } from "../../../src/checks/run-checks";
import { context, figure, instance, page, UNITS } from "../../readers/xbrl/tagged-fixture";
import { companyFacts, figuresOf, filingOf, messagesOf, usd } from "./tagged-filing";

const RESOURCES = context("q", "2025-01-01/2025-03-31") + UNITS;
const revenue = (shown: string, more: string) => figure("us-gaap:Revenues", "q", "USD", shown, more);

describe("a fact that is tagged twice", () => {
  test("is the more accurate one where both can be true", async () => {
    const filing = await filingOf(
      page(revenue("1.2", 'decimals="-8" scale="9"') + revenue("1,234,567", 'decimals="-3" scale="3"'), RESOURCES),
    );
    expect(figuresOf(filing)).toEqual(["income | Revenues | 2025-01-01/2025-03-31 | 1234567000 | revenue"]);
    expect(filing.findings).toEqual([]);
  });

  test.each([
    [
      "different values of one accuracy",
      revenue("1,234", 'decimals="-3" scale="3"') + revenue("1,235", 'decimals="-3" scale="3"'),
    ],
    [
      "values that no accuracy explains",
      revenue("1.3", 'decimals="-8" scale="9"') + revenue("1,234", 'decimals="-6" scale="6"'),
    ],
    // Each pair may be one figure, all three together may not (Handling Duplicate Facts, consistent set).
    [
      "three values, no one of which all can be",
      revenue("100", 'decimals="-1"') + revenue("106", 'decimals="0"') + revenue("104", 'decimals="INF"'),
    ],
    ["a value and nothing", revenue("5", 'decimals="0"') + revenue("-", 'xsi:nil="true"')],
  ])("is told and not taken: %s", async (_, facts) => {
    const filing = await filingOf(page(facts, RESOURCES));
    expect(figuresOf(filing)).toEqual([]);
    expect(messagesOf(filing)).toEqual([expect.stringMatching(/^scale\.break .*tagged twice .*Neither is taken\.$/u)]);
  });

  test.each([3, 6])("is told as a slip of the unit when one is the other times 10^%d", async (power) => {
    const filing = await filingOf(
      page(
        revenue("1,234", 'decimals="-6" scale="6"') + revenue("1,234", `decimals="0" scale="${6 - power}"`),
        RESOURCES,
      ),
    );
    expect(figuresOf(filing)).toEqual([]);
    expect(messagesOf(filing)[0]).toContain(`one the other times 10^${power}`);
  });

  test("is told to be hidden where nobody sees it", async () => {
    const filing = await filingOf(page(revenue("1,234", 'decimals="0"'), RESOURCES, revenue("9,999", 'decimals="0"')));
    expect(figuresOf(filing)).toEqual([]);
    expect(messagesOf(filing)).toEqual([
      expect.stringMatching(/1,234 and 9,999|9,999 and 1,234.*One of them is hidden/u),
      expect.stringMatching(/^read\.note 1 tagged figures are hidden/u),
    ]);
  });
});

describe("figures of several filings", () => {
  const quarter = { start: "2025-01-01", end: "2025-03-31" };
  const given = (val: number, filed: string, accn = filed) => ({ ...quarter, val, filed, accn });

  test("rounded in a later filing are not restated", async () => {
    const filing = await filingOf(
      companyFacts({ Revenues: usd(given(12_345_678, "2025-05-01"), given(12_346_000, "2026-05-01")) }),
    );
    expect(figuresOf(filing)).toEqual(["income | Revenues | 2025-01-01/2025-03-31 | 12345678 | revenue"]);
  });

  test("that one filing gives in the wrong unit are told, and those of the others stand", async () => {
    const filing = await filingOf(
      companyFacts({
        Revenues: usd(given(12_345_000, "2025-05-01"), given(12_345, "2025-08-01"), given(12_345_000, "2026-05-01")),
      }),
    );
    expect(figuresOf(filing)).toEqual(["income | Revenues | 2025-01-01/2025-03-31 | 12345000 | revenue"]);
    expect(messagesOf(filing)).toEqual([
      expect.stringMatching(/^scale\.break .*times 10\^3\. That of most filings is taken\.$/u),
    ]);
  });

  test("of which one of two is in the wrong unit are not taken", async () => {
    const filing = await filingOf(
      companyFacts({ Revenues: usd(given(12_345, "2025-05-01"), given(12_345_000_000, "2026-05-01")) }),
    );
    expect(figuresOf(filing)).toEqual([]);
    expect(messagesOf(filing)).toEqual([expect.stringMatching(/times 10\^6\. Neither is taken\.$/u)]);
  });

  test("that one filing contradicts are not taken", async () => {
    const filing = await filingOf(companyFacts({ Revenues: usd(given(12, "2025-05-01"), given(15, "2025-05-01")) }));
    expect(figuresOf(filing)).toEqual([]);
    expect(messagesOf(filing)).toEqual([expect.stringMatching(/^scale\.break .*given twice/u)]);
  });

  test("amended on the day they were filed are restated", async () => {
    const filing = await filingOf(
      companyFacts({ Revenues: usd(given(12, "2025-05-01", "a-1"), given(15, "2025-05-01", "a-2")) }),
    );
    expect(figuresOf(filing)).toEqual([
      "income | Revenues | 2025-01-01/2025-03-31 restated | 15 | revenue",
      "income | Revenues | 2025-01-01/2025-03-31 | 12 | revenue",
    ]);
  });

  test("restated and taken back are as first reported", async () => {
    const filing = await filingOf(
      companyFacts({ Revenues: usd(given(12, "2025-05-01"), given(15, "2025-08-01"), given(12, "2026-05-01")) }),
    );
    expect(figuresOf(filing)).toEqual(["income | Revenues | 2025-01-01/2025-03-31 | 12 | revenue"]);
  });

  test.each([3, 6])("of two documents that differ by 10^%d are found by the checks", async (power) => {
    const fact = (value: string) =>
      instance(
        `${context("p", "2024-01-01/2024-12-31")}${RESOURCES}<us-gaap:Revenues contextRef="p" unitRef="USD" decimals="-6">${value}</us-gaap:Revenues>
         <us-gaap:NetIncomeLoss contextRef="p" unitRef="USD" decimals="-6">7000000</us-gaap:NetIncomeLoss>`,
      );
    const filings = await Promise.all([
      filingOf(fact("123000000"), "first"),
      filingOf(fact(`123000000${"0".repeat(power)}`), "second"),
    ]);
    expect(runChecks(filings).findings.map(({ severity }) => severity)).toContain("break");
  });
});
