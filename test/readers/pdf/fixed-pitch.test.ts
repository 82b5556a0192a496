import { fixedPitchLines } from "../../../src/readers/pdf/fixed-pitch";
import type { PdfItem } from "../../../src/readers/pdf/pdf-engine";

const PITCH = 4.8;

/** The words of lines of a fixed-width text, each placed as a face of that pitch sets it. */
function typed(...lines: readonly string[]): readonly PdfItem[] {
  return lines.flatMap((line, i) =>
    [...line.matchAll(/\S+/gu)].map((match) => ({
      text: match[0],
      left: 30 + match.index * PITCH,
      right: 30 + (match.index + match[0].length) * PITCH,
      baseline: 100 + i * 9,
      height: 8,
    })),
  );
}

const TABLE = [
  "Consolidated statements of income of the company",
  "(in thousands, except per share data)",
  "",
  "                              2005        2004",
  "Net revenues              $ 19,433    $ 19,217",
  "Cost of revenues            12,262      13,219",
];

test("a page of one pitch is a text of fixed width, with its blank lines and pages", () => {
  const lines = fixedPitchLines(typed(...TABLE), 3);
  expect(lines?.map(({ text }) => text)).toEqual(TABLE);
  expect(lines?.every(({ place }) => place.page === 3)).toBe(true);
});

test("a page whose letters differ in width is none", () => {
  const items = typed(...TABLE).map((item, i) => ({ ...item, right: item.right - (i % 2) * PITCH }));
  expect(fixedPitchLines(items, 1)).toBeUndefined();
});

test("squares of Japanese text are none, though all are equally wide", () => {
  const items = typed(...TABLE).map((item) => ({ ...item, height: PITCH }));
  expect(fixedPitchLines(items, 1)).toBeUndefined();
});

test("pieces that stand upon each other leave the page to its positions", () => {
  expect(fixedPitchLines([...typed(...TABLE), ...typed("Overprinted words")], 1)).toBeUndefined();
});
