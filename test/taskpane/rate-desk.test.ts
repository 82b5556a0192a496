import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseIsoDate } from "../../src/core/date";
import { decimal } from "../../src/core/decimal";
import { failure, type Result, success } from "../../src/core/result";
import type { BundledHistory } from "../../src/rates/bundled-history";
import { quoteSource } from "../../src/rates/quote-book";
import type { RateQuote } from "../../src/rates/rate-quote";
import type { RateDesk, RateQuestion } from "../../src/taskpane/rate-service";
import { openRateDesk, type RateDeskParts } from "../../src/taskpane/service/rate-desk";
import { MOST_FILES } from "../../src/taskpane/service/rate-files";
import type { RateShelf } from "../../src/taskpane/service/rate-shelf";
import { openWorkerClient } from "../../src/taskpane/service/worker-client";
import { type LocalService, ORIGIN, startLocalService } from "../rates/misbehaving-service";
import { problemOf, valueOf } from "../rates/result-value";
import { workerInProcess } from "../support/pane-session";
import { describeWithShared } from "../support/shared-data";

const NOW = Date.UTC(2026, 3, 14, 9);

const closing = (pair: string, date: RateQuote["date"], rate: string): RateQuote => {
  const [base = "", quote = ""] = pair.split("/");
  return { base, quote, date, kind: "closing", rate: success(decimal(rate)) };
};

const HISTORY: BundledHistory = {
  rates: quoteSource("bank", [
    closing("EUR/USD", "2026-04-13", "1.1684"),
    closing("EUR/JPY", "2026-04-13", "186.75"),
    closing("EUR/USD", "2024-06-28", "1.0705"),
    closing("EUR/JPY", "2024-06-28", "171.94"),
  ]),
  source: "bank",
  address: "https://bank.example/",
  licence: "free",
  from: "2024-06-28",
  to: "2026-04-13",
  base: "EUR",
  currencies: [
    { currency: "USD", first: 19_902, last: 20_556 },
    { currency: "JPY", first: 19_902, last: 20_556 },
  ],
};

/** A shelf in memory that copies as a database does. */
function memoryShelf(kept = new Map<string, unknown>()): RateShelf {
  return {
    all: () => Promise.resolve([...kept.values()].map((value) => structuredClone(value))),
    put: (value) => Promise.resolve(void kept.set(value.id, structuredClone(value))),
    remove: (id) => Promise.resolve(void kept.delete(id)),
  };
}

function memoryTexts(kept = new Map<string, string>()) {
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  });
}

let service: LocalService;
beforeAll(async () => {
  service = await startLocalService();
});
afterAll(() => service.close());

function open(more: Partial<RateDeskParts> = {}, online: Partial<RateDeskParts["online"]> = {}): RateDesk {
  return openRateDesk({
    worker: openWorkerClient(workerInProcess),
    shelf: memoryShelf(),
    online: {
      fetch: service.fetch,
      now: () => NOW,
      store: memoryTexts(),
      addresses: { "ecb-daily": `${ORIGIN}/daily.xml`, frankfurter: `${ORIGIN}/latest` },
      limits: { milliseconds: 400, bytes: 4000 },
      ...online,
    },
    history: () => Promise.resolve(success(HISTORY)),
    ...more,
  });
}

const file = (text: string, name = "rates.csv") => ({ name, bytes: new TextEncoder().encode(text) });
const PLAIN = "date,base,quote,rate,kind\n2024-06-28,USD,JPY,161,\n2024-06-30,USD,JPY,155.9,average\n";

const ask = async (desk: RateDesk, question: Partial<RateQuestion> = {}) =>
  desk.lookUp({ from: "USD", to: "JPY", date: "2024-06-28", kind: "closing", ...question }, []);

