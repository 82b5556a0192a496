import { readText } from "../../../src/readers/text/read-text";
import { tellBlocks } from "../../support/tell-blocks";

function read(...lines: readonly string[]): readonly string[] {
  const document = readText({ name: "release.txt", sha256: "", bytes: new TextEncoder().encode(lines.join("\n")) });
  if (!document.ok) throw new Error(document.problem.reason);
  return tellBlocks(document.value.blocks);
}

/** The rows of the only grid. */
function rows(...lines: readonly string[]): readonly string[] {
  const [grid, another] = read(...lines).filter((block) => block.includes("|"));
  if (grid === undefined || another !== undefined) throw new Error("one grid is expected");
  return grid.replace(/^\d+: /u, "").split(" / ");
}

describe("columns", () => {
  test("are told by the right edges of their figures; signs apart go to their figures, rules are dropped", () =>
    expect(
      rows(
        "                       2005        2004",
        "                    ----------  ----------",
        "Net revenues        $   19,433  $   19,217",
        "Other income, net          913         875",
        "Loss                      (599)     (1,194)",
        "                    ----------  ----------",
        "Margin                    37.5%       4.0 %",
      ),
    ).toEqual([
      "|2005|2004",
      "Net revenues|$19,433|$19,217",
      "Other income, net|913|875",
      "Loss|(599)|(1,194)",
      "Margin|37.5%|4.0%",
    ]));

  test("hold pence and the signs of more currencies; the heading of the notes is none of the labels", () =>
    expect(
      rows(
        "                      Note       2025       2024",
        "Revenue                  3   HK$1,204   HK$1,101",
        "Costs                   12        880        820",
        "Earnings per share       7      14.3p      12.0p",
      ),
    ).toEqual([
      "|Note|2025|2024",
      "Revenue|3|HK$1,204|HK$1,101",
      "Costs|12|880|820",
      "Earnings per share|7|14.3p|12.0p",
    ]));

  test("stand where they are seen, behind labels in characters of double width too", () =>
    expect(
      rows(
        "                        前期        当期",
        "売上高                12,345      13,456",
        "販売費及び一般管理費   2,345       2,456",
        "営業利益　               345       △456",
      ),
    ).toEqual(["|前期|当期", "売上高|12,345|13,456", "販売費及び一般管理費|2,345|2,456", "営業利益|345|△456"]));

  test("are kept where a row leaves one blank or prints a dash", () =>
    expect(
      rows(
        "                   2005      2004      2003",
        "Revenues          1,234     1,100     1,000",
        "Restructuring                 243",
        "Provision           -         300       -",
      ),
    ).toEqual(["|2005|2004|2003", "Revenues|1,234|1,100|1,000", "Restructuring||243|", "Provision|-|300|-"]));

  test("take a figure that its label reaches but for one space", () =>
    expect(
      rows(
        "                              2005      2004",
        "Revenues                     1,234     1,100",
        "Average shares outstanding   26,531    26,166",
        "End of period shares (mill.)   741       733",
        "End of period options (mill.) 1,741       733",
      ).at(-1),
    ).toBe("End of period options (mill.)|1,741|733"));

  test("end before the currency sign of the next", () =>
    expect(
      rows(
        "                      2003     %      2002     %",
        "Net revenues        $45,210 100.0%$132,808 100.0%",
        "Cost of revenues     22,108  48.9   66,012  49.7",
        "Gross profit         23,102  51.1   66,796  50.3",
      )[1],
    ).toEqual("Net revenues|$45,210|100.0%|$132,808|100.0%"));

  test("drop leader dots", () =>
    expect(
      rows(
        "                        2005      2004",
        "Revenues............   1,234     1,100",
        "Costs . . . . . . .      100        90",
      ),
    ).toEqual(["|2005|2004", "Revenues|1,234|1,100", "Costs|100|90"]));

  test("a space before a group of thousands is no end of a number", () =>
    expect(
      rows(
        "                        2005         2004",
        "Advances           9,285,000    9,355,000",
        "Other             4,180 ,000    3,351,000",
      ).at(-1),
    ).toBe("Other|4,180,000|3,351,000"));
});

