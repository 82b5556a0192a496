import { decimal } from "../../src/core/decimal";
import { filingRecord, readFilingRecord } from "../../src/statements/filing-record";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";

const FILING = buildFiling({
  calendar: MARCH_YEAR,
  rates: [{ base: "USD", quote: "JPY", rate: decimal("109.43"), decimals: 2, at: "2004-06-30", line: 640 }],
  tables: [
    {
      id: "income",
      kind: "income",
      currency: "JPY",
      columns: [{ heading: "1Q04", period: "2004-04-01/2004-06-30" }],
      rows: [
        { label: "Services", cells: ["1,234"] },
        { label: "Equipment", cells: ["(12)"] },
        { label: "Total", concept: "revenue", cells: ["1,222"] },
        { label: "Per share", unit: "per share", cells: ["0.5"] },
        { label: "Nothing", cells: ["-"] },
        { label: "Blank", role: "item", cells: [""] },
      ],
      totals: { Total: ["Services", "Equipment"] },
    },
  ],
});

/** The record as text with one part of it written otherwise, read. */
function refusal(from: string, to: string): string | undefined {
  const json = JSON.stringify(filingRecord(FILING));
  expect(json).toContain(from);
  const read = readFilingRecord(JSON.parse(json.replace(from, to)));
  return read.ok ? undefined : read.problem.reason;
}

test("a record is read back as the filing it was made of", () => {
  const read = readFilingRecord(JSON.parse(JSON.stringify(filingRecord(FILING))));
  expect(read).toStrictEqual({ ok: true, value: FILING });
});

test.each([
  ["another form", `filing-record/1`, `filing-record/2`, "format is none of tieout.filing-record/1"],
  [
    "an amount that is no number",
    `["1234000",3,-3]`,
    `["1e9",3,-3]`,
    "statements[0].lines[0].facts[0][1][0][1][0] is no decimal number",
  ],
  [
    "an amount as a double",
    `["1234000",3,-3]`,
    `[1234000,3,-3]`,
    "statements[0].lines[0].facts[0][1][0][1][0] is no decimal number",
  ],
  [
    "an endless scale",
    `["1234000",3,-3]`,
    `["1234000",999999999,-3]`,
    "statements[0].lines[0].facts[0][1][0][1][1] is no whole number from -50 to 50",
  ],
  [
    "a row that is not there",
    `[[0,["1234000"`,
    `[[9,["1234000"`,
    "statements[0].lines[0].facts[0][1][0][0] is no row of the record",
  ],
  ["a unit that is not there", `"unit":0`, `"unit":7`, "statements[0].lines[0].unit is no unit of the record"],
  ["a table that is not there", `"tables":[0]`, `"tables":[-1]`, "statements[0].tables[0] is no table of the record"],
  [
    "a line that is not there",
    `"calculations":[[2,0,1]]`,
    `"calculations":[[2,0,6]]`,
    "statements[0].calculations[0][1] is no line of the record",
  ],
  ["a day that never was", `"at":"2004-06-30"`, `"at":"2004-06-31"`, "rates[0].at is no date"],
  [
    "a period that ends before it starts",
    `"from":"2004-04-01"`,
    `"from":"2004-07-01"`,
    "periods[0] ends before it starts",
  ],
  [
    "a meaning inherited by every object",
    `"concept":"revenue"`,
    `"concept":"constructor"`,
    "statements[0].lines[2].concept is no meaning that is known",
  ],
  ["a part inherited by every object", `"issuer":`, `"__proto__":`, "__proto__ is not known"],
  ["a part that nobody knows", `"issuer":`, `"extra":1,"issuer":`, "extra is not known"],
  ["a missing part", `"issuer":"Example Ltd.",`, ``, "issuer is missing"],
  [
    "month 13",
    `"fiscalYearEndMonth":3`,
    `"fiscalYearEndMonth":13`,
    "calendar.fiscalYearEndMonth is no whole number from 1 to 12",
  ],
  ["a currency that is none", `"currency":"JPY"`, `"currency":"=1"`, "units[0].currency is no currency"],
  ["a kind that nobody knows", `"kind":"money"`, `"kind":"toString"`, "units[0].kind is not known"],
  ["a digest that is none", `"sha256":"`, `"sha256":"<script>`, "source.sha256 is no digest"],
  [
    "too few facts",
    `"facts":[null]`,
    `"facts":[]`,
    "statements[0].lines[5].facts are not as many as the statement has columns",
  ],
])("%s is refused with its place", (_, from, to, reason) => expect(refusal(from, to)).toContain(reason));

test.each([[undefined], [null], [7], ["{}"], [[]], [{}], [Object.create(filingRecord(FILING) as object)]])(
  "%j is no record",
  (value: unknown) => expect(readFilingRecord(value).ok).toBe(false),
);

test("nesting without end is refused, not followed", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`);
  expect(readFilingRecord(deep).ok).toBe(false);
  const record = JSON.parse(JSON.stringify(filingRecord(FILING))) as Record<string, unknown>;
  expect(readFilingRecord({ ...record, findings: deep }).ok).toBe(false);
});
