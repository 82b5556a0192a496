import { interpretDocument } from "../../src/interpret/interpret";
import { readText } from "../../src/readers/text/read-text";
import { unitKey } from "../../src/core/unit";
import { readFiling } from "../support/read-filing";

/** Each line of the first statement as "label: value unit". */
function units(...lines: readonly string[]): readonly string[] {
  const document = readText({ name: "release.txt", sha256: "", bytes: new TextEncoder().encode(lines.join("\n")) });
  const filing = document.ok ? interpretDocument(document.value) : document;
  if (!filing.ok) throw new Error(filing.problem.reason);
  return (filing.value.statements[0]?.lines ?? []).map(({ label, facts }) => {
    const [fact] = facts;
    const { reported } = fact ?? {};
    const value = reported?.kind === "number" ? reported.value.toString() : "";
    return `${label}: ${value} ${fact?.unit ? unitKey(fact.unit) : ""}`;
  });
}

const HEADER = "\tThree Months Ended June 30, 2005\tThree Months Ended June 30, 2004";

test("a section of per-share figures ends where whole figures follow those with decimals", () =>
  expect(
    units(
      "Financial Highlights",
      "(In Millions of Dollars Except Earnings Per Share)",
      "",
      HEADER,
      "Basic Earnings Per Share",
      "Excluding one-time items\t$0.24\t$0.22",
      "As reported\t$0.27\t$0.17",
      "Operating Revenues\t$2,721\t$2,520",
    ),
  ).toEqual([
    "Basic Earnings Per Share:  ",
    "Excluding one-time items: 0.24 USD/share",
    "As reported: 0.27 USD/share",
    "Operating Revenues: 2721000000 USD",
  ]));

test("a caption in millions of a measure gives figures in that measure, not in money", () =>
  expect(
    units(
      "Kilowatt-Hour Sales",
      "(In Millions of KWHs)",
      "",
      HEADER,
      "Residential\t10,748\t10,275",
      "Industrial\t14,039\t13,492",
    ),
  ).toEqual(["Residential: 10748000000 kWh", "Industrial: 14039000000 kWh"]));

test("cents and pence are told as they are printed, by the label, by the heading above or behind the figures", () =>
  expect(
    units(
      "Consolidated income statement (£ million)",
      "",
      HEADER,
      "Revenue\t412.5\t398.1",
      "Earnings per share (US cents)\t19.3\t20.1",
      "EPS (diluted US cents)\t19.1\t20.0",
      "Dividend per share\t5.2p\t4.9p",
      "Earnings per share in pence",
      "Basic\t14.3\t12.0",
    ),
  ).toEqual([
    "Revenue: 412500000 GBP",
    "Earnings per share (US cents): 19.3 US cents",
    "EPS (diluted US cents): 19.1 US cents",
    "Dividend per share: 5.2 pence",
    "Earnings per share in pence:  ",
    "Basic: 14.3 pence",
  ]));

test("a row of several measures, some per share, is neither money nor per share, and is left out", () => {
  const read = units(
    "Reconciliation of adjusted earnings",
    "($ million)",
    "",
    HEADER,
    "Net income\t109\t181",
    "EBITDA, EBIT, Net income and EPS\t395\t250",
    "Total\t504\t431",
  );
  expect(read).toContain("EBITDA, EBIT, Net income and EPS:  ");
  expect(read.filter((line) => line.startsWith("Net income:"))).toEqual([expect.stringMatching(/109000000/u)]);
});

test("a row of exchange rates is no amount in the table's millions; what rates do to amounts is", () =>
  expect(
    units(
      "Cash flow and other data",
      "(USD in millions)",
      "",
      HEADER,
      "Operating cash flow\t1,234\t987",
      "Effect of exchange rates on cash\t(18)\t(7)",
      "USD:EUR average FX rate\t0.9185\t0.9561",
      "Average exchange rate (yen per dollar)\t137.43\t129.6",
      "1 USD =\t121.36\t108.14",
      "1ユーロ=\t134.16\t122.02",
      "期中平均為替レート\t137.43\t129.6",
    ),
  ).toEqual([
    "Operating cash flow: 1234000000 USD",
    "Effect of exchange rates on cash: -18000000 USD",
    "USD:EUR average FX rate: 0.9185 rate",
    "Average exchange rate (yen per dollar): 137.43 rate",
    "1 USD =: 121.36 rate",
    "1ユーロ=: 134.16 rate",
    "期中平均為替レート: 137.43 rate",
  ]));

