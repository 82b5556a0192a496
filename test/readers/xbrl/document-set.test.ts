import { readRelease } from "../../../src/app/read-release";
import { context, figure, instance, page, read, told, UNITS, words, zip } from "./tagged-fixture";

const SEPARATE = "jppfs_cor:ConsolidatedOrNonConsolidatedAxis=jppfs_cor:NonConsolidatedMember";
const CONTEXTS = [
  context("CurrentYearDuration", "2024-04-01/2025-03-31"),
  context("CurrentYearInstant", "2025-03-31"),
  context("Prior1YearInstant", "2024-03-31"),
  context("CurrentYearDuration_NonConsolidatedMember", "2024-04-01/2025-03-31", SEPARATE),
  context("FilingDateInstant", "2025-06-25"),
].join("");
const yen = 'decimals="-6" scale="6"';

describe("pages of one document", () => {
  const parts = {
    "XBRL/PublicDoc/0000000_header_jpcrp030000-asr-001_E00000-000_2025-03-31_01_2025-06-25_ixbrl.htm": page(
      "",
      CONTEXTS + UNITS,
      words("jpdei_cor:AccountingStandardsDEI", "FilingDateInstant", "Japan GAAP") +
        words("jpdei_cor:CurrentFiscalYearEndDateDEI", "FilingDateInstant", "2025-03-31"),
    ),
    "XBRL/PublicDoc/0105010_honbun_ixbrl.htm": page(
      figure("jppfs_cor:NetSales", "CurrentYearDuration", "JPY", "12,345", yen) +
        figure("jppfs_cor:Assets", "Prior1YearInstant", "JPY", "9,000", yen),
    ),
    "XBRL/PublicDoc/0105310_honbun_ixbrl.htm": page(
      figure("jppfs_cor:NetSales", "CurrentYearDuration_NonConsolidatedMember", "JPY", "6,789", yen),
    ),
  };

  test("share contexts and units that stand in the first of them", () => {
    const document = read(zip(parts));
    expect(told(document)).toEqual([
      "jppfs_cor:NetSales 12345000000 JPY -6",
      "jppfs_cor:Assets 9000000000 JPY -6",
      "jppfs_cor:NetSales 6789000000 JPY -6 separate",
    ]);
    expect(document.facts.map(({ place }) => place.page)).toEqual([2, 2, 3]);
    expect([...document.about]).toEqual([
      ["jpdei_cor:AccountingStandardsDEI", "Japan GAAP"],
      ["jpdei_cor:CurrentFiscalYearEndDateDEI", "2025-03-31"],
    ]);
    expect(document.remarks).toEqual([]);
  });

  test("are those that the manifest names, and their facts are not read again from an instance beside them", () => {
    const manifest = `<manifest><list><instance id="PublicDoc"><ixbrl>0000000_header_jpcrp030000-asr-001_E00000-000_2025-03-31_01_2025-06-25_ixbrl.htm</ixbrl>
      <ixbrl>0105010_honbun_ixbrl.htm</ixbrl></instance></list></manifest>`;
    const copy = instance(
      `${CONTEXTS}${UNITS}<jppfs_cor:NetSales contextRef="CurrentYearDuration" unitRef="JPY">1</jppfs_cor:NetSales>`,
    );
    const document = read(
      zip({ ...parts, "XBRL/PublicDoc/manifest_PublicDoc.xml": manifest, "XBRL/PublicDoc/jpcrp.xbrl": copy }),
    );
    expect(told(document)).toEqual(["jppfs_cor:NetSales 12345000000 JPY -6", "jppfs_cor:Assets 9000000000 JPY -6"]);
  });

  test("of two documents in one package keep their contexts apart", () => {
    const summary = page(figure("tse-ed-t:NetSales", "c", "JPY", "5"), context("c", "2024-04-01/2024-06-30") + UNITS);
    const attachment = page(
      figure("jppfs_cor:NetSales", "c", "JPY", "7"),
      context("c", "2023-04-01/2023-06-30") + UNITS,
    );
    const { facts } = read(
      zip({ "XBRLData/Summary/tse-ixbrl.htm": summary, "XBRLData/Attachment/0102010-ixbrl.htm": attachment }),
    );
    expect(facts.map(({ concept, period }) => [concept, period])).toEqual([
      ["jppfs_cor:NetSales", { kind: "duration", from: "2023-04-01", to: "2023-06-30" }],
      ["tse-ed-t:NetSales", { kind: "duration", from: "2024-04-01", to: "2024-06-30" }],
    ]);
  });

  test("that define a context otherwise leave a fact without its own unread", () => {
    const document = read(
      zip({
        "a.htm": page(figure("us-gaap:Assets", "c", "USD", "5"), context("c", "2025-03-31") + UNITS),
        "b.htm": page(figure("us-gaap:Assets", "c", "USD", "6"), context("c", "2024-03-31") + UNITS),
        "c.htm": page(figure("us-gaap:Assets", "c", "USD", "7")),
      }),
    );
    expect(document.facts.map(({ value }) => value)).toEqual(["5", "6"]);
    expect(document.remarks.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^1 tagged figures could not/u),
    ]);
  });
});

