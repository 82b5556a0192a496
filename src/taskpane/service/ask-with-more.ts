/** The worker asked again with what it says that it must know of the workbook. */
import { type Result, success } from "../../core/result";
import type { Referring } from "../../plan/withdrawn-lines";
import type { WorkbookSnapshot } from "../../plan/workbook-snapshot";
import type { WorkbookFinding, WorkbookPort } from "../../workbook/port";
import type { WritePreview } from "../pane-service";
import type { Looked } from "../worker/request";
import { chooseSheets } from "./sheet-choice";

export async function previewWith(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  ask: (looked: Looked) => Promise<WritePreview>,
): Promise<WritePreview> {
  const preview = await askWithMore(port, snapshot, ask, ({ obstacle }) => obstacle);
  if (preview.ok) return preview.value;
  const { message: reason, remedy } = preview.problem;
  return { sheets: [], cells: 0, kept: [], obstacle: { reason, remedy } };
}

/** An answer may ask for more of the workbook twice, and for the whole of it before that. */
const MOST_QUESTIONS = 5;

/**
 * Asks, and asks again with what the answer says is needed of the workbook: the cells that would change; our sheets
 * whole; where lines vanish, the formulas of all sheets, since it matters what refers to the lines.
 */
export async function askWithMore<Answer>(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  ask: (looked: Looked) => Promise<Answer>,
  obstacleOf: (answer: Answer) => WritePreview["obstacle"],
): Promise<Result<Answer, WorkbookFinding>> {
  let looked: Looked = { snapshot };
  for (let asked = 1; ; asked++) {
    const answer = await ask(looked);
    const obstacle = obstacleOf(answer);
    const more = asked < MOST_QUESTIONS ? await moreOf(port, looked, obstacle) : undefined;
    if (!more) return success(answer);
    if (!more.ok) return more;
    looked = more.value;
  }
}

async function moreOf(
  port: WorkbookPort,
  looked: Looked,
  obstacle: WritePreview["obstacle"],
): Promise<Result<Looked, WorkbookFinding> | undefined> {
  switch (obstacle?.kind) {
    case "cells-needed": {
      const read = await port.cells(obstacle.cells ?? []);
      return read.ok ? success({ ...looked, read: [...(looked.read ?? []), ...read.value] }) : read;
    }
    case "sheets-needed": {
      const whole = await port.look(chooseSheets);
      return whole.ok ? success({ snapshot: whole.value }) : whole;
    }
    case "formulas-needed": {
      const formulas = await formulasOf(port);
      return formulas.ok ? success({ ...looked, formulas: formulas.value }) : formulas;
    }
    default:
      return undefined;
  }
}

async function formulasOf(port: WorkbookPort): Promise<Result<readonly Referring[], WorkbookFinding>> {
  const sheets = await port.read();
  if (!sheets.ok) return sheets;
  const beside = await port.referring();
  if (!beside.ok) return beside;
  return success([
    ...beside.value,
    ...sheets.value.flatMap(({ id, top, left, contents }) =>
      contents.flatMap((row, r) =>
        row.flatMap((formula, c): readonly Referring[] =>
          typeof formula === "string" && formula.startsWith("=")
            ? [{ sheet: id, row: top + r, column: left + c, formula }]
            : [],
        ),
      ),
    ),
  ]);
}
