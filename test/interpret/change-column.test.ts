import { factsOf, readFiling } from "../support/read-filing";

const read = (header: string, ...rows: readonly string[]) =>
  readFiling(`Consolidated Statements of Income
(Yen in millions)

\tYear ended March 31, 2022\tYear ended March 31, 2023\t${header}
${rows.join("\n")}
`);

describe("a column that says “Change” and not in what", () => {
  test("holds amounts where they are the differences of two columns", () => {
    const filing = read("Change", "Net sales\t1,204\t1,350\t146", "Cost of sales\t802\t910\t108");
    expect(factsOf(filing, "Net sales")).toEqual(["1204000000 JPY", "1350000000 JPY", "146000000 JPY"]);
  });

  test("holds amounts where a currency sign stands in it", () => {
    const filing = read("Change", "Net sales\t¥1,204\t¥1,350\t¥146", "Royalties\t—\t80\t80");
    expect(factsOf(filing, "Royalties")).toEqual(["nil", "80000000 JPY", "80000000 JPY"]);
  });

  test("holds percentages where the figures give them", () => {
    const filing = read("Change", "Net sales\t1,204\t1,350\t12.1", "Cost of sales\t802\t910\t13.5");
    expect(factsOf(filing, "Net sales")[2]).toBe("12.1 percent");
  });

  test("beside a column of percentages keeps its own kind", () => {
    const filing = read("Change\tChange (%)", "Net sales\t1,204\t1,350\t146\t12.1", "Costs\t802\t910\t108\t13.5");
    expect(factsOf(filing, "Costs").slice(2)).toEqual(["108000000 JPY", "13.5 percent"]);
  });
});

test("differences and amounts in a column of percentages are none of them", () => {
  const filing = read(
    "Change",
    "Net sales\t1,204\t1,350\t12.1%",
    "Costs\t802\t910\t13.5",
    "Dividends per share\t¥20\t¥25\t¥5",
    "Number of shops\t262\t295\t33",
  );
  expect(factsOf(filing, "Costs")[2]).toBe("13.5 percent");
  expect(factsOf(filing, "Dividends per share")[2]).toBe("");
  expect(factsOf(filing, "Number of shops")).toEqual(["262 stores", "295 stores", ""]);
});

test("valuation differences of equity are amounts, and no change of any", () => {
  const [statement] = readFiling(`株主資本等変動計算書
（単位：百万円）

\t株主資本合計\tその他有価証券評価差額金\t評価・換算差額等合計\t純資産合計
前事業年度（自2023年１月１日 至2023年12月31日）
当期首残高\t200,203\t10,945\t10,885\t211,088
剰余金の配当\t△5,087\t\t\t△5,087
当期末残高\t204,963\t14,604\t14,769\t219,733
`).statements;
  expect(statement?.columns.map(({ measure }) => measure)).toEqual(Array(4).fill("amount"));
});
