import type { ReadingProgress } from "./pane-service";
import type { WritingProgress } from "../workbook/port";
import type { PaneText } from "./text/english";

/** How much of a file's time each stage takes, roughly; the bar need only never go back. */
const STAGE_STARTS: Readonly<Record<ReadingProgress["stage"], number>> = {
  opening: 0,
  reading: 0.05,
  interpreting: 0.55,
  checking: 0.8,
  planning: 0.9,
};
const PAGES_END = STAGE_STARTS.interpreting;

/** How far reading has come, 0 to 1. */
export function readingShare({ stage, fileNumber, files, page, pages }: ReadingProgress): number {
  const start = STAGE_STARTS[stage];
  const ofPages = page !== undefined && pages !== undefined && pages > 0 ? (page - 1) / pages : 0;
  const within = stage === "reading" ? start + (PAGES_END - start) * Math.min(1, Math.max(0, ofPages)) : start;
  return Math.min(1, (fileNumber - 1 + within) / Math.max(1, files));
}

/** "File 1 of 2 · release.pdf · page 3 of 12". */
export function readingDetail({ file, fileNumber, files, page, pages }: ReadingProgress, text: PaneText): string {
  return [
    files > 1 ? text.reading.file(fileNumber, files) : "",
    file,
    page === undefined ? "" : text.reading.page(page, pages),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** How far writing has come, 0 to 1; undefined before the first batch. */
export function writingShare({ batch, batches, cells, allCells }: WritingProgress): number | undefined {
  if (allCells > 0) return Math.min(1, cells / allCells);
  return batches > 0 ? Math.min(1, batch / batches) : undefined;
}
