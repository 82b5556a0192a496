import { gzipSync } from "node:zlib";
import { decimal } from "../../src/core/decimal";
import { success } from "../../src/core/result";
import { quoteSource } from "../../src/rates/quote-book";
import { readAnswer } from "../../src/rates-online/online-answer";
import type { RateStore } from "../../src/rates-online/online-cache";
import {
  ONLINE_ADDRESS,
  ONLINE_LIMITS,
  type OnlineOptions,
  openOnlineRates,
} from "../../src/rates-online/online-rates";
import { type Behaviour, type LocalService, ORIGIN, startLocalService } from "./misbehaving-service";
import { problemOf, valueOf } from "./result-value";

const NOW = Date.UTC(2026, 3, 14, 9);
const JSON_ANSWER = '{"amount":1.0,"base":"EUR","date":"2026-04-13","rates":{"JPY":186.75,"USD":1.1684}}';
const XML_ANSWER = `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"><gesmes:subject>Reference rates</gesmes:subject>
<Cube><Cube time='2026-04-13'><Cube currency='USD' rate='1.1684'/><Cube currency='JPY' rate='186.75'/></Cube></Cube>
</gesmes:Envelope>
`;

const answer =
  (text: string, type = "application/json", status = 200, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) =>
    response.writeHead(status, { "content-type": type, ...headers }).end(text);

let service: LocalService;
beforeAll(async () => {
  service = await startLocalService();
});
afterAll(() => service.close());

function memory(text?: string): RateStore & { readonly text: () => string | undefined } {
  let kept = text;
  return {
    read: () => Promise.resolve(kept),
    write: (next) => {
      kept = next;
      return Promise.resolve();
    },
    text: () => kept,
  };
}

function options(more: Partial<OnlineOptions> = {}): OnlineOptions {
  return {
    service: { kind: "frankfurter", address: `${ORIGIN}/v1/latest?base=EUR` },
    allow: [ORIGIN],
    fetch: service.fetch,
    now: () => NOW,
    store: memory(),
    limits: { milliseconds: 400, bytes: 4000 },
    ...more,
  };
}

const open = (more: Partial<OnlineOptions> = {}) => valueOf(openOnlineRates(options(more)));

describe("whom it may ask", () => {
  test("nobody, unless it is switched on", () => {
    expect(problemOf(openOnlineRates(options({ service: undefined }))).kind).toBe("off");
  });

  test.each([
    "http://rates.example/latest",
    "https://rates.example:8443/latest",
    "https://rates.example.evil.test/latest",
    "https://evil.test/?https://rates.example/",
    "https://name:password@rates.example/latest",
    "file:///etc/passwd",
    "rates.example",
    "",
  ])("not %s", (address) => {
    service.behave(answer(JSON_ANSWER));
    const kind = "frankfurter";
    expect(problemOf(openOnlineRates(options({ service: { kind, address } }))).kind).toBe("not-allowed");
    expect(service.requests()).toEqual([]);
  });

  test("the known addresses are https, and not allowed by themselves", () => {
    for (const [kind, address] of Object.entries(ONLINE_ADDRESS)) {
      const known = { kind: kind as keyof typeof ONLINE_ADDRESS, address };
      expect(problemOf(openOnlineRates(options({ service: known, allow: [] }))).kind).toBe("not-allowed");
      expect(openOnlineRates(options({ service: known, allow: [new URL(address).origin] })).ok).toBe(true);
    }
    expect(ONLINE_LIMITS.milliseconds).toBeLessThanOrEqual(10_000);
  });
});

describe("a service that behaves", () => {
  test("gives its rates with their day, and they are kept", async () => {
    service.behave(answer(JSON_ANSWER));
    const store = memory();
    const online = open({ store });
    expect(await online.kept()).toBeUndefined();
    const fresh = valueOf(await online.refresh());
    expect(fresh).toMatchObject({ date: "2026-04-13", fetchedAt: NOW });
    expect(fresh.stale).toBeUndefined();
    expect(valueOf(fresh.rates.rateOn("EUR", "USD", "2026-04-14", "closing"))).toMatchObject({
      date: "2026-04-13",
      source: "rates.example, as quoted",
    });
    const cross = valueOf(fresh.rates.rateOn("USD", "JPY", "2026-04-13", "closing"));
    expect(cross.rate.equals(decimal("186.75").dividedBy(decimal("1.1684")))).toBe(true);
    expect(service.requests()).toEqual(["/v1/latest?base=EUR"]);
    // A pane opened later finds them without asking.
    const later = await open({ store }).kept();
    expect(later).toMatchObject({ date: "2026-04-13", fetchedAt: NOW });
    expect(later?.quotes).toEqual(fresh.quotes);
    expect(service.requests()).toHaveLength(1);
  });

  test("the bank's daily file", async () => {
    service.behave(answer(XML_ANSWER, "text/xml"));
    const bank = open({ service: { kind: "ecb-daily", address: `${ORIGIN}/eurofxref-daily.xml` } });
    const fresh = valueOf(await bank.refresh());
    expect(valueOf(fresh.rates.rateOn("EUR", "JPY", "2026-04-13", "closing")).rate.toFixed()).toBe("186.75");
  });

  test("is asked once by all who ask at a time", async () => {
    service.behave(answer(JSON_ANSWER));
    const online = open();
    const all = await Promise.all([online.refresh(), online.refresh(), online.refresh()]);
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(service.requests()).toHaveLength(1);
    await online.refresh();
    expect(service.requests()).toHaveLength(2);
  });
});