describe("parts of a page", () => {
  const at = context("c", "2025-03-31") + UNITS;

  test("a figure inside a figure is both", () => {
    const inner = figure("us-gaap:Liabilities", "c", "USD", "5");
    expect(told(read(page(figure("us-gaap:Assets", "c", "USD", inner), at)))).toEqual([
      "us-gaap:Assets 5 USD 0",
      "us-gaap:Liabilities 5 USD 0",
    ]);
    const more = read(page(figure("us-gaap:Assets", "c", "USD", `1${inner}`), at));
    expect(told(more)).toEqual(["us-gaap:Liabilities 5 USD 0"]);
    expect(more.remarks[0]?.message).toMatch(/^1 tagged figures could not be read/u);
  });

  test("words go on where they are continued, once", () => {
    const { about } = read(
      page(
        `${words("dei:EntityRegistrantName", "c", "Example", 'continuedAt="a"')}
         <ix:continuation id="a" continuedAt="b"> Holdings</ix:continuation><ix:continuation id="b" continuedAt="a"> Inc.</ix:continuation>
         ${figure("us-gaap:Assets", "c", "USD", "5")}`,
        at,
      ),
    );
    expect(about.get("dei:EntityRegistrantName")).toBe("Example Holdings Inc.");
  });

  test("what style hides is hidden; what is excluded or of another target is no part", () => {
    const document = read(
      page(
        `<p style="color:red; display: none">${figure("us-gaap:Assets", "c", "USD", "5")}</p>
         ${figure("us-gaap:Liabilities", "c", "USD", "7<ix:exclude>(1)</ix:exclude>")}
         ${figure("us-gaap:Goodwill", "c", "USD", "8", 'target="other"')}`,
        at,
      ),
    );
    expect(document.facts.map(({ value, hidden }) => [value, hidden])).toEqual([
      ["5", true],
      ["7", false],
    ]);
    expect(document.remarks.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^1 tagged figures are hidden/u),
      expect.stringMatching(/^1 facts belong to another document/u),
    ]);
  });

  test("footnotes go with their facts", () => {
    const document = read(
      page(
        `${figure("us-gaap:Assets", "c", "USD", "5", 'decimals="0" id="f1"')}<ix:footnote id="n1">Includes <b>leased</b> assets.</ix:footnote>
         <ix:relationship fromRefs="f1" toRefs="n1"/>`,
        at,
      ),
    );
    expect(document.facts[0]?.footnotes).toEqual(["Includes leased assets."]);
  });

  test("tuples and fractions are left out, and told", () => {
    const document = read(
      page(
        `<ix:tuple name="us-gaap:Group" tupleID="t">${figure("us-gaap:Assets", "c", "USD", "5")}</ix:tuple>
         ${figure("us-gaap:Assets", "c", "USD", "6", 'tupleRef="t"')}
         <ix:fraction name="us-gaap:Part" contextRef="c" unitRef="pure"><ix:numerator>1</ix:numerator><ix:denominator>3</ix:denominator></ix:fraction>`,
        at,
      ),
    );
    expect(document.facts).toEqual([]);
    expect(document.remarks.map(({ message }) => message.replace(/ [a-z].*/u, ""))).toEqual(["2", "1"]);
  });
});

