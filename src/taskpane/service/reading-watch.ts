import type { ReadingProblem, ReadingProgress } from "../pane-service";

/**
 * A page, or a file of another kind, is read in a second or two, and in ten where the machine is slow. What gives no
 * sign for so long, as a small PDF that unpacks without an end, would hold the pane for ever.
 */
const MOST_SECONDS = 60;

export interface ReadingWatch {
  /** To be called at every sign of the worker. */
  readonly onProgress: (progress: ReadingProgress) => void;
  /** Why the reading was ended, when this watch ended it. */
  readonly problem: () => ReadingProblem | undefined;
  /** No more is waited for. */
  readonly end: () => void;
}

/** Calls `stop` when the worker gives no sign for too long. */
export function watchReading(stop: () => void): ReadingWatch {
  let last: ReadingProgress | undefined;
  let problem: ReadingProblem | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(timer);
  const wait = () => {
    end();
    timer = setTimeout(() => {
      problem = tooSlow(last);
      stop();
    }, MOST_SECONDS * 1000);
  };
  wait();
  return {
    onProgress: (progress) => {
      last = progress;
      wait();
    },
    problem: () => problem,
    end,
  };
}

function tooSlow(last: ReadingProgress | undefined): ReadingProblem {
  const page = last?.page !== undefined ? `page ${last.page}` : "it";
  return {
    kind: "refused",
    file: last?.file ?? "",
    reason: `${page} takes longer to read than any release does`,
    remedy: "print it into a new PDF, or cut out the pages that hold the statements",
  };
}
