/** What becomes of references when rows or columns come and go, and when sheets are renamed or deleted. */
import type { CellArea } from "../../workbook/edit";
import { areaOf, columnName, columnNumber, MOST_COLUMNS, MOST_ROWS, quotedSheetName } from "./address";
import { tokensOf, type FormulaToken } from "./formula-token";

export interface Shift {
  readonly kind: "insert" | "delete";
  readonly axis: "row" | "column";
  /** The first row or column that moves or goes. */
  readonly at: number;
  readonly count: number;
}

/** Where a row or column stands afterwards; undefined when it was deleted. */
export function shiftPosition(position: number, { kind, at, count }: Shift): number | undefined {
  if (position < at) return position;
  if (kind === "insert") return position + count;
  return position < at + count ? undefined : position - count;
}

/** Where an area stands afterwards: grown or shrunk where the change goes through it, undefined when all of it is gone. */
export function shiftArea(area: CellArea, shift: Shift): CellArea | undefined {
  const onRows = shift.axis === "row";
  const span = onRows
    ? shiftSpan(area.top, area.bottom, shift, MOST_ROWS - 1)
    : shiftSpan(area.left, area.right, shift, MOST_COLUMNS - 1);
  if (span === undefined) return undefined;
  const [from, to] = span;
  return onRows ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

function shiftSpan(from: number, to: number, shift: Shift, last: number): readonly [number, number] | undefined {
  // Whole rows and columns reach from edge to edge, whatever is inserted into them.
  if (from === 0 && to === last) return [from, to];
  const { kind, at, count } = shift;
  if (kind === "insert") {
    const moved = [from < at ? from : from + count, to < at ? to : to + count] as const;
    return moved[0] > last ? undefined : [moved[0], Math.min(moved[1], last)];
  }
  const first = from < at ? from : Math.max(from - count, at);
  const end = to < at ? to : Math.max(to - count, at - 1);
  return first <= end ? [first, end] : undefined;
}

const GONE = "#REF!";

/**
 * A formula after a change on a sheet. `home`: the sheet that the formula stands on, for references without a sheet.
 * With or without its equals sign; references to other workbooks and over several sheets stay.
 */
export function shiftFormula(formula: string, home: string, changed: string, shift: Shift): string {
  const isHome = isSame(home, changed);
  return mapReferences(formula, ({ sheet, text, area }) => {
    if (area === undefined || !(sheet === undefined ? isHome : isSame(sheet, changed))) return undefined;
    const moved = shiftArea(area, shift);
    if (moved === undefined) return GONE;
    return isSameArea(area, moved) ? undefined : respelt(text, moved);
  });
}

export function renameInFormula(formula: string, from: string, to: string): string {
  return tokensOf(formula)
    .map((token) => (token.kind === "sheet" && isSame(token.sheet, from) ? `${quotedSheetName(to)}!` : token.text))
    .join("");
}

/** References to a deleted sheet lose their sheet and their cells, as in Excel. */
export function dropSheetFromFormula(formula: string, gone: string): string {
  return mapReferences(formula, ({ sheet }) => (sheet !== undefined && isSame(sheet, gone) ? GONE : undefined), true);
}

function isSame(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

function isSameArea(one: CellArea, other: CellArea): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** Puts another text for each reference for which `change` gives one, in place of its sheet too if so wanted. */
function mapReferences(
  formula: string,
  change: (reference: Reference) => string | undefined,
  withSheet = false,
): string {
  let [text, done] = ["", 0];
  for (const reference of referencesOf(formula)) {
    const other = change(reference);
    if (other === undefined) continue;
    text += formula.slice(done, withSheet ? reference.sheetAt : reference.at) + other;
    done = reference.at + reference.text.length;
  }
  return done === 0 ? formula : text + formula.slice(done);
}

/** A cell or a range in a formula. */
interface Reference {
  readonly sheet: string | undefined;
  readonly text: string;
  readonly area: CellArea | undefined;
  /** Where it begins, and where it does with its sheet. */
  readonly at: number;
  readonly sheetAt: number;
}

/** Of formulas that were looked at: each row that comes or goes asks for those of the whole workbook anew. */
const known = new Map<string, readonly Reference[]>();
const MOST_KNOWN = 100_000;

function referencesOf(formula: string): readonly Reference[] {
  const before = known.get(formula);
  if (before) return before;
  const references = findReferences(tokensOf(formula));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(formula, references);
  return references;
}

function findReferences(tokens: readonly FormulaToken[]): readonly Reference[] {
  const references: Reference[] = [];
  let place = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const prefix = sheetAt(tokens, i);
    const start = prefix === undefined ? i : i + 1;
    const found = referenceAt(tokens, start);
    if (found === undefined) {
      place += tokens[i]?.text.length ?? 0;
      continue;
    }
    const { text, length } = found;
    const at = place + (prefix?.text.length ?? 0);
    references.push({ sheet: prefix?.sheet, text, area: areaOf(text), at, sheetAt: place });
    place = at + text.length;
    i = start + length - 1;
  }
  return references;
}

function sheetAt(tokens: readonly FormulaToken[], at: number): (FormulaToken & { readonly kind: "sheet" }) | undefined {
  const token = tokens[at];
  return token?.kind === "sheet" ? token : undefined;
}

/** A cell or a range beginning at a token: how it is spelt and of how many tokens it is made. */
function referenceAt(
  tokens: readonly FormulaToken[],
  at: number,
): { readonly text: string; readonly length: number } | undefined {
  const [first, colon, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== "cell" && first?.kind !== "corner") return undefined;
  if (colon?.text === ":" && second?.kind === first.kind) return { text: `${first.text}:${second.text}`, length: 3 };
  return first.kind === "cell" ? { text: first.text, length: 1 } : undefined;
}

/** The area with the dollar signs and the parts that the reference had. */
function respelt(reference: string, area: CellArea): string {
  const corners = reference.split(":");
  const ascending = isAscending(reference);
  return corners
    .map((corner, index) => {
      const isFirst = index === 0;
      const { row, column } = ascending;
      return respeltCorner(
        corner,
        pick(isFirst === row, area.top, area.bottom),
        pick(isFirst === column, area.left, area.right),
      );
    })
    .join(":");
}

function pick(first: boolean, one: number, other: number): number {
  return first ? one : other;
}

/** Whether the first corner is the upper one, and the left one: B2:A1 is a range too. */
function isAscending(reference: string): { readonly row: boolean; readonly column: boolean } {
  const [from = reference, to = from] = reference.split(":");
  const [start, end] = [cornerAt(from), cornerAt(to)];
  return { row: start.row <= end.row, column: start.column <= end.column };
}

function cornerAt(corner: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([a-z]*)(\d*)$/i.exec(corner.replaceAll("$", "")) ?? [];
  return { row: Number(digits), column: columnNumber(letters) };
}

function respeltCorner(corner: string, row: number, column: number): string {
  const [, letterMark = "", letters = "", digitMark = "", digits = ""] =
    /^(\$?)([a-z]*)(\$?)(\d*)$/i.exec(corner) ?? [];
  // In $5 alone the mark belongs to the row.
  const marks = letters === "" ? ["", letterMark + digitMark] : [letterMark, digitMark];
  const spelt = (mark: string | undefined, part: string, text: string) => (part === "" ? "" : `${mark ?? ""}${text}`);
  return spelt(marks[0], letters, columnName(column)) + spelt(marks[1], digits, String(row + 1));
}
