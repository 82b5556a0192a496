/**
 * Reads damaged and made-up documents: npm run fuzz -- [--reader NAME] [--minutes N | --runs N] [--seed S] [--small]
 *
 * Every input follows from the seed, the reader and its number. It is read in a process of its own within 10 seconds and
 * 500 MB. Faults: a throw, a hang, too much memory, a figure whose place does not hold it, a number that is none, a text
 * that became a formula. Failing inputs are kept in out/fuzz. With --small only examples of this folder are used, so that
 * the inputs are the same on every machine.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { examplesOf, inputOf } from "./input";
import { readInputs, type Task } from "./read-inputs";
import { type ReaderRun, runReader } from "./run-reader";
import { READER_NAMES, type ReaderName } from "./tokens";

const FOLDER = join("out", "fuzz");
/** So many inputs of one fault are kept. */
const KEPT = 3;

const say = (text: string) => process.stdout.write(`${text}\n`);

function whole(text: string, name: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) throw new Error(`--${name} takes a number, not ${text}`);
  return number;
}

function readersFrom(name: string | undefined): readonly ReaderName[] {
  if (name === undefined) return READER_NAMES;
  const chosen = READER_NAMES.filter((reader) => reader === name);
  if (chosen.length === 0) throw new Error(`--reader takes one of ${READER_NAMES.join(", ")}`);
  return chosen;
}

/** The faults of a run, each with the numbers of its inputs. */
function byFault({ findings }: ReaderRun): ReadonlyMap<string, readonly number[]> {
  const faults = new Map<string, number[]>();
  for (const { fault, number } of findings) {
    const known = faults.get(fault);
    if (known) known.push(number);
    else faults.set(fault, [number]);
  }
  return faults;
}

async function fuzz(): Promise<void> {
  const { values } = parseArgs({
    options: {
      reader: { type: "string" },
      minutes: { type: "string", default: "1" },
      runs: { type: "string" },
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      small: { type: "boolean", default: false },
    },
  });
  const seed = whole(values.seed, "seed");
  const end = values.runs === undefined ? Number.MAX_SAFE_INTEGER : whole(values.runs, "runs");
  const span = values.runs === undefined ? whole(values.minutes, "minutes") * 60_000 : Number.POSITIVE_INFINITY;
  say(`Seed ${seed}`);
  let faults = 0;
  for (const reader of readersFrom(values.reader)) {
    const task = { reader, seed, small: values.small };
    const run = await runReader(task, fileURLToPath(import.meta.url), { until: Date.now() + span, end });
    faults += tell(run, task);
  }
  if (faults > 0) process.exitCode = 1;
}

function tell(run: ReaderRun, { seed, small }: { readonly seed: number; readonly small: boolean }): number {
  const { reader, runs, read, facts } = run;
  const found = byFault(run);
  say(`${reader.padEnd(10)} ${runs} runs, ${read} read with ${facts} figures, ${found.size} findings`);
  const examples = found.size > 0 ? examplesOf(reader, small) : [];
  for (const [fault, numbers] of found) {
    const files = numbers.slice(0, KEPT).map((number) => {
      const path = join(FOLDER, `${reader}-${seed}-${number}.bin`);
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(path, inputOf(reader, seed, number, examples));
      return path;
    });
    say(`  ${fault}: ${numbers.length} times, ${files.join(", ")}`);
  }
  return found.size;
}

const [task] = process.argv.slice(process.argv.indexOf("--read-inputs") + 1);
if (process.argv.includes("--read-inputs") && task !== undefined) {
  await readInputs(JSON.parse(task) as Task, (told) => process.send?.(told));
  process.disconnect();
} else await fuzz();
