/** A plan as an xlsx file: styles, links, notes, charts, and in every formula cell the value that it gives. */
import { writeXlsx as writePackage, type WriteOptions } from "hucre/xlsx";
import { failure, type Result, success } from "../../core/result";
import { columnLetters, layOut, type Layout } from "../../plan/address";
import {
  type DanglingReference,
  type Duplicate,
  findDanglingLinks,
  findDanglingReferences,
  findDuplicates,
} from "../../plan/dangling";
import { type CellPlace, evaluatePlan } from "../../plan/evaluate";
import type { SheetPlan, WorkbookPlan } from "../../plan/workbook-plan";
import { pagesAcross } from "../frame-edit";
import { FONT } from "../look";
import { completeChart } from "./chart";
import { noteDrawing, notePart, shapeBlocks } from "./note-part";
import { type PackagePart, partText, readParts, textPart, writeParts } from "./package";
import { type ShortenedText, writeSheet, type WrittenSheet } from "./sheet";
import { stylePart } from "./style-part";
import { openStyleRegister, type StyleRegister } from "./style-register";
import { writtenText } from "../written-text";

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** Texts that lost their ends because no cell holds them whole. */
  readonly shortened: readonly ShortenedText[];
}

/** Why a plan cannot be written; each list may be empty, not all of them are. */
export interface UnwritablePlan {
  readonly dangling: readonly DanglingReference[];
  readonly duplicates: readonly Duplicate[];
  readonly circular: readonly CellPlace[];
  /** Formulas of more characters than Excel reads. */
  readonly tooLong: readonly CellPlace[];
}

/** No clock: the same plan gives the same bytes. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/** Throws when a sheet's name is not legal or not unique: SheetPlan.name promises both. */
export async function writeXlsx(plan: WorkbookPlan): Promise<Result<WrittenWorkbook, UnwritablePlan>> {
  const evaluation = evaluatePlan(plan);
  const dangling = evaluation.dangles ? findDanglingReferences(plan) : findDanglingLinks(plan);
  const duplicates = findDuplicates(plan);
  const circular = evaluation.cycles;
  if (dangling.length + duplicates.length + circular.length > 0) {
    return failure({ dangling, duplicates, circular, tooLong: [] });
  }
  const layout = layOut(plan);
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.id, sheet]));
  const writing = { layout, evaluation, sheets, styles: openStyleRegister() };
  const written = plan.sheets.map((sheet) => writeSheet(sheet, writing));
  const tooLong = written.flatMap((sheet) => sheet.tooLong);
  if (tooLong.length > 0) return failure({ dangling, duplicates, circular, tooLong });
  const notes = noteParts(plan, written);
  const title = writtenText(plan.title);
  const bytes = await writePackage({
    sheets: written.map(({ sheet }) => sheet),
    namedRanges: plan.sheets.flatMap((sheet) => printTitles(sheet, layout)),
    defaultFont: FONT,
    properties: { title, creator: "Tieout", created: NO_DATE, modified: NO_DATE },
  });
  const parts = readParts(bytes).map(async (part) => {
    const complete = completionOf(part.name, writing.styles);
    return notes.get(part.name) ?? (complete ? textPart(part.name, complete(await partText(part))) : part);
  });
  return success({
    bytes: writeParts(await Promise.all(parts)),
    shortened: written.flatMap(({ shortened }) => shortened),
  });
}

/**
 * The planned rows on every page, and on sheets of several pages side by side the columns that do not scroll. As a
 * defined name of our own: the library leaves out the apostrophes that most sheet names need.
 */
function printTitles(sheet: SheetPlan, layout: Layout): NonNullable<WriteOptions["namedRanges"]> {
  const places = layout.sheets.get(sheet.id);
  const titles = sheet.print.titleRows;
  const [from, to] = [places?.rows.get(titles?.from ?? ""), places?.rows.get(titles?.to ?? "")];
  const scrolled = places?.columns.get(sheet.freeze?.column ?? "") ?? 0;
  const ranges = [
    ...(pagesAcross(sheet) > 1 && scrolled > 0 ? [`$A:$${columnLetters(scrolled - 1)}`] : []),
    ...(from === undefined || to === undefined ? [] : [`$${from + 1}:$${to + 1}`]),
  ];
  if (ranges.length === 0) return [];
  const range = ranges.map((each) => `${places?.nameText ?? ""}!${each}`).join(",");
  return [{ name: "_xlnm.Print_Titles", scope: sheet.name, range }];
}

/**
 * What is put into a part that the library has written; undefined where it stays as it is, as the sheets do, which are
 * by far the largest.
 */
function completionOf(name: string, styles: StyleRegister): ((xml: string) => string) | undefined {
  if (name === "xl/styles.xml") return (xml) => stylePart(xml, styles.all);
  return name.startsWith("xl/charts/chart") ? completeChart : undefined;
}

/** The parts of our own, by name; they are compressed while the library is at work. */
function noteParts(plan: WorkbookPlan, written: readonly WrittenSheet[]): ReadonlyMap<string, Promise<PackagePart>> {
  const parts = new Map<string, Promise<PackagePart>>();
  const put = (name: string, text: string) => parts.set(name, textPart(name, text));
  let block = 1;
  plan.sheets.forEach((sheet, i) => {
    const notes = written[i]?.notes ?? [];
    if (notes.length === 0) return;
    put(`xl/comments${i + 1}.xml`, notePart(notes));
    put(`xl/drawings/vmlDrawing${i + 1}.vml`, noteDrawing(notes, sheet, block));
    block += shapeBlocks(notes.length);
  });
  return parts;
}