describe("parts of an instance", () => {
  const at = context("c", "2025-03-31") + UNITS;

  test("digits that count from the left are an accuracy too", () =>
    expect(
      told(
        read(
          instance(`${at}<us-gaap:Assets contextRef="c" unitRef="USD" precision="3">1234567</us-gaap:Assets>
            <us-gaap:Assets contextRef="c" unitRef="USD" precision="INF">1234567</us-gaap:Assets>
            <us-gaap:Assets contextRef="c" unitRef="USD" precision="2">0.0123</us-gaap:Assets>`),
        ),
      ),
    ).toEqual(["us-gaap:Assets 1234567 USD -4", "us-gaap:Assets 1234567 USD exact", "us-gaap:Assets 0.0123 USD 3"]));

  test("a numerator over a denominator, or a fact in a tuple, is no figure", () => {
    const document = read(
      instance(`${at}<us-gaap:Part contextRef="c" unitRef="pure"><xbrli:numerator>1</xbrli:numerator><xbrli:denominator>3</xbrli:denominator></us-gaap:Part>
        <us-gaap:Group><us-gaap:Assets contextRef="c" unitRef="USD" decimals="0">5</us-gaap:Assets></us-gaap:Group>`),
    );
    expect(document.facts).toEqual([]);
    expect(document.remarks.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^1 tagged figures could not be read/u),
      expect.stringMatching(/^1 facts stand in tuples/u),
    ]);
  });

  test("a typed member narrows a fact as others do", () => {
    const typed = context("t", "2025-03-31").replace(
      "</xbrli:context>",
      '<xbrli:scenario><xbrldi:typedMember dimension="us-gaap:TrancheAxis"><us-gaap:Name>B</us-gaap:Name></xbrldi:typedMember></xbrli:scenario></xbrli:context>',
    );
    expect(
      told(
        read(instance(`${typed}${UNITS}<us-gaap:Assets contextRef="t" unitRef="USD" decimals="0">5</us-gaap:Assets>`)),
      ),
    ).toEqual(["us-gaap:Assets 5 USD 0 TrancheAxis B"]);
  });

  test("footnote links tie footnotes to facts", () => {
    const link = `<link:footnoteLink xlink:role="r"><link:footnoteArc xlink:from="f" xlink:to="n"/>
      <link:loc xlink:label="f" xlink:href="#f1"/><link:footnote xlink:label="n">Restated.</link:footnote></link:footnoteLink>`;
    const { facts } = read(
      instance(`${at}<us-gaap:Assets id="f1" contextRef="c" unitRef="USD" decimals="0">5</us-gaap:Assets>${link}`),
    );
    expect(facts.map(({ footnotes }) => footnotes)).toEqual([["Restated."]]);
  });

  test("a footnote that is the number of a note is none", () => {
    const link = `<link:footnoteLink xlink:role="r"><link:footnoteArc xlink:from="f" xlink:to="n"/>
      <link:loc xlink:label="f" xlink:href="#f1"/><link:footnote xlink:label="n">※２</link:footnote></link:footnoteLink>`;
    const { facts } = read(
      instance(`${at}<us-gaap:Assets id="f1" contextRef="c" unitRef="USD" decimals="0">5</us-gaap:Assets>${link}`),
    );
    expect(facts.map(({ footnotes }) => footnotes)).toEqual([undefined]);
  });

  test("a taxonomy is known by its namespace, whatever its prefix", () => {
    const text =
      instance(`${at}<gaap:Assets xmlns:gaap="http://xbrl.us/us-gaap/2009-01-31" contextRef="c" unitRef="USD" decimals="0">5</gaap:Assets>
      <us-gaap:Assets xmlns:us-gaap="http://example.com/own" contextRef="c" unitRef="USD" decimals="0">6</us-gaap:Assets>`);
    expect(told(read(text))).toEqual(["us-gaap:Assets 5 USD 0", "own-us-gaap:Assets 6 USD 0"]);
  });
});