test("volumes and prices by volume are not amounts in the millions of the caption", () =>
  expect(
    units(
      "Summary of operations",
      "(In millions of dollars)",
      "",
      HEADER,
      "Oil sales\t$1,204\t$1,100",
      "Production volumes",
      "Oil (MBbls)\t21,300\t20,100",
      "Average sales price",
      "Oil (per Bbl)\t$53.50\t$48.10",
      "Gas (per Mcf)\t6.20\t5.80",
      "Revenue per user\t12.45\t11.20",
      "Revenue per store\t3\t2",
    ),
  ).toEqual([
    "Oil sales: 1204000000 USD",
    "Production volumes:  ",
    "Oil (MBbls): 21300 MBbls",
    "Average sales price:  ",
    "Oil (per Bbl): 53.5 USD per Bbl",
    "Gas (per Mcf): 6.2 USD per Mcf",
    "Revenue per user: 12.45 USD per user",
    "Revenue per store: 3000000 USD",
  ]));

test("an operating margin over 100 in a table of money is an amount, one below or with a percentage sign is a ratio", () =>
  expect(
    units(
      "Consolidated statement of income",
      "(in millions of euros)",
      "",
      HEADER,
      "Sales\t8,120\t7,954",
      "Operating margin\t512\t(24)",
      "Operating margin rate\t6.3\t(0.3)",
      "Net margin\t4.1%\t3.9%",
    ),
  ).toEqual([
    "Sales: 8120000000 EUR",
    "Operating margin: 512000000 EUR",
    "Operating margin rate: 6.3 percent",
    "Net margin: 4.1 percent",
  ]));

test("a label says the currency of its own row, row by row, where nothing over the table does", () =>
  expect(
    units(
      "連結業績の概況",
      "",
      "\t2024年３月期\t2025年３月期",
      "売上高（百万円）\t12,345\t13,456",
      "１株当たり当期純利益（円）\t123.45\t△67.89",
      "自己資本比率（％）\t45.6\t47.8",
      "従業員数（人）\t1,234\t1,250",
    ),
  ).toEqual([
    "売上高（百万円）: 12345000000 JPY",
    "１株当たり当期純利益（円）: 123.45 JPY/share",
    "自己資本比率（％）: 45.6 percent",
    "従業員数（人）: 1234 people",
  ]));

test("a currency alone in a label of a table of money may be that of what is borrowed", () =>
  expect(
    units("Long-term debt (in thousands of dollars)", "", HEADER, "Notes (EUR)\t4,500\t4,400", "Bank loans\t900\t800"),
  ).toEqual(["Notes (EUR): 4500000 USD", "Bank loans: 900000 USD"]));

test("earnings per share in a currency are in that currency, whatever the table's amounts are in", () =>
  expect(
    units(
      "Consolidated income statement (in EUR million)",
      "",
      HEADER,
      "Revenue\t412.5\t398.1",
      "Basic earnings per share in EUR\t1.43\t1.20",
      "Adjusted earnings per share in USD\t1.61\t1.31",
    ),
  ).toEqual([
    "Revenue: 412500000 EUR",
    "Basic earnings per share in EUR: 1.43 EUR/share",
    "Adjusted earnings per share in USD: 1.61 USD/share",
  ]));

test("staff among amounts is a count, what is owed to it is none", () =>
  expect(
    units(
      "Selected data (dollars in thousands)",
      "",
      HEADER,
      "Total deposits\t8,592,524\t7,894,179",
      "Full-time equivalent employees\t2,299\t2,128",
      "Loans to employees\t1,145\t1,127",
    ),
  ).toEqual([
    "Total deposits: 8592524000 USD",
    "Full-time equivalent employees: 2299 employees",
    "Loans to employees: 1145000 USD",
  ]));

test("a footnote's digit that lost its raise does not hide what is per share", () =>
  expect(
    units(
      "Results (in thousands of dollars)",
      "",
      HEADER,
      "Net sales\t8,520\t7,894",
      "Net income per share1\t0.14\t0.12",
    ),
  ).toEqual(["Net sales: 8520000 USD", "Net income per share1: 0.14 USD/share"]));

