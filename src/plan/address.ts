/** From keys to places: where a plan's rows, columns and cells stand on a sheet, and formulas as text in A1 style. */
import type { DateSystem } from "../core/date";
import type { CellReference, Formula, Operator, RangeReference } from "./formula";
import type { SheetPlan, WorkbookPlan } from "./workbook-plan";

/** Zero-based positions of rows and columns by key, in the order of the plan. */
export interface SheetLayout {
  readonly id: string;
  readonly name: string;
  /** The name as formulas spell it: IS, '1Q25 ja'. */
  readonly nameText: string;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

export interface Layout {
  readonly sheets: ReadonlyMap<string, SheetLayout>;
  /** How the workbook counts its days; absent: from 1900. */
  readonly dates?: DateSystem;
  /** Of a workbook in which rows or columns may have been deleted: what refers to them is spelled #REF!, as Excel does. */
  readonly mayLack?: true;
}

/** A cell by keys. */
export interface CellKey {
  readonly row: string;
  readonly column: string;
}

/** A rectangle of positions, both corners included; `top` and `left` are never past `bottom` and `right`. */
export interface Area {
  readonly sheet: SheetLayout;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function layOut(plan: WorkbookPlan): Layout {
  return { sheets: new Map(plan.sheets.map((sheet) => [sheet.id, layOutSheet(sheet)])) };
}

/** Rows and columns in their order. */
export interface Keyed {
  readonly rows: readonly { readonly key: string }[];
  readonly columns: readonly { readonly key: string }[];
}

export function layOutSheet(sheet: Pick<SheetPlan, "id" | "name"> & Keyed): SheetLayout {
  const positions = (keyed: readonly { readonly key: string }[]) =>
    new Map(keyed.map(({ key }, position) => [key, position]));
  const { id, name } = sheet;
  return { id, name, nameText: sheetNameText(name), rows: positions(sheet.rows), columns: positions(sheet.columns) };
}

/** The area between two cells of a sheet; undefined when the sheet or one of the keys is not in the plan. */
export function areaOf(layout: Layout, sheetId: string, from: CellKey, to: CellKey): Area | undefined {
  const sheet = layout.sheets.get(sheetId);
  if (sheet === undefined) return undefined;
  const [row, otherRow] = [sheet.rows.get(from.row), sheet.rows.get(to.row)];
  const [column, otherColumn] = [sheet.columns.get(from.column), sheet.columns.get(to.column)];
  if (row === undefined || otherRow === undefined || column === undefined || otherColumn === undefined) {
    return undefined;
  }
  return {
    sheet,
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

/** A for 0, Z for 25, AA for 26. */
export function columnLetters(position: number): string {
  return FIRST_LETTERS[position] ?? lettersOf(position);
}

function lettersOf(position: number): string {
  const rest = Math.floor(position / 26) - 1;
  return (rest < 0 ? "" : lettersOf(rest)) + String.fromCharCode(65 + (position % 26));
}

/** The columns that sheets have, spelt once. */
const FIRST_LETTERS: readonly string[] = Array.from({ length: 256 }, (_, position) => lettersOf(position));

/** D12 for row 11, column 3. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * A sheet's name as formulas spell it: in apostrophes (doubled inside) unless it is a plain word that can be mistaken
 * neither for an address (FX1), nor for row and column in R1C1 style (RC), nor for a truth value.
 */
export function sheetNameText(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
  const ambiguous = /^([A-Za-z]{1,3}\d+|r\d*(c\d*)?|c\d*|true|false)$/i.test(name);
  return plain && !ambiguous ? name : `'${name.replaceAll("'", "''")}'`;
}

/** 'IS (2)'!$D$4:$H$4, as charts, lists and print titles want it; a single cell without the colon. */
export function absoluteAreaText(area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.top, area.left);
  const last = corner(area.bottom, area.right);
  return `${area.sheet.nameText}!${first === last ? first : `${first}:${last}`}`;
}

/** How tightly operators bind in Excel; all of them group from the left, negation binds tightest. */
const BINDING: Readonly<Record<Operator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
};
const NEGATION = 5;
const ATOM = 6;

/**
 * The formula as it is written into a cell of the sheet, without the leading equals sign, with the fewest parentheses
 * that keep the order of calculation. Throws on a key that is not in the layout: findDanglingReferences comes first.
 */
export function formulaText(formula: Formula, onSheetId: string, layout: Layout): string {
  // Pieces, joined once: texts put together step by step stay chains of small strings while a workbook is planned.
  const pieces: string[] = [];
  writeFormula(formula, { layout, onSheet: onSheetId, pieces });
  return pieces.join("");
}

interface Writing {
  readonly layout: Layout;
  readonly onSheet: string;
  readonly pieces: string[];
}

function writeFormula(formula: Formula, writing: Writing): void {
  const { pieces } = writing;
  switch (formula.kind) {
    case "literal":
      pieces.push(formula.value === "" ? '""' : String(formula.value));
      return;
    case "cell":
    case "range":
      writeReference(formula, writing);
      return;
    case "call":
      pieces.push(formula.name, "(");
      formula.arguments.forEach((argument, position) => {
        if (position > 0) pieces.push(",");
        writeFormula(argument, writing);
      });
      pieces.push(")");
      return;
    case "negation":
      pieces.push("-");
      writeOperand(formula.of, bindingOf(formula.of) < BINDING["*"], writing);
      return;
    case "operation": {
      const binding = BINDING[formula.operator];
      writeOperand(formula.left, bindingOf(formula.left) < binding, writing);
      pieces.push(formula.operator);
      writeOperand(formula.right, needsParenthesesAtRight(formula.right, binding), writing);
    }
  }
}

function writeOperand(formula: Formula, inParentheses: boolean, writing: Writing): void {
  if (inParentheses) writing.pieces.push("(");
  writeFormula(formula, writing);
  if (inParentheses) writing.pieces.push(")");
}

/** Operators group from the left, so an equal one at the right needs them; so does a-(-b), for the reader's sake. */
function needsParenthesesAtRight(right: Formula, binding: number): boolean {
  if (right.kind === "negation" && binding === BINDING["+"]) return true;
  const joinsText = binding === BINDING["&"] && bindingOf(right) === BINDING["&"];
  return bindingOf(right) <= binding && !joinsText;
}

/** A negated product is written without parentheses and then binds like a product. */
function bindingOf(formula: Formula): number {
  if (formula.kind === "operation") return BINDING[formula.operator];
  if (formula.kind !== "negation") return ATOM;
  return bindingOf(formula.of) === BINDING["*"] ? BINDING["*"] : NEGATION;
}

function writeReference(reference: CellReference | RangeReference, { layout, onSheet, pieces }: Writing): void {
  const id = reference.sheet ?? onSheet;
  const from = reference.kind === "cell" ? reference : reference.from;
  const to = reference.kind === "cell" ? reference : reference.to;
  const area = areaOf(layout, id, from, to);
  if (area === undefined && layout.mayLack) {
    pieces.push("#REF!");
    return;
  }
  if (area === undefined) throw new Error(`no cell ${from.row}/${from.column} to ${to.row}/${to.column} on ${id}`);
  if (id !== onSheet) pieces.push(area.sheet.nameText, "!");
  writeCorner(area.top, area.left, reference.fixed, pieces);
  if (reference.kind === "cell") return;
  pieces.push(":");
  writeCorner(area.bottom, area.right, reference.fixed, pieces);
}

function writeCorner(row: number, column: number, fixed: CellReference["fixed"], pieces: string[]): void {
  if (fixed === "column" || fixed === "both") pieces.push("$");
  pieces.push(columnLetters(column));
  if (fixed === "row" || fixed === "both") pieces.push("$");
  pieces.push(String(row + 1));
}
