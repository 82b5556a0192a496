import fc from "fast-check";
import { readTextRelease } from "../support/read-text-release";
import { monthName } from "../../src/core/date";
import type { Fact } from "../../src/statements/fact";
import { factsOf, type Filing } from "../../src/statements/filing";
import type { Answers } from "../../src/statements/question";

function read(lines: readonly string[], answers: Answers = {}): Filing {
  const file = { name: "release.txt", sha256: "00", bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) };
  const filing = readTextRelease(file, answers);
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

/** What the facts say, without the lines they stand on: the document that says more has a line more. */
function meaningsOf(filing: Filing): readonly unknown[] {
  const place = ({ prints, ...fact }: Fact) => ({
    ...fact,
    prints: prints.map(({ line: _, ...print }) => print),
  });
  return factsOf(filing).map(place);
}

const grouped = fc.integer({ min: 1, max: 9_999_999 }).map((n) => n.toLocaleString("en-US"));
const figures = fc.array(fc.tuple(grouped, grouped), { minLength: 2, maxLength: 5 });
const table = (rows: readonly (readonly [string, string])[], labels = ["Services", "Equipment", "Licences", "Rent"]) =>
  rows.slice(0, labels.length).map(([a, b], i) => `${labels[i] ?? ""}\t${a}\t${b}`);

const HEADER = "\tThree months ended June 30, 2004\tThree months ended June 30, 2003";
const SCALES = [
  [3, "thousands"],
  [6, "millions"],
  [9, "billions"],
] as const;

/** A dollar sign at the first figure leaves the scale alone open. */
const inDollars = (rows: readonly string[]) => rows.map((row, i) => (i === 0 ? row.replace("\t", "\t$") : row));

test("a scale answered is a scale printed", () => {
  fc.assert(
    fc.property(figures, fc.constantFrom(...SCALES), (rows, [scale, word]) => {
      const body = [HEADER, ...inDollars(table(rows))];
      const said = read(["Consolidated Statements of Income", "", ...body], {
        "scale:income": { kind: "scale", scale },
      });
      const printed = read(["Consolidated Statements of Income", `(in ${word})`, "", ...body]);
      expect(said.questions).toEqual([]);
      expect(meaningsOf(said)).toEqual(meaningsOf(printed));
    }),
  );
});

test("a unit answered is a unit printed", () => {
  const CURRENCIES = [
    ["JPY", "yen"],
    ["USD", "U.S. dollars"],
    ["EUR", "euros"],
  ] as const;
  fc.assert(
    fc.property(
      figures,
      fc.constantFrom(...SCALES),
      fc.constantFrom(...CURRENCIES),
      fc.boolean(),
      (rows, [scale, word], [currency, name], isScaled) => {
        const body = [HEADER, ...table(rows)];
        const open = ["Consolidated Statements of Income", ...(isScaled ? [`(in ${word})`] : []), "", ...body];
        const said = read(open, { "unit:income": { kind: "unit", currency, scale } });
        const printed = read(["Consolidated Statements of Income", `(in ${word} of ${name})`, "", ...body]);
        expect(said.questions).toEqual([]);
        expect(factsOf(said).length).toBeGreaterThan(0);
        expect(meaningsOf(said)).toEqual(meaningsOf(printed));
      },
    ),
  );
});

test("a scale of shares answered is one printed", () => {
  fc.assert(
    fc.property(figures, fc.constantFrom(...SCALES.slice(0, 2)), (rows, [scale, word]) => {
      const body = [HEADER, ...table(rows, ["Services", "Weighted average number of shares"])];
      const open = ["Consolidated Statements of Income", "(in billions of yen)", "", ...body];
      const said = read(open, { "share-scale:income": { kind: "share-scale", scale } });
      const printed = read([
        "Consolidated Statements of Income",
        `(in billions of yen, shares in ${word})`,
        "",
        ...body,
      ]);
      expect(said.questions).toEqual([]);
      expect(meaningsOf(said)).toEqual(meaningsOf(printed));
    }),
  );
});