describe("measures of an operator", () => {
  test("a section that counts in thousands speaks for its rows alone; an average with cents is of single dollars", () =>
    expect(
      units(
        "Operating metrics",
        "",
        HEADER,
        "Subscriber volumes ('000)",
        "Total customers\t1,367\t1,182",
        "Postpaid\t957\t918",
        "Other statistics",
        "Service ARPU\t$49.99\t$50.34",
        "Minutes of use per subscriber\t704\t705",
      ),
    ).toEqual([
      "Subscriber volumes ('000):  ",
      "Total customers: 1367000 customers",
      "Postpaid: 957000 units",
      "Other statistics:  ",
      "Service ARPU: 49.99 USD",
      "Minutes of use per subscriber: 704 minutes of use",
    ]));

  const rows = ["Revenue\t$8,520\t$7,894", "Ending subscribers\t2,279\t2,534", "Average order value\t$23.12\t$22.86"];
  test.each([
    ["(dollars in thousands)", 2279],
    ["(amounts in millions, except customer data in 000s)", 2279000],
  ])("subscribers among amounts %s are %d subscribers", (caption, subscribers) =>
    expect(units("Key operating data", caption, "", HEADER, ...rows).slice(1)).toEqual([
      `Ending subscribers: ${subscribers} subscribers`,
      "Average order value: 23.12 USD",
    ]),
  );

  test("beside amounts in millions people are in millions, as far as there are so many", () =>
    expect(
      units(
        "Key operating data",
        "(in millions)",
        "",
        HEADER,
        "Revenue\t$8,520\t$7,894",
        "Active buyers\t132\t138",
        "Active members\t1,204,311\t1,150,020",
      ),
    ).toEqual(["Revenue: 8520000000 USD", "Active buyers: 132000000 buyers", "Active members: 1204311 members"]));

  test("of which figures (in thousands) is said is open where some of them are money; alone they are all in thousands", () => {
    expect(units("Key operating data", "(in thousands)", "", HEADER, ...rows).slice(1)).toEqual([
      "Ending subscribers:  ",
      "Average order value: 23.12 USD",
    ]);
    expect(units("Key operating data", "(in thousands)", "", HEADER, "Ending subscribers\t2,279\t2,534")).toEqual([
      "Ending subscribers: 2279000 subscribers",
    ]);
  });
});

test("what is per share is said by the heading over the classes of shares", () =>
  expect(
    units(
      "Statements of income (in thousands of dollars)",
      "",
      HEADER,
      "Net income\t6,367\t4,298",
      "Net income per share:",
      "Class A common stock:",
      "Basic\t$1.18\t$.81",
    ).at(-1),
  ).toBe("Basic: 1.18 USD/share"));

test("cents of Hong Kong and of the mainland are told as they are printed", () =>
  expect(
    units(
      "綜合損益表",
      "",
      "\t截至2009年6月30日止六個月 千港元\t截至2008年6月30日止六個月 千港元",
      "收益\t2,488\t3,074",
      "每股虧損",
      "基本\t(18.9)仙\t(48.3)仙",
      "每股盈利－基本(人民幣分)\t3.91\t12.30",
    ),
  ).toEqual(["收益: 2488000 HKD", "每股虧損:  ", "基本: -18.9 cents", "每股盈利－基本(人民幣分): 3.91 RMB cents"]));

test("a heading over counts of shares may say what they are counted for", () =>
  expect(
    units(
      "Statements of income (in thousands, except per share data)",
      "",
      HEADER,
      "Net income\t6,367\t4,298",
      "Net income per share",
      "Basic\t$1.18\t$.81",
      "Weighted average shares used in per share computation:",
      "Basic\t5,396\t5,306",
      "Shares used for calculation:",
      "Diluted\t5.396\t5.306",
    ).slice(3),
  ).toEqual([
    "Weighted average shares used in per share computation:  ",
    "Basic: 5396000 shares",
    "Shares used for calculation:  ",
    "Diluted: 5396 shares",
  ]));

test("the sign of cents may stand behind a figure", () =>
  expect(units("Operating statistics", "", HEADER, "Passengers\t1,204\t1,100", "Yield\t15.01¢\t14.22¢").at(-1)).toBe(
    "Yield: 15.01 cents",
  ));

test("what is paid for a day, and how fast things are sold, is no percentage, though called a rate", () =>
  expect(
    units(
      "Operating statistics",
      "",
      HEADER,
      "Average daily rate\t152.40\t148.10",
      "Absorption rate per community\t5.1\t4.8",
      "Occupancy rate\t71.5\t70.2",
    ),
  ).toEqual([
    "Average daily rate: 152.4 units",
    "Absorption rate per community: 5.1 units",
    "Occupancy rate: 71.5 percent",
  ]));

test("what the caption excepts is counted one by one", () => {
  const rows = ["Revenue\t$8,520\t$7,894", "Customers\t4,411\t3,912"];
  expect(units("Key figures (in thousands, except customers and percentages)", "", HEADER, ...rows).at(-1)).toBe(
    "Customers: 4411 customers",
  );
  expect(units("Key figures (in thousands, except customer data)", "", HEADER, ...rows).at(-1)).toBe(
    "Customers: 4411 customers",
  );
});

test("a section of data that the caption excepts holds no money", () =>
  expect(
    units(
      "Funds from operations",
      "(in thousands, except per share and property data amounts)",
      "",
      HEADER,
      "Net income\t$8,520\t$7,894",
      "PROPERTY DATA",
      "Total operating properties\t183\t187",
      "Apartment homes in operating properties\t63,316\t64,416",
    ),
  ).toEqual([
    "Net income: 8520000 USD",
    "PROPERTY DATA:  ",
    "Total operating properties: 183 units",
    "Apartment homes in operating properties: 63316 units",
  ]));

