/** What the add-in's page asks of Office, over a workbook in memory; runs in the page, after Microsoft's Excel client. */
import { connectClient } from "../../src/workbench/host/client";
import { createHost } from "../../src/workbench/host/host";
import { createMemoryStore } from "../../src/workbench/host/memory-store";

interface Client {
  Excel: Parameters<typeof connectClient>[1];
  readonly OfficeExtension: Parameters<typeof connectClient>[0];
}

const client = globalThis as unknown as Client;
const host = createHost(createMemoryStore(["Sheet1"]), { year: 2026 });
// The connection calls the client's own run, whose place it then takes.
const own = { ...client.Excel };
client.Excel = Object.assign(client.Excel, { run: connectClient(client.OfficeExtension, own, host) });

Object.assign(globalThis, {
  Office: {
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
    HostType: { Excel: "Excel" },
    // Without a theme of Office's own the pane follows the system's.
    context: { displayLanguage: navigator.language, requirements: { isSetSupported: host.isSetSupported } },
    actions: { associate: () => undefined },
    addin: { showAsTaskpane: () => Promise.resolve() },
  },
  CustomFunctions: { associate: () => undefined, Error },
});
