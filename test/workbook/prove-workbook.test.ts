import { partText, readParts, textPart, writeParts } from "../../src/workbook/xlsx/package";
import { formulaTokens, relativeFormula } from "../support/formula-token";
import { describeUnless } from "../support/shared-data";
import { libreOfficeMissing } from "../support/libreoffice";
import { type Faults, proveFile, proveWithIronCalc, proveWithLibreOffice, sameValue } from "../support/prove-workbook";
import { SAMPLE_PLAN } from "../support/sample-plan";
import { writtenBytes } from "../support/written-plan";

const SHEET = "xl/worksheets/sheet1.xml";

/** The sample's workbook with one thing changed in one of its parts. */
async function spoilt(part: string, from: string, to: string): Promise<Uint8Array> {
  const parts = readParts(await writtenBytes(SAMPLE_PLAN));
  const changed = await Promise.all(
    parts.map(async (each) => {
      if (each.name !== part) return each;
      const text = await partText(each);
      expect(text).toContain(from);
      return textPart(each.name, text.replace(from, to));
    }),
  );
  return writeParts(changed);
}

async function faultsWhen(from: string, to: string, part = SHEET): Promise<Faults> {
  return proveFile(await spoilt(part, from, to), SAMPLE_PLAN);
}

describe("the proofs on a file", () => {
  test("find nothing wrong with the sample", async () => {
    expect(proveFile(await writtenBytes(SAMPLE_PLAN), SAMPLE_PLAN)).toEqual([]);
  });

  test("bite when a part does not hold together", async () => {
    expect(await faultsWhen("</fonts>", "", "xl/styles.xml")).toContain("xl/styles.xml: </styleSheet> closes nothing");
    expect(await faultsWhen("Operating income", "Operating\u0001income", "xl/sharedStrings.xml")).toContain(
      "xl/sharedStrings.xml: a character XML does not know",
    );
  });

  test("bite when a value is an error", async () => {
    expect(await faultsWhen('<c r="D9" s="', '<c r="D9" t="e" s="')).toEqual(["IS!D9 shows -177"]);
  });

  test("bite when a formula has no cached value", async () => {
    expect(await faultsWhen("<f>SUM(D6:D8)</f><v>-177</v>", "<f>SUM(D6:D8)</f>")).toEqual([
      "IS!D9 has no cached value",
    ]);
  });

  test.each(["2", "1000", "0.5", '"x"'])("bite on the constant %s", async (constant) => {
    const faults = await faultsWhen("<f>SUM(D6:D8)</f>", `<f>SUM(D6:D8)*${constant}</f>`);
    expect(faults).toContain(`IS!D9 has the constant ${constant} in SUM(D6:D8)*${constant}`);
  });

  test.each(["TODAY", "OFFSET", "INDIRECT", "XLOOKUP", "_xlfn.LET", "RAND", "NOW"])("bite on %s", async (name) => {
    expect(await faultsWhen("<f>SUM(D6:D8)</f>", `<f>${name}(D6:D8)</f>`)).toContain(`IS!D9 uses ${name}`);
  });

  test("bite on names, other workbooks and broken references inside formulas", async () => {
    expect(await faultsWhen("<f>SUM(D6:D8)</f>", "<f>Sales+D6</f>")).toContain("IS!D9 has Sales in Sales+D6");
    expect((await faultsWhen("<f>SUM(D6:D8)</f>", "<f>[1]Sheet1!A1</f>"))[0]).toContain("IS!D9 has");
    expect(await faultsWhen("<f>SUM(D6:D8)</f>", "<f>#REF!+D6</f>")).toContain("IS!D9 has #REF! in #REF!+D6");
  });

  test("bite on links to other files and on defined names", async () => {
    const name = 'name="_xlnm.Print_Titles"';
    expect(await faultsWhen(name, 'name="Sales"', "xl/workbook.xml")).toEqual(["defined name Sales"]);
    const outside = 'Target="http://example.com" TargetMode="External"';
    const relations = "xl/worksheets/_rels/sheet1.xml.rels";
    expect(await faultsWhen("<Relationship ", `<Relationship ${outside} `, relations)).toEqual([
      `external target in ${relations}`,
    ]);
  });

  test("bite when a row has a second formula", async () => {
    expect(await faultsWhen("<f>SUM(F6:F8)</f>", "<f>SUM(F6:F7)</f>")).toEqual([
      "IS!D9: SUM(D6:D8) but IS!F9: SUM(F6:F7)",
    ]);
  });

  test("bite when a text is no longer the text, is a formula, or has lost its note", async () => {
    expect(await faultsWhen("Operating income", "Operating loss", "xl/sharedStrings.xml")).toContain(
      'IS!B9 shows "Operating loss" for the text "Operating income"',
    );
    expect((await faultsWhen('<c r="B7" t="s"', '<c r="B7" t="n"'))[0]).toContain("IS!B7 shows");
    expect(await faultsWhen("<v>10</v>", "<f>D6</f><v>10</v>")).toContain("IS!B5 has become the formula D6");
    expect(await faultsWhen('ref="D4"', 'ref="Z4"', "xl/comments3.xml")).toEqual(["1Q04!D4 has lost its note"]);
  });
});

