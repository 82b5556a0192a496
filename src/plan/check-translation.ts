/** The balance of the translated statement as rows of the Checks sheet: what an analyst overwrites on FX shows there. */
import { textCell } from "./cell-text";
import { outcomeCell, type PlannedCheck, sideCells } from "./check-row";
import { call, cell, NIL, NOTHING, operation } from "./formula";
import type { PlanModel } from "./model";
import { hasFigure } from "./series";
import { LABEL } from "./sheet-frame";
import type { Translation } from "./translation";
import { BALANCE, balancedLines } from "./translation-adjustment";
import { equityLines, totalOf } from "./translation-equity";
import { translatedBlock, translatedRowKey } from "./translation-formula";
import { numberFormat } from "./unit-text";

/** One check a period column that shows a balance sheet: translated assets against what the other side adds up to. */
export function translationChecks(model: PlanModel, translation: Translation): readonly PlannedCheck[] {
  const block = translatedBlock(model, translation, "balance");
  if (!block) return [];
  const assets = totalOf(block, "total-assets");
  if (!assets?.unit || !balancedLines(block, equityLines(block))) return [];
  const format = numberFormat(assets.unit, assets.digits);
  const columns = model.timeline.columns.filter(({ key, status }) => status === "A" && hasFigure(block, assets, key));
  return columns.map(({ key, label }): PlannedCheck => {
    const row = `translated-balance|${translation.currency}|${key}`;
    const total = cell(translatedRowKey(assets.key), key, { sheet: "fx" });
    const verdict = cell(BALANCE, key, { sheet: "fx" });
    // The verdict is a difference, the word that there is none, or nothing where a rate is missing.
    const balanced = call("IF", operation(verdict, "=", NOTHING), NOTHING, total);
    const given = call("IF", call("ISNUMBER", verdict), operation(total, "-", verdict), balanced);
    return {
      row,
      cells: [
        textCell(row, LABEL, "label", "Assets are liabilities, equity and adjustment", {
          goTo: { sheet: "fx", row: BALANCE, column: key },
          indent: 1,
        }),
        textCell(row, "period", "label", `${label} ${translation.currency}`),
        textCell(row, "check", "label", "translation"),
        textCell(row, "statement", "label", `Balance sheet translated into ${translation.currency}, on FX`),
        ...sideCells(row, { printed: total, given, allowed: { from: NIL, to: NIL } }, [format]),
        outcomeCell(row, "exact"),
      ],
    };
  });
}
