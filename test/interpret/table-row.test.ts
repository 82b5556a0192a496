import { readRows, type TableRow } from "../../src/interpret/table-row";

function rows(...lines: readonly string[]): readonly TableRow[] {
  const cells = lines.map((line) => line.split("|"));
  const width = Math.max(...cells.map((row) => row.length));
  return readRows(
    cells.map((row) => ({ cells: [...row, ...Array<string>(width - row.length).fill("")], place: {} })),
    ".",
  );
}

/** A row as "index label: numerals", headings without a colon. */
const tell = ({ index, label, heading, numerals }: TableRow) =>
  heading
    ? `${index} ${label}`
    : `${index} ${label}: ${numerals
        .slice(1)
        .map((numeral) => (numeral.kind === "number" ? numeral.value.toFixed() : numeral.kind))
        .join(" ")}`;
const read = (...lines: readonly string[]) => rows(...lines).map(tell);

describe("readRows", () => {
  test("reads labels, cells and headings", () =>
    expect(read("Revenues:|", "IP Service ⁸|2,279|(10.1%)", "Other|-|NM", "|2,918|", "||")).toEqual([
      "0 Revenues",
      "1 IP Service: 2279 -10.1",
      "2 Other: nil not-meaningful",
      "3 : 2918 blank",
    ]));

  test("keeps marks beside the label", () =>
    expect(
      rows("IP Service ⁸|2,279", "Capex *1|5", "サービス(注1)|6").map(({ label, marks }) => [label, marks]),
    ).toEqual([
      ["IP Service", ["8"]],
      ["Capex", ["*1"]],
      ["サービス", ["注1"]],
    ]));

  test("reads decimals by the document's convention", () => {
    const [row] = readRows([{ cells: ["Umsatz", "1.234,56"], place: {} }], ",");
    expect(row && tell(row)).toBe("0 Umsatz: 1234.56");
  });

  test("keeps the printed cells and the number of each row", () => {
    expect(rows("a|1", "||", "b|△（２）")[1]).toMatchObject({ index: 2, cells: ["b", "△（２）", ""] });
  });

  describe("joins a label that was wrapped over lines", () => {
    test.each([
      [
        ["Income before income taxes and", "minority interest|5"],
        ["1 Income before income taxes and minority interest: 5"],
      ],
      [
        ["Shares used in computing", "basic earnings per share|5"],
        ["1 Shares used in computing basic earnings per share: 5"],
      ],
      [
        ["Backbone cost (included in", "the cost of services)|5"],
        ["1 Backbone cost (included in the cost of services): 5"],
      ],
      [["Net cash provided by", "Operating activities|5"], ["1 Net cash provided by Operating activities: 5"]],
      [["Other income,", "Net|5"], ["1 Other income, Net: 5"]],
      [["Long-term borrowings -", "Current portion|5"], ["1 Long-term borrowings - Current portion: 5"]],
      [
        ["Equity in net income of", "equity method", "investees|5"],
        ["2 Equity in net income of equity method investees: 5"],
      ],
      [["クロスウェイブに対する", "投資等評価損|5"], ["1 クロスウェイブに対する投資等評価損: 5"]],
      [["現金及び", "現金同等物|5"], ["1 現金及び現金同等物: 5"]],
      [["Return on average", "Shareholders' equity|5"], ["1 Return on average Shareholders' equity: 5"]],
      [["Cash dividends per", "Common share|5"], ["1 Cash dividends per Common share: 5"]],
      [["Cash dividends per|5", "Common share|"], ["0 Cash dividends per Common share: 5"]],
      [["減価償却費（のれんの", "償却額を含む）|5"], ["1 減価償却費（のれんの償却額を含む）: 5"]],
      [["Income (loss) per share (basic|5", "and diluted)|"], ["0 Income (loss) per share (basic and diluted): 5"]],
      [
        ["Income before income taxes and|5", "minority interest|"],
        ["0 Income before income taxes and minority interest: 5"],
      ],
    ])("%j", (lines, expected) => expect(read(...lines)).toEqual(expected));
  });

  describe("leaves alone what is whole", () => {
    test.each([
      [["Current assets:", "Cash|5"]],
      [["Revenues", "IP Service|5"]],
      [["Revenues:", "of which services|5"]],
      [["Gas sales-", "Residential|5"]],
      [["Assets", "Current assets", "Cash|5"]],
      [["Weighted average", "Basic|5"]],
      [["Sales, net|5", "Costs"]],
      [["Cash and|5", "Bonds|6"]],
      [["流動資産", "現金|5"]],
      [["a) Services", "b) Goods|5"]],
      [["Items", "a) Services|5"]],
      // A table that writes all its labels small says nothing by it.
      [["revenue", "services|5", "goods|6", "cost", "services|3", "goods|2"]],
    ])("%j", (lines) => expect(rows(...lines).map(({ index }) => index)).toEqual(lines.map((_, i) => i)));
  });

  test("labels that attack are plain text", () => {
    const labels = [
      '=HYPERLINK("http://example.com","x")',
      "=cmd|' /C calc'!A0",
      "+1",
      "-2+3",
      "@SUM(A1)",
      "＝1+1",
      "__proto__",
      "constructor",
    ];
    expect(
      readRows(
        labels.map((label) => ({ cells: [label, "5"], place: {} })),
        ".",
      ).map(({ label }) => label),
    ).toEqual(labels);
  });

  describe("figures in parentheses", () => {
    test("are negative where nothing else is", () =>
      expect(read("売上高|8,674|8,344", "営業損失|(100)|（1,205）")).toEqual([
        "0 売上高: 8674 8344",
        "1 営業損失: -100 -1205",
      ]));
    test("are parts of the line above where △ says negative", () =>
      expect(read("営業外損益|△100|△1,205", "（うち支払利息）|（36）|(40)", "当期純損失|△（２００）|▲5")).toEqual([
        "0 営業外損益: -100 -1205",
        "1 （うち支払利息）: 36 40",
        "2 当期純損失: -200 -5",
      ]));
    test("stay negative beside one stray △", () =>
      expect(read("a|(100)|(200)", "b|(300)|△400")).toEqual(["0 a: -100 -200", "1 b: -300 -400"]));
  });

  test("of nothing makes nothing", () => expect(readRows([], ".")).toEqual([]));
});
