import { decimal } from "../../src/core/decimal";
import { parseUnitWords, type UnitWords } from "../../src/interpret/caption";
import { type ShareEvidence, shareScaleOf, shareScaleVotes } from "../../src/interpret/share-scale";

const SILENT: UnitWords = {
  currencies: [],
  exceptPerShare: false,
  exceptShares: false,
  truncated: false,
  percent: false,
};
const caption = (line: string): UnitWords => parseUnitWords(line) ?? SILENT;
const scaleOf = (evidence: readonly ShareEvidence[], units: UnitWords, inParts = false) =>
  shareScaleOf(shareScaleVotes(evidence), units, inParts);
const figures = (income: string, perShare: string, shares: string): ShareEvidence => ({
  income: decimal(income),
  perShare: decimal(perShare),
  shares: decimal(shares),
});

describe("shareScaleOf", () => {
  test.each([
    ["whole shares", figures("1434335000", "37438", "38312"), 0],
    ["whole depositary shares", figures("1434335000", "18.72", "76623702"), 0],
    ["a loss over whole shares", figures("-2474548000", "-109440", "22611"), 0],
    ["a loss printed with its words alone", figures("-2474548000", "109440", "22611"), 0],
    ["thousands", figures("6004000000", "6.43", "927361"), 3],
    ["millions", figures("2773000000", "0.55", "5056"), 6],
    ["thousands, the result per share rounded to a cent", figures("663000", "0.02", "26153"), 3],
    ["thousands, a result per share of one digit", figures("1173000", "0.04", "26600"), 3],
  ])("the figures tell %s, whatever the caption says", (_, evidence, expected) => {
    expect(scaleOf([evidence], SILENT)).toBe(expected);
    expect(scaleOf([evidence], caption("(in millions, except per share data)"))).toBe(expected);
  });

  test.each([
    ["(Dollars in millions, shares in thousands)", 3],
    ["(In millions, except number of shares, which are reflected in thousands, and per-share amounts)", 3],
    ["(in thousands, except share and per share data)", 0],
    ["(in thousands, except per share data)", 3],
    ["(in thousands)", undefined],
    ["", undefined],
  ])("without figures the caption %j decides", (line, expected) => expect(scaleOf([], caption(line))).toBe(expected));

  test("figures that fit no power, or different ones, leave it to the caption", () => {
    const none = figures("1000000", "5", "7");
    expect(scaleOf([none], SILENT)).toBeUndefined();
    const [one, other] = [figures("6004000000", "6.43", "927361"), figures("1434335000", "37438", "38312")];
    expect(scaleOf([one, other], SILENT)).toBeUndefined();
    expect(scaleOf([one, other, none], caption("(in thousands, except per share data)"))).toBe(3);
  });

  test("parts of a share are of the caption's power, where it does not except shares", () => {
    expect(scaleOf([], caption("(in millions)"), true)).toBe(6);
    expect(scaleOf([], caption("(in thousands, except share and per share data)"), true)).toBeUndefined();
    expect(scaleOf([], SILENT, true)).toBeUndefined();
  });

  test("zeros tell nothing", () => {
    for (const zero of [figures("0", "1", "1"), figures("1", "0", "1"), figures("1", "1", "0")])
      expect(scaleOf([zero], SILENT)).toBeUndefined();
  });
});
