/** What the reader needs of pdf.js. The edges supply it, because the library asks for a platform and is large. */
export interface PdfEngine {
  readonly open: (bytes: Uint8Array) => Promise<OpenPdf>;
}

export interface OpenPdf {
  readonly pages: number;
  readonly page: (number: number) => Promise<PdfPageText>;
  readonly close: () => Promise<void>;
}

/** The text of a page as it is shown: rotation applied, x to the right and y downwards, in points. */
export interface PdfPageText {
  readonly items: readonly PdfItem[];
}

export interface PdfItem {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly height: number;
}

let loadEngine: (() => Promise<PdfEngine>) | undefined;

/** Called once by an edge at its start; the engine is loaded only when a PDF comes. */
export function providePdfEngine(load: () => Promise<PdfEngine>): void {
  loadEngine = load;
}

export async function pdfEngine(): Promise<PdfEngine | undefined> {
  return await loadEngine?.();
}
