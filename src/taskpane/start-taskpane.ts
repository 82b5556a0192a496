/** The page that Excel loads: pane, ribbon and functions live in it, from the first press or call until Excel closes. */
import { connectRibbon, officeRibbon } from "../commands/ribbon";
import { EXCEL_DOOR } from "../workbook/excel/excel-door";
import { openExcelWorkbook } from "../workbook/excel/excel-workbook";
import { mountPane } from "./mount-pane";
import { officeSurroundings } from "./office-surroundings";
import { rateDeskLoader } from "./rate-desk-client";
import { loadSample, openReadingWorker } from "./reading-worker-client";
import { createPaneService } from "./service/create-pane-service";
import { rememberIn } from "./service/remembered-answer";

const NO_OFFICE = "Tieout is an add-in for Excel. Microsoft's library, which it needs there, could not be loaded.";
const NOT_EXCEL = "Tieout is an add-in for Excel: load it there to use it.";

async function start(element: HTMLElement): Promise<void> {
  if (typeof Office === "undefined") {
    say(element, NO_OFFICE);
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    say(element, NOT_EXCEL);
    return;
  }
  const ribbon = connectRibbon(officeRibbon());
  const worker = openReadingWorker();
  const rates = rateDeskLoader(worker);
  const service = createPaneService({
    port: openExcelWorkbook(EXCEL_DOOR),
    worker,
    sample: loadSample,
    // The pane keeps the page's language that of its own texts.
    language: () => (document.documentElement.lang === "ja" ? "ja" : "en"),
    remembered: rememberIn(() => localStorage),
    rates,
  });
  const surroundings = officeSurroundings(Office.context, ribbon, (query) => window.matchMedia(query));
  const loadCatalogue = async () => {
    const { catalogueFunctions } = await import("../functions/catalogue");
    return catalogueFunctions(await service.ownExamples());
  };
  mountPane(element, service, surroundings, loadCatalogue, rates);
}

/** Plain text: there is no pane to show it in. */
function say(element: HTMLElement, text: string): void {
  element.replaceChildren(Object.assign(document.createElement("p"), { textContent: text }));
}

const pane = document.getElementById("pane");
if (pane) void start(pane);
