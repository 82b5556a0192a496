/**
 * Proofs about a workbook as a file. Each gives the list of what is wrong, in words with the place; an empty list is
 * the proof.
 */
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { cellAddress, layOut } from "../../src/plan/address";
import { formulaTokens, relativeFormula } from "./formula-token";
import { evaluateByIronCalc } from "./ironcalc";
import { convertByLibreOffice } from "./libreoffice";
import { type FileBook, type FileCell, type FileSheet, type FileValue, readXlsx } from "./read-xlsx";

export type Faults = readonly string[];

/** Everything that can be read from the file alone. */
export function proveFile(bytes: Uint8Array, plan: WorkbookPlan): Faults {
  const book = readXlsx(bytes);
  return [
    ...findBrokenParts(book),
    ...findErrorValues(book),
    ...findUncachedFormulas(book),
    ...findConstants(book),
    ...findUnsafeFunctions(book),
    ...findOutsideLinks(book),
    ...findUnevenRows(book, plan),
    ...findChangedTexts(book, plan),
  ];
}

/** Recalculates the file with LibreOffice and compares each formula's value with the one cached in the file. */
export function proveWithLibreOffice(bytes: Uint8Array): Faults {
  const recalculated = readXlsx(convertByLibreOffice(bytes, "xlsx"));
  const values = new Map(
    recalculated.sheets.map(({ name, cells }) => [
      name,
      new Map([...cells.values()].map(({ address, value }) => [address, value ?? ""])),
    ]),
  );
  return compareWithCached(readXlsx(bytes), values, "LibreOffice");
}

/**
 * The same with IronCalc. It cuts numbers to 15 digits before ROUND rounds them, so that a ROUND to nine places may come
 * out one higher or lower in the ninth.
 */
export function proveWithIronCalc(bytes: Uint8Array): Faults {
  const book = readXlsx(bytes);
  return compareWithCached(book, evaluateByIronCalc(book), "IronCalc", 2e-9);
}

/** Differences between the cached values of formulas and those of another engine; errors on either side count too. */
function compareWithCached(
  book: FileBook,
  values: ReadonlyMap<string, ReadonlyMap<string, FileValue>>,
  engine: string,
  nothing?: number,
): Faults {
  return eachFormula(book, (cell, sheet) => {
    const found = values.get(sheet.name)?.get(cell.address);
    if (found !== undefined && typeof found !== "object" && sameValue(cell.value, found, nothing)) return [];
    return [`${place(sheet, cell)}: cached ${shown(cell.value)}, ${engine} says ${shown(found)} for ${cell.formula}`];
  });
}

/** Equal texts and truth values; numbers to 1e-9 of their size, or as near as `nothing`, which sums that cancel leave. */
export function sameValue(a: FileValue | undefined, b: FileValue | undefined, nothing = 1e-12): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= Math.max(nothing, 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
  }
  return a === b;
}

/** Excel refuses a file with a part whose tags do not close, or that holds a character XML does not know. */
function findBrokenParts(book: FileBook): Faults {
  return [...book.parts].flatMap(([name, xml]) => {
    const open: string[] = [];
    for (const [, closing, tag = "", empty] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (closing && open.pop() !== tag) return [`${name}: </${tag}> closes nothing`];
      if (!closing && !empty) open.push(tag);
    }
    if (open.length > 0) return [`${name}: <${open.at(-1) ?? ""}> is not closed`];
    return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)
      ? [`${name}: a character XML does not know`]
      : [];
  });
}

function findErrorValues(book: FileBook): Faults {
  return eachCell(book, (cell, sheet) =>
    typeof cell.value === "object" ? [`${place(sheet, cell)} shows ${cell.value.code}`] : [],
  );
}

function findUncachedFormulas(book: FileBook): Faults {
  return eachFormula(book, (cell, sheet) =>
    cell.value === undefined ? [`${place(sheet, cell)} has no cached value`] : [],
  );
}

