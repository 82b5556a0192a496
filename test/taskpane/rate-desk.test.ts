import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseIsoDate } from "../../src/core/date";
import { decimal } from "../../src/core/decimal";
import { failure, type Result, success } from "../../src/core/result";
import type { BundledHistory } from "../../src/rates/bundled-history";
import { quoteSource } from "../../src/rates/quote-book";
import type { RateQuestion } from "../../src/taskpane/rate-service";
import { MOST_FILES } from "../../src/taskpane/service/rate-files";
import { openWorkerClient } from "../../src/taskpane/service/worker-client";
import { problemOf, valueOf } from "../rates/result-value";
import { workerInProcess } from "../support/pane-session";
import { describeWithShared } from "../support/shared-data";
import { ask, closing, HISTORY, memoryShelf, openDesk as open } from "./rate-desk-parts";

const file = (text: string, name = "rates.csv") => ({ name, bytes: new TextEncoder().encode(text) });
const PLAIN = "date,base,quote,rate,kind\n2024-06-28,USD,JPY,161,\n2024-06-30,USD,JPY,155.9,average\n";

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
    const told = new Promise<void>((resolve) => desk.onSource(resolve));
    expect(problemOf(rates.rateOn("EUR", "USD", "2026-04-13", "closing")).message).toContain("still being loaded");
    await told;
    await desk.load();
    expect(valueOf(rates.rateOn("EUR", "USD", "2026-04-13", "closing")).rate.toFixed()).toBe("1.1684");
    expect(loads).toBe(1);
  });

  test("tells of other answers only when it has some", async () => {
    const desk = open();
    let [sources, states] = [0, 0];
    desk.onSource(() => (sources += 1));
    const end = desk.onChange(() => (states += 1));
    await desk.load();
    await desk.load();
    expect([sources, states]).toEqual([1, 1]);
    await desk.addFiles([file("Dear shareholders", "letter.txt")]);
    expect(sources).toBe(1);
    await desk.addFiles([file(PLAIN)]);
    expect(sources).toBe(2);
    await desk.removeFile(desk.state().files[0]!.id);
    expect(sources).toBe(3);
    const before = states;
    end();
    await desk.restoreFile();
    expect([sources, states]).toEqual([4, before]);
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