const BROKEN: readonly (readonly [name: string, kind: string, behaviour: Behaviour])[] = [
  ["429", "refused", answer("slow down", "text/plain", 429, { "retry-after": "120" })],
  ["500", "refused", answer("oops", "text/html", 500)],
  ["404 with rates in it", "refused", answer(JSON_ANSWER, "application/json", 404)],
  ["204, nothing", "refused", answer("", "application/json", 204)],
  [
    "a redirect to a good answer",
    "unreachable",
    (response) => {
      if (response.req.url === "/elsewhere") answer(JSON_ANSWER)(response);
      else answer("", "text/plain", 302, { location: "/elsewhere" })(response);
    },
  ],
  ["HTML", "unreadable", answer("<!doctype html><p>Sign in", "text/html")],
  ["HTML that calls itself JSON", "unreadable", answer("<!doctype html><p>Sign in")],
  ["nothing", "unreadable", answer("")],
  ["a cut answer", "unreadable", answer(JSON_ANSWER.slice(0, -12))],
  [
    "bytes that are no text",
    "unreadable",
    (r) => r.writeHead(200, { "content-type": "application/json" }).end(Buffer.from([123, 255, 254])),
  ],
  ["no rates", "unreadable", answer('{"base":"EUR","date":"2026-04-13","rates":{}}')],
  ["null", "unreadable", answer("null")],
  ["a rate of zero", "unreadable", answer('{"base":"EUR","date":"2026-04-13","rates":{"USD":0}}')],
  ["a rate in words", "unreadable", answer('{"base":"EUR","date":"2026-04-13","rates":{"USD":"much"}}')],
  ["a rate that overflows", "unreadable", answer('{"base":"EUR","date":"2026-04-13","rates":{"USD":1e999}}')],
  ["__proto__ for a currency", "unreadable", answer('{"base":"EUR","date":"2026-04-13","rates":{"__proto__":1.2}}')],
  [
    "rates for a hundred",
    "unreadable",
    answer('{"amount":100,"base":"EUR","date":"2026-04-13","rates":{"USD":116.84}}'),
  ],
  ["no day", "unreadable", answer('{"base":"EUR","rates":{"USD":1.1684}}')],
  ["a day that does not exist", "unreadable", answer(JSON_ANSWER.replace("04-13", "02-30"))],
  ["a day to come", "implausible", answer(JSON_ANSWER.replace("04-13", "04-20"))],
  ["a day long ago", "implausible", answer(JSON_ANSWER.replace("2026", "2004"))],
  ["a length that is too much", "too-large", answer(" ".repeat(5000) + JSON_ANSWER)],
  [
    "more and more without a length",
    "too-large",
    (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = () => {
        if (!response.destroyed) response.write(" ".repeat(1000), () => setImmediate(more));
      };
      more();
    },
  ],
  [
    "a small answer that unpacks to a large one",
    "too-large",
    (response) => {
      const packed = gzipSync(" ".repeat(3_000_000));
      response.writeHead(200, {
        "content-type": "application/json",
        "content-encoding": "gzip",
        "content-length": packed.length,
      });
      response.end(packed);
    },
  ],
  ["silence", "too-slow", () => undefined],
  [
    "a drop now and then",
    "too-slow",
    (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const drops = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(drops));
    },
  ],
  [
    "a line that breaks",
    "unreachable",
    (response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
      response.write(JSON_ANSWER.slice(0, 20), () => response.destroy());
    },
  ],
  ["a line cut at once", "unreachable", (response) => response.destroy()],
];

