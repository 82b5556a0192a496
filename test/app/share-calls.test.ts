import { callStatus, linkCalls, publishCalls } from "../../src/app/share-calls";
import { planLinking, planPublishing } from "../../src/app/publish";
import type { EnteredCell } from "../../src/workbook/port";
import { openExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { contentsOf, hostWorkbook } from "../support/host-workbook";

const CALLS: Readonly<Record<string, string>> = {
  C1: "=FIN.MARGIN(A1,B1)",
  C2: "=ROUND(FIN.MARGIN(A1,B1),2)+FIN.GROWTH(A2,B2)",
  C3: '=IF(A1>0,"FIN.MARGIN(","")&FIN.MARGIN(\'My Sheet\'!A1,B1)',
  C4: "=FIN.MARGIN(FIN.EBITDA(A1,A2),B1)",
  D6: "=FIN.MARGIN(A1:B2,B1)",
};

async function withCalls() {
  const workbook = hostWorkbook(["Sheet1", "My Sheet"]);
  await workbook.run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").formulas = [
      [25, 100],
      [30, 120],
    ];
    sheet.getRange("E20").formulas = [["=SUM(A1:A2)"]];
    context.workbook.worksheets.getItem("My Sheet").getRange("A1").formulas = [[50]];
    for (const [address, formula] of Object.entries(CALLS)) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });
  return { ...workbook, port: openExcelWorkbook(workbook.door) };
}

const value = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: unknown },
) => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

test("the status counts what stands in the workbook, and nothing is written", async () => {
  const { port, store } = await withCalls();
  const before = contentsOf(store);
  expect(value(await callStatus(port))).toEqual({
    live: 5,
    asFormulas: 5,
    asValues: 0,
    staying: 0,
    published: 0,
    isInterrupted: false,
  });
  expect(contentsOf(store)).toEqual(before);
});

test("calls become native formulas, spilled ones cell by cell, and are put back exactly", async () => {
  const { port, store } = await withCalls();
  const before = contentsOf(store);
  expect(value(await publishCalls(port))).toEqual({ formulas: 5, values: 0, left: [] });
  const published = contentsOf(store)["Sheet1"]!;
  const texts = Object.values(published).filter((content) => typeof content === "string" && content.startsWith("="));
  expect(
    texts.filter((text) =>
      String(text)
        .replaceAll(/"[^"]*"/g, "")
        .includes("FIN"),
    ),
  ).toEqual([]);
  expect(published["C1"]).toBe('=IF(OR(A1="",B1=""),"",A1/B1)');
  expect(published["E7"]).toBe('=IF(OR(B2="",B1=""),"",B2/B1)');
  expect(published["E20"]).toBe("=SUM(A1:A2)");
  expect(value(await callStatus(port))).toMatchObject({ live: 0, published: 5 });
  expect(value(await linkCalls(port))).toEqual({ linked: 5, changed: [] });
  expect(contentsOf(store)).toEqual(before);
  expect(value(await callStatus(port))).toMatchObject({ live: 5, published: 0 });
});

test("what was changed since is left alone and told", async () => {
  const { port, run, store } = await withCalls();
  value(await publishCalls(port));
  await run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("C1").formulas = [[0.3]];
    await context.sync();
  });
  expect(value(await linkCalls(port))).toEqual({ linked: 4, changed: [{ sheet: "Sheet1", row: 0, column: 2 }] });
  expect(contentsOf(store)["Sheet1"]).toMatchObject({ C1: 0.3, C2: CALLS["C2"] });
});

test("publishing twice is publishing once, and later calls come to the earlier ones", async () => {
  const { port, run, store } = await withCalls();
  const before = contentsOf(store);
  value(await publishCalls(port));
  const once = contentsOf(store);
  expect(value(await publishCalls(port))).toEqual({ formulas: 0, values: 0, left: [] });
  expect(contentsOf(store)).toEqual(once);
  await run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("H1").formulas = [["=FIN.GROWTH(A2,A1)"]];
    await context.sync();
  });
  value(await publishCalls(port));
  expect(value(await linkCalls(port)).linked).toBe(6);
  expect(contentsOf(store)).toEqual({ ...before, Sheet1: { ...before["Sheet1"], H1: "=FIN.GROWTH(A2,A1)" } });
});

test("a protected sheet stops it before the first write", async () => {
  const { port, run, store } = await withCalls();
  await run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect();
    await context.sync();
  });
  const before = contentsOf(store);
  expect(await publishCalls(port)).toMatchObject({ ok: false, problem: { code: "protected-sheet" } });
  expect(contentsOf(store)).toEqual(before);
});

describe("when the k-th request fails", () => {
  const moments = ["before", "midway", "after"] as const;
  test.each(["publish", "link"] as const)("%s can be asked for again, and nothing is lost", async (what) => {
    let counted = 0;
    for (let k = 1; k <= 12; k++) {
      for (const moment of moments) {
        const { port, host, store } = await withCalls();
        const before = contentsOf(store);
        if (what === "link") value(await publishCalls(port));
        const published = what === "link" ? contentsOf(store) : undefined;
        host.failSync({ sync: k, moment });
        const done = await (what === "publish" ? publishCalls(port) : linkCalls(port));
        if (done.ok) continue;
        counted++;
        // A call that stands, or what was written for it: nothing else, and the other operation leads home.
        value(await linkCalls(port));
        expect(contentsOf(store)).toEqual(before);
        value(await publishCalls(port));
        if (published) expect(contentsOf(store)).toEqual(published);
        value(await linkCalls(port));
        expect(contentsOf(store)).toEqual(before);
      }
    }
    expect(counted).toBeGreaterThanOrEqual(9);
  });
});

