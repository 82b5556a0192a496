/** pdf.js as the reader of PDFs needs it: the text of pages with its places, and nothing drawn, run or fetched from elsewhere. */
import type { getDocument, PDFDocumentLoadingTask, PDFPageProxy, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { TELLING } from "./broken-stream.mjs";
import type { OpenPdf, PdfEngine, PdfItem, PdfPageText } from "../readers/pdf/pdf-engine";

/** The library's own module. Without a thread its worker's module must be in `globalThis.pdfjsWorker`, and works here. */
export interface PdfLibrary {
  readonly getDocument: typeof getDocument;
  readonly PDFWorker: typeof PDFWorker;
}

/** A thread in which the library's worker listens, and which is ended when a PDF takes more than it may. */
export interface PdfThread {
  /** What the library needs of a `Worker`. */
  readonly port: object;
  readonly hasFailed: () => boolean;
  /** In how many places packed data broke off so far. */
  readonly brokenStreams: () => number;
  /** From here on the reading of one PDF is watched: `failure` is rejected when the thread ends. */
  readonly watch: () => { readonly failure: Promise<never>; readonly end: () => void };
}

/** Where the files lie that come with the library; both end in a slash. */
export interface PdfAssets {
  /** Character maps, without which most Japanese and Chinese PDFs have no text. */
  readonly characterMaps: string;
  readonly standardFonts: string;
  /** True where the files are fetched, in a browser; false where they are read from disk. */
  readonly areFetched: boolean;
}

/** Without a thread, `brokenStreams` counts what the library's worker meets here. */
export function openPdfEngine(
  library: PdfLibrary,
  assets: PdfAssets,
  threadOf?: () => PdfThread,
  brokenStreams = () => 0,
): PdfEngine {
  const workers = new WeakMap<PdfThread, PDFWorker>();
  const workerIn = (thread: PdfThread) => {
    const worker = workers.get(thread) ?? new library.PDFWorker({ port: thread.port as never, verbosity: TELLING });
    workers.set(thread, worker);
    return worker;
  };
  return {
    open: async (bytes): Promise<OpenPdf> => {
      const thread = threadOf?.();
      const watch = thread?.watch();
      const countBroken = thread?.brokenStreams ?? brokenStreams;
      // What breaks off outside of any page is told with the first one.
      let told = countBroken();
      const hasBroken = () => {
        const before = told;
        told = countBroken();
        return told > before;
      };
      const unless = async <T>(work: Promise<T>) => await (watch ? Promise.race([work, watch.failure]) : work);
      const tasks = new Map<boolean, PDFDocumentLoadingTask>();
      const taskOf = (stopAtErrors: boolean) => {
        const task =
          tasks.get(stopAtErrors) ??
          library.getDocument({
            data: bytes.slice(), // which goes to the worker for good
            cMapUrl: assets.characterMaps,
            cMapPacked: true,
            standardFontDataUrl: assets.standardFonts,
            useWorkerFetch: assets.areFetched,
            disableFontFace: true,
            useSystemFonts: false,
            enableXfa: false,
            stopAtErrors,
            verbosity: TELLING,
            ...(thread && { worker: workerIn(thread) }),
          });
        tasks.set(stopAtErrors, task);
        return task;
      };
      /** What the library fails at, it tries again passing over the faults, and says so. */
      const tolerantly = async <T>(work: (stopAtErrors: boolean) => Promise<T>): Promise<T> => {
        try {
          return await unless(work(true));
        } catch (problem) {
          if (thread?.hasFailed() === true || isLocked(problem)) throw problem;
          return await unless(work(false));
        }
      };
      const close = async () => {
        // A thread that was ended answers no more.
        for (const task of tasks.values())
          if (thread?.hasFailed() !== true) await unless(task.destroy()).catch(() => undefined);
        watch?.end();
      };
      try {
        const pages = await tolerantly(async (stopAtErrors) => (await taskOf(stopAtErrors).promise).numPages);
        return {
          pages,
          page: (number, most) =>
            tolerantly(async (stopAtErrors) => {
              const document = await taskOf(stopAtErrors).promise;
              const text = await textOf(await document.getPage(number), most);
              return { ...text, isDamaged: hasBroken() || !stopAtErrors };
            }),
          close,
        };
      } catch (problem) {
        await close();
        throw problem;
      }
    },
  };
}

function isLocked(problem: unknown): boolean {
  return problem instanceof Error && problem.name === "PasswordException";
}

/** The text of a page in the pieces that the library gives; no further ones once there are too many. */
async function textOf(page: PDFPageProxy, most: number): Promise<Omit<PdfPageText, "isDamaged">> {
  const { transform } = page.getViewport({ scale: 1 });
  const parts = page.streamTextContent() as ReadableStream<{ readonly items: readonly (RawItem | object)[] }>;
  const reader = parts.getReader();
  const items: PdfItem[] = [];
  let characters = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) {
      if (!("str" in item)) continue;
      characters += item.str.length + 1;
      for (const shown of shownItem(item, transform)) items.push(shown);
    }
    // Left unread, the library waits with the rest until the document is closed; cancelled, it would send on and fail.
    if (characters > most) return { items, characters };
  }
  page.cleanup();
  return { items, characters };
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
