/** Amounts in another currency, and the rates themselves. */
import type { Result } from "../core/result";
import { rangeSource } from "../rates/quote-grid";
import type { FoundRate, RateProblem, RateSource } from "../rates/rate-table";
import { type Argument, type Matrix, matrixOf, readDate, readNumber, readText, readWord } from "./argument";
import { cellOf, exact, named } from "./by-cell";
import { cellError } from "./cell-error";
import { functionSources } from "./function-source";
import { cellAt, commonShape, fill, type NamedMatrix } from "./spill";

const KINDS = ["closing", "average", "stated"] as const;

export function FX(args: readonly Argument[]): Matrix | Error {
  const [amount, from, to, date, kind, rates] = args;
  return byRate(["amount", "from", "to", "date"], [amount, from, to, date], kind, rates, (at, rateOf) => {
    const value = readNumber(at("amount"), "amount");
    if (typeof value !== "number") return value ?? "";
    const rate = rateOf();
    return rate === "" || rate instanceof Error ? rate : cellOf(exact(value).times(rate.rate));
  });
}

export function FXRATE(args: readonly Argument[]): Matrix | Error {
  const [from, to, date, kind, rates] = args;
  return byRate(["from", "to", "date"], [from, to, date], kind, rates, (_, rateOf) => {
    const rate = rateOf();
    return rate === "" || rate instanceof Error ? rate : cellOf(rate.rate);
  });
}

export function FXAVERAGE(args: readonly Argument[]): Matrix | Error {
  const source = sourceOf(args[4]);
  if (source instanceof Error) return source;
  return overCells(["from", "to", "start", "end"], args, (at) => {
    const pair = pairAt(at);
    if (pair === "" || pair instanceof Error) return pair;
    const start = readDate(at("start"), "start");
    const end = readDate(at("end"), "end");
    if (start instanceof Error) return start;
    if (end instanceof Error) return end;
    if (start === undefined || end === undefined) return "";
    if (end < start) return cellError("#VALUE!", `end: ${end} is before start, ${start}.`);
    const found = orError(source.average(pair.from, pair.to, start, end));
    return found instanceof Error ? found : cellOf(found.rate);
  });
}

type At = (name: string) => unknown;
/** The rate of one place, "" where something that it needs is blank, or the cell's error. */
type RateOf = () => FoundRate | "" | Error;

/** Cell by cell with the rate of the cell's pair, day and kind; each is looked up once a call. */
function byRate(
  names: readonly string[],
  args: readonly Argument[],
  kinds: Argument,
  rates: Argument,
  compute: (at: At, rateOf: RateOf) => unknown,
): Matrix | Error {
  const source = sourceOf(rates);
  if (source instanceof Error) return source;
  const known = new Map<string, FoundRate | Error>();
  return overCells([...names, "kind"], [...args, kinds ?? "closing"], (at) =>
    compute(at, () => {
      const pair = pairAt(at);
      if (pair === "" || pair instanceof Error) return pair;
      const date = readDate(at("date"), "date");
      const kind = readWord(at("kind"), "kind", KINDS) ?? "closing";
      if (kind instanceof Error) return kind;
      if (date === undefined || date instanceof Error) return date ?? "";
      const key = `${pair.from} ${pair.to} ${date} ${kind}`;
      const rate = known.get(key) ?? orError(source.rateOn(pair.from, pair.to, date, kind));
      known.set(key, rate);
      return rate;
    }),
  );
}

function overCells(names: readonly string[], args: readonly Argument[], compute: (at: At) => unknown): Matrix | Error {
  const matrices = named(names, args);
  if (matrices instanceof Error) return matrices;
  const shape = commonShape(matrices);
  if (shape instanceof Error) return shape;
  const byName = new Map(matrices.map((matrix: NamedMatrix) => [matrix.name, matrix.cells]));
  return fill(shape, (row, column) => compute((name) => cellAt(byName.get(name) ?? [[""]], row, column)));
}

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** The two currencies of a place; "" where one is blank. */
function pairAt(at: At): Pair | "" | Error {
  const from = readCurrency(at("from"), "from");
  const to = readCurrency(at("to"), "to");
  if (from instanceof Error) return from;
  if (to instanceof Error) return to;
  return from === undefined || to === undefined ? "" : { from, to };
}

function readCurrency(cell: unknown, argument: string): string | undefined | Error {
  const text = readText(cell, argument);
  if (typeof text !== "string") return text;
  const code = text.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : cellError("#VALUE!", `${argument}: "${text}" is no currency code like USD.`);
}

/** The range of rates where one is given; never beside it the workbook's, so that a gap in it shows. */
function sourceOf(rates: Argument): RateSource | Error {
  const cells = matrixOf(rates);
  if (cells !== undefined) {
    const source = rangeSource(cells, "rates");
    return source.ok ? source.value : cellError("#N/A", source.problem.message);
  }
  return functionSources().rates ?? cellError("#N/A", "No rates are loaded: give them as the argument rates.");
}

function orError(found: Result<FoundRate, RateProblem>): FoundRate | Error {
  return found.ok ? found.value : cellError("#N/A", found.problem.message);
}
