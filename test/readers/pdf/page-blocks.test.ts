import { blocksOfPage } from "../../../src/readers/pdf/page-blocks";
import type { PlacedLine } from "../../../src/readers/layout/placed-line";

function line(...words: readonly (readonly [string, number, number])[]): PlacedLine {
  return { words: words.map(([text, left, right]) => ({ text, left, right })), place: { page: 1 } };
}

function rowsOf(lines: readonly PlacedLine[]): unknown {
  return blocksOfPage(lines).map((block) =>
    block.kind === "grid" ? block.rows.map(({ cells }) => cells) : block.text,
  );
}

test("figures in columns make a table, with the header above a section's heading", () => {
  const lines = [
    line(["Prose of a page.", 50, 500]),
    line(["March 31,", 290, 340], ["June 30,", 390, 440]),
    line(["Current assets:", 50, 120]),
    line(["Cash", 50, 80], ["1,234", 310, 340], ["34", 428, 440]),
    line(["A label that", 50, 120]),
    line(["is wrapped", 50, 110], ["(5)", 326, 343], ["6", 434, 440]),
  ];
  expect(rowsOf(lines)).toEqual([
    "Prose of a page.",
    [
      ["", "March 31,", "June 30,"],
      ["Current assets:", "", ""],
      ["Cash", "1,234", "34"],
      ["A label that", "", ""],
      ["is wrapped", "(5)", "6"],
    ],
  ]);
});

test("a row with two figures in one column leaves the table as text", () => {
  const lines = [
    line(["Cash", 50, 80], ["1,234,567,890", 300, 400]),
    line(["Debt", 50, 80], ["12", 310, 330], ["34", 350, 370]),
  ];
  expect(rowsOf(lines)).toEqual(["Cash 1,234,567,890", "Debt 12 34"]);
});

test("the number of a remark below a table makes no column left of the labels", () => {
  const lines = [
    line(["Cash", 70, 90], ["1,234", 310, 340], ["34", 428, 440]),
    line(["Debt", 70, 90], ["1,200", 310, 340], ["30", 428, 440]),
    line(["(1)", 50, 60], ["Without what is held in trust, as agreed with the banks.", 70, 430]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["Cash", "1,234", "34"],
      ["Debt", "1,200", "30"],
    ],
    "(1) Without what is held in trust, as agreed with the banks.",
  ]);
});

test("a caption whose bracket is closed on the next line stands over the table, and cuts no header from it", () => {
  const lines = [
    line(["June 30, 2025", 290, 340], ["June 30, 2024", 390, 440]),
    line(["(In millions, except per share amounts and", 270, 460]),
    line(["percentages)", 340, 390]),
    line(["Cash", 50, 80], ["1,234", 310, 340], ["34", 428, 440]),
  ];
  expect(rowsOf(lines)).toEqual([
    "(In millions, except per share amounts and percentages)",
    [
      ["", "June 30, 2025", "June 30, 2024"],
      ["Cash", "1,234", "34"],
    ],
  ]);
});

test("years that stand beside their columns head them", () => {
  const lines = [
    line(["($ million)", 50, 100], ["2024", 300, 320], ["2025", 400, 420]),
    line(["Net income", 50, 100], ["815", 330, 345], ["1,058", 425, 445]),
    line(["Impairment", 50, 100], ["138", 330, 345], ["—", 435, 445]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["($ million)", "2024", "2025"],
      ["Net income", "815", "1,058"],
      ["Impairment", "138", "—"],
    ],
  ]);
});

test("a year over a column without figures keeps a column of its own", () => {
  const lines = [
    line(["($ million)", 50, 100], ["2023", 220, 240], ["2024", 320, 340], ["2025", 420, 440]),
    line(["Net income", 50, 100], ["815", 325, 340], ["1,058", 420, 440]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["($ million)", "2023", "2024", "2025"],
      ["Net income", "", "815", "1,058"],
    ],
  ]);
});

test("a heading may be as wide as the headings under it", () => {
  const lines = [
    line(["Key figures", 40, 110]),
    line(["Twelve Months Ended June 30,", 262, 398]),
    line(["GAAP results", 40, 95], ["2024 $ million", 255, 314], ["2025 $ million", 345, 405]),
    line(["Net sales", 40, 80], ["14,544", 296, 324], ["14,694", 382, 410]),
  ];
  expect(rowsOf(lines)).toEqual([
    "Key figures",
    [
      ["", "Twelve Months Ended June 30,", "Twelve Months Ended June 30,"],
      ["GAAP results", "2024 $ million", "2025 $ million"],
      ["Net sales", "14,544", "14,694"],
    ],
  ]);
});

