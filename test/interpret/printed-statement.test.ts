import { readTables } from "../support/read-tables";
import { tellFacts } from "../support/tell-facts";

/** Statements as older American releases print them, in lines of fixed width. All companies and figures are made up. */

describe("several days over columns of years", () => {
  test("each column has the day of its year, in a heading over both", () =>
    expect(
      tellFacts(
        "    HARROW STORES, INC.",
        "    CONSOLIDATED INCOME",
        "    (millions)",
        "",
        "                                   For the 13",
        "                                   Weeks Ended",
        "                                 July 3, 2004 and",
        "                                  June 28, 2003",
        "                                 2004       2003",
        "",
        "    Net sales                   $  912    $  887",
        "    Cost of sales                  701       692",
        "    Gross margin                   211       195",
      ).slice(0, 2),
    ).toEqual(["Net sales 2004-04-04/2004-07-03: 912000000 USD", "Net sales 2003-03-30/2003-06-28: 887000000 USD"]));

  test("and in the caption", () =>
    expect(
      tellFacts(
        "    HARROW STORES, INC.",
        "    Segment Income Statements",
        "    (millions)",
        "    For the 13 Weeks Ended July 3, 2004 and June 28, 2003",
        "",
        "                                 2004       2003",
        "",
        "    Net sales                   $  912    $  887",
        "    Cost of sales                  701       692",
      ).slice(0, 2),
    ).toEqual(["Net sales 2004-04-04/2004-07-03: 912000000 USD", "Net sales 2003-03-30/2003-06-28: 887000000 USD"]));
});

const QUARTERS = "    Three Months Ended June 30, 2004 and 2003";

test("a caption in parentheses goes on over two lines beside the years", () =>
  expect(
    tellFacts(
      "    CONSOLIDATED INCOME",
      QUARTERS,
      "    (millions, except earnings per",
      "     common share)               2004       2003",
      "",
      "    Net sales                   $  912    $  887",
      "    Net income                      21        19",
      "    Earnings per common share   $ 0.42    $ 0.38",
      "    Average shares outstanding    50.1      49.8",
    ),
  ).toEqual([
    "Net sales 2004-04-01/2004-06-30: 912000000 USD",
    "Net sales 2003-04-01/2003-06-30: 887000000 USD",
    "Net income 2004-04-01/2004-06-30: 21000000 USD",
    "Net income 2003-04-01/2003-06-30: 19000000 USD",
    "Earnings per common share 2004-04-01/2004-06-30: 0.42 USD/share",
    "Earnings per common share 2003-04-01/2003-06-30: 0.38 USD/share",
    "Average shares outstanding 2004-04-01/2004-06-30: 50100000 shares",
    "Average shares outstanding 2003-04-01/2003-06-30: 49800000 shares",
  ]));

test("rows under basic and diluted are per share where the heading above says so", () =>
  expect(
    tellFacts(
      "    CONSOLIDATED INCOME",
      QUARTERS,
      "    (in millions)",
      "                                 2004       2003",
      "    Net sales                   $  912    $  887",
      "",
      "    EARNINGS PER SHARE",
      "",
      "    Basic",
      "      Continuing operations     $ 0.42    $ 0.38",
      "",
      "      Discontinued operations    (0.03)    (0.02)",
    ).slice(-2),
  ).toEqual([
    "Discontinued operations 2004-04-01/2004-06-30: -0.03 USD/share",
    "Discontinued operations 2003-04-01/2003-06-30: -0.02 USD/share",
  ]));

test("common shares in a balance sheet are money; a count of them in parts is of the caption's millions", () =>
  expect(
    tellFacts(
      "    CONSOLIDATED BALANCE SHEET",
      "    (millions)",
      "                                    June 30,   June 30,",
      "                                      2004       2003",
      "    Shareholders' equity",
      "      Common shares                    323        322",
      "      Retained earnings            $ 1,073    $   886",
      "        Total shareholders' equity   1,396      1,208",
      "",
      "    Common shares outstanding        213.1      282.6",
    ).filter((fact) => fact.startsWith("Common")),
  ).toEqual([
    "Common shares 2004-06-30: 323000000 USD",
    "Common shares 2003-06-30: 322000000 USD",
    "Common shares outstanding 2004-06-30: 213100000 shares",
    "Common shares outstanding 2003-06-30: 282600000 shares",
  ]));

