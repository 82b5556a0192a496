/** Publishing: Tieout's calls as native formulas or values, for people without the add-in, and back again. */
import type { EnteredCell, SheetContents, WrittenCell } from "../workbook/port";
import { checksum } from "../core/checksum";
import { callsTieout } from "../functions/call-in-formula";
import { filledShape, publishedFormula } from "../functions/published-formula";
import type { Shape } from "../functions/spill";
import { columnPlace } from "../plan/respell";

/** A formula that was published: where it stands, how it reads, and what was written over the cells that it filled. */
export interface PublishedCall {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly written: readonly (readonly WrittenCell[])[];
  /** Where values stand: what the cells hold that the call refers to. */
  readonly reads?: string;
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
        // A text that reads like a call shows itself.
        if (content === sheet.values[r]?.[c]) return;
        if (typeof content !== "string" || !callsTieout(content) || filled.has(`${r} ${c} ${content}`)) return;
        const place = { sheet: sheet.id, row: sheet.top + r, column: sheet.left + c };
        const shape = filledShape(content, (row) => sheet.values[r + row]?.[c]);
        if (!shape) {
          left.push({ ...place, why: "how many cells its result fills cannot be told" });
          return;
        }
        if (isTaken(sheet, r, c, shape)) {
          left.push({ ...place, why: "other contents stand where its result would" });
          return;
        }
        for (let row = 0; row < shape.rows; row++)
          for (let column = 0; column < shape.columns; column++) filled.add(`${r + row} ${c + column} ${content}`);
        const published = publishedFormula(content, shape);
        if (published.kind === "formulas") {
          const written = published.formulas.map((row) => row.map((formula) => ({ formula })));
          calls.push({ ...place, formula: content, written });
          return;
        }
        const shown = valuesOf(sheet, r, c, shape);
        if (shown.flat().some(isUnsettled)) left.push({ ...place, why: "it shows an error, or no value yet" });
        else {
          const reads = fingerprint(content, sheets, sheet);
          calls.push({
            ...place,
            formula: content,
            written: shown.map((row) => row.map(asWritten)),
            why: published.why,
            reads,
          });
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
    const readsTheSame = call.reads === undefined || call.reads === fingerprint(call.formula, sheets, sheet);
    return isAsWritten && readsTheSame ? "calls" : "changed";
  };
  const states = published.map((call) => ({ call, state: stateOf(call) }));
  const of = (wanted: keyof LinkPlan) => states.flatMap(({ call, state }) => (state === wanted ? [call] : []));
  return { calls: of("calls"), linked: of("linked"), changed: of("changed") };
}

function contentAt(sheet: SheetContents, row: number, column: number): EnteredCell {
  return sheet.contents[row - sheet.top]?.[column - sheet.left] ?? "";
}

/** Excel writes a formula back in its own way: other spaces, a number with other digits behind the fifteenth. */
function isSame(found: EnteredCell, written: WrittenCell): boolean {
  if (typeof written === "object") return typeof found === "string" && plain(found) === plain(written.formula);
  if (typeof found === "number" && typeof written === "number")
    return Math.abs(found - written) <= Math.abs(written) * 1e-14;
  return found === written;
}

/** Without spaces outside of texts, and in capitals. */
function plain(formula: string): string {
  if (!formula.startsWith("=")) return formula;
  return formula.replace(/("(?:[^"]|"")*")|\s+/gu, (_, text: string | undefined) => text ?? "").toUpperCase();
}

/** Whether a cell of the area, other than its first, holds something of its own. */
function isTaken(sheet: SheetContents, r: number, c: number, { rows, columns }: Shape): boolean {
  const formula = sheet.contents[r]?.[c];
  return Array.from({ length: rows * columns }, (_, i) => i).some((i) => {
    const content = sheet.contents[r + Math.floor(i / columns)]?.[c + (i % columns)] ?? "";
    return content !== "" && content !== formula;
  });
}

function valuesOf(
  sheet: SheetContents,
  r: number,
  c: number,
  { rows, columns }: Shape,
): readonly (readonly EnteredCell[])[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.values[r + row]?.[c + column] ?? ""),
  );
}

/** A blank text stays one: a cell without anything would count as zero for whoever refers to it. */
function asWritten(value: EnteredCell): WrittenCell {
  return value === "" ? { formula: '=""' } : value;
}

/** Not calculated yet, or an error: a text that stood for it would be passed over by the sums around it. */
function isUnsettled(value: EnteredCell): boolean {
  return typeof value === "string" && /^#[A-Z_/0-9]+[!?]?$/u.test(value);
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(?<![\p{L}\d_.$])\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?(?![\p{L}\d_(])/gu;
const MOST_READ = 200_000;

/**
 * What stands in the cells that a call refers to. Values are put back as a call only while this is the same: once rows
 * have moved, the call as it was would read other cells.
 */
function fingerprint(formula: string, sheets: readonly SheetContents[], own: SheetContents): string {
  const parts: string[] = [];
  let read = 0;
  for (const [, name, left, top, right = left, bottom = top] of formula.matchAll(REFERENCE)) {
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) continue;
    const plain = name?.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    const sheet = plain === undefined ? own : sheets.find((each) => each.name.toLowerCase() === plain.toLowerCase());
    if (!sheet) {
      parts.push("?");
      continue;
    }
    const [from, to] = [columnPlace(left), columnPlace(right)];
    for (let row = Number(top) - 1; row < Number(bottom); row++) {
      for (let column = from; column <= to; column++) {
        if (++read > MOST_READ) return "";
        parts.push(JSON.stringify(contentAt(sheet, row, column)));
      }
    }
  }
  return checksum(parts.join());
}
