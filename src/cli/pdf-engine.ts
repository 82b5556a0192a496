import { join } from "node:path";
import { openPdfEngine } from "../pdf-engine/open-pdf";
import type { PdfEngine } from "../readers/pdf/pdf-engine";

/** pdf.js from the installed package, loaded when the first PDF comes, with its character maps and fonts from disk. */
export async function loadPdfEngine(project: string): Promise<PdfEngine> {
  await import("core-js/actual/promise/with-resolvers.js");
  const worker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Object.assign(globalThis, { pdfjsWorker: worker });
  const assets = join(project, "node_modules/pdfjs-dist");
  return openPdfEngine(await import("pdfjs-dist/legacy/build/pdf.mjs"), {
    characterMaps: `${assets}/cmaps/`,
    standardFonts: `${assets}/standard_fonts/`,
    areFetched: false,
  });
}
