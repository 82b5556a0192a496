import type { PlacedLine } from "../../../src/readers/layout/placed-line";
import { blocksOfPage } from "../../../src/readers/pdf/page-blocks";

const line = (...words: readonly (readonly [string, number, number])[]): PlacedLine => ({
  words: words.map(([text, left, right]) => ({ text, left, right })),
  place: { page: 1 },
});
const rowsOf = (...lines: readonly PlacedLine[]) =>
  blocksOfPage(lines).map((block) => (block.kind === "grid" ? block.rows.map(({ cells }) => cells) : block.text));

describe("headings in the middle of cells that are wider than their figures", () => {
  test("are told by their order where there is one for each column", () =>
    expect(
      rowsOf(
        line(["総資産", 234, 256], ["純資産", 308, 331], ["自己資本比率", 382, 427]),
        line(["百万円", 256, 279], ["百万円", 331, 353], ["%", 441, 449]),
        line(["2025年3月期第1四半期", 82, 166], ["3,122,543", 245, 279], ["2,551,293", 320, 353], ["81.7", 434, 449]),
        line(["2024年3月期", 101, 147], ["3,151,394", 245, 279], ["2,604,998", 320, 353], ["82.7", 434, 449]),
      ),
    ).toEqual([
      [
        ["", "総資産", "純資産", "自己資本比率"],
        ["", "百万円", "百万円", "%"],
        ["2025年3月期第1四半期", "3,122,543", "2,551,293", "81.7"],
        ["2024年3月期", "3,151,394", "2,604,998", "82.7"],
      ],
    ]));

  test("go on in the next line under their own beginning", () =>
    expect(
      rowsOf(
        line(["1株当たり", 202, 239], ["潜在株式調整後", 277, 330]),
        line(["四半期純利益", 198, 243], ["1株当たり", 285, 322]),
        line(["四半期純利益", 281, 326]),
        line(["2025年3月期第1四半期", 72, 156], ["69.53", 237, 256], ["69.50", 325, 344]),
      ),
    ).toEqual([
      [
        ["", "1株当たり", "潜在株式調整後"],
        ["", "四半期純利益", "1株当たり"],
        ["", "", "四半期純利益"],
        ["2025年3月期第1四半期", "69.53", "69.50"],
      ],
    ]));

  test("have a group over all of them where its middle is theirs, though units stand elsewhere", () =>
    expect(
      rowsOf(
        line(["年間配当金", 349, 387]),
        line(
          ["第1四半期末", 208, 253],
          ["第2四半期末", 295, 340],
          ["第3四半期末", 383, 428],
          ["期末", 466, 481],
          ["合計", 517, 532],
        ),
        line(["円 銭", 248, 271], ["円 銭", 336, 358], ["円 銭", 423, 445], ["円 銭", 473, 496], ["円 銭", 523, 546]),
        line(
          ["2024年3月期", 93, 140],
          ["-", 263, 271],
          ["80.00", 339, 358],
          ["-", 438, 445],
          ["131.00", 473, 496],
          ["211.00", 523, 546],
        ),
      ).flat()[0],
    ).toEqual(["", ...Array<string>(5).fill("年間配当金")]));

  test("stand over an amount and its change each, as the units below tell", () =>
    expect(
      rowsOf(
        line(["親会社の所有者に", 177, 237], ["基本的1株当たり", 276, 336]),
        line(["売上収益", 95, 125], ["帰属する当期利益", 177, 237], ["当期利益", 291, 321]),
        line(["百万円", 97, 119], ["%", 137, 145], ["百万円", 194, 217], ["%", 246, 253], ["円 銭", 329, 352]),
        line(
          ["通期", 49, 64],
          ["360,000", 92, 119],
          ["4.2", 134, 145],
          ["25,000", 194, 217],
          ["0.4", 242, 253],
          ["125.00", 329, 352],
        ),
      ),
    ).toEqual([
      [
        ["", "", "", "親会社の所有者に", "親会社の所有者に", "基本的1株当たり"],
        ["", "売上収益", "売上収益", "帰属する当期利益", "帰属する当期利益", "当期利益"],
        ["", "百万円", "%", "百万円", "%", "円 銭"],
        ["通期", "360,000", "4.2", "25,000", "0.4", "125.00"],
      ],
    ]));

  test("the head of a report is no table, though a code and a dash stand in it", () =>
    expect(
      rowsOf(
        line(["上場会社名", 46, 90], ["架空電機株式会社", 120, 200], ["上場取引所", 300, 350], ["東", 360, 370]),
        line(["コード番号", 46, 90], ["9999", 120, 140], ["URL", 300, 320]),
        line(["配当支払開始予定日", 46, 130], ["-", 160, 166]),
      ),
    ).toEqual(["上場会社名 架空電機株式会社 上場取引所 東", "コード番号 9999 URL", "配当支払開始予定日 -"]));
});
