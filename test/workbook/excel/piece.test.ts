import fc from "fast-check";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { halve, packPieces, type Piece, piecesOf } from "../../../src/workbook/excel/piece";

const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constant("売上高".repeat(2_000)), fc.constant(null));
const cells = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 0, max: 400 }),
    fc.array(text, { minLength: 1, maxLength: 8 }),
  )
  .map(([repeats, top, row]): WorkbookEdit => ({
    kind: "cells",
    sheet: "is",
    top,
    left: 2,
    rows: Array.from({ length: repeats * 10 }, (_, i) => (i % 3 === 0 ? row : row.map(() => i))),
  }));
const notes = fc.integer({ min: 1, max: 3_000 }).map((count): WorkbookEdit => ({
  kind: "notes",
  sheet: "is",
  notes: Array.from({ length: count }, (_, row) => ({ row, column: 1, text: `line ${row}: 1,234` })),
}));
const dress = fc.integer({ min: 1, max: 4_000 }).map((count): WorkbookEdit => ({
  kind: "number-format",
  sheet: "is",
  code: "0%",
  areas: Array.from({ length: count }, (_, i) => ({ top: 2 * i, left: 1, bottom: 2 * i, right: 4 })),
}));
const edits = fc.array(fc.oneof(cells, notes, dress), { maxLength: 12 });

/** Every cell, note and area that the edits are about, with what it becomes. */
function effects(all: readonly WorkbookEdit[]): readonly string[] {
  return all.flatMap((edit) => {
    if (edit.kind === "cells") {
      return edit.rows.flatMap((row, r) =>
        row.map((cell, c) => `${edit.top + r},${edit.left + c}=${JSON.stringify(cell)}`),
      );
    }
    if (edit.kind === "notes") return edit.notes.map((note) => JSON.stringify(note));
    return edit.kind === "number-format" ? edit.areas.map((area) => JSON.stringify(area)) : [];
  });
}

const sum = (batch: readonly Piece[], of: "cells" | "bytes") => batch.reduce((total, piece) => total + piece[of], 0);

describe("edits cut into requests", () => {
  it("lose nothing, keep their order and stay within 20,000 cells and 2 MB", () => {
    fc.assert(
      fc.property(edits, (all) => {
        const batches = packPieces(piecesOf(all), 100_000);
        expect(effects(batches.flat().map(({ edit }) => edit))).toEqual(effects(all));
        for (const [i, batch] of batches.entries()) {
          expect(sum(batch, "cells")).toBeLessThanOrEqual(20_000);
          expect(sum(batch, "bytes") + (i === 0 ? 100_000 : 0)).toBeLessThanOrEqual(2_000_000);
          const body = JSON.stringify(batch.map(({ edit }) => edit));
          expect(new TextEncoder().encode(body).length).toBeLessThan(2_000_000);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("are halved until a single row or note is left, without losing any", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(cells, notes), { minLength: 1, maxLength: 3 }), (all) => {
        const split = (batch: readonly Piece[]): readonly Piece[] => {
          const halves = halve(batch);
          return halves ? halves.flatMap(split) : batch;
        };
        const smallest = split(piecesOf(all)).map(({ edit }) => edit);
        expect(effects(smallest)).toEqual(effects(all));
        for (const edit of smallest) {
          if (edit.kind === "cells") expect(edit.rows).toHaveLength(1);
          if (edit.kind === "notes") expect(edit.notes).toHaveLength(1);
        }
      }),
      { numRuns: 8 },
    );
  });
});