describe("added files", () => {
  test("are read in the worker, told of, and asked before the history", async () => {
    const desk = open();
    await desk.addFiles([file(PLAIN)]);
    const { files, outcome } = desk.state();
    expect(files).toEqual([
      expect.objectContaining({
        name: "rates.csv",
        format: "plain",
        source: "rates.csv",
        from: "2024-06-28",
        to: "2024-06-30",
        pairs: ["USD/JPY"],
        rates: 2,
        unusable: 0,
        problemCount: 0,
      }),
    ]);
    expect(outcome).toMatchObject({ kind: "added", isKept: true });
    expect(valueOf(await ask(desk))).toEqual({
      rate: "161",
      isExact: true,
      date: "2024-06-28",
      source: "rates.csv, as quoted",
      kind: "closing",
    });
    expect(valueOf(await ask(desk, { date: "2024-06-30", kind: "average" })).rate).toBe("155.9");
    expect(valueOf(await ask(desk, { from: "EUR" })).source).toContain("bank");
  });

  test.each([
    ["a letter", "Dear shareholders,\nit was a good year.\n", "not-rates"],
    ["nothing", "", "not-rates"],
    ["headings alone", "date,base,quote,rate\n", "not-rates"],
    ["zeros alone", "date,base,quote,rate\n2024-06-28,USD,JPY,0\n", "not-rates"],
    ["a picture", "\u0000\u0001\u0002", "not-rates"],
  ])("%s is refused with the reason, and nothing changes", async (_, text, kind) => {
    const desk = open();
    await desk.addFiles([file(text, "other.csv")]);
    expect(desk.state()).toMatchObject({
      files: [],
      outcome: { kind: "refused", name: "other.csv", refusal: { kind } },
    });
    expect(desk.state().outcome).toMatchObject({
      refusal: { message: expect.stringContaining("other.csv") as string },
    });
  });

  test("rows that cannot be read are told, and a rate of zero is no rate", async () => {
    const desk = open();
    const rows = [
      "2024-06-27,USD,JPY,160.5",
      "06/28/2024,USD,JPY,161",
      "2024-06-28,USD,YEN!,161",
      "2024-06-28,USD,JPY,0",
    ];
    await desk.addFiles([file(["date,base,quote,rate", ...rows].join("\n"))]);
    expect(desk.state().files[0]).toMatchObject({
      rates: 1,
      unusable: 1,
      problemCount: 2,
      problems: [
        { row: 3, message: '"06/28/2024" is no date' },
        { row: 4, message: '"YEN!" is no currency code' },
      ],
    });
    expect(problemOf(await ask(desk))).toMatchObject({
      kind: "unusable",
      message: expect.stringContaining("0 is not positive") as string,
    });
  });

  test("base and quote exchanged: refused when asked for, as long as the table stands so", async () => {
    const desk = open();
    await desk.addFiles([file("date,base,quote,rate\n2024-06-28,JPY,USD,160.6\n")]);
    expect(problemOf(await ask(desk)).message).toContain("looks inverted");
  });

  test("the one added last is asked first; the same again changes nothing; removed, it can be had back", async () => {
    const desk = open();
    await desk.addFiles([file(PLAIN, "a.csv"), file(PLAIN.replace("161", "162"), "b.csv")]);
    expect(desk.state().files.map(({ name }) => name)).toEqual(["b.csv", "a.csv"]);
    const rates = desk.source();
    const now = () => valueOf(rates.rateOn("USD", "JPY", "2024-06-28", "closing")).rate.toFixed();
    expect(now()).toBe("162");
    await desk.addFiles([file(PLAIN, "copy.csv")]);
    expect(desk.state()).toMatchObject({ files: { length: 2 }, outcome: { kind: "known" } });
    await desk.removeFile(desk.state().files[0]!.id);
    expect(desk.state().outcome).toMatchObject({ kind: "removed", file: { name: "b.csv" } });
    expect(now()).toBe("161");
    await desk.restoreFile();
    await desk.restoreFile();
    expect(desk.state().files.map(({ name }) => name)).toEqual(["b.csv", "a.csv"]);
    expect(now()).toBe("162");
  });

  test("outlive the session, in their order, without what was removed", async () => {
    const shelf = memoryShelf();
    const first = open({ shelf });
    await first.addFiles(["161", "162", "163"].map((rate) => file(PLAIN.replace("161", rate), `${rate}.csv`)));
    await first.removeFile(first.state().files[1]!.id);
    const later = open({ shelf });
    expect(later.state().files).toEqual([]);
    await later.load();
    expect(later.state().files).toEqual(first.state().files);
    expect(later.state().files.map(({ name }) => name)).toEqual(["163.csv", "161.csv"]);
    expect(valueOf(await ask(later)).rate).toBe("163");
  });

  test("what somebody else put on the shelf, or a later version, is left alone", async () => {
    const kept = new Map<string, unknown>();
    const before = open({ shelf: memoryShelf(kept) });
    await before.addFiles([file(PLAIN)]);
    const [[id, whole] = ["", {}]] = kept;
    const record = whole as { file: object };
    const spoilt = [
      null,
      "rates",
      { ...record, format: 2 },
      { ...record, addedAt: "now" },
      { ...record, file: { ...record.file, packed: [] } },
      { ...record, file: { ...record.file, id: "other" } },
      { ...record, file: { ...record.file, pairs: "USD/JPY" } },
      { ...record, file: { ...record.file, from: "soon" } },
      { ...record, file: { ...record.file, problems: [{ row: "1" }] } },
    ];
    for (const value of spoilt) {
      const desk = open({ shelf: memoryShelf(new Map([[id, value]])) });
      await desk.load();
      expect(desk.state().files).toEqual([]);
    }
  });

  test("where the browser keeps nothing, they hold for the session, which is told", async () => {
    const refuse = () => Promise.reject(new Error("refused"));
    const desk = open({ shelf: { all: refuse, put: refuse, remove: refuse } });
    await desk.addFiles([file(PLAIN)]);
    expect(desk.state().outcome).toMatchObject({ kind: "added", isKept: false });
    expect(valueOf(await ask(desk)).rate).toBe("161");
    await desk.removeFile(desk.state().files[0]!.id);
    expect(desk.state().files).toEqual([]);
  });

  test("are so many and no more", async () => {
    const desk = open();
    const many = Array.from({ length: MOST_FILES + 1 }, (_, i) => file(PLAIN.replace("161", String(150 + i))));
    await desk.addFiles(many);
    expect(desk.state()).toMatchObject({ files: { length: MOST_FILES }, outcome: { refusal: { kind: "full" } } });
  });

  test("a worker that is stopped is told, and the next file is read", async () => {
    const worker = openWorkerClient(workerInProcess);
    const desk = open({ worker });
    await desk.load();
    const adding = desk.addFiles([file(PLAIN)]);
    await Promise.resolve();
    expect(desk.state().adding).toBe("rates.csv");
    worker.stop();
    await adding;
    expect(desk.state().outcome).toMatchObject({ kind: "refused", refusal: { kind: "stopped" } });
    await desk.addFiles([file(PLAIN)]);
    expect(desk.state().outcome).toMatchObject({ kind: "added" });
  });
});