describe("the proofs with another engine", () => {
  test("IronCalc finds nothing wrong with the sample and bites on a wrong cached value", async () => {
    expect(proveWithIronCalc(await writtenBytes(SAMPLE_PLAN))).toEqual([]);
    expect(
      proveWithIronCalc(await spoilt(SHEET, "<f>SUM(D6:D8)</f><v>-177</v>", "<f>SUM(D6:D8)</f><v>-178</v>")),
    ).toEqual(["IS!D9: cached -178, IronCalc says -177 for SUM(D6:D8)"]);
  });

  test("an error on the other side is a fault, whatever is cached", async () => {
    const faults = proveWithIronCalc(await spoilt(SHEET, "<f>SUM(D6:D8)</f>", "<f>D6/0</f>"));
    expect(faults[0]).toBe("IS!D9: cached -177, IronCalc says #DIV/0! for D6/0");
  });

  describeUnless(libreOfficeMissing(), "LibreOffice", () => {
    test("finds nothing wrong with the sample", async () => {
      expect(proveWithLibreOffice(await writtenBytes(SAMPLE_PLAN))).toEqual([]);
    }, 120_000);

    test("bites on a wrong cached value, which it does not take over", async () => {
      const bytes = await spoilt(SHEET, "<f>SUM(D6:D8)</f><v>-177</v>", "<f>SUM(D6:D8)</f><v>-178</v>");
      expect(proveWithLibreOffice(bytes)).toEqual(["IS!D9: cached -178, LibreOffice says -177 for SUM(D6:D8)"]);
    }, 120_000);
  });

  test("numbers agree to 1e-9 of their size", () => {
    expect(sameValue(1e9, 1e9 + 0.5)).toBe(true);
    expect(sameValue(1e9, 1e9 + 2)).toBe(false);
    expect(sameValue(0, 5e-17)).toBe(true);
    expect(sameValue(0, 1e-6)).toBe(false);
    expect(sameValue("", 0)).toBe(false);
    expect(sameValue(true, 1)).toBe(false);
  });
});

test("formulas are taken apart with sheets, strings and fixed references", () => {
  expect(formulaTokens(`IF('It''s 1'!$B$2>=1.5,"a""b",SUM(A1:C3))`).map(({ kind, text }) => `${kind} ${text}`)).toEqual(
    [
      "function IF",
      "operator (",
      "reference 'It''s 1'!$B$2",
      "operator >=",
      "number 1.5",
      "operator ,",
      'string "a""b"',
      "operator ,",
      "function SUM",
      "operator (",
      "reference A1",
      "operator :",
      "reference C3",
      "operator )",
      "operator )",
    ],
  );
  expect(relativeFormula("SUM(B1:B$3)+$A2", 4, 2)).toBe("SUM(R[-3]C[0]:R3C[0])+R[-2]C1");
});
