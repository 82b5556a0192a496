/** Whatever is published comes back exactly, and nothing else is touched. */
import fc from "fast-check";
import { linkCalls, publishCalls } from "../../src/app/share-calls";
import { openExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { contentsOf, hostWorkbook } from "../support/host-workbook";

const address = fc
  .tuple(fc.constantFrom("A", "B", "C"), fc.integer({ min: 1, max: 9 }))
  .map(([column, row]) => `${column}${row}`);
const sheet = fc.constantFrom("", "", "Sheet1!", "'My Sheet'!");
const reference = fc.tuple(sheet, address).map(([name, cell]) => name + cell);
const literal = fc.oneof(fc.integer({ min: -9, max: 99 }).map(String), fc.constant('"FIN.MARGIN(1,"'));

const { formula } = fc.letrec<{ formula: string; call: string; term: string }>((tie) => ({
  term: fc.oneof({ depthSize: "small" }, reference, literal, tie("call")),
  call: fc.oneof(
    fc.tuple(tie("term"), tie("term")).map(([a, b]) => `FIN.MARGIN(${a},${b})`),
    fc.tuple(tie("term"), tie("term")).map(([a, b]) => `FIN.GROWTH(${a}, ${b})`),
    fc.tuple(tie("term"), tie("term"), tie("term")).map((terms) => `FIN.EBITDA(${terms.join(",")})`),
    fc.tuple(reference, address).map(([from, to]) => `FIN.COMMONSIZE(${from},${to})`),
    fc.constant('FIN.FACT("revenue","1Q25")'),
    fc.constant("FIN.TTM(Quarters)"),
  ),
  formula: fc.oneof(
    tie("call").map((call) => `=${call}`),
    fc.tuple(tie("call"), tie("term")).map(([call, term]) => `=ROUND(${call},2)+${term}`),
    reference.map((cell) => `=SUM(${cell})`),
    fc.constant("=IF(1>0,\"FIN.MARGIN(\",'My Sheet'!A1)"),
  ),
}));

const book = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 4, max: 9 }), formula), {
  minLength: 1,
  maxLength: 25,
});

test("publishing and re-linking leave the workbook as it was", async () => {
  let published = 0;
  await fc.assert(
    fc.asyncProperty(book, async (cells) => {
      const { store, door } = hostWorkbook(["Sheet1", "My Sheet"]);
      const [own] = store.sheets();
      for (let row = 0; row < 9; row++) {
        own!.enter(row, 0, [[5, 10, 20].map((value) => ({ kind: "value", value: value + row, quoted: false }))]);
      }
      for (const [row, column, text] of cells) own!.enter(row, column, [[{ kind: "formula", formula: text }]]);
      const before = contentsOf(store);
      const port = openExcelWorkbook(door);
      const done = await publishCalls(port);
      expect(done.ok).toBe(true);
      if (done.ok) published += done.value.formulas + done.value.values;
      const linked = await linkCalls(port);
      expect(linked).toMatchObject({ ok: true, value: { changed: [] } });
      expect(contentsOf(store)).toEqual(before);
    }),
    { numRuns: 150 },
  );
  expect(published).toBeGreaterThan(100);
});