/** No constants inside formulas (FAST Standard); 0, 1 and empty text count as none. */
function findConstants(book: FileBook): Faults {
  return eachFormula(book, (cell, sheet) =>
    formulaTokens(cell.formula ?? "")
      .filter(
        ({ kind, text }) => (kind === "number" && text !== "0" && text !== "1") || (kind === "string" && text !== '""'),
      )
      .map(({ text }) => `${place(sheet, cell)} has the constant ${text} in ${cell.formula}`),
  );
}

/** Functions that stood in Excel 2010 and do not recalculate on every change; the worksheet functions of a model. */
const SAFE_FUNCTIONS = new Set(
  (
    "ABS AND AVERAGE CEILING CHOOSE COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY EDATE EOMONTH EXACT " +
    "FALSE FLOOR HLOOKUP IF IFERROR INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LOOKUP LOWER MATCH " +
    "MAX MEDIAN MID MIN MOD MONTH N NOT OR POWER PRODUCT RIGHT ROUND ROUNDDOWN ROUNDUP ROWS SIGN SMALL SQRT SUBSTITUTE " +
    "SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT T TRIM TRUE TRUNC UPPER VALUE VLOOKUP YEAR"
  ).split(" "),
);

function findUnsafeFunctions(book: FileBook): Faults {
  return eachFormula(book, (cell, sheet) =>
    formulaTokens(cell.formula ?? "").flatMap((token) => {
      if (token.kind === "function" && !SAFE_FUNCTIONS.has(token.text))
        return [`${place(sheet, cell)} uses ${token.text}`];
      if (token.kind === "name" || token.kind === "error")
        return [`${place(sheet, cell)} has ${token.text} in ${cell.formula}`];
      return [];
    }),
  );
}

/** Other files, connections, macros; print titles are the only names. */
function findOutsideLinks(book: FileBook): Faults {
  const parts = [...book.parts];
  return [
    ...parts
      .filter(([name]) => /externalLink|connections|vbaProject|customXml/i.test(name))
      .map(([name]) => `part ${name}`),
    ...parts.filter(([, text]) => text.includes('TargetMode="External"')).map(([name]) => `external target in ${name}`),
    ...[...(book.parts.get("xl/workbook.xml") ?? "").matchAll(/<definedName\b[^>]*name="([^"]*)"/g)]
      .filter(([, name]) => name !== "_xlnm.Print_Titles")
      .map(([, name]) => `defined name ${name ?? ""}`),
  ];
}

const SERIES_GROUPS: ReadonlySet<string> = new Set(["statement", "forecast", "analysis"]);

/**
 * One formula across a row (FAST Standard), on the sheets that are time series (statements, forecast, analyses), in the columns
 * that scroll. Links to cells of source sheets are set aside: each leads to its own print.
 */
function findUnevenRows(book: FileBook, plan: WorkbookPlan): Faults {
  const sources = new Set(plan.sheets.filter(({ group }) => group === "source").map(({ name }) => name));
  const series = new Set(
    plan.sheets.filter(({ id, group }) => SERIES_GROUPS.has(group) && id !== "variance").map(({ name }) => name),
  );
  const derived = derivedCells(plan);
  const zones = forecastZones(plan);
  return book.sheets
    .filter(({ name }) => series.has(name))
    .flatMap((sheet) => {
      const rows = new Map<string, Map<string, FileCell>>();
      for (const cell of sheet.cells.values()) {
        if (cell.formula === undefined || cell.column <= sheet.frozenColumns || isLink(cell.formula, sources)) continue;
        if (derived.has(`${sheet.name}!${cell.address}`)) continue;
        const zone = zones.get(sheet.name)?.get(cell.column - 1) ?? "history";
        if (zone === "year") continue;
        const key = `${cell.row} ${zone}`;
        const formulas = rows.get(key) ?? new Map<string, FileCell>();
        const relative = relativeFormula(cell.formula, cell.row, cell.column);
        if (!formulas.has(relative)) formulas.set(relative, cell);
        rows.set(key, formulas);
      }
      return [...rows.values()]
        .filter((formulas) => formulas.size > 1)
        .map((formulas) =>
          [...formulas.values()].map((cell) => `${place(sheet, cell)}: ${cell.formula}`).join(" but "),
        );
    });
}

