import { readTagged } from "../../../src/readers/xbrl/read-tagged";
import type { TaggedDocument } from "../../../src/readers/xbrl/tagged-document";
import { zipBytes } from "../../support/zip-bytes";

const NAMES =
  'xmlns="http://www.xbrl.org/2003/instance" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:us-gaap="http://fasb.org/us-gaap/2025" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const CONTEXTS = `
  <xbrli:context id="q"><xbrli:entity><xbrli:identifier scheme="s">0001</xbrli:identifier></xbrli:entity>
    <xbrli:period><xbrli:startDate>2025-04-01</xbrli:startDate><xbrli:endDate>2025-06-30</xbrli:endDate></xbrli:period></xbrli:context>
  <xbrli:context id="i"><xbrli:entity><xbrli:identifier scheme="s">0001</xbrli:identifier>
    <xbrli:segment><xbrldi:explicitMember dimension="a:Axis">a:EuropeMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity>
    <xbrli:period><xbrli:instant>2025-06-30</xbrli:instant></xbrli:period></xbrli:context>
  <xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
  <xbrli:unit id="eps"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator>
    <xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>`;

const given = (text: string | Uint8Array) => ({
  name: "filing",
  sha256: "",
  bytes: typeof text === "string" ? Buffer.from(text) : text,
});
const read = (text: string | Uint8Array): TaggedDocument => {
  const document = readTagged(given(text));
  if (!document?.ok) throw new Error(document?.problem.reason ?? "it is no tagged file");
  return document.value;
};
const instance = (facts: string) => `<?xml version="1.0"?><xbrl ${NAMES}>${CONTEXTS}${facts}</xbrl>`;
const inline = (body: string, hidden = "") =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" ${NAMES.replace('xmlns="http://www.xbrl.org/2003/instance" ', "")}><body><ix:header><ix:hidden>${hidden}</ix:hidden><ix:resources>${CONTEXTS}</ix:resources></ix:header>${body}</body></html>`;
const told = ({ facts }: TaggedDocument) =>
  facts.map(({ concept, value = "nil", unit, decimals = "exact", members }) =>
    [concept, value, unit.per === undefined ? unit.measure : `${unit.measure}/${unit.per}`, decimals, ...members].join(
      " ",
    ),
  );

describe("an instance", () => {
  test("has its facts with units, accuracy, members and nil", () => {
    expect(
      told(
        read(
          instance(`
        <us-gaap:Revenues contextRef="q" unitRef="usd" decimals="-3">1234000</us-gaap:Revenues>
        <us-gaap:EarningsPerShareBasic contextRef="q" unitRef="eps" decimals="2">-0.15</us-gaap:EarningsPerShareBasic>
        <us-gaap:Assets contextRef="i" unitRef="usd" decimals="INF">7</us-gaap:Assets>
        <us-gaap:Goodwill contextRef="i" unitRef="usd" xsi:nil="true"/>`),
        ),
      ),
    ).toEqual([
      "us-gaap:Revenues 1234000 USD -3",
      "us-gaap:EarningsPerShareBasic -0.15 USD/shares 2",
      "us-gaap:Assets 7 USD exact EuropeMember",
      "us-gaap:Goodwill nil USD exact EuropeMember",
    ]);
  });

  test("tells what it cannot read", () => {
    const { facts, remarks } = read(
      instance(`<us-gaap:Revenues contextRef="q" unitRef="usd">many</us-gaap:Revenues>
        <us-gaap:Revenues contextRef="lost" unitRef="usd">5</us-gaap:Revenues>`),
    );
    expect(facts).toEqual([]);
    expect(remarks.map(({ severity, message }) => `${severity} ${message}`).join()).toMatch(
      /^incomplete 2 tagged figures/u,
    );
  });

  test("an end at midnight is the day before", () => {
    const text = instance(`<us-gaap:Revenues contextRef="q" unitRef="usd">5</us-gaap:Revenues>`);
    const [fact] = read(text.replace("<xbrli:endDate>2025-06-30", "<xbrli:endDate>2025-07-01T00:00:00")).facts;
    expect(fact?.period).toEqual({ kind: "duration", from: "2025-04-01", to: "2025-06-30" });
  });

  test.each([
    ["entities of its own", `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>${instance("").slice(21)}`],
    ["no end", instance("").slice(0, -8)],
    ["endless depth", instance(`${"<a>".repeat(2000)}${"</a>".repeat(2000)}`)],
  ])("with %s is refused", (_, text) => expect(readTagged(given(text))).toMatchObject({ ok: false }));
});

