import { failure } from "../../src/core/result";
import { type LocalService, ORIGIN, startLocalService } from "../rates/misbehaving-service";
import { valueOf } from "../rates/result-value";
import type { RateDesk } from "../../src/taskpane/rate-service";
import type { RateDeskParts } from "../../src/taskpane/service/rate-desk";
import { ask, type DeskParts, memoryTexts, NOW, openDesk } from "./rate-desk-parts";

let service: LocalService;
beforeAll(async () => {
  service = await startLocalService();
});
afterAll(() => service.close());

function open(more: DeskParts = {}, online: Partial<RateDeskParts["online"]> = {}): RateDesk {
  return openDesk(more, { fetch: service.fetch, ...online });
}

const PLAIN = { name: "rates.csv", bytes: new TextEncoder().encode("date,base,quote,rate\n2024-06-28,USD,JPY,161\n") };

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
    await desk.addFiles([PLAIN]);
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