describe("a service that misbehaves", () => {
  test.each(BROKEN)("%s is told as %s, and rates kept before stand in with their day", async (_, kind, behaviour) => {
    service.behave(behaviour);
    const store = memory();
    const begun = performance.now();
    expect(problemOf(await open({ store }).refresh()).kind).toBe(kind);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(store.text()).toBeUndefined();

    service.behave(answer(JSON_ANSWER));
    valueOf(await open({ store }).refresh());
    const before = store.text();
    service.behave(behaviour);
    const later = valueOf(await open({ store, now: () => NOW + 3_600_000 }).refresh());
    expect(later).toMatchObject({ date: "2026-04-13", fetchedAt: NOW, stale: { kind } });
    expect(valueOf(later.rates.rateOn("EUR", "USD", "2026-04-13", "closing")).rate.toFixed()).toBe("1.1684");
    expect(store.text()).toBe(before);
  });

  test("offline: the platform's own error is told", async () => {
    const fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(problemOf(await open({ fetch }).refresh())).toEqual({
      kind: "unreachable",
      message: "the service cannot be reached: Failed to fetch",
    });
  });

  test("one that asks to be left alone is, for as long as it says", async () => {
    let now = NOW;
    const online = open({ now: () => now });
    service.behave(answer("", "text/plain", 429, { "retry-after": "120" }));
    expect(problemOf(await online.refresh()).kind).toBe("refused");
    service.behave(answer(JSON_ANSWER));
    now += 119_000;
    expect(problemOf(await online.refresh())).toEqual({
      kind: "waiting",
      message: "the service wants to be left alone for 1 s",
    });
    expect(service.requests()).toEqual([]);
    now += 1_000;
    expect(valueOf(await online.refresh()).date).toBe("2026-04-13");
  });
});

describe("rates that cannot be", () => {
  const usd = (rate: string) => answer(JSON_ANSWER.replace("1.1684", rate));

  test("far from the last answer: the last one stands", async () => {
    const store = memory();
    service.behave(answer(JSON_ANSWER));
    await open({ store }).refresh();
    for (const wrong of ["0.85", "11.684", "1.75"]) {
      service.behave(usd(wrong));
      const found = valueOf(await open({ store }).refresh());
      expect(found.stale).toMatchObject({ kind: "implausible", message: expect.stringContaining(wrong) as string });
      expect(valueOf(found.rates.rateOn("EUR", "USD", "2026-04-13", "closing")).rate.toFixed()).toBe("1.1684");
    }
    service.behave(usd("1.2"));
    expect(valueOf(await open({ store }).refresh()).stale).toBeUndefined();
  });

  test("far from the bundled history, however old its last day", async () => {
    const quote = { base: "EUR", quote: "JPY", kind: "closing", rate: success(decimal("160")) } as const;
    const known = { rates: quoteSource("bundle", [{ ...quote, date: "2024-04-12" }]), to: "2024-04-12" } as const;
    service.behave(answer(JSON_ANSWER));
    expect((await open({ known }).refresh()).ok).toBe(true);
    service.behave(answer(JSON_ANSWER.replace("186.75", "0.005355")));
    expect(problemOf(await open({ known }).refresh()).message).toContain("far from 160.000 on 2024-04-12 (bundle");
  });

  test("older than those that are kept", async () => {
    const store = memory();
    service.behave(answer(JSON_ANSWER));
    await open({ store }).refresh();
    service.behave(answer(JSON_ANSWER.replace("04-13", "04-10")));
    expect(valueOf(await open({ store }).refresh()).stale?.kind).toBe("implausible");
  });
});

describe("what is kept", () => {
  test.each([
    ["", "nothing"],
    ["{", "broken"],
    ["null", "null"],
    ['{"format":2}', "newer"],
    [
      '{"format":1,"address":"https://other.example/","fetchedAt":1,"date":"2026-04-13","base":"EUR","rates":[["USD","1.1"]]}',
      "of another address",
    ],
    [
      `{"format":1,"address":"${ORIGIN}/v1/latest?base=EUR","fetchedAt":1,"date":"2026-04-13","base":"EUR","rates":[["USD","-1"]]}`,
      "with a wrong rate",
    ],
    [
      `{"format":1,"address":"${ORIGIN}/v1/latest?base=EUR","fetchedAt":1,"date":"soon","base":"EUR","rates":[]}`,
      "without a day",
    ],
  ])("%s (%s) counts as nothing", async (text) => {
    expect(await open({ store: memory(text) }).kept()).toBeUndefined();
  });

  test("a store that fails takes nothing else with it", async () => {
    service.behave(answer(JSON_ANSWER));
    const store: RateStore = {
      read: () => Promise.reject(new Error("full")),
      write: () => Promise.reject(new Error("full")),
    };
    expect(valueOf(await open({ store }).refresh()).stale).toBeUndefined();
    expect(await open({ store }).kept()).toBeUndefined();
  });
});

describe("the bank's file", () => {
  test.each([
    [XML_ANSWER.slice(0, -30), "breaks off"],
    [XML_ANSWER.replace("<gesmes:Envelope", '<!DOCTYPE x [<!ENTITY a "b">]><gesmes:Envelope'), "entities"],
    [XML_ANSWER.replace("2026-04-13", "13 April"), "one day"],
    [XML_ANSWER.replace("rate='1.1684'", "rate='N/A'"), "no rate for USD"],
    [XML_ANSWER.replace("'JPY'", "'USD'"), "two rates for USD"],
    [XML_ANSWER.replace("'JPY'", "'EUR'"), 'currency "EUR"'],
    [XML_ANSWER.replace(/<Cube currency[^>]*>/g, ""), "no rates"],
  ])("case %#", (text, why) => {
    expect(problemOf(readAnswer("ecb-daily", text))).toContain(why);
  });
});