test("marks of notes behind figures are no figures, and labels that reach under the figures go on below", () =>
  expect(
    tellFacts(
      "    SELECTED FINANCIAL DATA",
      "    (dollar amounts in thousands, except per share amounts)",
      "                                       Year ended",
      "                                  Feb. 1,        Feb. 2,",
      "                                   2003           2002",
      "    Total revenues             $ 2,097,770    $ 2,107,690",
      "    Selling expenses               504,160 (1)    497,790 (2)",
      "    Operating profit (loss)         11,230 (1)    (27,770)(2)",
      "    Earnings (loss) from operations",
      "      before income taxes            6,820 (1)    (80,170)(2)",
      "    BALANCE SHEET DATA",
      "    Working capital            $   130,680    $   176,520",
      "    Current ratio                1.24 to 1      1.28 to 1",
      "    Inventories                $   488,880    $   519,470",
    ).filter((fact) => !fact.startsWith("Total")),
  ).toEqual([
    "Selling expenses 2002-02-03/2003-02-01: 504160000 USD",
    "Selling expenses 2001-02-04/2002-02-02: 497790000 USD",
    "Operating profit (loss) 2002-02-03/2003-02-01: 11230000 USD",
    "Operating profit (loss) 2001-02-04/2002-02-02: -27770000 USD",
    "Earnings (loss) from operations before income taxes 2002-02-03/2003-02-01: 6820000 USD",
    "Earnings (loss) from operations before income taxes 2001-02-04/2002-02-02: -80170000 USD",
    // What stands under a balance sheet's heading is held at the end of the year.
    "Working capital 2003-02-01: 130680000 USD",
    "Working capital 2002-02-02: 176520000 USD",
    "Current ratio 2003-02-01: 1.24 ratio",
    "Current ratio 2002-02-02: 1.28 ratio",
    "Inventories 2003-02-01: 488880000 USD",
    "Inventories 2002-02-02: 519470000 USD",
  ]));

test("a column that prints the percentage sign at its first figure is one of percentages; averages are no balances", () =>
  expect(
    tellFacts(
      "    Average Balances and Yields (in thousands)",
      "                                  Three Months Ended December 31, 2002",
      "                              --------------------------------------------",
      "                                 Average                        Yield/",
      "                                 Balance        Interest         Rate",
      "    Federal funds sold        $   59,580       $     200        1.38%",
      "    Loans                      1,171,590          20,190        6.89",
      "    Total assets              $1,231,170       $  20,390        6.62%",
    ).slice(3),
  ).toEqual([
    "Loans 2002-10-01/2002-12-31: 1171590000 USD",
    "Loans 2002-10-01/2002-12-31: 20190000 USD",
    "Loans 2002-10-01/2002-12-31: 6.89 percent",
    "Total assets 2002-10-01/2002-12-31: 1231170000 USD",
    "Total assets 2002-10-01/2002-12-31: 20390000 USD",
    "Total assets 2002-10-01/2002-12-31: 6.62 percent",
  ]));

test("percentages are of the column whose figures give them", () =>
  expect(
    tellFacts(
      "    CONSOLIDATED STATEMENTS OF INCOME",
      "    (Dollars in thousands)",
      "                         39 Weeks     36 Weeks",
      "                       Sep 29,2001   Sep 9,2000",
      "                           (D)          (E)         D%         E%",
      "                       -------------------------   ----------------",
      "    Net sales           $11,152,230  $8,185,220   100.00     100.00",
      "    Cost of goods sold    8,331,980   6,191,260    74.71      75.64",
      "    Other costs           2,303,560   1,609,000    20.66      19.66",
      "    Operating income        516,690     384,960     4.63       4.70",
    ).filter((fact) => fact.startsWith("Operating")),
  ).toEqual([
    "Operating income 2000-12-31/2001-09-29: 516690000 USD",
    "Operating income 2000-01-02/2000-09-09: 384960000 USD",
    "Operating income 2000-12-31/2001-09-29: 4.63 percent",
    "Operating income 2000-01-02/2000-09-09: 4.7 percent",
  ]));

