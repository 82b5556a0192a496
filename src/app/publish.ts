/** Publishing: Tieout's calls as native formulas or values, for people without the add-in, and back again. */
import type { EnteredCell, SheetContents } from "../workbook/port";
import { callsTieout } from "../functions/call-in-formula";
import { publishedFormula, shapeInText } from "../functions/published-formula";

/** A formula that was published: where it stands, how it reads, and what was written over the cells that it filled. */
export interface PublishedCall {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly written: readonly (readonly EnteredCell[])[];
  /** Why values stand in place of formulas. */
  readonly why?: string;
}

export interface PublishPlan {
  readonly calls: readonly PublishedCall[];
  /** Calls that stay: their cells have no value yet, or show an error that a file could not explain. */
  readonly left: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly why: string;
  }[];
}

/** Every formula with a call of Tieout's, with what stands in its place. */
export function planPublishing(sheets: readonly SheetContents[]): PublishPlan {
  const calls: PublishedCall[] = [];
  const left: PublishPlan["left"][number][] = [];
  for (const sheet of sheets) {
    // Some versions of Excel tell the formula of every cell that a result fills.
    const filled = new Set<string>();
    sheet.contents.forEach((line, r) => {
      line.forEach((content, c) => {
        if (typeof content !== "string" || !callsTieout(content) || filled.has(`${r} ${c} ${content}`)) return;
        const place = { sheet: sheet.id, row: sheet.top + r, column: sheet.left + c };
        const shape = filledShape(sheet, r, c);
        for (let row = 0; row < shape.rows; row++)
          for (let column = 0; column < shape.columns; column++) filled.add(`${r + row} ${c + column} ${content}`);
        const published = publishedFormula(content, shape);
        if (published.kind === "formulas") calls.push({ ...place, formula: content, written: published.formulas });
        else {
          const shown = valuesOf(sheet, r, c, shape);
          if (shown.flat().some(isUnsettled)) left.push({ ...place, why: "its value is not there yet" });
          else calls.push({ ...place, formula: content, written: shown, why: published.why });
        }
      });
    });
  }
  return { calls, left };
}

export interface LinkPlan {
  /** Calls to be put back, over what was written in their place. */
  readonly calls: readonly PublishedCall[];
  /** Calls that stand already. */
  readonly linked: readonly PublishedCall[];
  /** The analyst has changed what was written, or it is not where it was: left alone. */
  readonly changed: readonly PublishedCall[];
}

/** Holds what was published against the workbook as it is. */
export function planLinking(published: readonly PublishedCall[], sheets: readonly SheetContents[]): LinkPlan {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const stateOf = (call: PublishedCall): keyof LinkPlan => {
    const sheet = byId.get(call.sheet);
    if (!sheet) return "changed";
    if (contentAt(sheet, call.row, call.column) === call.formula) return "linked";
    const isAsWritten = call.written.every((line, r) =>
      line.every((content, c) => isSame(contentAt(sheet, call.row + r, call.column + c), content)),
    );
    return isAsWritten ? "calls" : "changed";
  };
  const states = published.map((call) => ({ call, state: stateOf(call) }));
  const of = (wanted: keyof LinkPlan) => states.flatMap(({ call, state }) => (state === wanted ? [call] : []));
  return { calls: of("calls"), linked: of("linked"), changed: of("changed") };
}

function contentAt(sheet: SheetContents, row: number, column: number): EnteredCell {
  return sheet.contents[row - sheet.top]?.[column - sheet.left] ?? "";
}

/** Excel writes a formula back in its own way: other spaces, a number with other digits behind the fifteenth. */
function isSame(found: EnteredCell, written: EnteredCell): boolean {
  if (found === written) return true;
  if (typeof found === "number" && typeof written === "number")
    return Math.abs(found - written) <= Math.abs(written) * 1e-14;
  return typeof found === "string" && typeof written === "string" && plain(found) === plain(written);
}

/** Without spaces outside of texts, and in capitals. */
function plain(formula: string): string {
  if (!formula.startsWith("=")) return formula;
  return formula.replace(/("(?:[^"]|"")*")|\s+/gu, (_, text: string | undefined) => text ?? "").toUpperCase();
}

/**
 * The cells that a formula fills. Where its text does not tell, those to the right and below that show a value without having a content of their own
 * (or, as some versions of Excel tell it, with the same formula).
 */
function filledShape(sheet: SheetContents, r: number, c: number): { rows: number; columns: number } {
  const formula = String(sheet.contents[r]?.[c]);
  const told = shapeInText(formula);
  if (told) return told;
  const isFilled = (row: number, column: number) => {
    const content = sheet.contents[row]?.[column];
    const value = sheet.values[row]?.[column];
    return content !== undefined && (content === formula || (content === "" && value !== "" && value !== undefined));
  };
  let columns = 1;
  while (isFilled(r, c + columns)) columns++;
  let rows = 1;
  const isRowFilled = (row: number) => Array.from({ length: columns }, (_, i) => i).some((i) => isFilled(row, c + i));
  while (isRowFilled(r + rows)) rows++;
  return { rows, columns };
}

function valuesOf(
  sheet: SheetContents,
  r: number,
  c: number,
  { rows, columns }: { rows: number; columns: number },
): readonly (readonly EnteredCell[])[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.values[r + row]?.[c + column] ?? ""),
  );
}

/** Not calculated, or an error: a value that stood for it would hide what is wrong. */
function isUnsettled(value: EnteredCell): boolean {
  return typeof value === "string" && /^#(?:BUSY!|N\/A|NAME\?|VALUE!|CALC!|CONNECT!|SPILL!|GETTING_DATA)/u.test(value);
}
