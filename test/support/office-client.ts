/**
 * Microsoft's own Excel client library, run in Node as a page would run it. It is a development dependency, neither
 * copied nor shipped. Loading takes about 90 ms, once for each test file.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import type { ProxyLibrary, SheetLibrary } from "../../src/workbench/host/client-note";
import type { HostSession, SessionLibrary } from "../../src/workbench/host/session";

type ExcelLibrary = typeof Excel & SheetLibrary;

export interface OfficeClient {
  readonly Excel: ExcelLibrary;
  readonly OfficeExtension: typeof OfficeExtension & SessionLibrary & ProxyLibrary;
}

let loaded: OfficeClient | undefined;

export function officeClient(): OfficeClient {
  loaded ??= load();
  return loaded;
}

/** A context over a session, for tests of what comes between the runs. */
export function requestContext(session: HostSession): Excel.RequestContext {
  const RequestContext = officeClient().Excel.RequestContext as unknown as new (
    session: HostSession,
  ) => Excel.RequestContext;
  return new RequestContext(session);
}

function load(): OfficeClient {
  const file = join(process.cwd(), "node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js");
  const location = { href: "http://localhost", search: "", hash: "" };
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    // Errors and promises of the tests' own kind, so that they are known by instanceof.
    Error,
    Promise,
    XMLHttpRequest: () => undefined,
    navigator: { userAgent: "node" },
    OSF: {},
    location,
    document: {
      addEventListener: () => undefined,
      createElement: () => ({ setAttribute: () => undefined, style: {} }),
      getElementsByTagName: () => [],
      URL: location.href,
      location,
      cookie: "",
    },
  };
  page["window"] = page["self"] = page;
  new Script(readFileSync(file, "utf8"), { filename: file }).runInContext(createContext(page));
  return page as unknown as OfficeClient;
}