test("labels of two linkbases are one label in two languages, and an arc that is prohibited is none", () => {
  const head = 'xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const loc = (name: string) => `<link:loc xlink:label="${name}" xlink:href="x.xsd#jppfs_cor_${name}"/>`;
  const label = (lang: string, text: string) =>
    `<link:linkbase ${head}><link:labelLink xlink:role="r">${loc("Assets")}<link:label xlink:label="l" xlink:role="http://www.xbrl.org/2003/role/label" xml:lang="${lang}">${text}</link:label><link:labelArc xlink:from="Assets" xlink:to="l"/></link:labelLink></link:linkbase>`;
  const arc = (to: string, more: string) =>
    `<link:calculationArc xlink:from="Assets" xlink:to="${to}" weight="1" ${more}/>`;
  const document = read(
    zip({
      "a_lab-en.xml": label("en", "Assets"),
      "a_lab.xml": label("ja", "資産"),
      "a_cal.xml": `<link:linkbase ${head}><link:calculationLink xlink:role="r">${["Assets", "A", "B", "C"].map(loc).join("")}
        ${arc("A", "")}${arc("B", "")}${arc("C", "")}${arc("B", 'use="prohibited" priority="1"')}</link:calculationLink></link:linkbase>`,
      "a.htm": page(figure("jppfs_cor:Assets", "c", "JPY", "5"), context("c", "2025-03-31") + UNITS),
    }),
  );
  expect(document.labels.get("jppfs_cor:Assets")).toEqual({ en: "Assets", ja: "資産" });
  expect(document.calculations.map(({ terms }) => terms.map(({ concept }) => concept))).toEqual([
    ["jppfs_cor:A", "jppfs_cor:C"],
  ]);
});

test("lines stand in the place of their heading, also where another locator names it as a parent", () => {
  const head = 'xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const loc = (name: string, label = name) => `<link:loc xlink:label="${label}" xlink:href="x.xsd#jppfs_cor_${name}"/>`;
  const arc = (from: string, to: string, order: number) =>
    `<link:presentationArc xlink:from="${from}" xlink:to="${to}" order="${order}.0"/>`;
  const document = read(
    zip({
      "a_pre.xml": `<link:linkbase ${head}><link:presentationLink xlink:role="r">
        ${["AssetsAbstract", "Assets", "CurrentAssetsAbstract", "Cash", "CurrentAssets"].map((name) => loc(name)).join("")}
        ${loc("CurrentAssetsAbstract", "CurrentAssetsAbstract_2")}
        ${arc("AssetsAbstract", "CurrentAssetsAbstract_2", 1)}${arc("AssetsAbstract", "Assets", 2)}
        ${arc("CurrentAssetsAbstract", "Cash", 1)}${arc("CurrentAssetsAbstract", "CurrentAssets", 2)}
        </link:presentationLink></link:linkbase>`,
      "a.htm": page(figure("jppfs_cor:Assets", "c", "JPY", "5"), context("c", "2025-03-31") + UNITS),
    }),
  );
  expect(document.presentations[0]?.concepts).toEqual(
    ["AssetsAbstract", "CurrentAssetsAbstract", "Cash", "CurrentAssets", "Assets"].map((name) => `jppfs_cor:${name}`),
  );
});

test("a page alone, whose contexts stand in another, is read as the page that it is", async () => {
  const cell = (day: string, text: string) => `<td>${figure("jppfs_cor:NetSales", day, "JPY", text, yen)}</td>`;
  const table = `<h2>連結損益計算書</h2><table><tr><td></td><td></td><td>（単位：百万円）</td></tr>
    <tr><td></td><td><p>前連結会計年度</p><p>(自 2023年４月１日</p><p>至 2024年３月31日)</p></td>
    <td><p>当連結会計年度</p><p>(自 2024年４月１日</p><p>至 2025年３月31日)</p></td></tr>
    <tr><td>売上高</td>${cell("Prior1YearDuration", "4,321")}${cell("CurrentYearDuration", "5,432")}</tr></table>`;
  const filing = await readRelease({ name: "part.htm", sha256: "", bytes: Buffer.from(page(table)) });
  const facts = filing.ok ? filing.value.statements.flatMap(({ lines }) => lines.flatMap((line) => line.facts)) : [];
  expect(facts.map((fact) => (fact?.reported.kind === "number" ? fact.reported.value.toFixed() : undefined))).toEqual([
    "4321000000",
    "5432000000",
  ]);
});
