import { fork } from "node:child_process";
import { cpus, loadavg } from "node:os";
import type { Task, Told } from "./read-inputs";
import type { ReaderName } from "./tokens";

/** Limits of one input; on a machine with more to do than processors, its time is as much longer. */
const SECONDS = 10;
const MEGABYTES = 500;
/** The heap may be smaller than the whole, which buffers and the program share. */
const HEAP = 400;

export interface Finding {
  readonly number: number;
  readonly fault: string;
}

export interface ReaderRun {
  readonly reader: ReaderName;
  readonly runs: number;
  /** Inputs that gave a filing, and the figures in them: a run that is refused throughout tests little. */
  readonly read: number;
  readonly facts: number;
  readonly findings: readonly Finding[];
}

interface Limits {
  readonly until: number;
  readonly end: number;
}

interface Stretch {
  readonly next: number;
  readonly ends: readonly Extract<Told, { kind: "ends" }>[];
  /** What ended the process before its time. */
  readonly broken?: Finding;
}

/** Reads inputs of one reader in a process of its own, which is started again whenever an input ends it. */
export async function runReader(task: Omit<Task, "first" | "end">, entry: string, limits: Limits): Promise<ReaderRun> {
  const findings: Finding[] = [];
  let next = 0;
  let [runs, read, facts] = [0, 0, 0];
  while (next < limits.end && Date.now() < limits.until) {
    const stretch = await runStretch({ ...task, first: next, end: limits.end }, entry, limits.until);
    for (const ended of stretch.ends) {
      runs++;
      facts += ended.facts;
      if (!ended.refused) read++;
      for (const fault of ended.faults) findings.push({ number: ended.number, fault });
    }
    if (stretch.broken) {
      runs++;
      // Alone in a process, and on a machine that others use: only what happens twice is a finding.
      const { number } = stretch.broken;
      const again = await runStretch({ ...task, first: number, end: number + 1 }, entry, Number.POSITIVE_INFINITY);
      if (again.broken) findings.push(again.broken);
    }
    if (stretch.next === next && !stretch.broken) break;
    next = stretch.next;
  }
  return { reader: task.reader, runs, read, facts, findings };
}

function runStretch(task: Task, entry: string, until: number): Promise<Stretch> {
  return new Promise((resolve, reject) => {
    const child = fork(entry, ["--read-inputs", JSON.stringify(task)], {
      execArgv: [`--max-old-space-size=${HEAP}`],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const ends: Extract<Told, { kind: "ends" }>[] = [];
    let current: number | undefined;
    let reason: string | undefined;
    let watch: NodeJS.Timeout | undefined;
    const stop = (why?: string) => {
      reason = why;
      child.kill("SIGKILL");
    };
    child.on("message", (message) => {
      const told = message as Told;
      clearTimeout(watch);
      if (told.kind === "begins") {
        current = told.number;
        const share = Math.max(1, (loadavg()[0] ?? 0) / cpus().length);
        watch = setTimeout(() => stop(`took longer than ${SECONDS} s`), SECONDS * 1000 * share);
        return;
      }
      if (told.memory > MEGABYTES) {
        stop(`held more than ${MEGABYTES} MB`);
        return;
      }
      current = undefined;
      ends.push(told);
      if (Date.now() > until) stop();
    });
    child.on("exit", (code, signal) => {
      clearTimeout(watch);
      const last = ends.at(-1)?.number ?? task.first - 1;
      if (current === undefined && reason === undefined && code !== 0 && signal === null)
        reject(
          new Error(`the process that reads inputs failed behind input ${last} of ${task.reader}, seed ${task.seed}`),
        );
      else if (current === undefined) resolve({ next: last + 1, ends });
      else {
        const fault = reason ?? (signal === "SIGABRT" ? "ran out of memory" : `ended the process (${signal ?? code})`);
        resolve({ next: current + 1, ends, broken: { number: current, fault } });
      }
    });
  });
}