describe("the source", () => {
  test("says that it is being loaded until it is, loads, and tells when", async () => {
    let loads = 0;
    const desk = open({
      history: () => {
        loads += 1;
        return Promise.resolve(success(HISTORY));
      },
    });
    const rates = desk.source();
    expect(loads).toBe(0);
    const told = new Promise<void>((resolve) => desk.onChange(resolve));
    expect(problemOf(rates.rateOn("EUR", "USD", "2026-04-13", "closing")).message).toContain("still being loaded");
    await told;
    await desk.load();
    expect(valueOf(rates.rateOn("EUR", "USD", "2026-04-13", "closing")).rate.toFixed()).toBe("1.1684");
    expect(loads).toBe(1);
  });

  test("puts the workbook's own first", async () => {
    const desk = open();
    await desk.addFiles([file(PLAIN)]);
    const own = quoteSource("workbook", [closing("USD/JPY", "2024-06-28", "160")]);
    expect(valueOf(desk.source(own).rateOn("USD", "JPY", "2024-06-28", "closing")).rate.toFixed()).toBe("160");
    expect(valueOf(desk.source().rateOn("USD", "JPY", "2024-06-28", "closing")).rate.toFixed()).toBe("161");
  });

  test("goes on without the history where that fails, says why, and tries again", async () => {
    const answers: Result<BundledHistory, string>[] = [failure("it is damaged"), success(HISTORY)];
    const desk = open({ history: () => Promise.resolve(answers.shift()!) });
    await desk.addFiles([file(PLAIN)]);
    expect(desk.state()).toMatchObject({ isLoaded: true, historyProblem: "it is damaged" });
    expect(valueOf(desk.source().rateOn("USD", "JPY", "2024-06-28", "closing")).rate.toFixed()).toBe("161");
    expect(problemOf(desk.source().rateOn("EUR", "USD", "2026-04-13", "closing")).message).toContain("it is damaged");
    await desk.load();
    expect(desk.state().history).toMatchObject({ to: "2026-04-13", currencies: ["EUR", "USD", "JPY"] });
  });
});