test("a calendar answered is a calendar told", () => {
  fc.assert(
    fc.property(
      figures,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom("start" as const, "end" as const),
      fc.constantFrom("\t1Q04\t4Q03", "\tFY2004\tFY2003", "\t2Q04\t1H03"),
      (rows, month, by, header) => {
        const body = ["Table 1. Revenue by product (in millions of yen)", "", header, ...table(rows)];
        // A calendar year is named by its end, whatever one says.
        const labelledBy = month === 12 ? "end" : by;
        const sentence = `Results for the fiscal year ending ${monthName(month)} 28, 2005 ("FY${labelledBy === "end" ? 2005 : 2004}").`;
        const said = read(body, { calendar: { kind: "calendar", fiscalYearEndMonth: month, labelledBy } });
        const told = read([sentence, "", ...body]);
        expect(told.calendar).toMatchObject({ fiscalYearEndMonth: month, labelledBy });
        expect(said.questions).toEqual([]);
        expect(meaningsOf(said)).toEqual(meaningsOf(told));
      },
    ),
  );
});

test("periods answered are periods printed", () => {
  const LENGTHS = [
    [3, "three months"],
    [6, "six months"],
    [9, "nine months"],
    [12, "twelve months"],
  ] as const;
  fc.assert(
    fc.property(figures, fc.constantFrom(...LENGTHS), (rows, [months, words]) => {
      const body = ["(in thousands of yen)", "", "\tJune 30, 2004\tJune 30, 2003", ...table(rows)];
      const ends = ["2004-06-30", "2003-06-30"] as const;
      const columns = ends.map((end, i) => ({ index: i + 1, end, months }));
      const said = read(["Consolidated Statements of Income", ...body], {
        "period:income": { kind: "period", columns },
      });
      const printed = read(["Consolidated Statements of Income", `For the ${words} ended`, ...body]);
      expect(said.questions).toEqual([]);
      expect(meaningsOf(said)).toEqual(meaningsOf(printed));
    }),
  );
});

test("a sign of the decimals answered is one that the figures show", () => {
  const thousands = fc.integer({ min: 1_001, max: 999_999 }).map((n) => n.toLocaleString("de-DE"));
  fc.assert(
    fc.property(fc.array(fc.tuple(thousands, thousands), { minLength: 1, maxLength: 3 }), (rows) => {
      const body = ["Consolidated Statements of Income", "(in thousands of euros)", "", HEADER, ...table(rows)];
      const said = read(body, { "decimal-sign": { kind: "decimal-sign", sign: "," } });
      const shown = read([...body, "Other\t1.234.567\t1.234.567"]);
      expect(said.questions).toEqual([]);
      expect(said.statements[0]?.lines.map(({ facts }) => facts.map((fact) => fact?.reported))).toEqual(
        shown.statements[0]?.lines.slice(0, -1).map(({ facts }) => facts.map((fact) => fact?.reported)),
      );
    }),
  );
});

test("whatever is answered, the reading ends, tells of each answer once, and takes nothing that was not asked", () => {
  const answer = fc.oneof(
    fc.record({
      kind: fc.constant("calendar"),
      fiscalYearEndMonth: fc.integer({ min: -1, max: 14 }),
      labelledBy: fc.constantFrom("start", "end", "x"),
    }),
    fc.record({ kind: fc.constantFrom("scale", "share-scale"), scale: fc.constantFrom(0, 3, 6, 99) }),
    fc.record({ kind: fc.constant("unit"), currency: fc.constantFrom("USD", "x"), scale: fc.constantFrom(3, 6) }),
    fc.record({ kind: fc.constant("decimal-sign"), sign: fc.constantFrom(".", ",", ";") }),
    fc.anything(),
  );
  const ids = ["calendar", "scale:income", "unit:income", "share-scale:income", "decimal-sign", "period:income", "x"];
  const documents = [
    ["Consolidated Statements of Income", "", HEADER, "Services\t$1.234\t5", "Number of shares\t7\t8"],
    ["Consolidated Statements of Income", "", "\t1Q04\tJune 30, 2003", "Services\t1,234\t5", "Net income\t7\t8"],
    ["Consolidated Statements of Income", "(in thousands of yen)", "", HEADER, "Services\t1,234\t5", "Rent\t1\t5"],
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), answer), { selector: ([id]) => id }),
      (document, given) => {
        const [open, said] = [read(document), read(document, Object.fromEntries(given) as Answers)];
        const about = said.findings.filter(({ code }) => /^(?:read|calendar)\.(?:note|break)$/u.test(code));
        expect(about).toHaveLength(given.length);
        const asked = new Set(open.questions.map(({ id }) => id));
        const used = Object.keys(said.answers ?? {});
        // The scale of shares is asked for once that of money is known.
        expect(used.filter((id) => !asked.has(id) && id !== "share-scale:income" && id !== "scale:income")).toEqual([]);
        if (used.length === 0) expect(said.statements).toEqual(open.statements);
      },
    ),
  );
});
