import { readFileSync } from "node:fs";
import { readIssuer } from "../../src/interpret/issuer";
import { describeWithShared } from "../support/shared-data";

const issuer = (...lines: readonly string[]) => readIssuer(lines.map((text) => ({ text })));

describe("readIssuer", () => {
  test.each([
    [["Example Industries Inc."], "Example Industries Inc."],
    [["EXAMPLE INDUSTRIES, INC.", "Example Industries, Inc."], "Example Industries, Inc."],
    [["EXAMPLE INDUSTRIES INC. AND SUBSIDIARIES"], "EXAMPLE INDUSTRIES INC."],
    [
      ["Example Semiconductor Corporation", "Consolidated Statements of Operations"],
      "Example Semiconductor Corporation",
    ],
    [["EXAMPLE CORPORATION", "Q4 FISCAL 2014 FINANCIAL RESULTS"], "EXAMPLE CORPORATION"],
    [["FIRST EXAMPLE BANCORP", "Selected financial data"], "FIRST EXAMPLE BANCORP"],
    [["Example Co., Ltd."], "Example Co., Ltd."],
    [["The Example Company"], "The Example Company"],
    [["**Example Inc.**"], "Example Inc."],
    [["## Example Holdings plc"], "Example Holdings plc"],
    [["Example & Sons Ltd"], "Example & Sons Ltd"],
    [["見本工業株式会社"], "見本工業株式会社"],
    [["株式会社見本"], "株式会社見本"],
    [["株式会社 見本"], "株式会社 見本"],
    [["上場会社名 株式会社見本 上場取引所 東"], "株式会社見本"],
    [["上場会社名　見本工業株式会社　上場取引所　東"], "見本工業株式会社"],
    [["株式会社見本", "Example Inc."], "Example Inc."],
    [["江南电子股份有限公司2023年半年度报告"], "江南电子股份有限公司"],
    [["翡翠河控股有限公司"], "翡翠河控股有限公司"],
    [["In 1992, a company was founded."], undefined],
    [["The following table sets forth selected data for the Company"], undefined],
    [["SAMPLETON, Ill., August 9, 2000 -- Example Corporation (NYSE: EXC) today"], "Example Corporation"],
    [["Other companies"], undefined],
    [["x".repeat(200)], undefined],
    [[], undefined],
  ])("%j is of %j", (lines, expected) =>
    expect(readIssuer(lines.map((text) => ({ text: text.normalize("NFKC") })))).toBe(expected),
  );

  test("the name over every page counts more than one told of in a sentence", () =>
    expect(
      issuer(
        "Rival Networks Inc. and others compete with it in the market for many such services as these.",
        "Rival Networks Inc. again",
        "Example Inc.",
        "text",
        "Example Inc.",
      ),
    ).toBe("Example Inc."));

  test("on a tie the first one printed", () => expect(issuer("First Corp.", "Second Corp.")).toBe("First Corp."));
});

describeWithShared("readIssuer over releases", (folder) => {
  test.each([
    ["seed/iij-1q04-release.txt", "Internet Initiative Japan Inc."],
    ["examples/press_releases/pericom_q4fy05_ex991.txt", "Pericom Semiconductor Corporation"],
    ["examples/press_releases/asta_funding_q4fy05_ex991.txt", "Asta Funding, Inc."],
  ])("%s", (file, expected) =>
    expect(issuer(...readFileSync(`${folder}/${file}`, "utf8").split("\n"))?.toLowerCase()).toBe(
      expected.toLowerCase(),
    ),
  );
});
