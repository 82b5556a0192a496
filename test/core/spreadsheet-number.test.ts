import { decimal } from "../../src/core/decimal";
import { productAsKept, quotientAsKept, roundAsKept } from "../../src/core/spreadsheet-number";

const figure = (text: string) => decimal(text);

describe("numbers as spreadsheets keep them", () => {
  test.each([
    ["1287148.26361749996", 6, "1287148.263618"],
    ["1287148.2636174", 6, "1287148.263617"],
    ["-1287148.26361749996", 6, "-1287148.263618"],
    ["2.67499999999999", 2, "2.67"],
    ["2.675", 2, "2.68"],
    ["8674907500", -3, "8674908000"],
    ["0", 3, "0"],
  ])("%s to %d places is %s", (text, places, rounded) => {
    expect(roundAsKept(figure(text), places).toString()).toBe(rounded);
  });

  // 1.1 × 1.1 is 1.2100000000000002 in binary, 0.3 ÷ 0.1 is 2.9999999999999996 (IEEE 754).
  it("multiplies and divides in doubles", () => {
    expect(productAsKept(figure("1.1"), figure("1.1")).toString()).toBe("1.2100000000000002");
    expect(quotientAsKept(figure("0.3"), figure("0.1")).toString()).toBe("2.9999999999999996");
  });

  it("refuses what is no number", () => {
    expect(() => quotientAsKept(figure("1"), figure("0"))).toThrow("no number");
  });
});
