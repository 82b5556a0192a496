import fc from "fast-check";
import { readColumnHeaders } from "../../src/interpret/column-header";
import { parseNumeral } from "../../src/interpret/numeral";
import { cutAtHeaders, headerLength, tidyGrid } from "../../src/interpret/table-grid";
import { joinSplitSigns } from "../../src/interpret/split-sign";
import { readRows } from "../../src/interpret/table-row";
import type { GridRow } from "../../src/readers/document";

const cells = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "1,234",
      "(103)",
      "△5",
      "33.6%",
      "(12.1",
      "0",
      "-",
      "—",
      "NM",
      "18.72",
      "1.234,56",
      "2,279⁸",
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom("$", "(", ")", "%", ")%", "¥", "△", "US$") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "1Q04",
      "2004",
      "Jun 30, 2004",
      "Three Months Ended",
      "JPY",
      "USD (1)",
      "% of Total Revenues",
      "前年同期比",
      "(in thousands)",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom("Revenues", "Total", "売上高", "Cash and", "Current assets:", "=1+1", "__proto__"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
);

const grids: fc.Arbitrary<readonly GridRow[]> = fc
  .integer({ min: 1, max: 7 })
  .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 12 }))
  .map((rows) => rows.map((row, i) => ({ cells: row, place: { line: i + 1 } })));

const tidy = (rows: readonly GridRow[]) => tidyGrid({ kind: "grid", rows, place: {} });
const textsOf = (rows: readonly GridRow[]) => rows.map((row) => row.cells.join(" ").replace(/\s+/gu, ""));

test("an even grid has rows of one length, in order and each in its place", () => {
  fc.assert(
    fc.property(grids, (rows) => {
      const even = tidy(rows);
      expect(even.map(({ place }) => place)).toEqual(rows.map(({ place }) => place));
      expect(new Set(even.map((row) => row.cells.length)).size).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});

test("no figure is lost: what stood in a row still stands there", () => {
  fc.assert(
    fc.property(grids, (rows) => {
      const even = textsOf(tidy(rows));
      // Signs that are joined to a dash or to another sign leave no figure: their row may be one of the header.
      const joined = rows.map(joinSplitSigns);
      const header = Math.max(headerLength(rows), headerLength(joined));
      joined.forEach((row, i) => {
        const figures = row.cells.filter((cell, column) => column > 0 && parseNumeral(cell).kind === "number");
        // Rows above the body may lose a heading of a column that holds nothing; figures never are above it.
        if (i < header) return;
        for (const figure of figures) expect(even[i]).toContain(figure.replace(/\s+/gu, ""));
      });
    }),
    { numRuns: 2000 },
  );
});

test("to even out a grid twice changes nothing more", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom("Revenues", "Cost", "Total"),
          fc.constantFrom("1,234", "-", ""),
          fc.constantFrom("(5.1%)", "6,000", ""),
        ),
        { minLength: 1, maxLength: 8 },
      ),
      (body) => {
        const rows: readonly GridRow[] = [["", "1Q04", "1Q03"], ...body].map((row) => ({ cells: row, place: {} }));
        expect(tidy(tidy(rows))).toEqual(tidy(rows));
      },
    ),
  );
});

test("cut parts put together are the whole, and every part but the first has a header", () => {
  fc.assert(
    fc.property(grids, (rows) => {
      const parts = cutAtHeaders(rows);
      expect(parts.flat()).toEqual(rows);
      for (const part of parts.slice(1)) expect(part.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test("headers and rows of any grid are read without a throw, one column a cell", () => {
  fc.assert(
    fc.property(grids, (rows) => {
      const even = tidy(rows);
      const width = even[0]?.cells.length ?? 0;
      const length = headerLength(even);
      expect(length).toBeLessThanOrEqual(even.length);
      expect(readColumnHeaders(even.slice(0, length), width)).toHaveLength(Math.max(0, width - 1));
      const body = even.slice(length);
      const read = readRows(body, ".");
      // Every cell of the body that is a figure is one of a row that was read.
      const figures = (texts: readonly (readonly string[])[]) =>
        texts.flatMap((row) => row.slice(1).filter((cell) => parseNumeral(cell).kind === "number")).length;
      expect(figures(read.map((row) => row.cells))).toBe(figures(body.map((row) => row.cells)));
    }),
    { numRuns: 1000 },
  );
});
