/** The workbench: the pane at once, and beside it the grid as soon as it is loaded. */
import { createRef, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { mountPane } from "../taskpane/mount-pane";
import type { PaneSurroundings } from "../taskpane/pane-service";
import { createStore } from "../taskpane/pane-store";
import { rateDeskLoader } from "../taskpane/rate-desk-client";
import { loadSample, openReadingWorker } from "../taskpane/reading-worker-client";
import { createPaneService } from "../taskpane/service/create-pane-service";
import { rememberIn } from "../taskpane/service/remembered-answer";
import { type ExcelDoor, openExcelWorkbook } from "../workbook/excel/excel-workbook";
import type { OpenBook } from "./open-book";
import { isSetSupported } from "./requirement";
import type { GridLanguage } from "./univer-locale";
import { type GridState, WorkbenchPage } from "./workbench-page";
import { WORKBENCH_TEXTS } from "./workbench-text";
import "./workbench.css";

const GUIDE = "docs/sideloading.md";
const FILE_NAME = "Tieout model.xlsx";

function start(element: HTMLElement): void {
  const frame = createRef<HTMLDivElement>();
  const pane = createRef<HTMLDivElement>();
  const state = createStore<GridState, GridState>((_, next) => next, { kind: "loading" });
  const Page = () => (
    <WorkbenchPage
      language={useSyncExternalStore(watchLanguage, pageLanguage)}
      grid={useSyncExternalStore(state.subscribe, state.get)}
      frame={frame}
      pane={pane}
      guide={GUIDE}
      onNew={() => window.location.reload()}
    />
  );
  // The pane and the grid need their elements now, not at the browser's next leisure.
  flushSync(() => createRoot(element).render(<Page />));
  if (!frame.current || !pane.current) throw new Error("The page was not drawn.");
  const book = openGrid(frame.current);
  const worker = openReadingWorker();
  const rates = rateDeskLoader(worker);
  const service = createPaneService({
    port: openExcelWorkbook(doorTo(book)),
    worker,
    sample: loadSample,
    language: pageLanguage,
    remembered: rememberIn(() => localStorage),
    rates,
  });
  const loadCatalogue = async () => {
    const { catalogueFunctions } = await import("../functions/catalogue");
    return catalogueFunctions(await service.ownExamples());
  };
  mountPane(pane.current, service, surroundings(), loadCatalogue, rates);
  followLanguage(book);
  book.then(
    ({ download, inspect }) => {
      // For the browser's console, and for whoever tests the page.
      Object.assign(globalThis, { tieoutWorkbench: inspect });
      state.dispatch({ kind: "ready", download: () => download(FILE_NAME) });
    },
    (error: unknown) => {
      state.dispatch({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
    },
  );
}

/** The grid is many times larger than the rest of the page, so it is loaded after the pane is drawn. */
async function openGrid(frame: HTMLElement): Promise<OpenBook> {
  await new Promise((resolve) => setTimeout(resolve));
  const { openBook } = await import("./open-book");
  return openBook(frame, pageLanguage());
}

/** Requests wait for the grid. */
function doorTo(book: Promise<OpenBook>): ExcelDoor {
  return {
    run: async (options, batch) => (await book).door.run(options, batch),
    isSetSupported,
  };
}

/** The pane says in the page's language which one the analyst chose. */
function pageLanguage(): GridLanguage {
  return document.documentElement.lang === "ja" ? "ja" : "en";
}

function watchLanguage(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
  return () => observer.disconnect();
}

function followLanguage(book: Promise<OpenBook>): void {
  const follow = () => {
    const language = pageLanguage();
    document.title = WORKBENCH_TEXTS[language].name;
    // Where the grid failed to start, the page says so itself.
    book.then(({ speak }) => speak(language)).catch(() => undefined);
  };
  watchLanguage(follow);
  follow();
}

/** The pane follows the system, as it follows Office in Excel: a dark pane beside white cells is usual there too. */
function surroundings(): PaneSurroundings {
  const contrast = window.matchMedia("(forced-colors: active)");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const theme = () => ({ isDark: dark.matches, isContrast: contrast.matches });
  return {
    place: "workbench",
    displayLanguage: navigator.language,
    theme: theme(),
    onThemeChange: (listener) => {
      for (const one of [contrast, dark]) one.addEventListener("change", () => listener(theme()));
    },
    onCommand: () => undefined,
  };
}

const element = document.getElementById("workbench");
if (element) start(element);
