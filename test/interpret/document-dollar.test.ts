import { readTextRelease } from "../support/read-text-release";
import { dollarOf } from "../../src/interpret/document-dollar";
import { factsOf } from "../../src/statements/filing";
import { unitKey } from "../../src/core/unit";

describe("dollarOf", () => {
  it("takes the one other dollar that the document names", () => {
    expect(dollarOf([{ text: "All amounts are in Canadian dollars." }, { text: "Cash of $5" }])).toBe("CAD");
  });

  it("leaves it where US dollars are named too, or none, or two others", () => {
    expect(dollarOf([{ text: "Canadian dollars, unless U.S. dollars are stated" }])).toBeUndefined();
    expect(dollarOf([{ text: "($ in thousands)" }])).toBeUndefined();
    expect(dollarOf([{ text: "Canadian dollars and Australian dollars" }])).toBeUndefined();
  });

  it("decides the currency of tables that print a bare $", () => {
    const text =
      "Maple Example Inc.\n\nAll amounts are in Canadian dollars.\n\nStatements of income\n($ in thousands)\n\n\tThree Months Ended June 30, 2024\nRevenues\t$ 1,200\nCosts\t700\nIncome\t500\n";
    const filing = readTextRelease({ name: "a.txt", sha256: "", bytes: new TextEncoder().encode(text) });
    const units = filing.ok ? factsOf(filing.value).map(({ unit }) => unitKey(unit)) : [];
    expect(units).toEqual(["CAD", "CAD", "CAD"]);
  });
});
