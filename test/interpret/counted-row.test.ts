import { interpretDocument } from "../../src/interpret/interpret";
import { readText } from "../../src/readers/text/read-text";
import { unitKey } from "../../src/core/unit";

/** Each line of the first statement as "label: value unit". */
function units(...lines: readonly string[]): readonly string[] {
  const document = readText({ name: "release.txt", sha256: "", bytes: new TextEncoder().encode(lines.join("\n")) });
  const filing = document.ok ? interpretDocument(document.value) : document;
  if (!filing.ok) throw new Error(filing.problem.reason);
  return (filing.value.statements[0]?.lines ?? []).map(({ label, facts }) => {
    const [fact] = facts;
    const { reported } = fact ?? {};
    const value = reported?.kind === "number" ? reported.value.toString() : "";
    return `${label}: ${value} ${fact?.unit ? unitKey(fact.unit) : ""}`;
  });
}

const HEADER = "\tThree Months Ended June 30, 2005\tThree Months Ended June 30, 2004";

test("a heading that names the computation that its shares are used in heads shares", () =>
  expect(
    units(
      "Statements of income (in thousands, except per share data)",
      "",
      HEADER,
      "Net income\t$6,367\t$4,298",
      "Shares used in per share computation:",
      "Basic\t29,402\t28,515",
    ).at(-1),
  ).toBe("Basic: 29402000 shares"));

test("stores and employees at the end of a period are counted, whatever stands over them", () =>
  expect(
    units(
      "Statements of income (in millions)",
      "",
      HEADER,
      "Net sales\t$6,367\t$4,298",
      "Employees at period end\t9,200\t9,310",
      "Percent of net sales:",
      "Gross profit\t34.3%\t33.9%",
      "Stores open at end of period\t412\t398",
    ),
  ).toEqual([
    "Net sales: 6367000000 USD",
    "Employees at period end: 9200 employees",
    "Percent of net sales:  ",
    "Gross profit: 34.3 percent",
    "Stores open at end of period: 412 stores",
  ]));

test("what parentheses count is no money, nor are wells, communities and policies", () =>
  expect(
    units(
      "Operating data (dollars in thousands)",
      "",
      HEADER,
      "Housing revenues\t$712,440\t$598,208",
      "Deliveries (units):",
      "West\t1,002\t940",
      "Other data:",
      "Backlog (units) at period end\t3,011\t2,702",
      "Backlog (units), value\t$912,400\t$744,000",
      "Active communities at end of period\t181\t170",
      "Costs per Mcfe:",
      "Lease operating\t$0.66\t$0.53",
      "Wells drilled (gross)\t21\t14",
      "Policies in force (thousands)\t2,104\t1,990",
    ),
  ).toEqual([
    "Housing revenues: 712440000 USD",
    "Deliveries (units):  ",
    "West: 1002 units",
    "Other data:  ",
    "Backlog (units) at period end: 3011 units",
    "Backlog (units), value: 912400000 USD",
    "Active communities at end of period: 181 communities",
    "Costs per Mcfe:  ",
    "Lease operating: 0.66 USD per Mcfe",
    "Wells drilled (gross): 21 wells",
    "Policies in force (thousands): 2104000 policies",
  ]));

test("a volume of its own is none of the heading's", () =>
  expect(
    units(
      "Operating data (dollars in millions)",
      "",
      HEADER,
      "Operating revenues\t$1,610\t$1,577",
      "Electric sales (thousands of MWh):",
      "Residential\t1,204\t1,215",
      "Gas sales (MMcf)\t9,720\t9,810",
      "Heating degree days\t610\t655",
    ).slice(2),
  ).toEqual(["Residential: 1204000 MWh", "Gas sales (MMcf): 9720 MMcf", "Heating degree days: 610 degree days"]));

test("an average price of which a hundred would exceed all amounts is in single dollars", () => {
  const table = (price: string) =>
    units(
      "Operating data (dollars in thousands)",
      "",
      HEADER,
      "Housing revenues\t$712,440\t$598,208",
      "Average sales price:",
      `West\t$${price}\t$${price}`,
    ).at(-1);
  expect(table("402,000")).toBe("West: 402000 USD");
  expect(table("402")).toBe("West: 402000 USD");
});

test("what one restaurant takes in on average is in single dollars where it cannot be in thousands", () =>
  expect(
    units(
      "Selected data (in thousands)",
      "",
      HEADER,
      "Restaurant sales\t$402,118\t$388,004",
      "Average weekly sales per restaurant\t$46,900\t$46,100",
    ).at(-1),
  ).toBe("Average weekly sales per restaurant: 46900 USD"));
