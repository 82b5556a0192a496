/** One edit as calls of the client library. Nothing is sent here: the calls wait for the next sync. */
import { columnLetters } from "../../plan/address";
import { ALERT_LOOKS, alertFormula } from "../alert-rule";
import { TAB_COLOURS } from "../look";
import type { AddSheet, AlertRule, CellArea, WorkbookEdit } from "../edit";
import { absoluteReference, areaAddress, listAddress } from "./address-text";
import { cellInput } from "./cell-input";
import { dressAreas } from "./dress-areas";
import { drawChart } from "./draw-chart";
import { renewNotes } from "./renew-notes";
import { openSheet, type Performing } from "./open-sheet";

/**
 * All edits but new sheets, which addSheet makes. Ranges are let go at once: the library would keep each of them in
 * Excel until the end, and then take them back in one request that no limit of ours divides.
 */
export function performEdit(edit: WorkbookEdit, performing: Performing): void {
  if (edit.kind === "add-sheet") return;
  if (edit.kind === "remove-sheet") {
    performing.context.workbook.worksheets.getItem(edit.liveId).delete();
    return;
  }
  const { sheet } = openSheet(performing, edit.sheet);
  switch (edit.kind) {
    case "insert": {
      const { at, keys, keysAt } = edit;
      const last = at + keys.length - 1;
      const isRow = edit.axis === "row";
      const lines = isRow ? `${at + 1}:${last + 1}` : `${columnLetters(at)}:${columnLetters(last)}`;
      sheet.getRange(lines).insert(isRow ? "Down" : "Right");
      // Excel gives them the looks of their neighbours.
      sheet.getRange(lines).clear("Formats");
      const place = isRow
        ? sheet.getRangeByIndexes(at, keysAt, keys.length, 1)
        : sheet.getRangeByIndexes(keysAt, at, 1, keys.length);
      place.formulas = isRow ? keys.map((key) => [cellInput(key)]) : [keys.map(cellInput)];
      place.untrack();
      return;
    }
    case "remove": {
      const { from, to } = edit;
      const isRow = edit.axis === "row";
      const lines = isRow ? `${from + 1}:${to + 1}` : `${columnLetters(from)}:${columnLetters(to)}`;
      sheet.getRange(lines).delete(isRow ? "Up" : "Left");
      return;
    }
    case "cells": {
      const width = edit.rows[0]?.length ?? 0;
      const range = sheet.getRangeByIndexes(edit.top, edit.left, edit.rows.length, width);
      range.formulas = edit.rows.map((row) => row.map(cellInput));
      range.untrack();
      return;
    }
    case "dress":
      dressAreas(sheet.getRanges(listAddress(edit.areas)), edit.style);
      return;
    case "number-format":
      for (const { top, left, bottom, right } of edit.areas) {
        const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
        // A single value stands for all cells of the range; the library's types know matrices only.
        range.numberFormat = edit.code as unknown as string[][];
        range.untrack();
      }
      return;
    case "columns": {
      const columns = sheet.getRange(`${columnLetters(edit.from)}:${columnLetters(edit.to)}`);
      if (edit.hidden) columns.columnHidden = true;
      else columns.format.columnWidth = columnWidthPoints(edit.width);
      return;
    }
    case "rows": {
      const rows = sheet.getRange(`${edit.from + 1}:${edit.to + 1}`);
      if (edit.height !== undefined) rows.format.rowHeight = edit.height;
      if (edit.hidden) rows.rowHidden = true;
      return;
    }
    case "notes":
      if (performing.hasNotes) {
        for (const { row, column, text } of edit.notes) sheet.notes.add(cellText(row, column), text);
      }
      return;
    case "renew-notes":
      renewNotes(edit, performing);
      return;
    case "link": {
      const { target } = edit;
      const documentReference = absoluteReference(
        openSheet(performing, target.sheet).name,
        cellArea(target.row, target.column),
      );
      // A link to one cell; the text of the cell stays as it is.
      const cell = sheet.getRange(cellText(edit.row, edit.column));
      cell.hyperlink = { documentReference: documentReference.replaceAll("$", "").replace(/:.*$/, "") };
      cell.untrack();
      return;
    }
    case "choices":
      offerChoices(sheet, edit, performing);
      return;
    case "alerts":
      raiseAlerts(sheet, edit.rules);
      return;
    case "frame":
      frameSheet(sheet, edit);
      return;
    case "chart":
      drawChart(edit, performing);
  }
}

/** Returns the sheet, its id being loaded with the next sync. The anchor marks it as ours from the first moment. */
export function addSheet(edit: AddSheet, context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(edit.name);
  sheet.getRange("A1").formulas = [[cellInput(edit.sheet)]];
  sheet.tabColor = `#${TAB_COLOURS[edit.group]}`;
  sheet.showGridlines = false;
  if (edit.at !== undefined) sheet.position = edit.at;
  sheet.load("id");
  return sheet;
}

/** An import that was interrupted may have raised them already: they replace what is on these cells. */
function raiseAlerts(sheet: Excel.Worksheet, rules: readonly AlertRule[]): void {
  for (const { areas, conditions } of rules) {
    const { conditionalFormats } = sheet.getRanges(listAddress(areas));
    conditionalFormats.clearAll();
    for (const condition of conditions) {
      const { custom } = conditionalFormats.add("Custom");
      const { ink, paper } = ALERT_LOOKS[condition];
      custom.rule.formula = `=${alertFormula(condition, areas)}`;
      custom.format.font.color = `#${ink}`;
      custom.format.font.bold = true;
      custom.format.fill.color = `#${paper}`;
    }
  }
}

function offerChoices(
  sheet: Excel.Worksheet,
  edit: Extract<WorkbookEdit, { kind: "choices" }>,
  performing: Performing,
): void {
  const validation = sheet.getRange(cellText(edit.row, edit.column)).dataValidation;
  const source = `=${absoluteReference(openSheet(performing, edit.list.sheet).name, edit.list.area)}`;
  validation.rule = { list: { inCellDropDown: true, source } };
  validation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: "Not in the list",
    message: "Choose one of the values in the list.",
  };
}

function frameSheet(sheet: Excel.Worksheet, edit: Extract<WorkbookEdit, { kind: "frame" }>): void {
  const { frozen } = edit;
  if (frozen && frozen.rows > 0 && frozen.columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
  } else if (frozen && frozen.rows > 0) sheet.freezePanes.freezeRows(frozen.rows);
  else if (frozen) sheet.freezePanes.freezeColumns(frozen.columns);
  const page = sheet.pageLayout;
  page.orientation = edit.landscape ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: edit.pagesAcross };
  page.setPrintMargins("Inches", { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 });
  if (edit.titleRows) page.setPrintTitleRows(`$${edit.titleRows.from + 1}:$${edit.titleRows.to + 1}`);
  if (edit.titleColumns) page.setPrintTitleColumns(`$A:$${columnLetters(edit.titleColumns - 1)}`);
  page.headersFooters.defaultForAllPages.leftFooter = "&8&A";
  page.headersFooters.defaultForAllPages.rightFooter = "&8&P / &N";
}

/**
 * A width in characters as points: in the default font of new workbooks a digit is 7 pixels wide, five pixels stand
 * beside it, and 96 pixels are 72 points (ECMA-376 18.3.1.13).
 */
function columnWidthPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

function cellArea(row: number, column: number): CellArea {
  return { top: row, left: column, bottom: row, right: column };
}

function cellText(row: number, column: number): string {
  return areaAddress(cellArea(row, column));
}
