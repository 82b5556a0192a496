/** Formulas that have lost what they refer to: Excel writes #REF! in its place. */
import type { SnapshotCell } from "./workbook-snapshot";
import type { CellWrite } from "./written-sheet";

export function isBroken(cell: SnapshotCell | CellWrite): boolean {
  return typeof cell === "object" && cell?.formula.includes(LOST) === true;
}

/**
 * Whether a broken formula is what Excel has left of another: each part is the same, but for addresses that are lost. One
 * that says anything else is somebody's own, which broke, too.
 */
export function isLeftOf(theirs: SnapshotCell, ours: CellWrite | undefined): boolean {
  if (typeof theirs !== "object" || typeof ours !== "object" || ours === null || !isBroken(theirs)) return false;
  const [left, whole] = [partsOf(theirs.formula.slice(1)), partsOf(ours.formula)];
  return left.length === whole.length && left.every((part, i) => isSamePart(part, whole[i] ?? ""));
}

const LOST = "#REF!";
const SHEET = "(?:'(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_]*|#REF)!";
const CORNER = "(?:#REF!|(?<![A-Za-z0-9_.$])\\$?[A-Z]{1,3}\\$?\\d{1,7}(?![A-Za-z0-9_(]))";
/** A text in quotation marks, an address, or what is between: an address stands at every second place, a text for itself. */
const ADDRESS = new RegExp(`("(?:[^"]|"")*"|(?:${SHEET})?${CORNER}(?::${CORNER})?)`, "u");

function partsOf(formula: string): readonly string[] {
  return formula.split(ADDRESS);
}

/** A lost address names its sheet still, unless the sheet is lost. */
function isSamePart(theirs: string, ours: string): boolean {
  if (theirs === ours) return true;
  if (theirs.startsWith('"') || !theirs.includes(LOST)) return false;
  const [sheet, other] = [sheetOf(theirs), sheetOf(ours)];
  return sheet === "" || other === "" || sheet === other;
}

/** "" for the formula's own sheet, and for one that is lost. */
function sheetOf(address: string): string {
  return /^(?:'(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_]*)(?=!)/u.exec(address)?.[0] ?? "";
}
