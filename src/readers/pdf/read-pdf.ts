import { failure, type Result, success } from "../../core/result";
import type { Block, Remark, SourceDocument } from "../document";
import type { PlacedLine } from "../layout/placed-line";
import type { Reader, ReadProblem, ReadWatch, SourceFile } from "../reader";
import { fixedWidthBlocks } from "../text/fixed-width";
import type { TextLine } from "../text/text-line";
import { withRaisedMarks } from "./raised-mark";
import { fixedPitchLines } from "./fixed-pitch";
import { blocksOfPage } from "./page-blocks";
import { linesOfPage } from "./page-lines";
import { runningHeads } from "./running-head";
import { withoutDoubles } from "./overprint";
import { type OpenPdf, PDF_TOO_LARGE, PDF_TOO_SLOW, pdfEngine, type PdfItem } from "./pdf-engine";

const MOST_PAGES = 300;
/** Characters of text: a page set in the smallest print has 10,000, a yearly report half a million. */
const MOST_ON_A_PAGE = 100_000;
const MOST_IN_ALL = 2_000_000;
const SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d];

export const pdfReader: Reader = {
  accepts: ({ bytes }) => SIGNATURE.every((byte, i) => bytes[i] === byte),
  read: readPdf,
};

async function readPdf(file: SourceFile, watch: ReadWatch): Promise<Result<SourceDocument, ReadProblem>> {
  const engine = await pdfEngine();
  if (!engine)
    return failure({ reason: "it is a PDF, and those cannot be read here yet", remedy: "save the tables as text" });
  let pdf: OpenPdf | undefined;
  try {
    pdf = await engine.open(new Uint8Array(file.bytes));
    return await readPages(file, pdf, watch);
  } catch (problem) {
    return failure(problemOf(problem));
  } finally {
    await pdf?.close();
  }
}

async function readPages(
  file: SourceFile,
  pdf: OpenPdf,
  watch: ReadWatch,
): Promise<Result<SourceDocument, ReadProblem>> {
  const { pages } = pdf;
  if (pages > MOST_PAGES)
    return failure({
      reason: `the PDF has ${pages} pages, more than ${MOST_PAGES}`,
      remedy: "cut out the pages that hold the statements",
    });
  if (pages < 1) return failure({ reason: "the PDF has no pages", remedy: "export or download it again" });
  const sheets: Sheet[] = [];
  const texts: string[] = [];
  const remarks: Remark[] = [];
  let all = 0;
  for (let page = 1; page <= pages; page++) {
    if (watch.signal?.aborted) return failure({ reason: "the reading was stopped", remedy: "start it again" });
    watch.onPage?.(page, pages);
    const { items: printed, characters, isDamaged } = await pdf.page(page, MOST_ON_A_PAGE);
    all += characters;
    if (characters > MOST_ON_A_PAGE || all > MOST_IN_ALL)
      return failure({ reason: `page ${page} holds too much text`, remedy: "cut out the pages of the statements" });
    if (isDamaged)
      remarks.push({
        severity: "incomplete",
        message: "The page is damaged; parts of it could not be read and are missing.",
        place: { page },
      });
    const items = withRaisedMarks(withoutDoubles(printed));
    texts.push(textOf(items));
    const typed = fixedPitchLines(items, page);
    sheets.push(typed ? { kind: "typed", lines: typed } : { kind: "set", lines: linesOfPage(items, page) });
  }
  const unfit = unfitness(texts);
  return unfit
    ? failure(unfit)
    : success({ name: file.name, sha256: file.sha256, blocks: blocksOfSheets(sheets), remarks });
}

/** A page as it was typed, by characters of one width, or set, by places. */
type Sheet =
  | { readonly kind: "typed"; readonly lines: readonly TextLine[] }
  | { readonly kind: "set"; readonly lines: readonly PlacedLine[] };

function blocksOfSheets(sheets: readonly Sheet[]): readonly Block[] {
  const running = runningHeads(sheets.flatMap((sheet) => (sheet.kind === "set" ? [sheet.lines] : [])));
  const blocks: Block[] = [];
  // Pages of fixed pitch are read in one, since a table may go on over them.
  let typed: TextLine[] = [];
  const closeTyped = () => {
    for (const block of fixedWidthBlocks(typed, typedBlock)) blocks.push(block);
    typed = [];
  };
  for (const sheet of sheets) {
    if (sheet.kind === "typed") {
      const place = sheet.lines[0]?.place;
      if (typed.length > 0 && place) typed.push({ text: "", place });
      for (const line of sheet.lines) typed.push(line);
      continue;
    }
    closeTyped();
    for (const block of blocksOfPage(sheet.lines, running)) blocks.push(block);
  }
  closeTyped();
  return blocks;
}

function typedBlock({ text, place }: TextLine): Block {
  return { kind: "text", text: text.trim(), heading: false, place };
}

function textOf(items: readonly PdfItem[]): string {
  return items.map(({ text }) => text).join("");
}

/** Why the text of the pages is no ground for figures. */
export function unfitness(pages: readonly string[]): ReadProblem | undefined {
  const blank = pages.filter((text) => text.trim().length < 10).length;
  if (blank * 2 > pages.length)
    return { reason: "the PDF is scanned: most of its pages hold no text", remedy: "recognise its text (OCR) first" };
  const all = pages.join("");
  const strange = all.match(/[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uf8ff]/gu)?.length ?? 0;
  if (strange * 20 > all.length)
    return {
      reason: "the PDF does not say which characters its fonts show",
      remedy: "get the release in another format, or recognise its text (OCR)",
    };
  return undefined;
}

const UNPACKED = "print it into a new PDF, or cut out the pages that hold the statements";

const PROBLEMS: Readonly<Record<string, ReadProblem>> = {
  PasswordException: { reason: "the PDF is encrypted with a password", remedy: "save a copy without a password" },
  [PDF_TOO_SLOW]: { reason: "the PDF takes longer to unpack than any release does", remedy: UNPACKED },
  [PDF_TOO_LARGE]: { reason: "the PDF takes more memory to unpack than any release does", remedy: UNPACKED },
};

function problemOf(problem: unknown): ReadProblem {
  const name = problem instanceof Error ? problem.name : "";
  return PROBLEMS[name] ?? { reason: "the PDF is damaged", remedy: "export or download it again" };
}
