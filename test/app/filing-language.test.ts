import { filingJson } from "../../src/app/filing-json";
import { readFiling } from "../support/read-filing";

interface Told {
  readonly source: { readonly languages: readonly string[] };
  readonly statements: readonly object[];
  readonly facts: readonly object[];
}

const told = (text: string) =>
  filingJson(readFiling(text), { findings: [], checked: {}, outcomes: new Map() }) as unknown as Told;

const SIMPLIFIED = `合并利润表
单位：元 币种：人民币

\t2023年1-6月\t2022年1-6月
营业收入\t1,000\t900
营业成本\t600\t500
`;
const TRADITIONAL = `綜合損益表
截至2023年12月31日止年度

\t2023年\t2022年
\t人民幣千元\t人民幣千元
收入\t1,000\t900
銷售成本\t(600)\t(500)
`;
const JAPANESE = `損益計算書
（単位：百万円）

\t自2023年4月1日 至2024年3月31日\t自2022年4月1日 至2023年3月31日
売上高\t1,000\t900
売上原価\t600\t500
`;

test.each([
  ["simplified Chinese", SIMPLIFIED, "zh"],
  ["traditional Chinese", TRADITIONAL, "zh"],
  ["Japanese without kana", JAPANESE, "ja"],
])("a document in %s is said to be in its language", (_, text, language) =>
  expect(told(text).source.languages).toEqual([language]),
);

test("labels and titles stand under the name of their language", () => {
  const [chinese, japanese] = [told(SIMPLIFIED), told(JAPANESE)];
  expect(chinese.facts[0]).toMatchObject({ label: "营业收入", labelZh: "营业收入" });
  expect(chinese.facts[0]).not.toHaveProperty("labelJa");
  expect(chinese.statements[0]).toMatchObject({ titleZh: "合并利润表" });
  expect(japanese.facts[0]).toMatchObject({ label: "売上高", labelJa: "売上高" });
});
