import { formulaProblem } from "../../src/workbench/host/formula-check";

const isSheet = (name: string) => ["is", "1q04 ja"].includes(name.toLowerCase());

test.each([
  "=1",
  "=A1+B2*-3%",
  "=IS!A1",
  "='1Q04 ja'!$D$12",
  '=IF(IS!A1="","",IF(IS!B1>0,IS!A1/IS!B1-1,"n.m."))',
  "=SUM(A1:A3,B:B,1:2)",
  "=TODAY()",
  "=IF(A1,,1)",
  "=FIN.MARGIN(A1;B1)",
  "={1,2;3,4}",
  "=A1:INDEX(A:A,3)",
  '=(A1+B1)^2&"("',
  "=#REF!+1",
  "=[Book2.xlsx]Data!A1",
  '="it\'s (not"',
  "=Revenue*1.5E-3",
  "=A1<>B1",
])("%s is taken", (formula) => {
  expect(formulaProblem(formula, isSheet)).toBeUndefined();
});

test.each([
  ["=", "empty"],
  ["=SUM(A1", "parenthesis"],
  ["=A1)", "closes nothing"],
  ['="open', "not closed"],
  ["='IS!A1", "not closed"],
  ["=A1+", "too early"],
  ["=*A1", "out of place"],
  ["=A1 B1 5+", "operator is missing"],
  ["=BS!A1", "no sheet BS"],
  ["=SUM('2Q04'!A1)", "no sheet 2Q04"],
  ["=()", "operand is missing"],
  ["=A1,B1", "separates nothing"],
  ["=and so on", "operator is missing"],
  [`=${"1+".repeat(4100)}1`, "8192"],
])("%s is refused", (formula, problem) => {
  expect(formulaProblem(formula, isSheet)).toContain(problem);
});