describe("headings", () => {
  test("over several columns stand in the first, as the rule under them shows", () =>
    expect(
      rows(
        "                     Three Months Ended             Nine Months Ended",
        "              --------------------------------    --------------------",
        "               Mar 31,    Dec 31,    Mar 31,       Mar 31,    Mar 31,",
        "                2005       2004       2004          2005       2004",
        "              --------   --------   --------      --------   --------",
        "Net revenues  $ 19,433   $ 19,217   $ 18,466      $ 58,436   $ 46,388",
        "Cost            12,262     13,219     12,275        38,287     32,391",
      ).slice(0, 3),
    ).toEqual([
      "|Three Months Ended|||Nine Months Ended|",
      "|Mar 31,|Dec 31,|Mar 31,|Mar 31,|Mar 31,",
      "|2005|2004|2004|2005|2004",
    ]));

  test("over several columns without a rule are told by their middles", () =>
    expect(
      rows(
        "                 Three Months Ended        Year Ended",
        "                    September 30,         September 30,",
        "                   2005       2004       2005       2004",
        "Revenue          $19,959    $14,806    $69,479    $51,175",
        "Expenses           4,218      3,260     15,340     11,258",
      ).slice(0, 2),
    ).toEqual(["|Three Months Ended||Year Ended|", "|September 30,||September 30,|"]));

  test("over several columns stand over figures that are wider than the years, as the rule below both shows", () =>
    expect(
      rows(
        "                                                Three Months Ended         Six Months Ended",
        "                                                     June 30,                  June 30,",
        "                                             ------------------------  ------------------------",
        "                                                    1996         1995         1996         1995",
        "                                             -----------  -----------  -----------  -----------",
        " Interest and fees on loans                   $   18,440   $   16,220   $   36,118   $   31,447",
        " Interest on securities                            4,118        3,990        8,204        7,880",
      ).slice(0, 2),
    ).toEqual(["|Three Months Ended||Six Months Ended|", "|June 30,||June 30,|"]));

  test("over several columns are told by the figures where the years stand right of the middle", () =>
    expect(
      rows(
        "                                                Three Months Ended         Six Months Ended",
        "                                                     June 30,                  June 30,",
        "                                                    1996         1995         1996         1995",
        " Interest and fees on loans                   $   18,440   $   16,220   $   36,118   $   31,447",
        " Interest on securities                            4,118        3,990        8,204        7,880",
      ).slice(0, 2),
    ).toEqual(["|Three Months Ended||Six Months Ended|", "|June 30,||June 30,|"]));

  test("over a ruled line do not reach over the column beside it, whose heading may begin in the line of the rule", () =>
    expect(
      rows(
        "                              QUARTER ENDED",
        "                        -------------------------     FISCAL",
        "                          MAY 4,       AUGUST 3,       2002",
        "                           2002          2002          TOTAL",
        "                        ----------    ----------    ----------",
        "Sales                   $  129,330    $  104,150    $  233,480",
        "Costs                       76,160        66,040       142,200",
      ).slice(0, 3),
    ).toEqual(["|QUARTER ENDED||FISCAL", "|||FISCAL", "|MAY 4,|AUGUST 3,|2002"]));

  test("that name a month each are divided before the second", () =>
    expect(
      rows(
        "                                            June 30, December 31,",
        "                                                1996         1995",
        "Cash and due from banks                   $   40,118   $   44,220",
        "Federal funds sold                            12,000       18,500",
      )[0],
    ).toBe("|June 30,|December 31,"));

  test("may be the status of figures beside the mark of a note", () =>
    expect(
      rows(
        "                       September 30, December 31,",
        "                           2006          2005",
        "                       (unaudited)        (1)",
        "Cash                     $ 52,118      $ 68,220",
        "Other current assets        1,882         1,780",
      ).slice(0, 4),
    ).toEqual(["|September 30,|December 31,", "|2006|2005", "|(unaudited)|(1)", "Cash|$52,118|$68,220"]));

  test("a space apart are divided behind a year", () =>
    expect(
      rows(
        "                      2004    2003 Change",
        "Consolidated        $ 0.24  $ 0.22  $0.02",
        "Retail                0.14    0.12   0.02",
      )[0],
    ).toBe("|2004|2003|Change"));

  test("titles above the table stay text, and so does prose with a number", () =>
    expect(
      read(
        "        ACME CORPORATION",
        "   CONSOLIDATED BALANCE SHEETS",
        "          (in thousands)",
        "",
        "                         2005        2004",
        "Cash                    1,234       1,100",
        "Inventories               300         200",
        "",
        "The Company sold 1,234 machines in 2005,",
        "and 1,100 in 2004.",
      ),
    ).toEqual([
      "1: ACME CORPORATION",
      "2: CONSOLIDATED BALANCE SHEETS",
      "3: (in thousands)",
      "5: |2005|2004 / Cash|1,234|1,100 / Inventories|300|200",
      "9: The Company sold 1,234 machines in 2005,",
      "10: and 1,100 in 2004.",
    ]));
});

describe("labels of several lines", () => {
  test("are joined where the next line goes on in small letters", () =>
    expect(
      rows(
        "                            2005      2004",
        "Selling, general and",
        " administrative            1,234     1,100",
        "Shares used in computing",
        " basic earnings (loss)",
        " per share                26,531    26,166",
        "Operating expenses:",
        "  Research                   300       200",
        "Equity in income of          100        90",
        "  affiliates",
        "Net income                   200       110",
      ),
    ).toEqual([
      "|2005|2004",
      "Selling, general and administrative|1,234|1,100",
      "Shares used in computing basic earnings (loss) per share|26,531|26,166",
      "Operating expenses:||",
      "Research|300|200",
      "Equity in income of affiliates|100|90",
      "Net income|200|110",
    ]));

  test("stay apart over a blank line", () =>
    expect(
      rows("           2005      2004", "Assets", "", "cash      1,234     1,100", "debt        300       200")[1],
    ).toBe("Assets||"));
});