test("a column of balances beside columns of quarters holds what was held on its day", () =>
  expect(
    tellFacts(
      "    SELECTED FINANCIAL DATA",
      "    (Amounts in thousands)",
      "                                      2002",
      "                       -------------------------------------",
      "                              As of            Three months",
      "                          September 30,     ended June 30,",
      "                       ----------------   ----------------",
      "    Interest-earning assets  $  217,970       $    115,950",
      "    Securities               $   31,740       $     50,720",
    ).filter((fact) => / \d{4}-\d\d-\d\d:/u.test(fact)),
  ).toEqual(["Interest-earning assets 2002-09-30: 217970000 USD", "Securities 2002-09-30: 31740000 USD"]));

test("a heading of a section that reaches under the figures parts neither the table nor its header", () =>
  expect(
    tellFacts(
      "                    SUMMARY OF OPERATING DATA",
      "                                 Quarter Ended",
      "                                  December 31,",
      "                             ---------------------",
      "                               2000         1999",
      "                             --------     --------",
      "FINANCIAL DATA (In thousands, except per share)",
      "  Oil sales                  $118,220     $ 74,010",
      "  Gathering                    14,200        9,880",
      "FIGURES FOR EACH SHARE OF COMMON STOCK",
      "  Net income per share       $   1.12     $   0.38",
    ).filter((fact) => /^(?:Oil|Net)/u.test(fact)),
  ).toEqual([
    "Oil sales 2000-10-01/2000-12-31: 118220000 USD",
    "Oil sales 1999-10-01/1999-12-31: 74010000 USD",
    "Net income per share 2000-10-01/2000-12-31: 1.12 USD/share",
    "Net income per share 1999-10-01/1999-12-31: 0.38 USD/share",
  ]));

test("a quarter by its name beside the day on which periods ended is the one that ends then", () =>
  expect(
    tellFacts(
      "FINANCIAL HIGHLIGHTS (Dollars in millions)",
      "                                  Third Quarter",
      "                               -------------------",
      "Periods ended September 30       1998       1997",
      "                               --------   --------",
      "Premiums earned                $  598.1   $  571.3",
      "Total revenues                    696.7      682.3",
    ).slice(0, 2),
  ).toEqual([
    "Premiums earned 1998-07-01/1998-09-30: 598100000 USD",
    "Premiums earned 1997-07-01/1997-09-30: 571300000 USD",
  ]));

test("but not where the fiscal year ends in the next calendar year, which may name the quarter", () =>
  expect(
    tellFacts(
      "FINANCIAL HIGHLIGHTS (Dollars in millions)",
      "                                  First Quarter",
      "                               -------------------",
      "Periods ended September 30       1998       1997",
      "                               --------   --------",
      "Premiums earned                $  598.1   $  571.3",
      "Total revenues                    696.7      682.3",
    ).slice(0, 1),
  ).toEqual(["Premiums earned undated: 598100000 USD"]));

test("(000,000) are millions, of one row as of a table", () =>
  expect(
    tellFacts(
      "Operating Statistics ($000,000)",
      "                                     Three Months Ended June 30",
      "                                       1995         1996",
      "Passenger revenue                   $   249     $    289",
      "Revenue passenger miles (000,000)     2,111        2,450",
      "Revenue passengers (000)              2,533        2,955",
      "Shares used                            13.4         14.1",
    ).filter((fact) => fact.includes("1996-04-01")),
  ).toEqual([
    "Passenger revenue 1996-04-01/1996-06-30: 289000000 USD",
    "Revenue passenger miles (000,000) 1996-04-01/1996-06-30: 2450000000 revenue passenger miles",
    "Revenue passengers (000) 1996-04-01/1996-06-30: 2955000 passengers",
    "Shares used 1996-04-01/1996-06-30: 14100000 shares",
  ]));

