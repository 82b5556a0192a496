/** The door through which Microsoft's client library reaches our host. */
import type { Host } from "./host";
import type { WireRequest } from "./wire";

/** What is needed of the library's global `OfficeExtension`. */
export interface SessionLibrary {
  readonly SessionBase: new () => object;
}

/** A session for `Excel.run({ session }, …)` and for `new Excel.RequestContext(session)`. */
export interface HostSession {
  readonly _resolveRequestUrlAndHeaderInfo: () => Promise<null>;
  readonly _createRequestExecutorOrNull: () => RequestExecutor;
}

interface RequestExecutor {
  readonly executeAsync: (customData: unknown, flags: number, message: RequestMessage) => Promise<ExecutorResponse>;
}

interface RequestMessage {
  readonly Body: WireRequest;
}

interface ExecutorResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: unknown;
}

/** What `delayForCellEdit` sets among the flags of a request. */
const WAITS_FOR_CELL_EDIT = 64;

/**
 * Requests and answers are copied on their way, as between two programs: neither side sees what the other does with
 * its objects afterwards, and what JSON has no word for is lost.
 */
export function openSession(library: SessionLibrary, host: Host): HostSession {
  const opened = host.generation();

  async function executeAsync(_custom: unknown, flags: number, message: RequestMessage): Promise<ExecutorResponse> {
    const request = JSON.parse(JSON.stringify(message.Body)) as WireRequest;
    const answer = await host.execute(request, (flags & WAITS_FOR_CELL_EDIT) !== 0, opened);
    if (answer.kind === "failure") {
      const { code, message: text } = answer;
      return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: text, Headers: {}, Body: null };
    }
    const body: unknown = JSON.parse(JSON.stringify(answer.body));
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: body };
  }

  // The library asks with instanceof: only a subclass of its own base counts as a session.
  return new (class extends library.SessionBase implements HostSession {
    readonly _resolveRequestUrlAndHeaderInfo = () => Promise.resolve(null);
    readonly _createRequestExecutorOrNull = () => ({ executeAsync });
  })();
}
