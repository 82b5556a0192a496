import { interpretDocument } from "../../src/interpret/interpret";
import type { Block, SourceDocument } from "../../src/readers/document";
import { factsOf } from "../support/read-filing";

const grid = (page: number, ...rows: readonly string[]): Block => ({
  kind: "grid",
  rows: rows.map((row) => ({ cells: row.split("|").map((cell) => cell.trim()), place: { page } })),
  place: { page },
});
const text = (page: number, line: string): Block => ({ kind: "text", text: line, heading: false, place: { page } });
const read = (...blocks: readonly Block[]) => {
  const document: SourceDocument = { name: "release.pdf", sha256: "", blocks };
  const filing = interpretDocument(document);
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
};
const FIRST = grid(
  12,
  " | Three Months Ended | Three Months Ended",
  "(In Millions, Except Per Share Amounts) | Apr 1, 2023 | Apr 2, 2022",
  "GAAP gross margin | $4,008 | $9,244",
  "Acquisition-related adjustments | 328 | 353",
  "Non-GAAP gross margin | $4,336 | $9,597",
);
const FURTHER = grid(
  13,
  " | Three Months Ended | Three Months Ended",
  "GAAP operating income (loss) | $(1,468) | $4,341",
  "Restructuring and other charges | 64 | (1,211)",
  "GAAP earnings per share—diluted | $(0.66) | $1.98",
  "Restructuring charges | 0.01 | (0.30)",
  "Attributable to non-controlling interest | — | —",
  "Non-GAAP earnings per share—diluted | $(0.65) | $1.68",
);

describe("a further page that prints the upper line of the header alone", () => {
  const filing = read(text(12, "Reconciliations of GAAP to Non-GAAP"), FIRST, text(13, "Example/Page 13"), FURTHER);
  test("goes on with the table", () => {
    expect(filing.statements).toHaveLength(1);
    expect(factsOf(filing, "GAAP operating income (loss)")).toEqual(["-1468000000 USD", "4341000000 USD"]);
  });

  test("keeps what stands between rows per share for per share, though one of them is nil", () =>
    expect(factsOf(filing, "Restructuring charges")).toEqual(["0.01 USD/share", "-0.3 USD/share"]));

  test("does not where another title stands over it", () =>
    expect(
      read(FIRST, text(13, "Condensed Balance Sheets"), FURTHER).statements.flatMap(({ lines }) =>
        lines.filter(({ label }) => label === "GAAP operating income (loss)"),
      ),
    ).toEqual([]));
});

test("tables over which neither a period nor a unit stands are told, and where", () => {
  const aside = (...rows: readonly string[]) =>
    read(FIRST, text(13, "Prices of what we sell"), grid(13, ...rows)).findings.filter(
      ({ code }) => code === "read.note",
    );
  const [note, another] = aside(" | High | Medium", "A | 1,204 | 3,301", "B | 1,100 | 2,204", "C | 980 | 1,770");
  expect(another).toBeUndefined();
  expect(note?.message).toBe(
    "A table of figures is left aside, for neither a period nor a unit stands over it: “Prices of what we sell” (page 13).",
  );
  expect(aside(" | Page | Note", "A | 12 | 1", "B | 13 | 2", "C | 14 | 3")).toEqual([]);
});
