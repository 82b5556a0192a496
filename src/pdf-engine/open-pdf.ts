/** pdf.js as the reader of PDFs needs it: the text of pages with its places, and nothing drawn, run or fetched from elsewhere. */
import type { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { OpenPdf, PdfEngine, PdfItem } from "../readers/pdf/pdf-engine";

/** The library's own module; its worker's module must be in `globalThis.pdfjsWorker`, so that it works in this thread. */
export interface PdfLibrary {
  readonly getDocument: typeof getDocument;
}

/** Where the files lie that come with the library; both end in a slash. */
export interface PdfAssets {
  /** Character maps, without which most Japanese and Chinese PDFs have no text. */
  readonly characterMaps: string;
  readonly standardFonts: string;
  /** True where the files are fetched, in a browser; false where they are read from disk. */
  readonly areFetched: boolean;
}

export function openPdfEngine(library: PdfLibrary, assets: PdfAssets): PdfEngine {
  return {
    open: async (bytes): Promise<OpenPdf> => {
      const task = library.getDocument({
        data: bytes,
        cMapUrl: assets.characterMaps,
        cMapPacked: true,
        standardFontDataUrl: assets.standardFonts,
        useWorkerFetch: assets.areFetched,
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