/**
 * On the statements and the sheets of the forecast history has one formula a row and the quarters ahead another. A fiscal
 * year is the sum of its own four quarters, so that its formula leads to other columns each time.
 */
function forecastZones(plan: WorkbookPlan): ReadonlyMap<string, ReadonlyMap<number, "forecast" | "year">> {
  const own = plan.sheets.filter(({ group }) => group === "statement" || group === "forecast");
  return new Map(
    own.map(({ name, columns, cells }) => {
      const ahead = new Set(
        cells.flatMap(({ row, column, content }) =>
          row === "@status" && content.kind === "text" && content.text === "E" ? [column] : [],
        ),
      );
      const zoneOf = (key: string) => (isYear(key) ? "year" : "forecast");
      return [name, new Map(columns.flatMap(({ key }, i) => (ahead.has(key) ? [[i, zoneOf(key)] as const] : [])))];
    }),
  );
}

function isYear(key: string): boolean {
  const [from = "", to = ""] = key.slice(2).split("/");
  return Date.parse(to) - Date.parse(from) > 300 * 24 * 3600 * 1000;
}

/** Quarters out of figures to date: where these stand differs from quarter to quarter. */
function derivedCells(plan: WorkbookPlan): ReadonlySet<string> {
  const layout = layOut(plan);
  return new Set(
    plan.sheets.flatMap(({ id, name, cells }) => {
      const keys = layout.sheets.get(id);
      return cells.flatMap(({ role, row, column }) =>
        role === "derived"
          ? [`${name}!${cellAddress(keys?.rows.get(row) ?? -1, keys?.columns.get(column) ?? -1)}`]
          : [],
      );
    }),
  );
}

/** A link to a print, or the choice between prints where filings differ. */
function isLink(formula: string, sources: ReadonlySet<string>): boolean {
  return formulaTokens(formula).some(
    (token) => token.kind === "reference" && token.sheet !== undefined && sources.has(token.sheet),
  );
}

/** Every text of the plan is a string in the file, the very same (its end may be cut), and no formula. */
function findChangedTexts(book: FileBook, plan: WorkbookPlan): Faults {
  const layout = layOut(plan);
  return plan.sheets.flatMap((sheet, index) => {
    const written = book.sheets[index];
    return sheet.cells.flatMap(({ row, column, content, note }): Faults => {
      const keys = layout.sheets.get(sheet.id);
      const address = cellAddress(keys?.rows.get(row) ?? -1, keys?.columns.get(column) ?? -1);
      const cell = written?.cells.get(address);
      const where = `${sheet.name}!${address}`;
      const missingNote = note !== undefined && !written?.notes.get(address) ? [`${where} has lost its note`] : [];
      if (content.kind !== "text") return missingNote;
      if (cell?.formula !== undefined) return [...missingNote, `${where} has become the formula ${cell.formula}`];
      const same = typeof cell?.value === "string" && isBeginningOf(cell.value, content.text);
      return same
        ? missingNote
        : [...missingNote, `${where} shows ${shown(cell?.value)} for the text ${shown(content.text)}`];
    });
  });
}

function isBeginningOf(written: string, text: string): boolean {
  const writable = text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll(/[\uD800-\uDFFF]/gu, "\uFFFD");
  return written === writable || (written.length >= 32_766 && writable.startsWith(written));
}

function eachCell(book: FileBook, find: (cell: FileCell, sheet: FileSheet) => Faults): Faults {
  return book.sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap((cell) => find(cell, sheet)));
}

function eachFormula(book: FileBook, find: (cell: FileCell, sheet: FileSheet) => Faults): Faults {
  return eachCell(book, (cell, sheet) => (cell.formula === undefined ? [] : find(cell, sheet)));
}

function place(sheet: FileSheet, cell: FileCell): string {
  return `${sheet.name}!${cell.address}`;
}

function shown(value: FileValue | undefined): string {
  return value === undefined ? "nothing" : typeof value === "object" ? value.code : JSON.stringify(value);
}
