import { parseUnitWords } from "../../src/interpret/caption";
import { parsePeriodWords } from "../../src/interpret/period-words";
import { factsOf, periodsOf, readFiling } from "../support/read-filing";

test.each([
  ["人民幣千元", 3, ["CNY"]],
  ["（人民幣百萬元，另有指明者除外）", 6, ["CNY"]],
  ["千港元", 3, ["HKD"]],
  ["港幣千元", 3, ["HKD"]],
  ["單位：新台幣仟元", 3, ["TWD"]],
  ["百萬美元", 6, ["USD"]],
  ["单位：元 币种：人民币", 0, ["CNY"]],
  ["单位：万元", 4, ["CNY"]],
  ["單位：千元", 3, []],
])("%s is a power of ten and a currency", (line, scale, currencies) =>
  expect(parseUnitWords(line)).toMatchObject({ scale, currencies }),
);

test.each([
  ["二零二五年六月三十日", "2025-06-30"],
  ["截至二零二四年十二月三十一日止年度", "2024-12-31 12"],
  ["截至2025年6月30日止六個月", "2025-06-30 6"],
  ["民國114年6月30日", "2025-06-30"],
  ["一一三年十二月三十一日", "none"],
  ["民國一一三年十二月三十一日", "2024-12-31"],
  ["113年12月31日", "2024-12-31"],
  ["114年1月1日至6月30日", "2025-01-01/2025-06-30"],
  ["2025年1—9月", "2025-01-01/2025-09-30"],
  ["2025年前三季度（1-9月）", "2025-01-01/2025-09-30"],
  ["2025年上半年", "2025-01-01/2025-06-30"],
])("%s is %s", (text, expected) => {
  const words = parsePeriodWords(text);
  const told =
    words?.kind === "range"
      ? `${words.from}/${words.to}`
      : words?.kind === "date"
        ? [words.date, ...(words.length?.kind === "months" ? [words.length.months] : [])].join(" ")
        : (words?.kind ?? "none");
  expect(told).toBe(expected);
});

test("a half-year's statement from Hong Kong", () => {
  const filing = readFiling(`簡明綜合損益表
截至二零二五年六月三十日止六個月

\t截至六月三十日止六個月\t
\t二零二五年\t二零二四年
\t人民幣千元\t人民幣千元
\t（未經審核）\t（未經審核）
收益\t1,204\t1,101
銷售成本\t(880)\t(820)
毛利\t324\t281
每股基本盈利（人民幣元）\t0.12\t0.09
`);
  expect(periodsOf(filing.statements[0])).toEqual(["2025-01-01/2025-06-30", "2024-01-01/2024-06-30"]);
  expect(filing.statements[0]?.columns.map(({ qualifier }) => qualifier)).toEqual([undefined, undefined]);
  expect(factsOf(filing, "銷售成本")).toEqual(["-880000 CNY", "-820000 CNY"]);
  expect(factsOf(filing, "每股基本盈利（人民幣元）")[0]).toBe("0.12 CNY/share");
});

test("several lengths over one table leave the length of its columns to their headings", () => {
  const filing = readFiling(`損益表（千港元）
截至二零二五年六月三十日止三個月及六個月

\t二零二五年六月三十日\t二零二四年六月三十日
收益\t1,204\t1,101
銷售成本\t(880)\t(820)
`);
  expect(periodsOf(filing.statements[0])).toEqual(["", ""]);
});
