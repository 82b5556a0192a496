import { decimal } from "../../src/core/decimal";
import { success } from "../../src/core/result";
import { quoteSource } from "../../src/rates/quote-book";
import { openRateDesk } from "../../src/taskpane/service/rate-desk";

const CSV = "date,base,quote,rate\n2025-06-30,USD,JPY,144.5\n2025-06-27,USD,JPY,144.1\n";
const bytes = (text: string) => new TextEncoder().encode(text);
const NOW = Date.parse("2026-11-25T15:00:00Z");
const ANSWER = JSON.stringify({ amount: 1, base: "EUR", date: "2026-11-25", rates: { USD: 1.16, JPY: 180.5 } });

function open(answer: () => Promise<Response> = () => Promise.reject(new Error("nobody is to be asked"))) {
  const kept = new Map<string, string>();
  const asked: string[] = [];
  let changes = 0;
  const desk = openRateDesk({
    store: () => ({ getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) }),
    fetch: (address) => {
      asked.push(address);
      return answer();
    },
    now: () => NOW,
    own: () =>
      Promise.resolve(
        quoteSource("this workbook", [
          { base: "USD", quote: "JPY", date: "2025-03-31", kind: "closing", rate: success(decimal("149.5")) },
        ]),
      ),
    changed: () => Promise.resolve(changes++),
  });
  return { desk, asked, kept, changes: () => changes };
}

const json = (text: string, status = 200) =>
  new Response(text, { status, headers: { "content-type": "application/json" } });

test("the workbook's own rate stands before a file's, a file's before the bundled one", async () => {
  const { desk, changes } = open();
  const ask = (day: string) => desk.find({ from: "usd", to: "jpy", day, kind: "closing" });
  expect(await ask("2025-03-31")).toMatchObject({
    ok: true,
    value: { rate: "149.5", source: expect.stringMatching(/^this workbook/u) as string },
  });
  const before = await ask("2025-06-30");
  expect(before.ok && before.value.source).toMatch(/European Central Bank/u);
  const added = await desk.addFile({ name: "mine.csv", bytes: bytes(CSV) });
  expect(added.ok && added.value.files).toEqual([
    { name: "mine.csv", source: "mine.csv", from: "2025-06-27", to: "2025-06-30", pairs: 1, unread: 0 },
  ]);
  expect(await ask("2025-06-30")).toMatchObject({ ok: true, value: { rate: "144.5", date: "2025-06-30" } });
  expect((await desk.removeFile("mine.csv")).files).toEqual([]);
  expect(changes()).toBe(2);
});

test("a file that holds no rates is refused with the reason", async () => {
  const { desk } = open();
  const added = await desk.addFile({ name: "notes.csv", bytes: bytes("a,b\n1,2\n") });
  expect(added).toMatchObject({ ok: false });
  expect(!added.ok && added.problem).toMatch(/notes\.csv is no table of rates/u);
});

test("says why there is no rate", async () => {
  const { desk } = open();
  expect(await desk.find({ from: "USD", to: "XXX", day: "2025-06-30", kind: "closing" })).toMatchObject({ ok: false });
  expect(await desk.find({ from: "USD", to: "JPY", day: "", kind: "closing" })).toMatchObject({ ok: false });
});

test("shows the bundled history with its range and its terms", async () => {
  const { bundled } = await open().desk.state();
  expect(bundled).toMatchObject({ from: "1999-01-04" });
  expect(bundled?.licence).not.toBe("");
  expect(bundled?.currencies).toBeGreaterThan(30);
});

test("nobody is asked before the online rates are switched on", async () => {
  const { desk, asked } = open();
  await desk.state();
  await desk.further();
  await desk.refreshOnline();
  expect(asked).toEqual([]);
});

test("switched on, the service's rates are used and kept with their date", async () => {
  const { desk, asked, kept } = open(() => Promise.resolve(json(ANSWER)));
  const state = await desk.switchOnline(true);
  expect(asked).toEqual(["https://api.frankfurter.dev/v1/latest?base=EUR"]);
  expect(state.online).toMatchObject({ isOn: true, date: "2026-11-25" });
  const found = await desk.find({ from: "EUR", to: "JPY", day: "2026-11-25", kind: "closing" });
  expect(found).toMatchObject({ ok: true, value: { rate: "180.5" } });
  expect([...kept.keys()].sort()).toEqual(["tieout.online-rates", "tieout.online-rates.kept"]);
  expect((await desk.switchOnline(false)).online).toMatchObject({ isOn: false });
  expect((await desk.find({ from: "EUR", to: "JPY", day: "2026-11-25", kind: "closing" })).ok).toBe(false);
});

test.each([
  ["too many requests", () => Promise.resolve(json("", 429))],
  [
    "a page instead of rates",
    () => Promise.resolve(new Response("<html>", { headers: { "content-type": "text/html" } })),
  ],
  ["no answer", () => Promise.reject(new Error("offline"))],
])("%s leaves the other rates as they are and says what was wrong", async (_, answer) => {
  const { desk } = open(answer);
  const state = await desk.switchOnline(true);
  expect(state.online.problem).toMatch(/\S/u);
  expect(state.online.date).toBeUndefined();
  expect((await desk.find({ from: "USD", to: "JPY", day: "2025-06-30", kind: "closing" })).ok).toBe(true);
});
