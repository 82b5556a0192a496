import type { Finding } from "../core/finding";
import { joinParts, linePart, notePart, sectionPart, type SheetPart } from "./analysis-part";
import { whereNumbers } from "./analysis-formula";
import { layBlock } from "./block-layout";
import { tiePart } from "./bridge-tie";
import { footnotesOf, quote } from "./footnote";
import { cell, operation } from "./formula";
import { blocksOn, type PlanModel } from "./model";
import { markPlugs } from "./plug-mark";
import { printedRow, totalsOffPrint } from "./printed-total";
import type { SeriesBlock } from "./series";
import { numberFormat, unitText } from "./unit-text";

/**
 * The issuer's own reconciliations as time series: figures linked to their prints, totals live; below each, totals that
 * differ from their prints, the ends tied to the statements, and the issuer's footnotes.
 */
export function reconciliationPart(model: PlanModel, findings: readonly Finding[]): SheetPart {
  const blocks = blocksOn(model, "bridge");
  if (blocks.length === 0) {
    const none = notePart("reconciliation@none", "No reconciliation of the issuer's own measures was found.");
    return sectionPart("reconciliation", "The issuer's reconciliations", none);
  }
  return joinParts(...blocks.map((block) => blockPart(model, block, findings)));
}

function blockPart(model: PlanModel, block: SeriesBlock, findings: readonly Finding[]): SheetPart {
  const laid = layBlock(model, block);
  const below = [
    sectionPart(`${block.key}@printed`, "Totals as printed, where they differ", printedPart(model, block)),
    sectionPart(`${block.key}@ties`, "Ties to the statements", tiePart(model, block)),
    sectionPart(`${block.key}@notes`, "The issuer's notes", notesPart(model, block)),
  ];
  return joinParts({ rows: laid.rows, cells: markPlugs(model, block, laid.cells, findings) }, ...below);
}

function notesPart(model: PlanModel, block: SeriesBlock): SheetPart {
  const notes = footnotesOf(model, block.rows);
  return joinParts(...notes.map((note, i) => notePart(`${block.key}@note:${i}`, quote(note))));
}

/** Printed beside calculated: the print, and what the calculated total has more. */
function printedPart(model: PlanModel, block: SeriesBlock): SheetPart {
  const rows = totalsOffPrint(block).map((row) => {
    const [printed, off] = [`${row.key}@print`, `${row.key}@off-print`];
    const unit = row.unit && unitText(row.unit, row.scale);
    const format = row.unit ? numberFormat(row.unit, row.digits) : ({ kind: "amount", digits: row.digits } as const);
    return joinParts(
      printedRow(model, row, { key: printed, label: `as printed: ${row.label}`, labelJa: row.labelJa, unit }),
      linePart(
        model,
        { key: off, label: "Calculated less printed", indent: 1, unit },
        {
          role: "check",
          format,
          formula: (column) => {
            const [own, print] = [cell(row.key, column), cell(printed, column)];
            return whereNumbers([own, print], operation(own, "-", print));
          },
        },
      ),
    );
  });
  return joinParts(...rows);
}
