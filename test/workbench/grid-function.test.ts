import { GRID_FUNCTIONS } from "../../src/workbench/grid-function";

const margin = GRID_FUNCTIONS.find(({ name }) => name === "FIN.MARGIN")!;

test("a margin is worked out, cell by cell of a range", () => {
  expect(margin.compute([[[1]], [[4]]])).toEqual([[0.25]]);
  expect(margin.compute([[[1, 2]], [[4]]])).toEqual([[0.25, 0.5]]);
  expect(
    margin.compute([
      [[1], [null]],
      [[4], [4]],
    ]),
  ).toEqual([[0.25], [""]]);
});

test("an error is thrown for a whole call, and stands in its own cell of a range", () => {
  const named = (name: string) => expect.objectContaining({ name }) as Error;
  expect(() => margin.compute([[[1]], [[0]]])).toThrow(named("#DIV/0!"));
  expect(() => margin.compute([[["one"]], [[4]]])).toThrow(named("#VALUE!"));
  expect(() => margin.compute([[[1, 2, 3]], [[1, 2]]])).toThrow(named("#VALUE!"));
  expect(margin.compute([[[1, 1]], [[4, 0]]])).toEqual([[0.25, named("#DIV/0!")]]);
});

test("every function has a name with the namespace, and says what its parameters are", () => {
  for (const { name, description, parameters } of GRID_FUNCTIONS) {
    expect(name).toMatch(/^FIN\.[A-Z0-9.]+$/);
    expect(description).not.toBe("");
    expect(parameters.every((parameter) => parameter.name !== "" && parameter.description !== "")).toBe(true);
  }
});
