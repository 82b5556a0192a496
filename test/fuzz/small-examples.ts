import type { ReaderName } from "./tokens";

/** Latin-1 stands for bytes here, so that every mutation is one of bytes. */
const utf8 = (text: string) => Buffer.from(text, "utf8").toString("latin1");

/** A document before it is packed: bytes, or the parts of a zip by their paths. */
export type Example =
  | { readonly kind: "bytes"; readonly text: string }
  | { readonly kind: "parts"; readonly parts: readonly (readonly [string, string])[] };

const LINES = [
  ["Revenue", "1,234", "987"],
  ["Cost of revenue", "(700)", "(512)"],
  ["Gross profit", "534", "475"],
  ["Operating expenses", "(300)", "(250)"],
  ["Operating income", "234", "225"],
  ["Income taxes", "(34)", "(25)"],
  ["Net income", "200", "200"],
  ["Net income per share", "0.20", "0.19"],
] as const;
const HEAD = ["", "2025", "2024"] as const;
const TITLES = ["Example Inc.", "CONSOLIDATED STATEMENTS OF INCOME", "(in millions, except per share data)"];
const SPAN = "Three months ended March 31,";

const tabbed = [...TITLES, SPAN, "", ...[HEAD, ...LINES].map((line) => line.join("\t"))].join("\n");
const markdown = [
  `# ${TITLES.join("\n\n")}`,
  "",
  ...[[SPAN, ...HEAD.slice(1)], ["---", "---:", "---:"], ...LINES].map((line) => `| ${line.join(" | ")} |`),
].join("\n");
const japanese = [
  "例株式会社",
  "(1) 四半期連結損益計算書",
  "(単位：百万円)",
  "",
  "\t2025年3月期\t2024年3月期",
  "売上高\t１，２３４\t987",
  "売上原価\t△700\t△512",
  "売上総利益\t534\t475",
].join("\n");
const layout = [
  ...TITLES.map((title) => `          ${title}`),
  "",
  `                                     ${SPAN}`,
  "                                        2025         2024",
  "                                     -------      -------",
  ...LINES.map(([label, a, b]) => `${`${label}..`.padEnd(32, ".")}${`$ ${a}`.padStart(12)}${`$ ${b}`.padStart(13)}`),
  "                                     =======      =======",
].join("\n");
const table = `<table><tr><td></td><td colspan="3">${SPAN}</td></tr>
${[HEAD, ...LINES]
  .map(
    ([label, a, b]) =>
      `<tr><td>${label}</td><td>$</td><td>${a.replace(")", "</td><td>)")}</td><td>&nbsp;</td><td colspan="2">${b}</td></tr>`,
  )
  .join("\n")}</table>`;
const html = `<!DOCTYPE html>\n<html><head><title>x</title></head><body>\n${TITLES.map((title) => `<p><b>${title}</b></p>`).join("\n")}\n${table}\n<p>See <sup>1</sup> notes.<br>End.</p></body></html>`;
const submission = `<SEC-DOCUMENT>0000000000-05-000001.txt : 20050101
<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nResults were announced.\n</TEXT>\n</DOCUMENT>
<DOCUMENT>\n<TYPE>EX-99.1\n<DESCRIPTION>PRESS RELEASE\n<TEXT>\n<PAGE>\n<TABLE>\n<CAPTION>\n${layout}\n</TABLE>\n</TEXT>\n</DOCUMENT>
<DOCUMENT>\n<TYPE>EX-99.2\n<TEXT>\n${html}\n</TEXT>\n</DOCUMENT>\n`;
const delimited = [["Item", "2025-03-31", "2024-03-31"], ...LINES]
  .map((line) => line.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(","))
  .join("\n");

const context = (id: string, period: string) =>
  `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">1</xbrli:identifier></xbrli:entity><xbrli:period>${period}</xbrli:period></xbrli:context>`;
const SPAN_2025 = "<xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-03-31</xbrli:endDate>";
const contexts = `${context("c1", "<xbrli:instant>2025-03-31</xbrli:instant>")}
${context("c2", SPAN_2025)}
<xbrli:unit id="u1"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
<xbrli:unit id="u2"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>`;
const namespaces = `xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:us-gaap="http://fasb.org/us-gaap/2025" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="urn:x"`;
const instance = `<?xml version="1.0"?>\n<xbrli:xbrl ${namespaces}>\n${contexts}
<us-gaap:Assets contextRef="c1" unitRef="u1" decimals="-6">12345000000</us-gaap:Assets>
<us-gaap:Revenues contextRef="c2" unitRef="u1" decimals="-3">1234000</us-gaap:Revenues>
<us-gaap:NetIncomeLoss contextRef="c2" unitRef="u1" xsi:nil="true"/>
<us-gaap:EarningsPerShareBasic contextRef="c2" unitRef="u2" decimals="2">0.20</us-gaap:EarningsPerShareBasic>
</xbrli:xbrl>`;
const inline = `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12" ${namespaces}><head/><body>
<div style="display:none"><ix:header><ix:hidden><ix:nonFraction name="us-gaap:Liabilities" contextRef="c1" unitRef="u1" decimals="0" format="ixt:num-dot-decimal">77</ix:nonFraction></ix:hidden><ix:resources>${contexts}</ix:resources></ix:header></div>
<table><tr><td>Assets</td><td>$<ix:nonFraction name="us-gaap:Assets" contextRef="c1" unitRef="u1" decimals="-6" scale="6" format="ixt:num-dot-decimal">12,345</ix:nonFraction></td></tr>
<tr><td>Loss</td><td>(<ix:nonFraction name="us-gaap:NetIncomeLoss" contextRef="c2" unitRef="u1" decimals="-6" scale="6" sign="-" format="ixt:num-dot-decimal">2<ix:exclude>x</ix:exclude>00</ix:nonFraction>)</td></tr>
<tr><td>Other</td><td><ix:nonFraction name="us-gaap:OtherNonoperatingIncomeExpense" contextRef="c2" unitRef="u1" decimals="0" format="ixt:fixed-zero">—</ix:nonFraction></td></tr></table></body></html>`;
const figure = (end: string, val: number, start?: string) =>
  `{${start === undefined ? "" : `"start":"${start}",`}"end":"${end}","val":${val},"accn":"a","fy":2025,"fp":"Q1","form":"10-Q","filed":"2025-05-01"}`;