test("a sentence with wide blanks above a table is no heading of its columns", () => {
  const lines = [
    line(["Net income was higher than", 40, 170], ["last year on a comparable basis, which we expected.", 180, 410]),
    line(["2024 $ million", 255, 314], ["2025 $ million", 345, 405]),
    line(["Net sales", 40, 80], ["14,544", 296, 324], ["14,694", 382, 410]),
  ];
  expect(rowsOf(lines)).toEqual([
    "Net income was higher than last year on a comparable basis, which we expected.",
    [
      ["", "2024 $ million", "2025 $ million"],
      ["Net sales", "14,544", "14,694"],
    ],
  ]);
});

test("a day left of narrow figures heads them, and no label", () => {
  const lines = [
    line(["($ million)", 40, 76], ["June 30, 2024", 411, 463], ["June 30, 2025", 495, 547]),
    line(["Cash", 40, 60], ["(775)", 440, 463], ["(689)", 523, 547]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["($ million)", "June 30, 2024", "June 30, 2025"],
      ["Cash", "(775)", "(689)"],
    ],
  ]);
});

test("a nil printed twice in one cell makes no column", () => {
  const lines = [
    line(["EBITDA", 200, 240], ["EBIT", 270, 300]),
    line(["Tax expense", 40, 100], ["103", 220, 240], ["103", 280, 300]),
    line(["Other", 40, 100], ["—", 232, 240], ["—", 244, 252], ["—", 292, 300]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["", "EBITDA", "EBIT"],
      ["Tax expense", "103", "103"],
      ["Other", "—", "—"],
    ],
  ]);
});

test("a nil under a heading of its own stays", () => {
  const lines = [
    line(["Group", 200, 240], ["Other", 250, 275], ["Total", 280, 305]),
    line(["Tax expense", 40, 100], ["103", 220, 240], ["103", 280, 300]),
    line(["Interest", 40, 100], ["—", 232, 240], ["—", 260, 268], ["—", 292, 300]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["", "Group", "Other", "Total"],
      ["Tax expense", "103", "", "103"],
      ["Interest", "—", "—", "—"],
    ],
  ]);
});

describe("headings left of figures at their columns' right edge", () => {
  test("are those of the columns whose order they keep, though the first begins left of all figures", () => {
    const lines = [
      line(["前連結会計年度", 294, 357], ["当連結会計年度", 419, 482]),
      line(["(2023年12月31日)", 290, 362], ["(2024年12月31日)", 415, 487]),
      line(["現金", 77, 131], ["97,199", 359, 386], ["60,243", 484, 511]),
      line(["売掛金", 77, 131], ["※1 8,433", 352, 386], ["※1 9,973", 477, 511]),
    ];
    expect(rowsOf(lines)).toEqual([
      [
        ["", "前連結会計年度", "当連結会計年度"],
        ["", "(2023年12月31日)", "(2024年12月31日)"],
        ["現金", "97,199", "60,243"],
        ["売掛金", "※1 8,433", "※1 9,973"],
      ],
    ]);
  });

  test("are told by several lines together, and those of groups reach over theirs", () => {
    const lines = [
      line(["Three Months Ended June 30", 204, 315], ["Twelve Months Ended June 30", 385, 500]),
      line(["Films", 249, 269], ["Films", 433, 453]),
      line(["Bottles", 182, 216], ["Total", 310, 329], ["Bottles", 365, 400], ["Total", 493, 512]),
      line(["($ million)", 39, 76], ["and foils", 239, 279], ["and foils", 423, 462]),
      line(
        ["Net sales", 39, 130],
        ["2,777", 205, 225],
        ["897", 273, 286],
        ["3,674", 326, 346],
        ["11,154", 385, 409],
        ["3,540", 449, 469],
        ["14,694", 505, 529],
      ),
    ];
    const [quarter, year] = ["Three Months Ended June 30", "Twelve Months Ended June 30"];
    expect(rowsOf(lines)).toEqual([
      [
        ["", quarter, quarter, quarter, year, year, year],
        ["", "", "Films", "", "", "Films", ""],
        ["", "Bottles", "", "Total", "Bottles", "", "Total"],
        ["($ million)", "", "and foils", "", "", "and foils", ""],
        ["Net sales", "2,777", "897", "3,674", "11,154", "3,540", "14,694"],
      ],
    ]);
  });

  test("speak of a group of columns where all columns are shared among them", () => {
    const lines = [
      line(["FOURTH QUARTER", 267, 347], ["TWELVE MONTHS", 566, 640]),
      line(
        ["2022", 205, 225],
        ["2021", 259, 279],
        ["Change", 314, 340],
        ["Currency", 372, 408],
        ["2022", 505, 525],
        ["2021", 559, 579],
        ["Change", 614, 640],
        ["Currency", 672, 708],
      ),
      line(
        ["Sales", 41, 80],
        ["1,656", 210, 235],
        ["1,583", 264, 289],
        ["4.6", 330, 345],
        ["(1.0)", 392, 412],
        ["6,599", 510, 535],
        ["6,516", 564, 589],
        ["1.3", 630, 645],
        ["(4.0)", 692, 712],
      ),
    ];
    const [block] = blocksOfPage(lines);
    const groups = block?.kind === "grid" ? block.rows[0]?.cells : [];
    expect(groups).toEqual(["", ...Array<string>(4).fill("FOURTH QUARTER"), ...Array<string>(4).fill("TWELVE MONTHS")]);
  });
});

