import { withWholeRows } from "../../../src/readers/pdf/half-height";
import { linesOfPage } from "../../../src/readers/pdf/page-lines";
import type { PdfItem } from "../../../src/readers/pdf/pdf-engine";

const item = (text: string, left: number, baseline: number): PdfItem => ({
  text,
  left,
  right: left + 5 * text.length,
  baseline,
  height: 10,
});
const textsOf = (...lines: readonly (readonly PdfItem[])[]) =>
  withWholeRows(lines).map((line) => line.map(({ text }) => text));

describe("cells in the middle of their row's height", () => {
  test("the two lines of a label around its figures are one row", () =>
    expect(
      textsOf(
        [item("2025年3月期", 40, 100)],
        [item("1,234", 200, 107), item("－", 300, 107)],
        [item("第1四半期", 40, 114)],
      ),
    ).toEqual([["2025年3月期第1四半期", "1,234", "－"]]));

  test("words of a language with blanks keep one between them", () =>
    expect(
      textsOf(
        [item("Profit attributable to", 40, 100)],
        [item("1,234", 200, 106)],
        [item("owners of parent", 40, 112)],
      ),
    ).toEqual([["Profit attributable to owners of parent", "1,234"]]));

  test("a label a little above its figures is theirs", () =>
    expect(
      textsOf([item("Other", 40, 100)], [item("1", 200, 105), item("(6)", 300, 105)], [item("Total", 40, 118)]),
    ).toEqual([["Other", "1", "(6)"], ["Total"]]));

  test("headings of one line and of two stand in one header", () =>
    expect(
      textsOf([item("潜在株式調整後", 280, 100)], [item("1株当たり", 200, 106)], [item("1株当たり", 285, 112)]),
    ).toEqual([["1株当たり", "潜在株式調整後"], ["1株当たり"]]));

  test.each([
    ["lines of one text", [item("Profit attributable to", 40, 100)], [item("1,234", 200, 112)]],
    ["what stands over each other", [item("Revenue", 40, 100)], [item("Net", 42, 106)]],
    ["columns of prose", [item("The company believes", 40, 100)], [item("its results were good", 200, 106)]],
    ["two rows of figures", [item("1,234", 200, 100)], [item("1,234", 300, 106)]],
  ])("%s stay apart", (_, above, below) =>
    expect(textsOf(above, below)).toEqual([above.map(({ text }) => text), below.map(({ text }) => text)]),
  );

  test("lines of a page are made of whole rows, and 円 銭 is one unit however wide it is set", () => {
    const lines = linesOfPage(
      [
        item("円", 200, 80),
        item("銭", 230, 80),
        item("2025年", 40, 100),
        item("69.53", 200, 106),
        item("3月期", 40, 112),
      ],
      1,
    );
    expect(lines.map(({ words }) => words.map(({ text }) => text))).toEqual([["円 銭"], ["2025年3月期", "69.53"]]);
  });
});
