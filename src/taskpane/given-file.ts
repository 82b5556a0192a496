import type { GivenFile, ReadingProblem } from "./pane-service";
import { failure, type Result, success } from "../core/result";
import type { PaneText } from "./text/english";

/** The part of the browser's File that is needed, so that tests need no browser. */
export interface BrowserFile {
  readonly name: string;
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

/** Pasted or dropped text as a file of its own. */
export function textFile(content: string, text: PaneText): GivenFile {
  return { name: `${text.import.pastedName}.txt`, bytes: new TextEncoder().encode(content) };
}