test("units of several columns stand below the headings of another table", () => {
  const lines = [
    line(["売上高", 150, 180], ["営業利益", 250, 290]),
    line(["百万円", 150, 180], ["百万円", 255, 285]),
    line(["2024年3月期", 50, 110], ["28,451", 155, 185], ["1,204", 265, 290]),
    line(["(注)包括利益", 50, 110], ["2024年3月期第1四半期", 130, 220], ["2,512百万円", 230, 290]),
    line(["総資産", 150, 180], ["純資産", 300, 330], ["1株当たり純資産", 400, 470]),
    line(["百万円", 150, 180], ["百万円", 300, 330], ["円 銭", 420, 450]),
    line(["2024年3月期", 50, 110], ["142,880", 145, 185], ["81,432", 305, 335], ["2,989.11", 425, 465]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["", "売上高", "営業利益"],
      ["", "百万円", "百万円"],
      ["2024年3月期", "28,451", "1,204"],
    ],
    "(注)包括利益 2024年3月期第1四半期 2,512百万円",
    [
      ["", "総資産", "純資産", "1株当たり純資産"],
      ["", "百万円", "百万円", "円 銭"],
      ["2024年3月期", "142,880", "81,432", "2,989.11"],
    ],
  ]);
});

test("a title with its unit at the other end of the line begins another table", () => {
  const lines = [
    line(["売上高", 50, 90], ["2,415", 230, 255], ["2,588", 330, 355]),
    line(["2.セグメント別売上高", 50, 140], ["(単位:億円)", 300, 355]),
    line(["上期", 200, 220], ["下期", 260, 280], ["通期", 320, 340]),
    line(["エナジー", 50, 90], ["1,008", 205, 230], ["1,214", 265, 290], ["2,222", 325, 350]),
  ];
  expect(rowsOf(lines)).toEqual([
    [["売上高", "2,415", "2,588"]],
    "2.セグメント別売上高 (単位:億円)",
    [
      ["", "上期", "下期", "通期"],
      ["エナジー", "1,008", "1,214", "2,222"],
    ],
  ]);
});

test("English units of several columns begin another table too, with a label beside them", () => {
  const lines = [
    line(["June 30, 2023", 50, 110], ["45,678", 200, 230], ["5.4", 260, 275]),
    line(["Total assets", 180, 240], ["Net assets per share", 330, 420]),
    line(["As of", 50, 75], ["Million yen", 185, 235], ["Yen", 365, 385]),
    line(["June 30, 2023", 50, 110], ["156,789", 210, 240], ["1,948.12", 380, 415]),
  ];
  expect(rowsOf(lines)).toEqual([
    [["June 30, 2023", "45,678", "5.4"]],
    [
      ["", "Total assets", "Net assets per share"],
      ["As of", "Million yen", "Yen"],
      ["June 30, 2023", "156,789", "1,948.12"],
    ],
  ]);
});

test("the number of an account in front of its name is no figure", () => {
  const lines = [
    line(["金額", 218, 235], ["%", 302, 311]),
    line(["4000", 41, 59], ["營業收入", 67, 99], ["5,678,901", 234, 277], ["100", 310, 324]),
    line(["5000", 41, 59], ["營業成本", 67, 99], ["4,012,345", 236, 277], ["71", 314, 324]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["", "金額", "%"],
      ["4000 營業收入", "5,678,901", "100"],
      ["5000 營業成本", "4,012,345", "71"],
    ],
  ]);
});

