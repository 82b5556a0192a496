import { performance } from "node:perf_hooks";

/** Milliseconds of several runs, as median and the range around it. */
export interface Timing {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function timingOf(runs: readonly number[]): Timing {
  const sorted = [...runs].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const [least] = sorted;
  const most = sorted.at(-1);
  if (middle === undefined || least === undefined || most === undefined) throw new Error("nothing was measured");
  return { median: middle, least, most };
}

/** Times a function after warm-up runs, as a pane that stays open would see it. */
export async function measure(run: () => unknown, counted = 21, warmUp = 30): Promise<Timing> {
  for (let i = 0; i < warmUp; i++) await run();
  const times: number[] = [];
  for (let i = 0; i < counted; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return timingOf(times);
}

/** Runs two functions in turn, so that a machine that slows down slows both; the ratio is the median of the pairs. */
export async function compare(
  run: () => unknown,
  other: () => unknown,
  counted = 11,
): Promise<{ readonly own: Timing; readonly other: Timing; readonly ratio: number }> {
  for (let i = 0; i < 3; i++) {
    await run();
    await other();
  }
  const own: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < counted; i++) {
    own.push((await measure(run, 1, 0)).median);
    theirs.push((await measure(other, 1, 0)).median);
  }
  const ratio = timingOf(own.map((time, i) => time / (theirs[i] ?? Number.NaN))).median;
  return { own: timingOf(own), other: timingOf(theirs), ratio };
}

export function tell(name: string, timing: Timing): string {
  const digits = (time: number) => time.toFixed(time < 100 ? 1 : 0).padStart(7);
  return `${name.padEnd(44)} ${digits(timing.median)} ms   (${digits(timing.least).trim()}–${digits(timing.most).trim()})`;
}
