import { openPdfEngine } from "../../pdf-engine/open-pdf";
import type { PdfEngine } from "../../readers/pdf/pdf-engine";

/**
 * pdf.js in this worker, loaded when the first PDF comes, with its character maps and fonts from beside the bundles
 * (webpack.config.js lays them there). The library's own worker would be a second one: its module works in this thread.
 */
export async function loadPdfEngine(): Promise<PdfEngine> {
  const worker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Object.assign(globalThis, { pdfjsWorker: worker });
  return openPdfEngine(await import("pdfjs-dist/legacy/build/pdf.mjs"), {
    characterMaps: new URL("pdf/cmaps/", self.location.href).href,
    standardFonts: new URL("pdf/fonts/", self.location.href).href,
    areFetched: true,
  });
}
