import { join } from "node:path";
import { openPdfEngine, type PdfThread } from "../pdf-engine/open-pdf";
import type { PdfEngine } from "../readers/pdf/pdf-engine";
import { loadForText } from "./pdf-start.mjs";
import { startPdfThread } from "./pdf-thread";

/** pdf.js from the installed package, loaded when the first PDF comes, with its character maps and fonts from disk. */
export async function loadPdfEngine(project: string): Promise<PdfEngine> {
  let thread: PdfThread | undefined = startPdfThread(project);
  const assets = join(project, "node_modules/pdfjs-dist");
  return openPdfEngine(
    await loadForText(() => import("pdfjs-dist/legacy/build/pdf.min.mjs")),
    { characterMaps: `${assets}/cmaps/`, standardFonts: `${assets}/standard_fonts/`, areFetched: false },
    () => {
      if (!thread || thread.hasFailed()) thread = startPdfThread(project);
      return thread;
    },
  );
}
