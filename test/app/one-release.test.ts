/** Several documents of one release: one model, both labels, and every disagreement told. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkReleases, type Releases } from "../../src/app/import-release";
import { planReleases } from "../../src/app/plan-releases";
import { buildModel } from "../../src/plan/model";
import type { Filing } from "../../src/statements/filing";
import { readTextRelease } from "../support/read-text-release";
import { describeWithShared } from "../support/shared-data";

function read(name: string, text: string): Filing {
  const filing = readTextRelease({ name, sha256: name, bytes: new TextEncoder().encode(text) });
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

function releases(...filings: readonly Filing[]): Releases {
  const checked = checkReleases(filings);
  if (!checked.ok) throw new Error(checked.problem.reason);
  return checked.value;
}

const breaks = ({ report }: Releases) =>
  report.findings.filter(({ severity }) => severity === "break").map(({ code, message }) => `${code} ${message}`);

/** Invented. */
const ENGLISH = `Example Gadgets Inc.

Results for the first quarter of the fiscal year ending March 31, 2025 ("FY 2025").

Consolidated statements of income (JPY in millions)
\tThree Months Ended Jun 30, 2024\tThree Months Ended Jun 30, 2023
Operating revenue
Gadgets\t812,345\t700,123
Licences\t4,321\t-
Total operating revenue\t816,666\t700,123
Promotion of gadgets\t212,345\t180,456
Profit before tax\t604,321\t519,667
`;
const JAPANESE = `株式会社例示工業

2025年3月期 第1四半期決算短信

四半期連結損益計算書（単位：百万円）
\t当第１四半期連結累計期間(自 2024年４月１日 至 2024年６月30日)\t前第１四半期連結累計期間(自 2023年４月１日 至 2023年６月30日)
営業収益
器具\t812,345\t700,123
使用許諾\t4,321\t-
営業収益合計\t816,666\t700,123
器具の宣伝\t212,345\t180,456
税引前四半期利益\t604,321\t519,667
`;

describe("a release and its translation, each a file of its own", () => {
  const both = [read("release.txt", ENGLISH), read("tanshin.txt", JAPANESE)] as const;

  test.each([both, [both[1], both[0]]])("make one model whose lines have both labels", (...filings) => {
    const { blocks, filings: planned } = buildModel(releases(...filings).filings);
    expect(blocks.flatMap(({ rows }) => rows.map(({ label, labelJa }) => `${label} | ${labelJa ?? ""}`))).toEqual([
      "Operating revenue | 営業収益",
      "Gadgets | 器具",
      "Licences | 使用許諾",
      "Total operating revenue | 営業収益合計",
      "Promotion of gadgets | 器具の宣伝",
      "Profit before tax | 税引前四半期利益",
    ]);
    expect(planned.flatMap(({ sheets }) => sheets.map(({ name }) => name)).sort()).toEqual(["1Q25", "1Q25 ja"]);
    expect(planReleases(releases(...filings)).sheets.length).toBeGreaterThan(5);
  });

  test("agree in every figure", () => {
    const { report } = releases(...both);
    expect(report.checked.comparative).toBe(9);
    expect(report.findings.filter(({ code }) => code.startsWith("comparative"))).toEqual([]);
  });

  test("a figure that differs between them is told, of a line without a known meaning too", () => {
    const other = read("tanshin.txt", JAPANESE.replace("212,345", "212,354"));
    expect(breaks(releases(both[0], other))).toContainEqual(
      expect.stringMatching(
        /^comparative\.break 器具の宣伝, .*: 212,354 here, 212,345 in release\.txt: 9 apart, and both documents are of one release\.$/u,
      ),
    );
  });

  test("two companies are not made one by names in two languages", () => {
    const stranger = read("tanshin.txt", JAPANESE.replace(/\d{2}(?=,\d{3}\t)/gu, "99"));
    expect(checkReleases([both[0], stranger])).toMatchObject({ ok: false, problem: { file: "tanshin.txt" } });
  });
});

test("a payment that is tagged without the sign that it is printed with is the same amount", () => {
  const cash = (payment: string) =>
    `Example Gadgets Inc.\n\nConsolidated statements of cash flows (JPY in millions)\n\tThree Months Ended Jun 30, 2024\nOperating activities:\nNet cash provided by operating activities\t8,123\nInvesting activities:\nPurchase of property and equipment\t${payment}\n`;
  const { report } = releases(read("a.txt", cash("(6,011)")), read("b.txt", cash("6,011")));
  expect(
    report.findings.filter(({ code }) => code.startsWith("comparative")).map(({ code, message }) => [code, message]),
  ).toEqual([["comparative.note", expect.stringMatching(/the same amount with the opposite sign\.$/u)]]);
});

describeWithShared("the two halves of the sample release, each a file of its own", (folder) => {
  const text = readFileSync(resolve(folder, "seed/iij-1q04-release.txt"), "utf8");
  const english = text.indexOf("For Immediate Release");
  const halves = [read("ja.txt", text.slice(0, english)), read("en.txt", text.slice(english))];

  test("make the three statements with both labels on every line, and agree", () => {
    const model = buildModel(releases(...halves).filings);
    const rows = model.blocks
      .filter(({ sheet, main }) => main && ["is", "bs", "cf"].includes(sheet))
      .flatMap((block) => block.rows);
    expect(rows.length).toBeGreaterThan(90);
    expect(rows.filter(({ labelJa }) => labelJa === undefined).map(({ label }) => label)).toEqual([]);
    expect(breaks(releases(...halves))).toEqual([]);
  });
});
