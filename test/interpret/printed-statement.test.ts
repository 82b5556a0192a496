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