const companyFacts = `{"cik":1,"entityName":"Example Inc.","facts":{"us-gaap":{
"Assets":{"label":"Assets","description":"d","units":{"USD":[${figure("2025-03-31", 12345000)},${figure("2024-12-31", 12000000)}]}},
"EarningsPerShareBasic":{"label":"EPS","description":"d","units":{"USD/shares":[${figure("2025-03-31", 0.2, "2025-01-01")}]}}}}}`;
const linkbase = `<linkbase xmlns="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink">
<presentationLink xlink:role="http://x/role/BalanceSheet"><loc xlink:label="a" xlink:href="x.xsd#us-gaap_Assets"/><loc xlink:label="b" xlink:href="x.xsd#us-gaap_Liabilities"/><presentationArc xlink:from="a" xlink:to="b" order="1"/></presentationLink>
<calculationLink xlink:role="http://x/role/BalanceSheet"><loc xlink:label="a" xlink:href="x.xsd#us-gaap_Assets"/><loc xlink:label="b" xlink:href="x.xsd#us-gaap_Liabilities"/><calculationArc xlink:from="a" xlink:to="b" weight="1" order="1"/></calculationLink>
<labelLink><loc xlink:label="a" xlink:href="x.xsd#us-gaap_Assets"/><label xlink:label="l" xlink:role="http://www.xbrl.org/2003/role/label" xml:lang="en">Total assets</label><labelArc xlink:from="a" xlink:to="l"/></labelLink></linkbase>`;

const sheetRows = [HEAD, ...LINES]
  .map(
    ([, a, b], row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row}</v></c>${[a, b]
        .map((cell, i) => {
          const at = `${i === 0 ? "B" : "C"}${row + 1}`;
          return `<c r="${at}" s="${row === 0 ? 0 : 1}"><v>${cell.replace(/[(]/gu, "-").replace(/[),]/gu, "")}</v></c>`;
        })
        .join("")}</row>`,
  )
  .join("\n");
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const workbook: readonly (readonly [string, string])[] = [
  ["[Content_Types].xml", "<Types/>"],
  [
    "xl/workbook.xml",
    `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Income" sheetId="1" r:id="r1"/><sheet name="Hidden" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>`,
  ],
  [
    "xl/sharedStrings.xml",
    `<sst ${MAIN}><si><t>INCOME - USD ($) $ in Millions</t></si>${LINES.map(([label]) => `<si><t>${label}</t></si>`).join("")}</sst>`,
  ],
  [
    "xl/styles.xml",
    `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="#,##0_);(#,##0)"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
  ],
  ["xl/worksheets/sheet1.xml", `<worksheet ${MAIN}><sheetData>${sheetRows}</sheetData></worksheet>`],
  ["xl/worksheets/sheet2.xml", `<worksheet ${MAIN}><sheetData>${sheetRows}</sheetData></worksheet>`],
];
const filing: readonly (readonly [string, string])[] = [
  ["x.xml", instance],
  ["x_lab.xml", linkbase],
];

const bytes = (...texts: readonly string[]): readonly Example[] =>
  texts.map((text) => ({ kind: "bytes", text: utf8(text) }));
const packed = (parts: readonly (readonly [string, string])[]): Example => ({
  kind: "parts",
  parts: parts.map(([path, text]) => [path, utf8(text)]),
});

/** Enough for every reader to find something, and small enough to be read thousands of times. PDFs are drawn. */
export const SMALL_EXAMPLES: Readonly<Record<Exclude<ReaderName, "pdf">, readonly Example[]>> = {
  text: bytes(tabbed, markdown, japanese),
  layout: bytes(layout, `${tabbed}\n\n${layout}`),
  html: bytes(html, `<html><body>${table}<table><tr><td>${table}</td></tr></table></body></html>`),
  sgml: bytes(submission),
  archive: [packed(workbook), packed(filing)],
  workbook: [packed(workbook)],
  delimited: bytes(delimited, delimited.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gu, ";")),
  xbrl: [...bytes(instance, inline, companyFacts), packed(filing)],
};

/** The lines of the example, for readers whose pages are drawn from pieces of text. */
export const PAGE_LINES: readonly (readonly string[])[] = [
  ...TITLES.map((title) => [title]),
  ["", SPAN],
  [...HEAD],
  ...LINES.map((line) => [...line]),
];
