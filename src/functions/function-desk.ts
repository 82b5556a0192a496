/**
 * Gives the custom functions what the workbook knows. Nothing is looked up before a function asks: then the model is
 * read and the rates are loaded, the cells say meanwhile that they wait, and are calculated again.
 */
import type { DateSystem } from "../core/date";
import { decimal } from "../core/decimal";
import { failure, success } from "../core/result";
import { type FactProblem, type FactSource, setFunctionSources } from "./function-source";
import { figureSource } from "./figure-book";
import { firstOfSources, quoteSource } from "../rates/quote-book";
import type { RateProblem, RateSource } from "../rates/rate-table";
import type { FunctionSupply } from "./function-supply";

export interface FunctionDeskParts {
  /** From which year the workbook counts its days; asked once. */
  readonly dates: () => Promise<DateSystem>;
  /** What the workbook's model gives; undefined where it has none. */
  readonly supply: () => Promise<FunctionSupply | undefined>;
  /** The rates beyond the workbook, loaded; rejects where they cannot be had. */
  readonly rates: () => Promise<SessionRates>;
  /** Calculates anew what the functions gave. */
  readonly recalculate: () => Promise<unknown>;
}

/** Rates that stand behind the workbook's own: added files, an online answer, the bundled history. */
export interface SessionRates {
  /** One source over all, the workbook's own first. */
  readonly source: (workbook?: RateSource) => RateSource;
  /** Its sources have other answers than before. */
  readonly onSource: (listener: () => void) => unknown;
}

export interface FunctionDesk {
  /** The workbook's model has changed, or may have: what is known of it is forgotten, and asked for again. */
  readonly renew: () => Promise<void>;
  /** What the model gave last, read where that has not been done. */
  readonly supplied: () => Promise<FunctionSupply | undefined>;
}

const WAITING = "Tieout is reading what this needs; the cell is calculated again when that is done.";

export function openFunctionDesk({ dates, supply, rates, recalculate }: FunctionDeskParts): FunctionDesk {
  let model: Promise<FunctionSupply | undefined> | undefined;
  let loading: Promise<SessionRates> | undefined;
  let counted: DateSystem | undefined;
  let known: { readonly supply: FunctionSupply | undefined } | undefined;
  let session: { readonly rates: SessionRates | undefined } | undefined;

  const readModel = async () => {
    model ??= supply();
    const asked = model;
    const value = await asked.catch(() => undefined);
    // A later renewal has asked anew; its answer counts.
    if (model !== asked) return value;
    known = { supply: value };
    set();
    return value;
  };
  const readRates = async () => {
    loading ??= rates();
    session ??= { rates: await loading.catch(() => undefined) };
    set();
    session.rates?.onSource(() => void recalculate().catch(() => undefined));
  };
  const readDates = async () => {
    // Where the workbook does not answer, dates given as numbers wait on: taken wrongly they would be four years off.
    try {
      counted ??= await dates();
    } finally {
      set();
    }
  };
  /** Called from within a cell's calculation, so it only starts the work. */
  const wake = (...work: readonly (() => Promise<unknown>)[]) => {
    void Promise.all(work.map((each) => each())).then(recalculate, () => undefined);
  };
  const set = () => {
    const own = known?.supply;
    setFunctionSources({
      ...(known === undefined
        ? { facts: waitingFacts(() => wake(readModel)) }
        : own && { facts: figureSource(own.figures) }),
      rates:
        known === undefined || session === undefined
          ? waitingRates(() => wake(readModel, readRates))
          : ratesOf(own, session.rates),
      dates: counted ?? { wake: onceOnly(() => wake(readDates)), message: WAITING },
      ...(own?.calendar && { calendar: own.calendar }),
    });
  };
  set();
  return {
    renew: async () => {
      // What nobody has asked for yet is read when somebody does.
      if (model === undefined) return;
      model = undefined;
      await readModel();
      await recalculate();
    },
    supplied: readModel,
  };
}

/** The workbook's own rates, then those of the session, which also hold the former against inversion. */
function ratesOf(supply: FunctionSupply | undefined, session: SessionRates | undefined): RateSource {
  const quotes = (supply?.quotes ?? []).map((quote) => ({ ...quote, rate: success(decimal(quote.rate)) }));
  const own = quotes.length === 0 ? undefined : quoteSource("this workbook", quotes);
  return session ? session.source(own) : firstOfSources(own ? [own] : []);
}

function waitingFacts(wake: () => void): FactSource {
  const problem: FactProblem = { kind: "no-figure", message: WAITING };
  return once(wake, (woken) => ({
    find: () => {
      woken();
      return failure(problem);
    },
  }));
}

function waitingRates(wake: () => void): RateSource {
  const problem: RateProblem = { kind: "unusable", message: WAITING };
  return once(wake, (woken) => {
    const wait = () => {
      woken();
      return failure(problem);
    };
    return { rateOn: wait, average: wait };
  });
}

/** A thousand cells ask, one reading answers. */
function once<Source>(wake: () => void, source: (woken: () => void) => Source): Source {
  return source(onceOnly(wake));
}

function onceOnly(wake: () => void): () => void {
  let isWoken = false;
  return () => {
    if (isWoken) return;
    isWoken = true;
    wake();
  };
}
