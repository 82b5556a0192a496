import { encodeText } from "../support/encode-text";
import { factsOf, lineOf, periodsOf, readFiling, refusalOf } from "../support/read-filing";

const table = (...lines: readonly string[]) => lines.join("\n");
const income = (...rows: readonly string[]) =>
  table(
    "CONSOLIDATED STATEMENTS OF OPERATIONS",
    "For the Three Months Ended June 30, 2004 and 2003",
    "(JPY in millions)",
    "",
    "\tJun 30, 2004\tJun 30, 2003",
    ...rows,
  );
const shops = (number: number) =>
  Array.from({ length: number }, (_, i) => `Shop ${i + 1}\t${i + 10_001}\t${i + 10_002}`);
const codes = (text: string) => readFiling(text).findings.map(({ code }) => code);

describe("text that attacks", () => {
  const LABELS = [
    '=HYPERLINK("http://example.com","x")',
    "=cmd|' /C calc'!A0",
    "+1-800",
    "-2+3",
    "@SUM(A1:A9)",
    "＝SUM(A1)",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    `Net "profit" of 'this' year`,
    "<script>alert(1)</script>",
  ];
  test.each(LABELS)("the label %j stays the text it is", (label) => {
    const filing = readFiling(income(`${label}\t1,111\t2,222`, "Other\t1\t2"));
    expect(factsOf(filing, label.trim())).toEqual(["1111000000 JPY", "2222000000 JPY"]);
  });

  test("control characters in a label neither cut it nor move its figures", () => {
    const filing = readFiling(income("Rev\u0000enue\u0007s\t1,111\t2,222", "\uFEFFCost\t1\t2"));
    expect(filing.statements[0]?.lines.map(({ facts }) => facts.length)).toEqual([2, 2]);
    expect(filing.statements[0]?.lines[0]?.label).toContain("Rev");
  });

  test("a label of forty thousand characters is kept whole", () => {
    const label = `Impairment ${"of everything ".repeat(3000)}`.trim();
    expect(lineOf(readFiling(income(`${label}\t1,111\t2,222`)), label).facts).toHaveLength(2);
  });

  test("headers that are names of an object's parts are plain data", () => {
    const filing = readFiling(
      table("Table 1. Widgets (JPY in millions)", "", "\t1Q04\t__proto__\tconstructor", "Sales\t1,111\t2,222\t3,333"),
    );
    expect(filing.statements[0]?.columns.map(({ heading }) => heading)).toEqual(["1Q04", "__proto__", "constructor"]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

/** Rows that open a section under the one before, and so on, which nothing closes. */
test("a table whose headings never end is read in seconds, the innermost ones kept", () => {
  const rows = Array.from({ length: 1500 }, (_, i) => `Part ${i + 1}:\n`);
  const started = performance.now();
  const line = lineOf(readFiling(income(...rows.map((row) => row.trim()), ...shops(1500))), "Shop 1500");
  expect(line.path.length).toBeLessThanOrEqual(12);
  expect(line.path.at(-1)).toBe("Part 1500");
  expect(performance.now() - started).toBeLessThan(10_000);
});

describe("files", () => {
  test.each([
    ["nothing", "", /empty/u],
    ["blank lines", "\n\n  \n\t\n", /no table of figures/u],
    [
      "a transcript",
      `Operator: Good morning and welcome to the first quarter 2004 call.\n\nChief Executive: Thank you. Revenues were JPY 8,675 million, up 4.0%.\n\n${"We are pleased with the quarter.\n\n".repeat(40)}`,
      /no table of figures/u,
    ],
    [
      "a page of prose with tabs",
      "\tWe announce our results.\n\tRevenues rose by 4.0%.\n\n\tMore will follow.",
      /no table of figures/u,
    ],
    [
      "a form of fields and numbers",
      "FILER:\n\tCOMPANY DATA:\n\t\tCENTRAL INDEX KEY:\t\t0000092122\n\tFILING VALUES:\n\t\tFORM TYPE:\t\t8-K\n\t\tSEC ACT:\t\t1934 Act\n\t\tFILE NUMBER:\t001-03526\n\t\tFILM NUMBER:\t05552001",
      /no table of figures/u,
    ],
    ["a table of data", income(...shops(5001)), /line 5 has more than 5,000 rows/u],
    [
      "a table of data that runs on over pages",
      `${income(...shops(3000))}\n\n- 7 -\n\n\tJun 30, 2004\tJun 30, 2003\n${shops(3000).join("\n")}`,
      /line 6 has more than 5,000 rows/u,
    ],
    ["a table without periods or units", "\tColour\tSize\nShirt\tred\t5\nTrousers\tblue\t6", /no table of figures/u],
  ])("%s is refused with a reason and what to do", async (_, text, reason) => {
    const refusal = await refusalOf(text);
    expect(refusal?.reason).toMatch(reason);
    expect(refusal?.remedy).toMatch(/\S/u);
  });

  test.each(["shift_jis", "euc-jp", "utf-16le", "iso-2022-jp"] as const)(
    "a Japanese release in %s is read like one in UTF-8",
    (encoding) => {
      const text = table(
        "四半期連結損益計算書",
        "(単位：百万円)",
        "",
        "\t当第１四半期連結累計期間(自 2024年４月１日 至 2024年６月30日)\t前第１四半期連結累計期間(自 2023年４月１日 至 2023年６月30日)",
        "売上高\t８，６７４\t8,344",
        "営業損失（△）\t△（１００）\t△1,205",
        "当期純利益\t1,434\t－",
      );
      const filing = readFiling(encodeText(text, encoding));
      expect(factsOf(filing, "売上高")).toEqual(["8674000000 JPY", "8344000000 JPY"]);
      expect(factsOf(filing, "営業損失（△）")).toEqual(["-100000000 JPY", "-1205000000 JPY"]);
      expect(factsOf(filing, "当期純利益")).toEqual(["1434000000 JPY", "nil"]);
      expect(periodsOf(filing.statements[0])).toEqual(["2024-04-01/2024-06-30", "2023-04-01/2023-06-30"]);
    },
  );

  test("a large text is read or refused in seconds", async () => {
    const prose = "The Company announced results for the quarter, and 1,234 customers agreed to 5 terms at the rate.\n";
    const started = performance.now();
    expect((await refusalOf(prose.repeat(100_000)))?.reason).toMatch(/no table of figures/u);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("one line of megabytes is, too", async () => {
    for (const piece of [
      "1,234 ",
      "FY2004 ",
      "(in ",
      "2004年",
      "June ",
      "to the ",
      "¥1 ",
      "a|b\t",
      "Inc. ",
      "第1四半期",
      "* ",
      "1",
    ]) {
      const started = performance.now();
      await refusalOf(piece.repeat(200_000));
      expect(performance.now() - started).toBeLessThan(3_000);
    }
  });
});

describe("figures", () => {
  test("△（１，２３４） is a negative", () =>
    expect(factsOf(readFiling(income("Loss\t△（１，２３４）\t▲1,234")), "Loss")).toEqual([
      "-1234000000 JPY",
      "-1234000000 JPY",
    ]));

  test("nil, not available, blank and zero are four things", () => {
    const filing = readFiling(income("Nil\t-\t—", "Not available\tn/a\tNM", "Blank\t\t5", "Zero\t0\t0"));
    expect(factsOf(filing, "Nil")).toEqual(["nil", "nil"]);
    expect(factsOf(filing, "Not available")).toEqual(["not-meaningful", "not-meaningful"]);
    expect(factsOf(filing, "Blank")).toEqual(["", "5000000 JPY"]);
    expect(factsOf(filing, "Zero")).toEqual(["0 JPY", "0 JPY"]);
  });

  describe("1.234,56", () => {
    const german = (...rows: readonly string[]) =>
      table("CONSOLIDATED STATEMENTS OF OPERATIONS", "(EUR in millions)", "", "\t2004\t2003", ...rows);

    test("is read by the evidence of the other figures", () =>
      expect(factsOf(readFiling(german("Revenue\t1.234,56\t1.000,00", "Cost\t1.234\t999,50")), "Cost")).toEqual([
        "1234000000 EUR",
        "999500000 EUR",
      ]));

    test("is asked for where nothing decides", () => {
      const filing = readFiling(german("Revenue\t1.234\t1.000", "Cost\t999\t2.345"));
      expect(filing.findings).toContainEqual(
        expect.objectContaining({ code: "read.question", remedy: expect.stringContaining("decimals") as string }),
      );
    });

    test("beside 1,234.56 is a question, and no cell of the other kind becomes a figure", () => {
      const filing = readFiling(german("Revenue\t1.234,56\t1.000,00", "Cost\t1,234.56\t999.50"));
      expect(filing.findings).toContainEqual(expect.objectContaining({ code: "read.question" }));
      expect(factsOf(filing, "Revenue")).toEqual(["", ""]);
      expect(filing.findings.filter(({ code }) => code === "read.incomplete")).toHaveLength(2);
    });
  });

  test("units that change in mid-table hold for their rows and columns only", () => {
    const filing = readFiling(
      table(
        "Table 1. Widgets (JPY in millions)",
        "",
        "\t1Q04\t1Q03",
        "Revenue\t1,234\t1,000",
        "Margin ratio\t11.7%\t6.5%",
        "Bandwidth\t95.6Gbps\t51.4Gbps",
        "Net income per share (yen)\t18.72\t(54.72)",
        "Weighted average number of shares\t38,312千株\t22,611千株",
        "Number of customers\t823\t795",
      ),
    );
    expect(factsOf(filing, "Revenue")).toEqual(["1234000000 JPY", "1000000000 JPY"]);
    expect(factsOf(filing, "Margin ratio")).toEqual(["11.7 percent", "6.5 percent"]);
    expect(factsOf(filing, "Bandwidth")).toEqual(["95.6 Gbps", "51.4 Gbps"]);
    expect(factsOf(filing, "Net income per share (yen)")).toEqual(["18.72 JPY/share", "-54.72 JPY/share"]);
    expect(factsOf(filing, "Weighted average number of shares")).toEqual(["38312000 shares", "22611000 shares"]);
    expect(factsOf(filing, "Number of customers")).toEqual(["823 customers", "795 customers"]);
  });

  test("columns of two scales hold each their own", () => {
    const filing = readFiling(
      table(
        "Table 1. Widgets",
        "",
        "\t1Q04\t1Q04",
        "\tMillions of yen\tThousands of U.S. dollars",
        "Revenue\t1,234\t11,276",
      ),
    );
    expect(factsOf(filing, "Revenue")).toEqual(["1234000000 JPY", "11276000 USD"]);
  });

  test("a caption over one statement does not reach the next one", () => {
    const filing = readFiling(
      table(
        "Table 1. Widgets (JPY in millions)",
        "",
        "\t1Q04\t1Q03",
        "Widget revenue\t1,234\t1,000",
        "",
        "Table 2. Number of contracts",
        "",
        "\t1Q04\t1Q03",
        "Contracts\t1,234\t1,000",
      ),
    );
    expect(factsOf(filing, "Widget revenue")[0]).toBe("1234000000 JPY");
    expect(factsOf(filing, "Contracts")[0]).toBe("1234 contracts");
  });

  test("footnote marks that stick to numbers are taken off; the print keeps them", () => {
    const filing = readFiling(income("Revenue⁸\t1,234¹\t1,000*", "Cost (1)\t555 (2)\t※1 444"));
    expect(factsOf(filing, "Revenue")).toEqual(["1234000000 JPY", "1000000000 JPY"]);
    expect(factsOf(filing, "Cost")).toEqual(["555000000 JPY", "444000000 JPY"]);
    expect(lineOf(filing, "Cost").facts[1]?.prints[0].text).toBe("※1 444");
    expect(lineOf(filing, "Revenue").marks).toEqual(["8"]);
  });

  describe("periods", () => {
    const periods = (...lines: readonly string[]) =>
      periodsOf(
        readFiling(
          table(
            "CONSOLIDATED STATEMENTS OF OPERATIONS",
            "(in millions of yen)",
            "",
            ...lines,
            "Revenue\t1,234\t1,000",
            "Cost\t999\t888",
          ),
        ).statements[0],
      );

    test("of Reiwa years", () =>
      expect(periods("\t令和7年3月期 第1四半期\t令和6年3月期 第1四半期")).toEqual([
        "2024-04-01/2024-06-30",
        "2023-04-01/2023-06-30",
      ]));
    test("of 52 and 53 weeks", () =>
      expect(periods("\t53 weeks ended February 3, 2024\t52 weeks ended January 28, 2023")).toEqual([
        "2023-01-29/2024-02-03",
        "2022-01-30/2023-01-28",
      ]));
    test("that end on 29 February", () =>
      expect(periods("\tYear ended February 29, 2024\tYear ended February 28, 2023")).toEqual([
        "2023-03-01/2024-02-29",
        "2022-03-01/2023-02-28",
      ]));
    test("on a day that does not exist are left open and asked for", () => {
      const text = table(
        "CONSOLIDATED STATEMENTS OF OPERATIONS",
        "(in millions of yen)",
        "",
        "\tThree months ended June 31, 2004\tThree months ended June 30, 2003",
        "Revenue\t1,234\t1,000",
      );
      expect(periodsOf(readFiling(text).statements[0])[0]).toBe("");
      expect(codes(text)).toContain("calendar.question");
    });
    test("whose calendar nothing tells are left open and asked for", () => {
      const text = table("Table 1. Widgets (JPY in millions)", "", "\t1Q04\t1Q03", "Revenue\t1,234\t1,000");
      expect(periodsOf(readFiling(text).statements[0])).toEqual(["", ""]);
      expect(codes(text)).toContain("calendar.question");
    });
  });

  test("the same fact printed twice with different values stays two prints, never their mean", () => {
    const filing = readFiling(
      table(
        "The fiscal year ending March 31, 2005 (“FY2004”)",
        "",
        "Table 1. Widgets (JPY in millions)",
        "",
        "\t1Q04\t1Q03",
        "Widget revenue\t1,234\t1,000",
        "",
        "Table 2. Gadgets (JPY in millions)",
        "",
        "\t1Q04\t1Q03",
        "Widget revenue\t1,244\t1,000",
      ),
    );
    const values = filing.statements.flatMap(({ lines }) => lines.map((line) => line.facts[0]?.prints[0].text));
    expect(values).toEqual(["1,234", "1,244"]);
  });

  test("a change that is not meaningful is said to be so, and no number", () => {
    const filing = readFiling(
      table(
        "Table 1. Widgets (JPY in millions)",
        "",
        "\t1Q04\t1Q03\tYoY % change",
        "Revenue\t1,234\t1,000\t23.4%",
        "Profit\t5\t(243)\tNM",
      ),
    );
    expect(factsOf(filing, "Profit")).toEqual(["5000000 JPY", "-243000000 JPY", "not-meaningful"]);
  });

  test("a cell that is no figure is reported with its place, and nothing is made of it", () => {
    const filing = readFiling(income("Revenue\t2 04,183\t1,000", "Cost\t1,23\t999", "Income\t5\t12.5"));
    expect(factsOf(filing, "Revenue")).toEqual(["", "1000000000 JPY"]);
    const found = filing.findings.filter(({ code }) => code === "read.incomplete");
    expect(found.map(({ where }) => [where.line, where.printed])).toEqual([
      [6, "2 04,183"],
      [7, "1,23"],
    ]);
  });
});