describe("what is no amount in thousands among amounts in thousands", () => {
  const quarters = [
    "                                     Three Months Ended June 30",
    "                                       2003         2002",
  ];
  const first = (...lines: readonly string[]) =>
    tellFacts("SELECTED DATA (Dollars in thousands)", ...quarters, ...lines).filter((fact) =>
      fact.includes("2003-04-01/2003-06-30"),
    );

  test("are market prices, margins, shares of a balance, and staff", () =>
    expect(
      first(
        "Net interest income                 $ 4,410      $ 4,188",
        "Market price:",
        "  High                                24.10        20.10",
        "RATIOS",
        "Net interest margin                    4.52         4.54",
        "Allowance to total loans               1.37         1.40",
        "Full-time equivalent employees          142          138",
      ).map((fact) => fact.replace(" 2003-04-01/2003-06-30", "")),
    ).toEqual([
      "Net interest income: 4410000 USD",
      "High: 24.1 USD/share",
      "Net interest margin: 4.52 percent",
      "Allowance to total loans: 1.37 percent",
      "Full-time equivalent employees: 142 employees",
    ]));

  test("and what is printed with cents without a word for it is left out", () =>
    expect(
      first(
        "Net sales                           $ 4,410      $ 4,188",
        "Cost of sales                         3,295        3,140",
        "Gross profit                        $ 1,115      $ 1,048",
        "Closing quotation                     24.10        20.10",
        "Average selling price             $ 247,130    $ 229,880",
      ).map((fact) => fact.split(" 2003")[0]),
    ).toEqual(["Net sales", "Cost of sales", "Gross profit"]));
});

test("a unit may be a flat, which the caption excepts from its thousands, and no share", () =>
  expect(
    tellFacts(
      "FUNDS FROM OPERATIONS (Amounts in thousands, except per share and property data)",
      "                                     Three Months Ended June 30",
      "                                       2003         2002",
      "Funds from operations               $25,590      $18,950",
      "FFO per share                       $   .78      $   .71",
      "Average shares and units outstanding 32,810       26,690",
      "Average monthly rent per unit       $   742      $   718",
    )
      .filter((fact) => fact.includes("2003-04-01"))
      .slice(1),
  ).toEqual([
    "FFO per share 2003-04-01/2003-06-30: 0.78 USD/share",
    "Average shares and units outstanding 2003-04-01/2003-06-30: 32810000 shares",
    "Average monthly rent per unit 2003-04-01/2003-06-30: 742 USD per unit",
  ]));

test("a part of an exhibit named in its first row goes on under the caption above", () =>
  expect(
    tellFacts(
      "SELECTED DATA (In thousands)",
      "                                   Three Months Ended June 30",
      "                                     2003          2002",
      "Net sales                         $  4,410      $  4,188",
      "Net income                             310           280",
      "                                  ========      ========",
      "",
      "                                  June 30,    December 31,",
      "                                    2003          2002",
      "BALANCE SHEET DATA:",
      "Real estate                       $ 51,020      $ 50,110",
      "Mortgages                           31,400        30,970",
    ).slice(4),
  ).toEqual([
    "Real estate 2003-06-30: 51020000 USD",
    "Real estate 2002-12-31: 50110000 USD",
    "Mortgages 2003-06-30: 31400000 USD",
    "Mortgages 2002-12-31: 30970000 USD",
  ]));

describe("a table whose rows say their units", () => {
  const exhibit = (...lines: readonly string[]) =>
    tellFacts(
      "HIGHLIGHTS",
      "                                         Three months ended December 31",
      "                                             2001           2000",
      ...lines,
    )
      .filter((fact) => fact.includes("2001-10-01"))
      .map((fact) => fact.replace(" 2001-10-01/2001-12-31", ""));

  test("a heading says it for its rows", () =>
    expect(
      exhibit(
        "Revenues ($000)",
        "  Electric revenues                      $ 593,740      $ 593,020",
        "  Gas revenues                              68,510         78,130",
        "Average shares outstanding (000)           125,050        110,430",
      ),
    ).toEqual([
      "Electric revenues: 593740000 USD",
      "Gas revenues: 68510000 USD",
      "Average shares outstanding (000): 125050000 shares",
    ]));

  test("and one that says nothing between amounts is no count: it is asked for", () =>
    expect(
      exhibit(
        "Income before charge ($000)              $  64,560      $  79,700",
        "Extraordinary charges                          (10)        (6,510)",
        "Net income ($000)                        $  64,550      $  73,190",
      ),
    ).toEqual(["Income before charge ($000): 64560000 USD", "Net income ($000): 64550000 USD"]));
});