describe("a cell a line", () => {
  const TABLE = ["Statements of Income", "June 30, 2005", "June 30, 2004", "Net revenues", "$", "19,433", "19,217"];

  test("is a table where every label has as many figures below", () =>
    expect(
      read(...TABLE, "Expenses", "Cost of revenues", "12,262", "13,219", "Net loss", "(599)", "-", "About us"),
    ).toEqual([
      "1: Statements of Income",
      "2: |June 30, 2005|June 30, 2004 / Net revenues|$19,433|19,217 / Expenses|| / Cost of revenues|12,262|13,219 / Net loss|(599)|-",
      "15: About us",
    ]));

  test("may have headings of groups over those of its columns, and parentheses that close below", () =>
    expect(
      rows(
        "Three Months Ended",
        "Six Months Ended",
        "June 30,",
        "June 30,",
        "2003",
        "2002",
        "2003",
        "2002",
        ...["Product", "$", "12,410", "$", "10,220", "$", "24,110", "$", "19,870"],
        ...["Services", "8,110", "7,390", "15,960", "14,510"],
        ...["Net income (loss)", "$", "1,204", "$", "(312", ")", "$", "2,118", "$", "(1,044", ")"],
      ),
    ).toEqual([
      "|Three Months Ended||Six Months Ended|",
      "|June 30,||June 30,|",
      "|2003|2002|2003|2002",
      "Product|$12,410|$10,220|$24,110|$19,870",
      "Services|8,110|7,390|15,960|14,510",
      "Net income (loss)|$1,204|$(312)|$2,118|$(1,044)",
    ]));

  test("ends where a figure is missing", () =>
    expect(
      read(...TABLE, "Cost", "12,262", "13,219", "Net loss", "(599)", "Tax", "5", "7").filter((block) =>
        block.includes("|"),
      ),
    ).toEqual([]));

  test("needs as many headings with periods as figures", () =>
    expect(
      read(...TABLE.slice(0, 2), ...TABLE.slice(3), "Cost", "12,262", "13,219", "Net", "1", "2").filter((block) =>
        block.includes("|"),
      ),
    ).toEqual([]));
});

test("a hundred thousand lines of figures take linear time", () => {
  const line = "Item of a long list                1,234     1,100";
  expect(read(...Array<string>(100_000).fill(line))).toHaveLength(1);
});

describe("headings", () => {
  test("stand over the columns of the line that has one for each, be the figures elsewhere", () =>
    expect(
      rows(
        "                                       7",
        "                               Three Months Ended June 30,         Twelve Months Ended June 30,",
        "($ million)                       2022            2023                2022             2023",
        "Net sales                                3,909           3,673            14,544           14,694",
        "Cost of sales                           (3,115)         (2,951)          (11,724)         (11,969)",
      ),
    ).toEqual([
      "|Three Months Ended June 30,||Twelve Months Ended June 30,|",
      "($ million)|2022|2023|2022|2023",
      "Net sales|3,909|3,673|14,544|14,694",
      "Cost of sales|(3,115)|(2,951)|(11,724)|(11,969)",
    ]));

  test("of a period stand over all the columns in whose middle they are", () =>
    expect(
      rows(
        "                        Three Months Ended May 31,             % Increase",
        "                          % of                  % of           (Decrease)",
        "              2014      Revenues     2013     Revenues         in US $",
        "Sales       $ 3,769         33%   $ 3,700         35%              2%",
        "Costs           322          3%       257          2%             25%",
      ),
    ).toEqual([
      "|Three Months Ended May 31,||||% Increase",
      "||% of||% of|(Decrease)",
      "|2014|Revenues|2013|Revenues|in US $",
      "Sales|$3,769|33%|$3,700|35%|2%",
      "Costs|322|3%|257|2%|25%",
    ]));

  test("are not the prose above them", () =>
    expect(
      rows(
        "News releases and other information on the company can be accessed at  www.example.com at any time",
        "                                             November 2,  October 28,",
        "                                                    2024         2023",
        "Sales, net of returns and allowances             293,618      303,457",
        "Cost of sales                                    153,547      156,242",
      )[0],
    ).toBe("|November 2,|October 28,"));

  test("are wider than their figures", () =>
    expect(
      rows(
        "Balance Sheets (Unaudited)",
        "($ million)                     June 30, 2022             June 30, 2023",
        "Cash                                      775                       689",
        "Total assets                           17,426                    17,003",
      ),
    ).toEqual(["($ million)|June 30, 2022|June 30, 2023", "Cash|775|689", "Total assets|17,426|17,003"]));
});
