import type { DateSystem } from "../../src/core/date";
import { decimal } from "../../src/core/decimal";
import { success } from "../../src/core/result";
import { callFunction } from "../../src/functions/call-function";
import { foldName } from "../../src/functions/figure-book";
import { openFunctionDesk, type SessionRates } from "../../src/functions/function-desk";
import type { FunctionSupply } from "../../src/functions/function-supply";
import { combinedSource } from "../../src/rates/combined-source";
import type { RateSource } from "../../src/rates/rate-table";
import { quoteSource } from "../../src/rates/quote-book";

const SUPPLY: FunctionSupply = {
  figures: [
    {
      names: ["revenue"].map(foldName),
      issuer: "Example Inc.",
      periods: ["1q25"],
      end: "2025-06-30",
      start: "2025-04-01",
      unit: "JPY",
      value: "1000",
      scale: 0,
      decimals: 0,
      isTranslation: false,
      rank: 0,
    },
  ],
  quotes: [{ base: "USD", quote: "JPY", date: "2025-06-30", kind: "stated", rate: "109.43" }],
  calendar: { fiscalYearEndMonth: 3, labelledBy: "start" },
  examples: { "FIN.FACT": '=FIN.FACT("revenue","1Q25")' },
};
const BUNDLED = quoteSource("bank", [
  { base: "USD", quote: "JPY", date: "2025-06-30", kind: "closing", rate: success(decimal("110")) },
]);

/** The workbook's rates, then others, which may change. */
function session(behind: RateSource, listeners: (() => void)[]): SessionRates {
  return {
    source: (workbook) => combinedSource({ workbook, files: [], history: { rates: behind, to: "2025-06-30" } }),
    onSource: (listener) => listeners.push(listener),
  };
}

/** What the cell shows: a sole cell's error is thrown, as Excel takes it. */
const shown = (id: Parameters<typeof callFunction>[0], ...args: readonly string[]): unknown => {
  try {
    return callFunction(
      id,
      args.map((text) => [[text]]),
    )[0]?.[0];
  } catch (error) {
    return error;
  }
};
const fact = () => shown("FACT", "revenue", "1Q25");
const rate = (kind: string) => shown("FXRATE", "USD", "JPY", "2025-06-30", kind);
const messageOf = (value: unknown) => (value instanceof Error ? value.message : value);

function open(supply: () => Promise<FunctionSupply | undefined>, dates = () => Promise.resolve<DateSystem>(1900)) {
  const calls = { recalculated: 0, read: 0 };
  const listeners: (() => void)[] = [];
  const desk = openFunctionDesk({
    dates,
    supply: () => {
      calls.read++;
      return supply();
    },
    rates: () => Promise.resolve(session(BUNDLED, listeners)),
    recalculate: () => {
      calls.recalculated++;
      return Promise.resolve();
    },
  });
  return { desk, calls, tell: () => listeners.forEach((listener) => listener()) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("the model is read when a function first asks, once, and its cells are calculated again", async () => {
  const { calls } = open(() => Promise.resolve(SUPPLY));
  expect(calls).toEqual({ recalculated: 0, read: 0 });
  expect(messageOf(fact())).toMatch(/is reading/u);
  expect(messageOf(fact())).toMatch(/is reading/u);
  await settled();
  expect(calls).toEqual({ recalculated: 1, read: 1 });
  expect(fact()).toBe(1000);
});

test("rates come from the workbook first, then from those that come with the program", async () => {
  open(() => Promise.resolve(SUPPLY));
  expect(messageOf(rate("closing"))).toMatch(/is reading/u);
  await settled();
  expect(rate("closing")).toBe(110);
  expect(rate("stated")).toBe(109.43);
});

test("a workbook without a model has rates, and no figures", async () => {
  const { calls } = open(() => Promise.resolve(undefined));
  rate("closing");
  await settled();
  expect(rate("closing")).toBe(110);
  expect(messageOf(fact())).toBe("No filing is imported into this workbook.");
  expect(calls.recalculated).toBe(1);
});

test("a renewal brings what has been imported since", async () => {
  const workbook: { model?: FunctionSupply } = {};
  const { desk, calls } = open(() => Promise.resolve(workbook.model));
  fact();
  await settled();
  workbook.model = SUPPLY;
  await desk.renew();
  expect(fact()).toBe(1000);
  expect(calls.recalculated).toBe(2);
  expect((await desk.supplied())?.examples).toEqual(SUPPLY.examples);
});

test("an inverted rate of the workbook is refused with the reason", async () => {
  const inverted = { ...SUPPLY, quotes: [{ ...SUPPLY.quotes[0]!, kind: "closing" as const, rate: "0.0091" }] };
  open(() => Promise.resolve(inverted));
  rate("closing");
  await settled();
  expect(messageOf(rate("closing"))).toMatch(/looks inverted/u);
});

test("other rates behind the workbook's, and its cells are calculated again", async () => {
  const { calls, tell } = open(() => Promise.resolve(SUPPLY));
  rate("closing");
  await settled();
  expect(calls.recalculated).toBe(1);
  tell();
  await settled();
  expect(calls).toEqual({ recalculated: 2, read: 1 });
});

test("without the bundled rates the workbook's own still serve", async () => {
  openFunctionDesk({
    dates: () => Promise.resolve(1900),
    supply: () => Promise.resolve(SUPPLY),
    rates: () => Promise.reject(new Error("not there")),
    recalculate: () => Promise.resolve(),
  });
  rate("stated");
  await settled();
  expect(rate("stated")).toBe(109.43);
  expect(messageOf(rate("closing"))).toMatch(/no rates between/u);
});

test("a renewal reads nothing where no function has asked", async () => {
  const { desk, calls } = open(() => Promise.resolve(SUPPLY));
  await desk.renew();
  expect(calls).toEqual({ recalculated: 0, read: 0 });
});

describe("dates given as numbers", () => {
  // 30 June 2004 in cells: 38168 where days are counted from 1900, 36706 where from 1904 (Microsoft: 1,462 days apart).
  const quarter = (serial: number) => call("FISCALQUARTER", [[serial]], [[12]], [["end"]]);
  const end = () => call("PERIODEND", [["2Q04"]], [[12]], [["end"]]);
  const call = (id: Parameters<typeof callFunction>[0], ...args: readonly unknown[]): unknown => {
    try {
      return callFunction(id, args)[0]?.[0];
    } catch (error) {
      return error;
    }
  };

  test.each([
    [1900, 38168],
    [1904, 36706],
  ] as const)("are taken in the workbook's date system, from %d", async (system, serial) => {
    const { calls } = open(
      () => Promise.resolve(undefined),
      () => Promise.resolve(system),
    );
    expect(messageOf(quarter(serial))).toMatch(/is reading/u);
    expect(messageOf(end())).toMatch(/is reading/u);
    await settled();
    expect([quarter(serial), end()]).toEqual(["2Q04", serial]);
    expect(calls).toEqual({ recalculated: 1, read: 0 });
  });

  test("wait on while the workbook does not answer, and ask again", async () => {
    const answers = [Promise.reject(new Error("a cell is being edited")), Promise.resolve<DateSystem>(1904)];
    open(
      () => Promise.resolve(undefined),
      () => answers.shift()!,
    );
    for (const round of ["first", "second"]) {
      expect([round, messageOf(quarter(36706))]).toEqual([round, expect.stringMatching(/is reading/u)]);
      await settled();
    }
    expect(quarter(36706)).toBe("2Q04");
  });
});
