import fc from "fast-check";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { finding } from "../../src/core/finding";
import { readTextRelease } from "../support/read-text-release";
import type { Filing } from "../../src/statements/filing";
import { filingRecord, readFilingRecord } from "../../src/statements/filing-record";
import type { Question } from "../../src/statements/question";
import { randomFilings } from "../support/random-filing";
import { describeWithShared } from "../support/shared-data";

function restored(filing: Filing): Filing {
  const read = readFilingRecord(JSON.parse(JSON.stringify(filingRecord(filing))));
  if (!read.ok) throw new Error(read.problem.reason);
  return read.value;
}

function readFile(path: string): Filing {
  const read = readTextRelease({ name: "release.txt", sha256: "0a", bytes: readFileSync(path) });
  if (!read.ok) throw new Error(read.problem.reason);
  return read.value;
}

const asked = {
  document: "a.txt",
  message: "Which?",
  evidence: [
    { line: 3, text: "1Q04" },
    { page: 2, text: "" },
  ],
};
const QUESTIONS: readonly Question[] = [
  { ...asked, kind: "calendar", id: "calendar" },
  {
    ...asked,
    kind: "period",
    id: "period:income",
    holds: "flow",
    columns: [
      { index: 1, heading: "A" },
      { index: 2, heading: "B", end: "2004-06-30" },
    ],
  },
  { ...asked, kind: "scale", id: "scale:income", choices: [0, 3, 6] },
  { ...asked, kind: "unit", id: "unit:income", currencies: ["USD", "JPY"], scales: [3] },
  { ...asked, kind: "share-scale", id: "share-scale:income", choices: [] },
  { ...asked, kind: "decimal-sign", id: "decimal-sign", evidence: [] },
];

const withMore: fc.Arbitrary<Filing> = fc
  .tuple(
    randomFilings,
    fc.subarray([...QUESTIONS]),
    fc.subarray([
      finding("footing", "break", "one off", { line: 3, table: 0, printed: "1" }, { related: [{ line: 4 }] }),
      finding("read", "note", "said so", {}, { printed: "1", expected: "2", difference: "-1", remedy: "Look." }),
    ]),
    fc.boolean(),
  )
  .map(([[filing], questions, findings, answered]) => ({
    ...filing!,
    questions,
    findings,
    ...(answered && {
      answers: {
        calendar: { kind: "calendar", fiscalYearEndMonth: 3, labelledBy: "start" },
        "period:income": { kind: "period", columns: [{ index: 1, end: "2004-06-30", months: 3 }] },
        "unit:kpi": { kind: "unit", currency: "USD", scale: 3 },
      } as const,
    }),
  }));

test("any filing comes back from its record as it was", () => {
  fc.assert(
    fc.property(
      withMore.filter(({ statements }) => statements.length > 0),
      (filing) => expect(restored(filing)).toStrictEqual(filing),
    ),
    { numRuns: 200 },
  );
});

test("the sample comes back exactly, from a record that is smaller than the facts told one by one", () => {
  const filing = readFile(resolve("assets/sample/iij-1q04.txt"));
  expect(restored(filing)).toStrictEqual(filing);
  const told = JSON.stringify(filing).length;
  expect(JSON.stringify(filingRecord(filing)).length).toBeLessThan(told / 4);
});

describeWithShared("a release in two languages", (folder) => {
  test("comes back exactly", () => {
    const filing = readFile(resolve(folder, "seed/iij-1q04-release.txt"));
    expect(restored(filing)).toStrictEqual(filing);
  });
});

/** Every place of a JSON value, as the keys that lead to it. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, i) => (String(i) === key ? replaced(each, rest, by) : (each as unknown)));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: replaced(object[key], rest, by) };
}

test("a record with any one part spoilt is refused with the place, or still a filing that can be stored", () => {
  const spoilt = [null, -1, 1e300, 0.5, "x", "__proto__", "2004-02-30", [], {}, true, { kind: "money" }, [[[]]]];
  fc.assert(
    fc.property(
      withMore,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.constantFrom(...spoilt),
      (filing, at, by) => {
        const record = filingRecord(filing);
        const places = placesOf(record);
        const place = places[Math.floor(at * places.length)] ?? [];
        const read = readFilingRecord(replaced(record, place, by));
        if (read.ok) expect(restored(read.value)).toStrictEqual(read.value);
        else expect(read.problem.reason).toMatch(/^\S.* (?:is|are|has|have|hold|holds|ends|speak) /u);
      },
    ),
    { numRuns: 500 },
  );
});