test("what dilutes between counts of shares is counted as they are", () =>
  expect(
    tellFacts(
      "COMPUTATION OF EARNINGS PER SHARE",
      "(in thousands, except per share amounts)",
      "                                      Three Months Ended September 30",
      "                                          2002          2001",
      "COMPUTATION OF DILUTED EARNINGS PER SHARE:",
      "Net income for common stockholders     $  10,400     $   7,440",
      "Weighted average shares outstanding       32,520        26,470",
      "Stock options                                120           590",
      "Common stock and equivalents              32,640        27,060",
      "Diluted earnings per share             $     .32     $     .28",
    )
      .filter((fact) => fact.includes("2002-07-01"))
      .map((fact) => fact.replace(" 2002-07-01/2002-09-30", "")),
  ).toEqual([
    "Net income for common stockholders: 10400000 USD",
    "Weighted average shares outstanding: 32520000 shares",
    "Stock options: 120000 shares",
    "Common stock and equivalents: 32640000 shares",
    "Diluted earnings per share: 0.32 USD/share",
  ]));

test("a margin of more than all the revenue is an amount, and a calendar year needs no calendar", () =>
  expect(
    tellFacts(
      "SELECTED FINANCIAL DATA (Dollars in millions)",
      "                                  Calendar 2002    Calendar 2001",
      "Operating revenues                    $  868.9         $  940.9",
      "Cost of sales                            268.2            327.3",
      "Operating margin                         600.7            613.6",
    ).slice(-2),
  ).toEqual([
    "Operating margin 2002-01-01/2002-12-31: 600700000 USD",
    "Operating margin 2001-01-01/2001-12-31: 613600000 USD",
  ]));

test("a heading divided over two lines is one, of one column", () =>
  expect(
    tellFacts(
      "        STATEMENTS OF OPERATIONS (in thousands)",
      "                          Three Months Ended              Three Months Ended",
      "                            March 31, 2003                  March 31, 2002",
      "                  ------------------------------- --------------------------------",
      "                                Adjust-                        Adjust-",
      "                  As Reported    ments  Pro Forma As Reported   ments   Pro Forma",
      "                  -----------  -------- --------- ----------- --------  ---------",
      "License fees       $  21,410   $     -- $  21,410  $  24,870  $     --  $  24,870",
      "Cost of revenues      11,870     (1,200)   10,670     11,410    (1,350)    10,060",
    ).map((fact) => fact.replace("/2003-03-31", "")),
  ).toContain("Cost of revenues 2003-01-01: -1200000 USD"));

test("what stands between two rows per share is per share; a row with cents elsewhere is left out", () =>
  expect(
    tellFacts(
      "RECONCILIATION (In millions, except per share amounts)",
      "                                     13 Weeks Ended Dec. 31, 2005",
      "Net sales                               $   412.6",
      "EBITDA                                       50.6",
      "Adjusted EBITDA                         $    52.8",
      "Diluted EPS from continuing operations  $    0.52",
      "  Restructuring charges                      0.03",
      "Adjusted diluted EPS                    $    0.55",
      "  Excluding unrealized gains            $   22.18",
    )
      .slice(3)
      .map((fact) => fact.replace(" 2005-10-02/2005-12-31", "")),
  ).toEqual([
    "Diluted EPS from continuing operations: 0.52 USD/share",
    "Restructuring charges: 0.03 USD/share",
    "Adjusted diluted EPS: 0.55 USD/share",
  ]));

test("a part with total assets on days of no length holds balances, under the caption above", () =>
  expect(
    tellFacts(
      "FINANCIAL SUMMARY (in millions of dollars, except per share data)",
      "                                 Three Months Ended June 30,",
      "                                   2000             1999",
      "Insurance premiums                $148.2           $139.6",
      "Net income                          18.4             16.0",
      "",
      "                                  June 30,       December 31,",
      "                                    2000             1999",
      "                                  --------       ------------",
      "Total assets                      $4,918.0         $4,802.3",
      "Premiums in force                    588.1            570.3",
    ).slice(4),
  ).toEqual([
    "Total assets 2000-06-30: 4918000000 USD",
    "Total assets 1999-12-31: 4802300000 USD",
    "Premiums in force 2000-06-30: 588100000 USD",
    "Premiums in force 1999-12-31: 570300000 USD",
  ]));