describe("headings as wide as what they head", () => {
  test("reach over what stands around them without a period where they are of changes", () => {
    const lines = [
      line(["Percent Change", 339, 404]),
      line(
        ["2022", 180, 199],
        ["2021", 244, 263],
        ["Total", 305, 324],
        ["Operations", 350, 394],
        ["Currency", 410, 447],
      ),
      line(
        ["U.S.", 42, 60],
        ["1,656", 180, 205],
        ["1,583", 244, 269],
        ["4.6", 318, 330],
        ["4.7", 385, 397],
        ["(0.1)", 430, 450],
      ),
    ];
    const change = "Percent Change";
    expect(rowsOf(lines)).toEqual([
      [
        ["", "", "", change, change, change],
        ["", "2022", "2021", "Total", "Operations", "Currency"],
        ["U.S.", "1,656", "1,583", "4.6", "4.7", "(0.1)"],
      ],
    ]);
  });

  test("are those of one column where they go on below", () => {
    const lines = [
      line(["本报告期比上年同期增减", 226, 319], ["年初至报告期末比上年同期", 431, 533]),
      line(
        ["本报告期", 165, 199],
        ["变动幅度(%)", 248, 296],
        ["年初至报告期末", 345, 405],
        ["增减变动幅度(%)", 449, 514],
      ),
      line(
        ["营业收入", 60, 96],
        ["1,245,678", 160, 216],
        ["12.34", 295, 317],
        ["3,456,789", 370, 421],
        ["8.76", 514, 531],
      ),
    ];
    expect(rowsOf(lines)).toEqual([
      [
        ["", "", "本报告期比上年同期增减", "", "年初至报告期末比上年同期"],
        ["", "本报告期", "变动幅度(%)", "年初至报告期末", "增减变动幅度(%)"],
        ["营业收入", "1,245,678", "12.34", "3,456,789", "8.76"],
      ],
    ]);
  });
});

describe("lines above a table", () => {
  const columns = line(["Gross profit", 300, 350], ["Net income", 450, 500]);
  const row = line(["Reported", 50, 100], ["9,858", 330, 350], ["1,939", 480, 500]);

  test("centred over labels and figures together head no column", () => {
    const lines = [
      line(["Certain Line Items", 235, 315]),
      line(["12 Weeks Ended March 25, 2023 and March 19, 2022", 175, 375]),
      columns,
      row,
    ];
    expect(rowsOf(lines)).toEqual([
      "Certain Line Items",
      "12 Weeks Ended March 25, 2023 and March 19, 2022",
      [
        ["", "Gross profit", "Net income"],
        ["Reported", "9,858", "1,939"],
      ],
    ]);
  });

  test("centred over the figures head them", () => {
    const lines = [line(["12 Weeks Ended March 25, 2023", 330, 470]), columns, row];
    expect(rowsOf(lines)).toEqual([
      [
        ["", "12 Weeks Ended March 25, 2023", "12 Weeks Ended March 25, 2023"],
        ["", "Gross profit", "Net income"],
        ["Reported", "9,858", "1,939"],
      ],
    ]);
  });

  test("that every page repeats head no column", () => {
    const head = line(["Annual report", 440, 500]);
    expect(blocksOfPage([head, columns, row], new Set([head])).map(({ kind }) => kind)).toEqual(["text", "grid"]);
  });
});

test("the heading of the labels at half the height of the others begins no section", () => {
  const lines = [
    line(["前連結会計年度", 200, 300], ["当連結会計年度", 350, 450]),
    line(["区分", 60, 80]),
    line(["報酬(百万円)", 210, 290], ["報酬(百万円)", 360, 440]),
    line(["提出会社", 50, 90], ["71", 270, 280], ["83", 420, 430]),
    line(["計", 50, 60], ["71", 270, 280], ["83", 420, 430]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["", "前連結会計年度", "当連結会計年度"],
      ["区分", "報酬(百万円)", "報酬(百万円)"],
      ["提出会社", "71", "83"],
      ["計", "71", "83"],
    ],
  ]);
});

test("a heading of a column in the middle of the page goes on over its lines", () => {
  const lines = [
    line(["An introduction that fills the whole page from the one edge to the other one.", 50, 450]),
    line(["当連結会計年度", 210, 290]),
    line(["セグメントの名称", 60, 140], ["(自 2024年1月1日", 205, 295], ["(%)", 390, 410]),
    line(["至 2024年12月31日)", 200, 300]),
    line(["乳業 (百万円)", 50, 120], ["43,990", 230, 270], ["△18.7", 385, 415]),
    line(["菓子 (百万円)", 50, 120], ["50,784", 230, 270], ["5.7", 390, 410]),
  ];
  expect(rowsOf(lines)).toEqual([
    "An introduction that fills the whole page from the one edge to the other one.",
    [
      ["", "当連結会計年度", ""],
      ["セグメントの名称", "(自 2024年1月1日", "(%)"],
      ["", "至 2024年12月31日)", ""],
      ["乳業 (百万円)", "43,990", "△18.7"],
      ["菓子 (百万円)", "50,784", "5.7"],
    ],
  ]);
});