test("those won and lost are counted like those whom the table counts, in its thousands where it excepts other rows", () =>
  expect(
    units(
      "Operating statistics",
      "(in thousands, except ARPU)",
      "",
      HEADER,
      "Subscribers, beginning of period\t4,004\t3,900",
      "Gross additions\t310\t290",
      "Deactivations\t(196)\t(186)",
      "Subscribers, end of period\t4,118\t4,004",
      "ARPU\t$41.20\t$40.80",
      "Service revenue ($ millions)\t$502.0\t$484.1",
    ),
  ).toEqual([
    "Subscribers, beginning of period: 4004000 subscribers",
    "Gross additions: 310000 subscribers",
    "Deactivations: -196000 subscribers",
    "Subscribers, end of period: 4118000 subscribers",
    "ARPU: 41.2 USD",
    "Service revenue ($ millions): 502000000 USD",
  ]));

test("openings, numbers of anything and weeks of trading are no amounts", () =>
  expect(
    units(
      "Operating information ($ amounts in thousands)",
      "",
      HEADER,
      "Sales\t$210,226\t$177,448",
      "Number of dining rooms and bars\t77\t76",
      "Store weeks\t3,835\t3,302",
      "Restaurant openings",
      "Company\t3\t9",
    ),
  ).toEqual([
    "Sales: 210226000 USD",
    "Number of dining rooms and bars: 77 rooms",
    "Store weeks: 3835 store weeks",
    "Restaurant openings:  ",
    "Company: 3 restaurants",
  ]));

test("a column that bears a currency sign in its first row holds money below it, where other columns bear none", () => {
  const lines = [
    "Statistics",
    "",
    "\tThree Months Ended March 31, 2023 RevPAR\tThree Months Ended March 31, 2023 Occupancy",
    "North\t$148.11\t66.2%",
    "South\t129.40\t70.1%",
  ];
  expect(units(...lines)).toEqual(["North: 148.11 USD", "South: 129.4 USD"]);
});

test("statistics below a statement in thousands are not money without a sign or a word of it", () =>
  expect(
    units(
      "Income statement data ($000s, except per share data)",
      "",
      HEADER,
      "Total revenue\t$121,806\t$102,236",
      "OPERATING STATISTICS",
      "Average revenue per tractor\t$36,402\t$34,880",
      "Average revenue per loaded mile\t$1.402\t$1.318",
      "Average length of haul (miles)\t548\t562",
      "Total tractors\t3,088\t2,812",
      "Employees (period end)\t5,404\t5,118",
    ),
  ).toEqual([
    "Total revenue: 121806000 USD",
    "OPERATING STATISTICS:  ",
    "Average revenue per tractor: 36402 USD",
    "Average revenue per loaded mile: 1.402 USD per loaded mile",
    "Average length of haul (miles): 548 miles",
    "Total tractors: 3088 units",
    "Employees (period end): 5404 employees",
  ]));

test("points of a ratio are percentage points", () =>
  expect(
    units(
      "Selected data (in millions of dollars)",
      "",
      HEADER,
      "Premiums\t401.0\t382.2",
      "Catastrophe points\t14.2\t2.0",
    ),
  ).toEqual(["Premiums: 401000000 USD", "Catastrophe points: 14.2 percent"]));

test("where the caption names several currencies, each row is in the one that its label names", () => {
  const [statement] = readFiling(`Major assets and liabilities in foreign currencies
million dollars/euros

\tFY3/2016 3/31/2016\tFY3/2017 6/30/2016
Accounts receivable (USD)\t149\t79
Accounts payable (USD)\t66\t91
Accounts receivable (Euro)\t111\t98
`).statements;
  expect(statement?.lines.map(({ facts }) => facts[0] && unitKey(facts[0].unit))).toEqual(["USD", "USD", "EUR"]);
  expect(statement?.columns.map(({ period }) => period)).toEqual([
    { kind: "instant", at: "2016-03-31" },
    { kind: "instant", at: "2016-06-30" },
  ]);
});

test("what dilutes is counted in shares under earnings per share, and averages of shares are none of money", () =>
  expect(
    units(
      "Earnings per share (in millions)",
      "",
      HEADER,
      "Earnings per share information:",
      "Dilutive effect of incentive plans\t28\t31",
      "Dilutive effect of notes\t(0.02)\t(0.01)",
      "Weighted average shares of common stock outstanding:",
      "Basic\t$4,154\t$4,079",
    )
      .filter((line) => /\d/u.test(line))
      .map((line) => line.replace(/: \S+ /u, ": ")),
  ).toEqual(["Dilutive effect of incentive plans: shares", "Dilutive effect of notes: USD/share", "Basic: shares"]));
