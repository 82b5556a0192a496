import { judge, preparePdf } from "./judge";
import { examplesOf, inputOf } from "./input";
import type { ReaderName } from "./tokens";

/** What a process that reads inputs is told on its command line, as JSON. */
export interface Task {
  readonly reader: ReaderName;
  readonly seed: number;
  readonly first: number;
  readonly end: number;
  readonly small: boolean;
}

/** What it tells: before an input its number, after it what came of it. */
export type Told =
  | { readonly kind: "begins"; readonly number: number }
  | {
      readonly kind: "ends";
      readonly number: number;
      readonly faults: readonly string[];
      readonly facts: number;
      readonly refused: boolean;
      /** The most memory held so far, in MB. */
      readonly memory: number;
    };

/** Reads the inputs of a task one after another; a throw is a fault, for errors are values. */
export async function readInputs(task: Task, tell: (told: Told) => void): Promise<void> {
  preparePdf(process.cwd());
  // What the PDF library leaves unawaited must not end the process unseen.
  const stray: string[] = [];
  process.on("unhandledRejection", (problem) => stray.push(`left a rejection unhandled: ${faultOf(problem)}`));
  const examples = examplesOf(task.reader, task.small);
  for (let number = task.first; number < task.end; number++) {
    const bytes = inputOf(task.reader, task.seed, number, examples);
    tell({ kind: "begins", number });
    let verdict: { readonly faults: readonly string[]; readonly facts: number; readonly refused: boolean };
    try {
      verdict = await judge(bytes, `input-${number}`);
    } catch (problem) {
      verdict = { faults: [`threw ${faultOf(problem)}`], facts: 0, refused: false };
    }
    // A turn of the event loop, so that messages leave and rejections come.
    await new Promise((resolve) => setImmediate(resolve));
    const faults = [...verdict.faults, ...stray.splice(0)];
    tell({ kind: "ends", number, ...verdict, faults, memory: process.resourceUsage().maxRSS / 1024 });
  }
}

/** The message without its figures, and the function that threw: the same for the same fault. */
function faultOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  const at = /\n\s+at (?:async )?([^\s(]+)/gu;
  const frames = [...(problem.stack ?? "").matchAll(at)]
    .slice(0, 4)
    .map(([, name = ""]) => name.replace(/^file:.*/u, "…"));
  const message = problem.message.slice(0, 160).replace(/\d+/gu, "0");
  return `${problem.name}: ${message} (${frames.join(" < ")})`;
}
