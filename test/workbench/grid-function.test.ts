import { GRID_FUNCTIONS } from "../../src/workbench/grid-function";

const margin = GRID_FUNCTIONS.find(({ name }) => name === "FIN.MARGIN")!;

test("a margin is worked out, and text that reads like a number is taken as one", () => {
  expect(margin.compute([[[1]], [[4]]])).toBe(0.25);
  expect(margin.compute([[["1"]], [["4"]]])).toBe(0.25);
});

test("a blank profit is zero, a blank revenue divides by zero", () => {
  expect(margin.compute([[[null]], [[4]]])).toBe(0);
  expect(() => margin.compute([[[1]], [[null]]])).toThrow(expect.objectContaining({ name: "#DIV/0!" }) as Error);
});

test.each([[[["one"]]], [[[""]]], [[[1, 2]]], [[[1], [2]]]])("%j is no number", (profit) => {
  expect(() => margin.compute([profit, [[4]]])).toThrow(expect.objectContaining({ name: "#VALUE!" }) as Error);
});

test("every function has a name with the namespace, and says what its parameters are", () => {
  for (const { name, description, parameters } of GRID_FUNCTIONS) {
    expect(name).toMatch(/^FIN\.[A-Z0-9.]+$/);
    expect(description).not.toBe("");
    expect(parameters.every((parameter) => parameter.name !== "" && parameter.description !== "")).toBe(true);
  }
});