describe("a summary of years under a ruled line with EDGAR's dash in front", () => {
  const summary = tellFacts(
    "              THREE-YEAR SUMMARY",
    "    (Dollars in millions, except per share amounts)",
    "",
    "Year Ended December 31,              1999      1998      1997",
    "- ------------------------------------------------------------",
    "OPERATIONS",
    "Net sales                         $1,204.8  $1,188.3  $1,150.2",
    "Capital expenditures                  84.1      90.2     101.5",
    "PER COMMON SHARE",
    "Net income",
    "  Basic                           $   2.21  $   2.06  $   1.91",
    "Book value                           18.31     17.02     15.87",
    "Stock price - high                  45.125    48.500    41.750",
    "            - low                   30.250    29.875    31.125",
    "FINANCIAL POSITION AT YEAR END",
    "Working capital                   $  210.4  $  201.1  $  188.5",
    "OTHER DATA",
    "Shareholders of record               8,411     8,702     9,013",
  );

  test("has its years, what is per share, and what is held at the years' ends", () =>
    expect(summary.filter((fact) => fact.includes("1998"))).toEqual([
      "Net sales 1998-01-01/1998-12-31: 1188300000 USD",
      "Capital expenditures 1998-01-01/1998-12-31: 90200000 USD",
      "Basic 1998-01-01/1998-12-31: 2.06 USD/share",
      "Book value 1998-01-01/1998-12-31: 17.02 USD/share",
      "Stock price - high 1998-01-01/1998-12-31: 48.5 USD/share",
      "- low 1998-01-01/1998-12-31: 29.875 USD/share",
      "Working capital 1998-12-31: 201100000 USD",
      "Shareholders of record 1998-01-01/1998-12-31: 8702 shareholders",
    ]));
});

test("a line of several years in the caption is the period of no column", () =>
  expect(
    tellFacts(
      "SUMMARY (Dollars in millions)",
      "Year Ended December 31, 1999 1998",
      "",
      "                         Worldwide        Abroad",
      "Net sales                 $1,204.8        $188.3",
      "Operating profit             122.7          18.9",
    ).slice(0, 1),
  ).toEqual(["Net sales undated: 1204800000 USD"]));

test("percentages go on below the row that prints their sign; what is open at the end is counted", () =>
  expect(
    tellFacts(
      "OPERATING DATA",
      "                                 Thirteen Weeks Ended September 28,",
      "                                      1997        1996",
      "Restaurant sales                     100.0%      100.0%",
      "Cost of sales                         34.0        34.1",
      "Restaurants open at end of period:",
      "  Owned                                 71          64",
      "  Franchised                            28          25",
    ).filter((fact) => fact.includes("1997")),
  ).toEqual([
    "Restaurant sales 1997-06-30/1997-09-28: 100 percent",
    "Cost of sales 1997-06-30/1997-09-28: 34 percent",
    "Owned 1997-09-28: 71 restaurants",
    "Franchised 1997-09-28: 28 restaurants",
  ]));

const balances = (title: string, ...rows: readonly string[]) =>
  tellFacts(title, "    ($ million)            June 30, 2022     June 30, 2023", ...rows);

test("days over nothing but balances are the days on which they were held", () =>
  expect(
    balances(
      "    Reconciliation of net debt",
      "    Cash and cash equivalents       (310)            (275)",
      "    Short-term debt                   61               38",
      "    Long-term debt                 2,540            2,661",
      "    Net debt                       2,291            2,424",
    ).filter((fact) => fact.startsWith("Net debt")),
  ).toEqual(["Net debt 2022-06-30: 2291000000 USD", "Net debt 2023-06-30: 2424000000 USD"]));

test.each([
  [
    "a line that is measured over a period",
    "Reconciliation of net debt",
    "    Adjusted EBITDA                  910              870",
  ],
  [
    "a title that speaks of changes",
    "Changes in working capital",
    "    Inventory                         61               38",
  ],
])("but with %s it is asked how long the periods are", (_, title, line) =>
  expect(
    balances(
      `    ${title}`,
      "    Cash and cash equivalents       (310)            (275)",
      line,
      "    Long-term debt                 2,540            2,661",
    ).filter((fact) => /\d{4}-/u.test(fact)),
  ).toEqual([]),
);

test("3/31/96 over one column says which part of 4/2/95 over another is the month", () =>
  expect(
    tellFacts(
      "CONSOLIDATED STATEMENTS OF OPERATIONS (In thousands)",
      "                                Quarter ended",
      "                              ------------------",
      "                              3/31/96    4/2/95",
      "                              -------    -------",
      "Net sales                    $ 98,220   $ 84,100",
      "Cost of sales                  80,110     67,330",
    ).slice(0, 2),
  ).toEqual(["Net sales 1996-01-01/1996-03-31: 98220000 USD", "Net sales 1995-01-02/1995-04-02: 84100000 USD"]));