describe("an inline page", () => {
  test("has scale, sign, formats and dashes turned into values", () => {
    const fact = (attributes: string, shown: string) =>
      `<ix:nonFraction name="us-gaap:Revenues" contextRef="q" unitRef="usd" ${attributes}>${shown}</ix:nonFraction>`;
    expect(
      told(
        read(
          inline(
            `<p>${fact('scale="6" decimals="-6" format="ixt:num-dot-decimal"', "1,234")} (${fact('scale="3" sign="-" decimals="-3" format="ixt:num-dot-decimal"', "5")})
             ${fact('format="ixt:num-comma-decimal" decimals="2"', "1.234,56")} ${fact('scale="6" format="ixt:fixed-zero" decimals="-6"', "—")}</p>`,
          ),
        ),
      ),
    ).toEqual([
      "us-gaap:Revenues 1234000000 USD -6",
      "us-gaap:Revenues -5000 USD -3",
      "us-gaap:Revenues 1234.56 USD 2",
      "us-gaap:Revenues 0 USD -6",
    ]);
  });

  test("flags what is hidden", () => {
    const { facts, remarks } = read(
      inline(
        "<p>x</p>",
        '<ix:nonFraction name="us-gaap:Revenues" contextRef="q" unitRef="usd" decimals="0">9</ix:nonFraction>',
      ),
    );
    expect(facts.map(({ hidden }) => hidden)).toEqual([true]);
    expect(remarks[0]?.message).toMatch(/^1 tagged figures are hidden/u);
  });
});

test("a zip has its labels, presentation and calculations", () => {
  const link = 'xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const loc = (name: string) => `<link:loc xlink:label="${name}" xlink:href="x.xsd#us-gaap_${name}"/>`;
  const document = read(
    zipBytes([
      {
        path: "f.xml",
        bytes: Buffer.from(instance('<us-gaap:Assets contextRef="i" unitRef="usd">7</us-gaap:Assets>')),
      },
      {
        path: "f_lab.xml",
        bytes: Buffer.from(
          `<link:linkbase ${link}><link:labelLink xlink:role="r">${loc("Assets")}
           <link:label xlink:label="l" xlink:role="http://www.xbrl.org/2003/role/label" xml:lang="en-US">Total assets</link:label>
           <link:label xlink:label="j" xlink:role="http://www.xbrl.org/2003/role/label" xml:lang="ja">資産合計</link:label>
           <link:labelArc xlink:from="Assets" xlink:to="l"/><link:labelArc xlink:from="Assets" xlink:to="j"/></link:labelLink></link:linkbase>`,
        ),
      },
      {
        path: "f_cal.xml",
        bytes: Buffer.from(
          `<link:linkbase ${link}><link:calculationLink xlink:role="r">${loc("Assets")}${loc("Cash")}${loc("Loss")}
           <link:calculationArc xlink:from="Assets" xlink:to="Cash" weight="1"/><link:calculationArc xlink:from="Assets" xlink:to="Loss" weight="-1"/>
           </link:calculationLink><link:presentationLink xlink:role="http://x/role/BALANCE">${loc("Assets")}${loc("Cash")}
           <link:presentationArc xlink:from="Assets" xlink:to="Cash" order="1"/></link:presentationLink></link:linkbase>`,
        ),
      },
    ]),
  );
  expect(document.labels.get("us-gaap:Assets")).toEqual({ en: "Total assets", ja: "資産合計" });
  expect(document.calculations).toEqual([
    {
      role: "r",
      total: "us-gaap:Assets",
      terms: [
        { concept: "us-gaap:Cash", weight: 1 },
        { concept: "us-gaap:Loss", weight: -1 },
      ],
    },
  ]);
  expect(document.presentations).toEqual([
    { role: "http://x/role/BALANCE", concepts: ["us-gaap:Assets", "us-gaap:Cash"] },
  ]);
});

test("numbers as XML and JSON write them are digits, and what a double cannot hold is none", () => {
  const fact = (value: string) => `<us-gaap:Assets contextRef="q" unitRef="usd">${value}</us-gaap:Assets>`;
  expect(
    told(read(instance([".5", "5.", "+7", "1.2E6"].map(fact).join("")))).map((line) => line.split(" ")[1]),
  ).toEqual(["0.5", "5", "7", "1200000"]);
  const shown = (value: string) =>
    `<ix:nonFraction name="us-gaap:Assets" contextRef="q" unitRef="usd">${value}</ix:nonFraction>`;
  expect(told(read(inline(`${shown(".5")}${shown("5.")}`))).map((line) => line.split(" ")[1])).toEqual(["0.5", "5"]);
  const items = ["1e-7", "1e21", "1e400", "12345678901234567890"].map((val) => `{"end":"2025-03-31","val":${val}}`);
  const { facts, remarks } = read(
    `{"cik":1,"entityName":"E","facts":{"a":{"b":{"units":{"USD":[${items.join(",")}]}}}}}`,
  );
  expect(facts.map(({ value }) => value)).toEqual(["0.0000001"]);
  expect(remarks.map(({ message }) => message)).toEqual([expect.stringMatching(/^3 figures could not be read/u)]);
});

test("companyfacts keep every filing's figure", () => {
  const text = JSON.stringify({
    cik: 1,
    entityName: "Example",
    facts: {
      "us-gaap": {
        Assets: {
          label: "Assets",
          units: {
            USD: [
              { end: "2025-03-31", val: 7.5, filed: "2025-05-01" },
              { end: "2025-03-31", val: 8, filed: "2026-05-01" },
            ],
          },
        },
      },
    },
  });
  expect(read(text).facts.map(({ value, filed }) => `${value ?? ""} ${filed ?? ""}`)).toEqual([
    "7.5 2025-05-01",
    "8 2026-05-01",
  ]);
});

test("other files are none of its business", () => {
  expect(readTagged(given("Revenue\t5"))).toBeUndefined();
  expect(readTagged(given("<html><body>Revenue</body></html>"))).toBeUndefined();
});
