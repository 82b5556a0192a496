import { hearBrokenStreams } from "../../pdf-engine/broken-stream.mjs";
import { openPdfEngine, type PdfLibrary } from "../../pdf-engine/open-pdf";
import type { PdfEngine } from "../../readers/pdf/pdf-engine";

/** What comes with pdf.js lies beside the bundles (webpack.config.js lays it there). */
const at = (path: string) => new URL(`pdf/${path}`, self.location.href).href;

/**
 * pdf.js in this worker, loaded when the first PDF comes. The library's own worker would be a second one: its module works
 * in this thread. Both are published bundles, so they are loaded as they are.
 */
export async function loadPdfEngine(): Promise<PdfEngine> {
  const worker: unknown = await import(/* webpackIgnore: true */ at("pdf.worker.js"));
  Object.assign(globalThis, { pdfjsWorker: worker });
  const library = (await import(/* webpackIgnore: true */ at("pdf.js"))) as PdfLibrary;
  let broken = 0;
  hearBrokenStreams(() => broken++);
  const assets = { characterMaps: at("cmaps/"), standardFonts: at("fonts/"), areFetched: true };
  return openPdfEngine(library, assets, undefined, () => broken);
}
