import { parseUnitWords } from "../../src/interpret/caption";
import { labelCurrencyOf, labelScaleOf } from "../../src/interpret/label-scale";

test.each([
  ["in Mio. €", 6, "EUR"],
  ["(Mio. EUR)", 6, "EUR"],
  ["Angaben in Mrd. EUR", 9, "EUR"],
  ["in Tsd. €", 3, "EUR"],
  ["in T€", 3, "EUR"],
])("“%s” is said of amounts", (line, scale, currency) =>
  expect(parseUnitWords(line)).toMatchObject({ scale, currencies: [currency] }),
);

test("a label may say them of its own row", () => {
  expect(labelScaleOf("Revenue (Mio. EUR)")).toBe(6);
  expect(labelCurrencyOf("Revenue (Mio. EUR)")).toBe("EUR");
});
