/** Fiscal labels to dates and back. */
import { type FiscalCalendar, fiscalLabelText } from "../core/fiscal-calendar";
import { fiscalQuarterOf, parseFiscalLabel, periodEnd } from "../metrics/fiscal-period";
import {
  type Argument,
  dateSerial,
  type Matrix,
  matrixOf,
  readDate,
  readNumber,
  readText,
  readWord,
  soleCell,
} from "./argument";
import { cellError } from "./cell-error";
import { functionSources } from "./function-source";
import { fill, shapeOf } from "./spill";

export function PERIODEND(args: readonly Argument[]): Matrix | Error {
  return byCalendar("label", args, (cell, calendar) => {
    const text = readText(cell, "label");
    if (typeof text !== "string") return text ?? "";
    const label = parseFiscalLabel(text);
    if (label === undefined)
      return cellError("#VALUE!", `label: "${text}" is no fiscal period like 1Q25, Q1 2025, FY2025.`);
    const end = periodEnd(calendar, label);
    return end === undefined ? cellError("#NUM!") : dateSerial(end);
  });
}

export function FISCALQUARTER(args: readonly Argument[]): Matrix | Error {
  return byCalendar("date", args, (cell, calendar) => {
    const date = readDate(cell, "date");
    if (typeof date !== "string") return date ?? "";
    return fiscalLabelText(fiscalQuarterOf(calendar, date));
  });
}

function byCalendar(
  name: string,
  args: readonly Argument[],
  compute: (cell: unknown, calendar: FiscalCalendar) => unknown,
): Matrix | Error {
  const cells = matrixOf(args[0]);
  if (cells === undefined) return cellError("#VALUE!", `${name} is missing.`);
  const calendar = calendarOf(args[1], args[2]);
  if (calendar instanceof Error) return calendar;
  return fill(shapeOf(cells), (row, column) => compute(cells[row]?.[column], calendar));
}

/** As the arguments say, and where they are silent as the workbook's issuer does; never by default. */
function calendarOf(monthArgument: Argument, yearArgument: Argument): FiscalCalendar | Error {
  const own = functionSources().calendar;
  const month = readNumber(soleCell(monthArgument), "fiscalYearEndMonth") ?? own?.fiscalYearEndMonth;
  if (month instanceof Error) return month;
  if (month === undefined) {
    return cellError("#N/A", "No filing is imported: give the month in which the fiscal year ends, 1 to 12.");
  }
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    return cellError("#VALUE!", `fiscalYearEndMonth: ${month} is no month from 1 to 12.`);
  }
  const labelledBy = readWord(soleCell(yearArgument), "labelledBy", ["start", "end"]) ?? own?.labelledBy;
  if (labelledBy instanceof Error) return labelledBy;
  // A calendar year starts and ends in one year, so there is nothing to say.
  if (labelledBy === undefined && month !== 12) {
    return cellError("#N/A", 'Say whether labels name the year in which the fiscal year "start"s or "end"s.');
  }
  return { fiscalYearEndMonth: month, labelledBy: labelledBy ?? "end" };
}
