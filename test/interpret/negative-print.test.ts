import { factsOf, readFiling } from "../support/read-filing";

const TABLE = `CONSOLIDATED STATEMENTS OF INCOME
(millions of yen)

\tThree months ended June 30, 2025\tThree months ended June 30, 2024
Operating income\t-1,234\t1,100
(Operating income ratio)\t(-12.2%)\t(9.3%)
Non-operating income\t12,345\t16,000
(of which foreign exchange gains)\t(10,818)\t(-)
`;

test("a row in parentheses, in a table whose negatives have a minus, is no negative", () => {
  const filing = readFiling(TABLE);
  expect(factsOf(filing, "(of which foreign exchange gains)")).toEqual(["10818000000 JPY", "nil"]);
  expect(factsOf(filing, "(Operating income ratio)")).toEqual(["-12.2 percent", "9.3 percent"]);
});

test("without a minus in the table its parentheses are negatives", () => {
  const filing = readFiling(TABLE.replaceAll("-1,234", "1,234").replace("(-12.2%)", "(12.2%)"));
  expect(factsOf(filing, "(of which foreign exchange gains)")[0]).toBe("-10818000000 JPY");
});

test("in Japanese a part of the line above is no negative, with or without one in the table", () => {
  const filing = readFiling(`経営指標等
(円)

\t2023年1月1日から2023年12月31日まで\t2024年1月1日から2024年12月31日まで
1株当たり配当額\t80.00\t90.00
(うち1株当たり中間配当額)\t(40.00)\t(45.00)
`);
  expect(factsOf(filing, "(うち1株当たり中間配当額)")).toEqual(["40 JPY/share", "45 JPY/share"]);
});
