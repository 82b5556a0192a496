/** One sheet of the plan as the xlsx library takes it. */
import type { Cell, WriteSheet } from "hucre/xlsx";
import { excelSerial } from "../../core/date";
import { nearestDouble } from "../../core/decimal";
import { absoluteAreaText, areaOf, cellAddress, formulaText, type Layout, layOutSheet } from "../../plan/address";
import type { CellPlace, Evaluation } from "../../plan/evaluate";
import type { CellPlan, SheetPlan } from "../../plan/workbook-plan";
import { conditionalRules } from "./alert";
import type { SheetSource } from "../chart-range";
import { pagesAcross } from "../frame-edit";
import { TAB_COLOURS } from "../look";
import { sheetChart } from "./chart";
import { NOTE_AUTHOR, type PlacedNote } from "./note-part";
import { styleOf, traitsOf } from "../style-choice";
import type { StyleRegister } from "./style-register";
import { isShortened, writtenNote, writtenText } from "../written-text";

/** A text that was longer than a cell holds and lost its end. */
export interface ShortenedText {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly part: "text" | "note";
}

export interface WrittenSheet {
  readonly sheet: WriteSheet;
  /** In reading order. */
  readonly notes: readonly PlacedNote[];
  readonly shortened: readonly ShortenedText[];
  readonly tooLong: readonly CellPlace[];
}

/** What all sheets of a workbook share while they are written. */
export interface Writing {
  readonly layout: Layout;
  readonly evaluation: Evaluation;
  readonly sheets: SheetSource;
  readonly styles: StyleRegister;
}

/** In characters; Excel reads no longer formula. */
const LONGEST_FORMULA = 8192;
const CHARACTER_PADDING = 0.71;

export function writeSheet(plan: SheetPlan, writing: Writing): WrittenSheet {
  const layout = layOutSheet(plan);
  const traits = traitsOf(plan);
  const notes: PlacedNote[] = [];
  const shortened: ShortenedText[] = [];
  const tooLong: CellPlace[] = [];
  const cells = new Map<string, Partial<Cell>>();
  const dataValidations: NonNullable<WriteSheet["dataValidations"]> = [];
  for (const cell of plan.cells) {
    const row = layout.rows.get(cell.row) ?? 0;
    const column = layout.columns.get(cell.column) ?? 0;
    const place = { sheet: plan.id, row: cell.row, column: cell.column };
    const written = contentOf(cell, plan.id, writing);
    if (cell.content.kind === "text" && isShortened(cell.content.text)) shortened.push({ ...place, part: "text" });
    if ((written.formula?.length ?? 0) > LONGEST_FORMULA) tooLong.push(place);
    written.style = writing.styles.markOf(styleOf(cell, traits));
    if (cell.note !== undefined) {
      // The first one makes the library open the parts for notes; what they hold is written in note-part.
      if (notes.length === 0) written.comment = { author: NOTE_AUTHOR, text: "" };
      notes.push({ row, column, text: writtenNote(cell.note) });
      if (isShortened(cell.note)) shortened.push({ ...place, part: "note" });
    }
    const link = cell.goTo && areaOf(writing.layout, cell.goTo.sheet, cell.goTo, cell.goTo);
    if (link) written.hyperlink = { target: "", location: absoluteAreaText(link).replaceAll("$", "") };
    if (cell.choices) {
      const list = areaOf(writing.layout, cell.choices.sheet ?? plan.id, cell.choices.from, cell.choices.to);
      if (list) dataValidations.push(choiceOf(cellAddress(row, column), absoluteAreaText(list)));
    }
    cells.set(`${row},${column}`, written);
  }
  notes.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    sheet: {
      ...frameOf(plan, layout.rows, layout.columns),
      cells,
      dataValidations,
      charts: chartsOf(plan, writing),
      conditionalRules: conditionalRules(plan, layout),
    },
    notes,
    shortened,
    tooLong,
  };
}

function chartsOf(plan: SheetPlan, writing: Writing): NonNullable<WriteSheet["charts"]> {
  return plan.charts.map((chart) => sheetChart(chart, writing.layout, writing.evaluation, writing.sheets));
}

function contentOf(cell: CellPlan, sheet: string, writing: Writing): Partial<Cell> {
  const content = cell.content;
  switch (content.kind) {
    case "blank":
      return { value: null, type: "empty" };
    case "number":
      return { value: nearestDouble(content.value), type: "number" };
    case "date":
      return { value: excelSerial(content.date), type: "number" };
    case "text": {
      const text = writtenText(content.text);
      // The library writes a text such as #N/A as an error, unless it comes as a run of rich text.
      return text.startsWith("#")
        ? { value: text, type: "richText", richText: [{ text }] }
        : { value: text, type: "string" };
    }
    case "formula": {
      const value = writing.evaluation.valueOf(sheet, cell.row, cell.column);
      const result = typeof value === "object" ? null : typeof value === "string" ? writtenText(value) : value;
      return {
        value: null,
        type: "formula",
        formula: formulaText(content.formula, sheet, writing.layout),
        formulaResult: result,
      };
    }
  }
}

function choiceOf(range: string, list: string): NonNullable<WriteSheet["dataValidations"]>[number] {
  return {
    type: "list",
    range,
    formula1: list,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "Not in the list",
    errorMessage: "Choose one of the values in the list.",
  };
}

type Positions = ReadonlyMap<string, number>;

/** Everything of a sheet that is not cells: widths, heights, panes, pages. */
function frameOf(plan: SheetPlan, rows: Positions, columns: Positions): WriteSheet {
  const freeze = plan.freeze && {
    rows: rows.get(plan.freeze.row) ?? 0,
    columns: columns.get(plan.freeze.column) ?? 0,
  };
  return {
    name: plan.name,
    columns: plan.columns.map((column) => ({
      width: column.width + CHARACTER_PADDING,
      ...(column.hidden ? { hidden: true } : {}),
    })),
    rowDefs: new Map(
      plan.rows.flatMap((row, position) =>
        row.hidden || row.height !== undefined
          ? [
              [
                position,
                {
                  ...(row.hidden ? { hidden: true } : {}),
                  ...(row.height === undefined ? {} : { height: row.height }),
                },
              ],
            ]
          : [],
      ),
    ),
    ...(freeze && freeze.rows + freeze.columns > 0 ? { freezePane: freeze } : {}),
    view: { showGridLines: false, tabColor: { rgb: TAB_COLOURS[plan.group] } },
    pageSetup: {
      paperSize: "a4",
      orientation: plan.print.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: pagesAcross(plan),
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&L&8&A&R&8&P / &N" },
  };
}
