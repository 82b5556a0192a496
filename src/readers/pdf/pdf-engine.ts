/** What the reader needs of pdf.js. The edges supply it, because the library asks for a platform and is large. */
export interface PdfEngine {
  readonly open: (bytes: Uint8Array) => Promise<OpenPdf>;
}

/** The names of what an engine throws when a PDF wants more time or memory than any release does. */
export const PDF_TOO_SLOW = "PdfTooSlow";
export const PDF_TOO_LARGE = "PdfTooLarge";

export interface OpenPdf {
  readonly pages: number;
  /** The text of a page; where it has more characters than `most`, the first of it. */
  readonly page: (number: number, most: number) => Promise<PdfPageText>;
  readonly close: () => Promise<void>;
}

/** The text of a page as it is shown: rotation applied, x to the right and y downwards, in points. */
export interface PdfPageText {
  readonly items: readonly PdfItem[];
  /** How many characters and pieces there were, those that are not shown from left to right among them. */
  readonly characters: number;
  /** Parts of the page could not be read, and are missing. */
  readonly isDamaged: boolean;
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