describe("looking up", () => {
  test.each([
    ["2024-06-31", "no day"],
    ["", "no day"],
  ])("the day %j is none", async (date, why) => {
    expect(problemOf(await ask(open(), { date })).message).toContain(why);
  });

  test("says the day the rate is of, and when digits are cut off", async () => {
    const found = valueOf(await ask(open(), { date: "2026-04-18", from: "JPY", to: "USD" }));
    expect(found).toMatchObject({ date: "2026-04-13", isExact: false, rate: "0.006256492637" });
  });

  test("stated rates are those of the workbook, and of their day only", async () => {
    const desk = open();
    const stated = { base: "USD", quote: "JPY", rate: "160.93", kind: "stated", date: "2024-06-28" } as const;
    const question: RateQuestion = { from: "USD", to: "JPY", date: "2024-06-28", kind: "stated" };
    expect(valueOf(await desk.lookUp(question, [stated])).rate).toBe("160.93");
    expect(problemOf(await desk.lookUp({ ...question, date: "2024-06-29" }, [stated])).kind).toBe("out-of-range");
    expect(problemOf(await desk.lookUp(question, [])).message).toContain("no stated rate between USD and JPY");
  });
});

describe("online rates", () => {
  const ANSWER = '{"amount":1.0,"base":"EUR","date":"2026-04-14","rates":{"JPY":187.1,"USD":1.17}}';
  const json = (text: string, status = 200, type = "application/json") =>
    service.behave((response) => response.writeHead(status, { "content-type": type }).end(text));
  const latest = { from: "EUR", to: "USD", date: "2026-04-14" };

  test("nobody is asked while they are off, whatever is looked up", async () => {
    json(ANSWER);
    const desk = open();
    await ask(desk, latest);
    await desk.askOnline();
    await desk.addFiles([file(PLAIN)]);
    expect(service.requests()).toEqual([]);
    expect(desk.state().online).toMatchObject({ chosen: undefined, isAsking: false });
    expect(valueOf(await ask(desk, latest)).date).toBe("2026-04-13");
  });

  test("switched on, the service is asked at once, and its rates come before the history", async () => {
    json(ANSWER);
    const desk = open();
    const seen: boolean[] = [];
    desk.onChange(() => seen.push(desk.state().online.isAsking));
    await desk.chooseOnline("frankfurter");
    expect(seen).toContain(true);
    expect(service.requests()).toEqual(["/latest"]);
    expect(desk.state().online).toEqual({
      choices: [
        { kind: "ecb-daily", address: `${ORIGIN}/daily.xml` },
        { kind: "frankfurter", address: `${ORIGIN}/latest` },
      ],
      chosen: "frankfurter",
      isAsking: false,
      answer: { date: "2026-04-14", fetchedAt: NOW, currencies: 3 },
    });
    expect(valueOf(await ask(desk, latest))).toMatchObject({ rate: "1.17", source: "rates.example, as quoted" });
    expect(valueOf(await ask(desk)).source).toContain("bank");
    await desk.chooseOnline(undefined);
    expect(valueOf(await ask(desk, latest)).source).toContain("bank");
    expect(desk.state().online.answer).toBeUndefined();
  });

  test("the choice and the answer outlive the session; a fresh answer is not asked for again, an old one is", async () => {
    json(ANSWER);
    const store = memoryTexts();
    await open({}, { store }).chooseOnline("frankfurter");
    const soon = open({}, { store, now: () => NOW + 3_600_000 });
    json(ANSWER.replace("1.17", "1.18"));
    expect(valueOf(await ask(soon, latest)).rate).toBe("1.17");
    expect(service.requests()).toEqual([]);
    expect(soon.state().online.problem).toBeUndefined();
    const late = open({}, { store, now: () => NOW + 20 * 3_600_000 });
    await late.load();
    await new Promise<void>((resolve) => late.onChange(() => late.state().online.isAsking || resolve()));
    expect(service.requests()).toEqual(["/latest"]);
    expect(valueOf(await ask(late, latest)).rate).toBe("1.18");
  });

  test.each([
    ["429", () => json("", 429), "refused"],
    ["500", () => json("oops", 500, "text/html"), "refused"],
    ["HTML", () => json("<p>Sign in", 200, "text/html"), "unreadable"],
    ["half an answer", () => json(ANSWER.slice(0, 50)), "unreadable"],
    ["a rate of another order", () => json(ANSWER.replace("187.1", "0.00534")), "implausible"],
    ["a day to come", () => json(ANSWER.replace("04-14", "05-14")), "implausible"],
    ["silence", () => service.behave(() => undefined), "too-slow"],
    ["too much", () => json(" ".repeat(5000) + ANSWER), "too-large"],
  ])("%s: told, the kept answer stands in with its day, and the history behind it", async (_, misbehave, kind) => {
    misbehave();
    const store = memoryTexts();
    const first = open({}, { store });
    await first.chooseOnline("frankfurter");
    expect(first.state().online).toMatchObject({ chosen: "frankfurter", isAsking: false, problem: { kind } });
    expect(first.state().online.answer).toBeUndefined();
    expect(valueOf(await ask(first, latest)).source).toContain("bank");

    json(ANSWER);
    const desk = open({}, { store });
    await desk.chooseOnline("frankfurter");
    misbehave();
    await desk.askOnline();
    expect(desk.state().online).toMatchObject({ answer: { date: "2026-04-14" }, problem: { kind } });
    expect(valueOf(await ask(desk, latest)).rate).toBe("1.17");
  });

  test("what comes after the switch was turned off is not used", async () => {
    let answer = (): void => undefined;
    service.behave((response) => {
      answer = () => response.writeHead(200, { "content-type": "application/json" }).end(ANSWER);
    });
    const desk = open({}, { limits: { milliseconds: 5000, bytes: 4000 } });
    const asking = desk.chooseOnline("frankfurter");
    while (service.requests().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await desk.chooseOnline(undefined);
    answer();
    await asking;
    expect(desk.state().online).toMatchObject({ chosen: undefined, isAsking: false });
    expect(valueOf(await ask(desk, latest)).source).toContain("bank");
  });

  test("without rates to hold an answer against, none is asked for", async () => {
    json(ANSWER);
    const desk = open({ history: () => Promise.resolve(failure("it is damaged")) });
    await desk.chooseOnline("frankfurter");
    expect(service.requests()).toEqual([]);
    expect(desk.state().online.problem?.message).toContain("held against");
  });

  test("storage that is switched off takes nothing else with it", async () => {
    json(ANSWER);
    const desk = open(
      {},
      {
        store: () => {
          throw new Error("refused");
        },
      },
    );
    await desk.chooseOnline("frankfurter");
    expect(valueOf(await ask(desk, latest)).rate).toBe("1.17");
  });
});

describeWithShared("files as banks hand them out", (shared) => {
  test.each([
    ["DEXJPUS_1999_2021.csv", "federal-reserve", "Federal Reserve H.10", 1],
    ["eurofxref-hist.csv", "ecb", "European Central Bank", 41],
  ])("%s", async (name, format, source, pairs) => {
    const desk = open();
    await desk.addFiles([{ name, bytes: new Uint8Array(readFileSync(join(shared, "fx", name))) }]);
    const [entry] = desk.state().files;
    expect(entry).toMatchObject({ name, format, source, from: "1999-01-04", unusable: 0, problemCount: 0 });
    expect(entry?.pairs.length).toBe(pairs);
    expect(parseIsoDate(entry?.to ?? "")).toBeDefined();
    const found = valueOf(await ask(desk, { date: "2004-06-30" }));
    expect(found.source).toContain(name);
    expect(decimal(found.rate).toFixed(1)).toMatch(/^10[89]\.\d$/u);
  });
});
