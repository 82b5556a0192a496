import { join } from "node:path";
import type { OpenPdf, PdfEngine, PdfItem } from "../readers/pdf/pdf-engine";

/** pdf.js from the installed package, loaded when the first PDF comes, with its character maps and fonts from disk. */
export async function loadPdfEngine(project: string): Promise<PdfEngine> {
  await import("core-js/actual/promise/with-resolvers.js");
  const worker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Object.assign(globalThis, { pdfjsWorker: worker });
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const assets = join(project, "node_modules/pdfjs-dist");
  return {
    open: async (bytes): Promise<OpenPdf> => {
      const task = library.getDocument({
        data: bytes,
        cMapUrl: `${assets}/cmaps/`,
        cMapPacked: true,
        standardFontDataUrl: `${assets}/standard_fonts/`,
        disableFontFace: true,
        useSystemFonts: false,
        enableXfa: false,
        stopAtErrors: false,
        verbosity: 0,
      });
      const document = await task.promise;
      return {
        pages: document.numPages,
        page: async (number) => {
          const page = await document.getPage(number);
          const { transform } = page.getViewport({ scale: 1 });
          const { items } = await page.getTextContent();
          page.cleanup();
          return { items: items.flatMap((item) => ("str" in item ? shownItem(item, transform) : [])) };
        },
        close: () => task.destroy(),
      };
    },
  };
}

interface RawItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

/** Text that does not run from left to right on the shown page belongs to no table. */
function shownItem({ str, transform, width, height }: RawItem, view: readonly number[]): readonly PdfItem[] {
  const [a = 0, b = 0, , , e = 0, f = 0] = transform.map(Number);
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  const across = va * a + vc * b;
  const down = vb * a + vd * b;
  if (across <= 0 || Math.abs(down) > across * 0.05) return [];
  const left = va * e + vc * f + ve;
  const size = height > 0 ? height : Math.hypot(a, b);
  return [{ text: str, left, right: left + width, baseline: vb * e + vd * f + vf, height: size }];
}
