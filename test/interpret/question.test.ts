import { readTextRelease } from "../support/read-text-release";
import type { Filing } from "../../src/statements/filing";
import type { Answers } from "../../src/statements/question";
import { factsOf, lineOf, periodsOf } from "../support/read-filing";

function read(text: string, answers?: unknown): Filing {
  const file = { name: "release.txt", sha256: "00", bytes: new TextEncoder().encode(text) };
  const filing = readTextRelease(file, answers as Answers | undefined);
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

const ids = (filing: Filing) => filing.questions.map(({ id }) => id);
const told = (filing: Filing) => filing.findings.map(({ code }) => code);
const message = (filing: Filing, code: string) =>
  filing.findings.find((finding) => finding.code === code)?.message ?? "";

const LABELLED = "Table 1. Revenues by product (in millions of U.S. dollars)\n\n\t1Q04\t4Q03\nServices\t62\t58\n";
const DATED = [
  "Consolidated Statements of Income",
  "For the three months ended June 30, 2004 and June 30, 2003 (in thousands of U.S. dollars)",
  "",
  "\tJun 30, 2004\tJun 30, 2003",
  "Services\t62,410\t58,377",
  "",
].join("\n");
const MARCH = { kind: "calendar", fiscalYearEndMonth: 3, labelledBy: "start" } as const;

describe("the fiscal calendar", () => {
  test("is asked for once, with the labels as printed, and answered", () => {
    const open = read(`${LABELLED}\n${LABELLED.replace("Table 1", "Table 2").replace("product", "region")}`);
    expect(ids(open)).toEqual(["calendar"]);
    expect(told(open)).toEqual(["calendar.question", "calendar.question"]);
    expect(open.questions[0]).toMatchObject({ document: "release.txt" });
    expect(open.questions[0]?.message).toMatch(/does not say .* fiscal year ends.*“1Q04”, “4Q03”\.$/u);
    expect(open.questions[0]?.evidence[0]).toEqual({ line: 3, text: "1Q04\t4Q03" });
    const said = read(LABELLED, { calendar: MARCH });
    expect(ids(said)).toEqual([]);
    expect(told(said)).toEqual(["calendar.note"]);
    expect(periodsOf(said.statements[0])).toEqual(["2004-04-01/2004-06-30", "2004-01-01/2004-03-31"]);
    expect(said.calendar).toMatchObject({ fiscalYearEndMonth: 3, labelledBy: "start" });
    expect(said.calendar?.evidence).toMatch(/^the analyst's answer: /u);
    expect(said.answers).toEqual({ calendar: MARCH });
  });

  test("an answer that a dated statement refutes is a break, and the question stays", () => {
    const refuted = read(`${LABELLED}\n${DATED}`, { calendar: { ...MARCH, fiscalYearEndMonth: 4 } });
    expect(told(refuted)).toEqual(["calendar.break", "calendar.question"]);
    expect(message(refuted, "calendar.break")).toContain("the 3 months 2004-04-01/2004-06-30");
    expect(ids(refuted)).toEqual(["calendar"]);
    expect(refuted.calendar).toBeUndefined();
    expect(refuted.answers).toBeUndefined();
    expect(periodsOf(refuted.statements[0])).toEqual(["", ""]);
  });

  test.each([
    ["a year that ends in June", "For the year ended June 30, 2004", 6, true],
    ["against a year that ends in June", "For the year ended June 30, 2004", 3, false],
    ["nine months to December", "For the nine months ended June 30, 2004", 9, true],
    ["against nine months to June", "For the nine months ended June 30, 2004", 3, false],
    ["six months to June as a half", "For the six months ended June 30, 2004", 12, true],
    ["against six months to June", "For the six months ended June 30, 2004", 3, false],
  ])("%s", (_, caption, month, isUsed) => {
    const dated = DATED.replace("For the three months ended June 30, 2004 and June 30, 2003", caption);
    const filing = read(`${LABELLED}\n${dated}`, { calendar: { ...MARCH, fiscalYearEndMonth: month } });
    expect(told(filing)).toEqual(isUsed ? ["calendar.note"] : ["calendar.break", "calendar.question"]);
  });

  test("of sentences that contradict each other one may be chosen, and nothing else", () => {
    const text = `Results for the fiscal year ending March 31, 2005 ("FY2004").\n\nResults for the fiscal year ended December 31, 2004.\n\n${LABELLED}`;
    expect(told(read(text))).toEqual(["calendar.question", "calendar.question"]);
    expect(read(text).questions[0]?.evidence.map(({ line }) => line)).toEqual([1, 3, 7]);
    const chosen = read(text, { calendar: MARCH });
    expect(told(chosen)).toEqual(["calendar.note"]);
    expect(chosen.calendar?.evidence).toContain("December 31, 2004");
    expect(told(read(text, { calendar: { ...MARCH, fiscalYearEndMonth: 6 } }))).toContain("calendar.break");
    expect(told(read(text, { calendar: { ...MARCH, labelledBy: "end" } }))).toContain("calendar.break");
  });

  test("that the document says is not to be talked away", () => {
    const text = `Results for the fiscal year ending March 31, 2005 ("FY2004").\n\n${LABELLED}`;
    const same = read(text, { calendar: MARCH });
    expect([told(same), message(same, "calendar.note")]).toEqual([
      ["calendar.note"],
      "The answer to “calendar” was not used: the document says the same itself.",
    ]);
    const other = read(text, { calendar: { ...MARCH, fiscalYearEndMonth: 9 } });
    expect(told(other)).toEqual(["calendar.break"]);
    expect(other.calendar).toEqual(read(text).calendar);
  });
});

describe("periods", () => {
  const OPEN = DATED.replace("For the three months ended June 30, 2004 and June 30, 2003 ", "");
  const columns = [
    { index: 1, end: "2004-06-30", months: 3 },
    { index: 2, end: "2003-06-30", months: 3 },
  ];

  test("whose length nobody says are asked for with the days that the headings name", () => {
    expect(read(OPEN).questions).toMatchObject([
      {
        id: "period:income",
        kind: "period",
        holds: "flow",
        columns: [
          { index: 1, heading: "Jun 30, 2004", end: "2004-06-30" },
          { index: 2, heading: "Jun 30, 2003", end: "2003-06-30" },
        ],
      },
    ]);
    const said = read(OPEN, { "period:income": { kind: "period", columns } });
    expect([ids(said), told(said)]).toEqual([[], ["calendar.note"]]);
    expect(periodsOf(said.statements[0])).toEqual(["2004-04-01/2004-06-30", "2003-04-01/2003-06-30"]);
  });

  test("may be said for some of the columns; the others stay open", () => {
    const said = read(OPEN, { "period:income": { kind: "period", columns: columns.slice(0, 1) } });
    expect(periodsOf(said.statements[0])).toEqual(["2004-04-01/2004-06-30", ""]);
    expect(said.questions).toMatchObject([{ id: "period:income", columns: [{ index: 2 }] }]);
  });

  test("do not end on another day than their heading says", () =>
    expect(
      told(read(OPEN, { "period:income": { kind: "period", columns: [{ ...columns[0], end: "2004-07-31" }] } })),
    ).toEqual(["calendar.break", "calendar.question"]));

  test("of a balance sheet are days", () => {
    const balance =
      "Consolidated Balance Sheets\n(in thousands of U.S. dollars)\n\n\tThis quarter\tLast year\nCash\t97,114\t112,257\n";
    expect(read(balance).questions).toMatchObject([{ id: "period:balance", holds: "stock" }]);
    const said = read(balance, {
      "period:balance": {
        kind: "period",
        columns: [
          { index: 1, end: "2004-06-30" },
          { index: 2, end: "2004-03-31" },
        ],
      },
    });
    expect(periodsOf(said.statements[0])).toEqual(["2004-06-30", "2004-03-31"]);
  });
});

describe("scales and units", () => {
  const OPEN_SCALE = DATED.replace(" (in thousands of U.S. dollars)", "").replace("62,410", "$62,410");
  const OPEN_UNIT = "Table 1. Key figures\n\n\tThree months ended June 30, 2004\nRevenue\t5,000\nEmployees\t26\n";
  const OPEN_SHARES =
    "Statements of income\n(in thousands of U.S. dollars)\n\n\tThree Months Ended June 30, 2004\nRevenues\t5,000\nNet income\t900\nWeighted average number of shares\t26,153\n";

  test("a scale that nothing says is read as whole units until it is said", () => {
    const open = read(OPEN_SCALE);
    expect(open.questions).toMatchObject([{ id: "scale:income", kind: "scale", choices: [0, 3, 6, 9] }]);
    expect(open.questions[0]?.evidence.map(({ line }) => line)).toEqual([1, 2, 4, 5]);
    expect(factsOf(open, "Services")).toEqual(["62410 USD", "58377 USD"]);
    const said = read(OPEN_SCALE, { "scale:income": { kind: "scale", scale: 3 } });
    expect([ids(said), told(said)]).toEqual([[], ["read.note"]]);
    expect(factsOf(said, "Services")).toEqual(["62410000 USD", "58377000 USD"]);
  });

  test("a scale that the same figures in another table refute is a break", () => {
    const two = `${OPEN_SCALE}Net income\t9,871\t8,940\n\nTable 2. Summary (in millions of U.S. dollars)\n\n\tThree months ended June 30, 2004\tThree months ended June 30, 2003\nNet income\t9,871\t8,940\n`;
    const refuted = read(two, { "scale:income": { kind: "scale", scale: 3 } });
    expect([ids(refuted), told(refuted)]).toEqual([["scale:income"], ["read.break", "read.question"]]);
    expect(message(refuted, "read.break")).toContain("9,871");
    expect(factsOf(refuted, "Services")).toEqual(["", ""]);
    expect(told(read(two, { "scale:income": { kind: "scale", scale: 6 } }))).toEqual(["read.note"]);
  });

  test("of two printed scales one may be chosen, and no third", () => {
    const text =
      "Consolidated Statements of Income\n(JPY in millions)\n\n\tThree months ended June 30, 2004\nRevenue\t8,675\nNet income\t434\n\n四半期連結損益計算書\n(単位：千円)\n\n\t当第１四半期連結累計期間(自 2004年４月１日 至 2004年６月30日)\n売上高\t8,675\n当期純利益\t434\n";
    expect(read(text).questions).toMatchObject([{ id: "scale:income", choices: [6, 3] }]);
    const said = read(text, { "scale:income": { kind: "scale", scale: 3 } });
    expect(factsOf(said, "Revenue")).toEqual(["8675000 JPY"]);
    expect(told(read(text, { "scale:income": { kind: "scale", scale: 9 } }))).toContain("read.break");
  });

  test("money in no unit is left out until currency and scale are said; what counts something else stays so", () => {
    const open = read(OPEN_UNIT);
    expect(open.questions).toMatchObject([{ id: "unit:key-figures", kind: "unit", currencies: [] }]);
    expect(factsOf(open, "Revenue")).toEqual([""]);
    const said = read(OPEN_UNIT, { "unit:key-figures": { kind: "unit", currency: "USD", scale: 6 } });
    expect([ids(said), told(said)]).toEqual([[], ["read.note"]]);
    expect([factsOf(said, "Revenue"), factsOf(said, "Employees")]).toEqual([["5000000000 USD"], ["26 employees"]]);
  });

  test("a currency alone may be open, and then the scale is not", () => {
    const open = read(DATED.replace(" of U.S. dollars", ""));
    expect(open.questions).toMatchObject([{ id: "unit:income", scales: [3] }]);
    expect(told(open)).toEqual(["read.question"]);
    const say = (scale: number) =>
      read(DATED.replace(" of U.S. dollars", ""), { "unit:income": { kind: "unit", currency: "EUR", scale } });
    expect(factsOf(say(3), "Services")).toEqual(["62410000 EUR", "58377000 EUR"]);
    expect(told(say(6))).toEqual(["read.break", "read.question"]);
  });

  test("numbers of shares are scaled as the analyst says", () => {
    expect(read(OPEN_SHARES).questions).toMatchObject([{ id: "share-scale:income", choices: [0, 3, 6] }]);
    const said = read(OPEN_SHARES, { "share-scale:income": { kind: "share-scale", scale: 3 } });
    expect([ids(said), told(said)]).toEqual([[], ["read.note"]]);
    expect(factsOf(said, "Weighted average number of shares")).toEqual(["26153000 shares"]);
  });

  test("one answer may lead to the next question, and both answers may be given at once", () => {
    const text = OPEN_SHARES.replace("(in thousands of U.S. dollars)\n", "").replace("\t5,000", "\t$5,000");
    expect(ids(read(text))).toEqual(["scale:income"]);
    const scale = { "scale:income": { kind: "scale", scale: 3 } };
    expect(ids(read(text, scale))).toEqual(["share-scale:income"]);
    const both = read(text, { ...scale, "share-scale:income": { kind: "share-scale", scale: 0 } });
    expect([ids(both), Object.keys(both.answers ?? {})]).toEqual([[], ["scale:income", "share-scale:income"]]);
    expect(factsOf(both, "Revenues")).toEqual(["5000000 USD"]);
  });
});

describe("the sign of the decimals", () => {
  const OPEN =
    "Consolidated Statements of Income\n(EUR in millions)\n\n\tThree months ended June 30, 2004\nRevenue\t1.234\nNet income\t1.100\n";

  test("is asked for where 1.234 may be either, and the figures are read anew", () => {
    const open = read(OPEN);
    expect(open.questions).toMatchObject([{ id: "decimal-sign", evidence: [{ line: 5 }, { line: 6 }] }]);
    expect(factsOf(open, "Revenue")).toEqual(["1234000 EUR"]);
    const said = read(OPEN, { "decimal-sign": { kind: "decimal-sign", sign: "," } });
    expect([ids(said), told(said)]).toEqual([[], ["read.note"]]);
    expect(factsOf(said, "Revenue")).toEqual(["1234000000 EUR"]);
    expect(factsOf(read(OPEN, { "decimal-sign": { kind: "decimal-sign", sign: "." } }), "Revenue")).toEqual([
      "1234000 EUR",
    ]);
  });

  test("that the figures themselves tell is not to be talked away", () => {
    const text = OPEN.replace("1.100", "1.100,25");
    expect(told(read(text, { "decimal-sign": { kind: "decimal-sign", sign: "." } }))).toEqual(["read.break"]);
  });
});

describe("answers that are none", () => {
  test.each([
    ["month 13", { calendar: { ...MARCH, fiscalYearEndMonth: 13 } }],
    ["month 2.5", { calendar: { ...MARCH, fiscalYearEndMonth: 2.5 } }],
    ["another kind", { calendar: { kind: "scale", scale: 3 } }],
    ["null", { calendar: null }],
    ["a text", { calendar: "March" }],
    ["inherited parts", { calendar: Object.create(MARCH) as object }],
  ])("%s is not used and told as a note", (_, answers) => {
    const filing = read(LABELLED, answers);
    expect(told(filing).toSorted()).toEqual(["calendar.note", "calendar.question"]);
    expect(message(filing, "calendar.note")).toMatch(/^The answer to “calendar” was not used: /u);
    expect(periodsOf(filing.statements[0])).toEqual(["", ""]);
  });

  test.each([
    ["scale 99", { "scale:income": { kind: "scale", scale: 99 } }],
    ["a currency x", { "unit:income": { kind: "unit", currency: "x", scale: 3 } }],
    ["no such question", { "scale:nowhere": { kind: "scale", scale: 3 } }],
    ["a name of every object's", JSON.parse('{"__proto__":{"kind":"scale","scale":3}}') as object],
    ["an endless name", { ["x".repeat(100_000)]: { kind: "scale", scale: 3 } }],
  ])("%s is not used and told as a note", (_, answers) => {
    const filing = read(DATED, answers);
    expect(told(filing)).toEqual(["read.note"]);
    expect(message(filing, "read.note").length).toBeLessThan(200);
    expect({ ...filing, findings: [] }).toEqual({ ...read(DATED), findings: [] });
  });

  test("what answers inherit is no answer", () => {
    const filing = read(LABELLED, Object.create({ calendar: MARCH }));
    expect([ids(filing), told(filing)]).toEqual([["calendar"], ["calendar.question"]]);
  });
});

test("the same document asks by the same names, whatever else was answered", () => {
  const text = `${LABELLED}\n${DATED.replace(" (in thousands of U.S. dollars)", "").replace("62,410", "$62,410")}`;
  expect(ids(read(text))).toEqual(["calendar", "scale:income"]);
  expect(read(text).questions).toEqual(read(text).questions);
  expect(ids(read(text, { calendar: MARCH }))).toEqual(["scale:income"]);
  expect(lineOf(read(text, { calendar: MARCH }), "Services").facts).toHaveLength(2);
});