test("days and turns are no money in a table in thousands; people may be in thousands or not, and are left out", () =>
  expect(
    tellFacts(
      "SUPPLEMENTAL INFORMATION (in thousands)",
      "                          Three Months Ended June 30,",
      "                             2003         2002",
      "Total revenues            $  27,710    $  26,660",
      "Days sales outstanding           61           63",
      "Inventory turns                 4.1          4.0",
      "Total subscribers             1,204        1,150",
      "Subscribers at end of period  1,204        1,150",
      "Net subscriber additions         18           17",
      "Tons shipped                    812          776",
    ).filter((fact) => fact.includes("2003")),
  ).toEqual([
    "Total revenues 2003-04-01/2003-06-30: 27710000 USD",
    "Days sales outstanding 2003-04-01/2003-06-30: 61 days",
    "Inventory turns 2003-04-01/2003-06-30: 4.1 ratio",
  ]));

test("cash at a day of the label is held on that day, the one that opens a period on the day before", () =>
  expect(
    tellFacts(
      "STATEMENT OF CASH FLOWS",
      "For the Six Months Ended June 30, 1996 and 1995",
      "(In Thousands)",
      "                                               1996        1995",
      "Increase in cash                            $ 4,410     $ 2,380",
      "Cash and cash equivalents at January 1        6,330       4,118",
      "Cash and cash equivalents at June 30        $10,740     $ 6,498",
    ).filter((fact) => fact.startsWith("Cash")),
  ).toEqual([
    "Cash and cash equivalents at January 1 1995-12-31: 6330000 USD",
    "Cash and cash equivalents at January 1 1994-12-31: 4118000 USD",
    "Cash and cash equivalents at June 30 1996-06-30: 10740000 USD",
    "Cash and cash equivalents at June 30 1995-06-30: 6498000 USD",
  ]));

test("a status over the second column of each pair is that column's alone", () => {
  const basis = readTables(
    [
      "CONSOLIDATED STATEMENTS OF OPERATIONS (in thousands)",
      "                           Quarter ended                Nine months ended",
      "                       9/30/01       9/30/00         9/30/01        9/30/00",
      "                                    (Restated)                     (Restated)",
      "Revenue              $   1,204     $     990       $   3,410      $   2,870",
      "Direct costs               880           761           2,611          2,204",
    ].join("\n"),
  )[0]?.columns.map(({ restated }) => restated);
  expect(basis).toEqual([false, true, false, true]);
});

test("a label that names a count of shares is one of capital, over as many lines as it takes", () =>
  expect(
    tellFacts(
      "CONDENSED CONSOLIDATED BALANCE SHEETS (Dollars in thousands)",
      "                                               March 31,       June 30,",
      "                                                 1998            1997",
      "STOCKHOLDERS' EQUITY:",
      "  Common stock; $.01 par value; authorized",
      "   20,000,000 shares; issued 8,410,220 and",
      "   8,377,904 shares........................  $        84      $      84",
      "  Retained earnings........................        9,880          6,050",
      "  Treasury stock, 100,000 shares at cost...       (1,000)        (1,000)",
    ).filter((fact) => fact.includes("1998")),
  ).toEqual([
    "Common stock; $.01 par value; authorized 20,000,000 shares; issued 8,410,220 and 8,377,904 shares 1998-03-31: 84000 USD",
    "Retained earnings 1998-03-31: 9880000 USD",
    "Treasury stock, 100,000 shares at cost 1998-03-31: -1000000 USD",
  ]));

test("things that are counted among key figures are no money in thousands, but the revenue of some is", () =>
  expect(
    tellFacts(
      "KEY OPERATING DATA (in thousands)",
      "                          Three Months Ended June 30,",
      "                             2003         2002",
      "Net revenue               $  27,710    $  26,660",
      "Customer transactions         4,373        4,120",
      "Stores                          345          338",
      "Revenue by format:",
      "  Restaurants                10,210        9,870",
      "  Stores                     17,500       16,790",
    ).filter((fact) => fact.includes("2003")),
  ).toEqual([
    "Net revenue 2003-04-01/2003-06-30: 27710000 USD",
    "Restaurants 2003-04-01/2003-06-30: 10210000 USD",
    "Stores 2003-04-01/2003-06-30: 17500000 USD",
  ]));
