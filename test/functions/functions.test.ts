import { DESCRIPTION_JA } from "../../src/functions/description-ja";
import { marginOf } from "../../src/functions/functions";

test.each([
  [25, 100, 0.25],
  [-25, 100, -0.25],
  [0, 100, 0],
  [0.1, 0.3, 1 / 3],
  [1, -4, -0.25],
])("FIN.MARGIN(%p, %p) is %p", (profit, revenue, margin) => {
  expect(marginOf(profit, revenue)).toBe(margin);
});

test.each([
  ["a revenue of zero", 5, 0, "#DIV/0!"],
  ["what is no number", Number.NaN, 1, "#NUM!"],
  ["what is beyond every number", 1, Number.POSITIVE_INFINITY, "#NUM!"],
])("FIN.MARGIN of %s is an error of the cell", (_, profit, revenue, code) => {
  expect(() => marginOf(profit, revenue)).toThrow(expect.objectContaining({ name: code }) as Error);
});

test("inside Excel an error is Excel's own", () => {
  class ExcelError extends Error {
    readonly code: string;
    constructor(code: string) {
      super(code);
      this.code = code;
    }
  }
  Object.assign(globalThis, { CustomFunctions: { Error: ExcelError } });
  try {
    expect(() => marginOf(1, 0)).toThrow(ExcelError);
    expect(() => marginOf(1, 0)).toThrow("#DIV/0!");
  } finally {
    Reflect.deleteProperty(globalThis, "CustomFunctions");
  }
});

test("no Japanese text is empty", () => {
  const texts = Object.values(DESCRIPTION_JA).flatMap(({ description, parameters }) => [
    description,
    ...Object.values(parameters).flatMap((parameter) => [parameter.name, parameter.description]),
  ]);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
});
