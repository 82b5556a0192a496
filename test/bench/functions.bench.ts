/**
 * The functions over ranges of 1, 100 and 100,000 cells: node test/support/run-typescript.mjs test/bench/functions.bench.ts.
 * Against the same arithmetic in plain doubles, which is inexact, and in decimal.js as it is published, in one run, in
 * turn. Reading, spilling, blanks and errors are the functions' own and in their times; the others only calculate.
 */
import { Decimal } from "decimal.js";
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { callFunction, type FunctionId } from "../../src/functions/call-function";
import { type Timing, timingOf } from "./measure";

const say = (text: string) => process.stdout.write(`${text}\n`);
const Digits50 = Decimal.clone({ precision: 50 });
const d = (value: number) => new Digits50(value);

interface Subject {
  readonly name: string;
  readonly id: FunctionId;
  readonly arity: number;
  readonly amount: (i: number) => number;
  readonly doubles: (values: readonly number[]) => number;
  readonly decimals: (values: readonly Decimal[]) => Decimal;
}

const whole = (i: number) => ((i * 7_919) % 90_000_000) + 1;
const cents = (i: number) => whole(i) / 100;
/** Fifteen digits and more: nothing short about them. */
const long = (i: number) => Math.sqrt(i + 2);
const at = <Value>(values: readonly Value[], i: number): Value => {
  const value = values[i];
  if (value === undefined) throw new Error("too few amounts");
  return value;
};

const margin = {
  id: "MARGIN",
  arity: 2,
  doubles: (v: readonly number[]) => at(v, 0) / at(v, 1),
  decimals: (v: readonly Decimal[]) => at(v, 0).dividedBy(at(v, 1)),
} as const;

const SUBJECTS: readonly Subject[] = [
  { ...margin, name: "MARGIN, whole amounts", amount: whole },
  { ...margin, name: "MARGIN, cents", amount: cents },
  { ...margin, name: "MARGIN, sixteen digits", amount: long },
  {
    name: "EBITDAMARGIN, whole amounts",
    id: "EBITDAMARGIN",
    arity: 3,
    amount: whole,
    doubles: (v) => (at(v, 0) + at(v, 1)) / at(v, 2),
    decimals: (v) => at(v, 0).plus(at(v, 1)).dividedBy(at(v, 2)),
  },
  {
    name: "MARGINCHANGE, whole amounts",
    id: "MARGINCHANGE",
    arity: 4,
    amount: whole,
    doubles: (v) => (at(v, 0) / at(v, 1) - at(v, 2) / at(v, 3)) * 10_000,
    decimals: (v) =>
      at(v, 0)
        .dividedBy(at(v, 1))
        .minus(at(v, 2).dividedBy(at(v, 3)))
        .times(10_000),
  },
];

/** Milliseconds for one call, from as many calls as take long enough to be timed. */
function timeOnce(run: () => unknown, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) run();
  return (performance.now() - start) / repeats;
}

/** All of them in turn, so that a machine that slows down slows all. */
function race(runs: readonly (() => unknown)[], repeats: number, counted: number): readonly Timing[] {
  for (let i = 0; i < 3; i++) for (const run of runs) timeOnce(run, repeats);
  const times = runs.map((): number[] => []);
  for (let i = 0; i < counted; i++) runs.forEach((run, n) => at(times, n).push(timeOnce(run, repeats)));
  return times.map(timingOf);
}

function measureSubject({ name, id, arity, amount, doubles, decimals }: Subject, cells: number): void {
  const columns = Array.from({ length: arity }, (_, n) =>
    Array.from({ length: cells }, (__, i) => [amount(i * arity + n)]),
  );
  const rowAt = (i: number) => columns.map((column) => at(at(column, i), 0));
  const plain = () => Array.from({ length: cells }, (_, i) => [doubles(rowAt(i))]);
  const direct = () => Array.from({ length: cells }, (_, i) => [decimals(rowAt(i).map(d)).toNumber()]);
  const own = () => callFunction(id, columns);
  const repeats = Math.max(1, Math.round(20_000 / cells));
  const [ours, double, library] = race([own, plain, direct], repeats, cells > 1000 ? 9 : 15);
  if (ours === undefined || double === undefined || library === undefined) throw new Error("nothing was measured");
  const time = ({ median }: Timing) =>
    (median < 1 ? `${(median * 1000).toFixed(2)} µs` : `${median.toFixed(1)} ms`).padStart(12);
  const ratio = (a: Timing, b: Timing, width: number) => (a.median / b.median).toFixed(2).padStart(width);
  say(
    `${name.padEnd(30)}${String(cells).padStart(8)}${time(ours)}${time(double)}${time(library)}${ratio(ours, double, 14)}${ratio(ours, library, 16)}`,
  );
}

say(`node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}; medians\n`);
say(
  `${"function".padEnd(30)}${"cells".padStart(8)}${"own".padStart(12)}${"doubles".padStart(12)}${"decimal.js".padStart(12)}${"own/doubles".padStart(14)}${"own/decimal.js".padStart(16)}`,
);
for (const subject of SUBJECTS) for (const cells of [1, 100, 100_000]) measureSubject(subject, cells);
