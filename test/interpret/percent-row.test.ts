import { factsOf, readFiling } from "../support/read-filing";

const parts = (...rows: readonly string[]) =>
  readFiling(`Statements of income (in thousands)

\tThree Months Ended June 30, 2005\tThree Months Ended June 30, 2004
Net sales\t$6,367\t$4,298
Sales by market:
${rows.join("\n")}
`);

describe("parts of a whole with the percentage sign at the first of them", () => {
  test("are percentages where they add up to a hundred", () => {
    const filing = parts("Home\t48%\t51%", "Office\t31\t28", "Industry\t21\t20", "Orders\t40\t50");
    expect(factsOf(filing, "Industry")).toEqual(["21 percent", "20 percent"]);
    expect(factsOf(filing, "Orders")).toEqual(["40000 USD", "50000 USD"]);
  });

  test("so is their total", () => {
    const filing = parts("Home\t48.1%\t51.5%", "Office\t30.9\t28.4", "Industry\t21.1\t20.1", "Total\t100.0\t100.0");
    expect(factsOf(filing, "Office")).toEqual(["30.9 percent", "28.4 percent"]);
    expect(factsOf(filing, "Total")).toEqual(["100 percent", "100 percent"]);
  });

  test("are none where they do not", () => {
    const filing = parts("Home\t48%\t51%", "Office\t31\t28", "Industry\t25\t21");
    expect(factsOf(filing, "Office")).toEqual(["31000 USD", "28000 USD"]);
  });

  test("are none where two figures alone make a hundred", () => {
    const filing = parts("Home\t48%", "Office\t52");
    expect(factsOf(filing, "Office")[0]).toBe("52000 USD");
  });
});

test("a column of yields goes on above rows of nothing but percentages", () => {
  const filing = readFiling(`Average balances and yields (dollars in thousands)

\tThree Months Ended June 30, 2005 Average Balance\tThree Months Ended June 30, 2005 Yield\tThree Months Ended June 30, 2004 Average Balance\tThree Months Ended June 30, 2004 Yield
Loans\t$810,440\t8.62%\t$750,112\t8.75%
Securities\t210,335\t6.24\t198,006\t6.45
Borrowings\t95,330\t5.70\t85,004\t5.79
Net interest margin\t\t4.72%\t\t4.79%
`);
  expect(factsOf(filing, "Securities")).toEqual(["210335000 USD", "6.24 percent", "198006000 USD", "6.45 percent"]);
});
