import type { GivenFile, ReadingProblem } from "./pane-service";
import { failure, type Result, success } from "../core/result";
import { LARGEST_RATE_FILE, type RateDesk } from "./rate-service";
import type { PaneText } from "./text/english";

/** The part of the browser's File that is needed, so that tests need no browser. */
export interface BrowserFile {
  readonly name: string;
  /** Bytes. */
  readonly size?: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Reads files whole. A folder, or a file that has gone, cannot be opened: the first such one is told. */
export async function openFiles(
  files: readonly BrowserFile[],
  text: PaneText,
): Promise<Result<readonly GivenFile[], ReadingProblem>> {
  const opened: GivenFile[] = [];
  for (const file of files) {
    try {
      opened.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      const { unopened, unopenedRemedy } = text.refused;
      return failure({ kind: "refused", file: file.name, reason: unopened, remedy: unopenedRemedy });
    }
  }
  return success(opened);
}

/** Adds files to the rates, each with its own outcome; what is too large for a table of rates is not read at all. */
export async function addRateFiles(desk: RateDesk, files: readonly BrowserFile[]): Promise<void> {
  for (const file of files) {
    const { name, size = 0 } = file;
    if (size > LARGEST_RATE_FILE) {
      desk.refuse(name, { kind: "too-large", message: `${name} has more than ${LARGEST_RATE_FILE} bytes` });
      continue;
    }
    try {
      await desk.addFiles([{ name, bytes: new Uint8Array(await file.arrayBuffer()) }]);
    } catch {
      desk.refuse(name, { kind: "unopened", message: `${name} cannot be opened` });
    }
  }
}

/** Pasted or dropped text as a file of its own. */
export function textFile(content: string, text: PaneText): GivenFile {
  return { name: `${text.import.pastedName}.txt`, bytes: new TextEncoder().encode(content) };
}