describe("what is written in place of a call", () => {
  const sheet = (contents: readonly (readonly EnteredCell[])[], values: readonly (readonly EnteredCell[])[]) => ({
    id: "1",
    name: "Sheet1",
    isProtected: false,
    top: 0,
    left: 0,
    contents,
    values,
  });
  const RATE = '=FIN.FXRATE("USD","JPY",A9)';

  test("is a text where it is one, even one that reads like a formula", async () => {
    const { port, run, store } = await withCalls();
    await run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
      context.workbook.worksheets.getItem("My Sheet").load("id");
      await context.sync();
    });
    const id = store.sheets()[1]!.id;
    value(await port.write([{ sheet: id, row: 5, column: 0, contents: [["=1+1", "+2", "'x", ""]] }], [], []));
    const entries = [0, 1, 2].map((column) => store.sheets()[1]!.entry(5, column));
    expect(entries.map((entry) => entry.kind === "value" && entry.value)).toEqual(["=1+1", "+2", "'x"]);
  });

  test("keeps an empty result a text, so that what refers to it does not count zero", () =>
    expect(planPublishing([sheet([[RATE]], [[""]])]).calls[0]?.written).toEqual([[{ formula: '=""' }]]));

  test.each(["#DIV/0!", "#NUM!", "#REF!", "#NULL!", "#N/A", "#BUSY!", "#GETTING_DATA"])(
    "is nothing for %s",
    (error) => {
      const plan = planPublishing([sheet([[RATE]], [[error]])]);
      expect(plan.calls).toEqual([]);
      expect(plan.left).toHaveLength(1);
    },
  );

  test("never reaches into what belongs to another formula", () => {
    const contents = [
      ["", "=SEQUENCE(3)"],
      [RATE, ""],
      ["", ""],
    ];
    const [call] = planPublishing([
      sheet(contents, [
        ["", 1],
        [0.5, 2],
        ["", 3],
      ]),
    ]).calls;
    expect(call?.written).toEqual([[0.5]]);
    const spill = '=FIN.FXRATE({"USD","EUR"},"JPY",A9)';
    expect(planPublishing([sheet([[spill, "=1"]], [[110, 1]])])).toMatchObject({
      calls: [],
      left: [{ why: expect.stringContaining("stand") as string }],
    });
  });

  test("has the call's own shape, blanks in it too", () => {
    const spill = '=FIN.FXRATE({"USD","EUR","GBP"},"JPY",A9)';
    const [call] = planPublishing([sheet([[spill, "", ""]], [[110, "", 130]])]).calls;
    expect(call?.written).toEqual([[110, { formula: '=""' }, 130]]);
  });

  test("is nothing where the call's text does not tell how many cells it fills", () =>
    expect(planPublishing([sheet([["=FIN.MARGIN(Profit,Revenue)", ""]], [[0.1, 0.2]])]).left).toHaveLength(1));

  test("is nothing for a text that reads like a call", () =>
    expect(planPublishing([sheet([["=FIN.MARGIN(1,2)"]], [["=FIN.MARGIN(1,2)"]])])).toEqual({ calls: [], left: [] }));

  test("is the value where a nested call could be blank inside a list", () =>
    expect(planPublishing([sheet([["=FIN.EBITDA(A1,B1,FIN.MARGIN(C1,D1))"]], [[3]])]).calls[0]).toMatchObject({
      written: [[3]],
    }));

  test("is put back only while the cells that the call reads are the same", () => {
    const before = [[RATE, "2025-06-30"]].map((row) => row.map((cell) => cell.replace("A9", "B1")));
    const { calls } = planPublishing([sheet(before, [[144, "2025-06-30"]])]);
    expect(planLinking(calls, [sheet([[144, "2025-06-30"]], [])]).calls).toEqual(calls);
    expect(planLinking(calls, [sheet([[144, "2025-03-31"]], [])]).changed).toEqual(calls);
  });
});

test("thousands of calls are published in requests that Excel takes", async () => {
  const { port, host, run } = await withCalls();
  await run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
    const sheet = context.workbook.worksheets.getItem("My Sheet");
    const long = (i: number) => [
      `=ROUND(FIN.EBITDAMARGIN(A${i},B${i},C${i}),4)+FIN.GROWTH(A${i},B${i})+FIN.MARGIN(C${i},A${i})`,
    ];
    sheet.getRange("E1:E6000").formulas = Array.from({ length: 6000 }, (_, i) => long(i + 1));
    await context.sync();
  });
  host.resetCounters();
  expect(value(await publishCalls(port)).formulas).toBe(6005);
  expect(host.counters().largestRequest).toBeLessThan(2_500_000);
  expect(value(await linkCalls(port))).toEqual({ linked: 6005, changed: [] });
});
