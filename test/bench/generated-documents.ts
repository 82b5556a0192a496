/** Large documents of the kinds that are read, made up and the same every time. */

const LABELS = [
  "Product revenue",
  "Service revenue",
  "Total revenue",
  "Cost of products",
  "Cost of services",
  "Gross profit",
  "Research and development",
  "Sales and marketing",
  "General and administrative",
  "Operating income",
  "Interest income",
  "Other expense",
  "Income before taxes",
  "Provision for income taxes",
  "Net income",
];

const figure = (table: number, row: number, column: number) =>
  (1000 + ((table * 7919 + row * 104_729 + column * 1299) % 90_000)).toLocaleString("en-US");
const FONT = 'style="font-family:Times New Roman;font-size:10pt"';

function htmlTable(number: number): string {
  const cell = (text: string) =>
    `<td valign="bottom"><font ${FONT}>$</font></td><td valign="bottom" align="right"><font ${FONT}>${text}</font></td><td><font ${FONT}>&nbsp;</font></td>`;
  const rows = LABELS.map(
    (label, row) =>
      `<tr><td valign="top"><p style="margin-left:1em"><font ${FONT}>${label} of unit ${number + 1}</font></p></td>${[0, 1, 2, 3].map((column) => cell(figure(number, row, column))).join("")}</tr>`,
  );
  const years = [2025, 2024, 2025, 2024].map((year) => cell(String(year)).replace("$", "")).join("");
  return `<p><b>CONSOLIDATED STATEMENTS OF INCOME (${number + 1})</b></p><p>(in thousands)</p>
<table><tr><td></td><td colspan="6">Three months ended March 31,</td><td colspan="6">Nine months ended March 31,</td></tr>
<tr><td></td>${years}</tr>\n${rows.join("\n")}</table>\n`;
}

/** A page of so many bytes at least, full of statements. */
export function generatePage(bytes: number): string {
  const parts = ["<!DOCTYPE html>\n<html><body><p>Example Inc.</p>\n"];
  for (let i = 0, size = 0; size < bytes; i++) {
    const table = htmlTable(i);
    parts.push(table);
    size += table.length;
  }
  return `${parts.join("")}</body></html>`;
}

/** The facts of an issuer of so many bytes at least, as the SEC collects them. */
export function generateCompanyFacts(bytes: number): string {
  const concepts: string[] = [];
  for (let i = 0, size = 0; size < bytes; i++) {
    const items = Array.from({ length: 80 }, (_, k) => {
      const year = 2005 + Math.floor(k / 4);
      const [from, to] = [
        ["01-01", "03-31"],
        ["04-01", "06-30"],
        ["07-01", "09-30"],
        ["10-01", "12-31"],
      ][k % 4] as [string, string];
      const value = 1_000_000 + ((i * 104_729 + k * 7919) % 9_000_000);
      return `{"start":"${year}-${from}","end":"${year}-${to}","val":${value},"accn":"0000000000-${String(year).slice(2)}-${String(k).padStart(6, "0")}","fy":${year},"fp":"Q${(k % 4) + 1}","form":"10-Q","filed":"${year}-12-31","frame":"CY${year}Q${(k % 4) + 1}"}`;
    });
    const concept = `"Concept${i}":{"label":"Concept ${i}","description":"${"What it means. ".repeat(20)}","units":{"USD":[${items.join(",")}]}}`;
    concepts.push(concept);
    size += concept.length;
  }
  return `{"cik":1,"entityName":"Example Inc.","facts":{"us-gaap":{${concepts.join(",")}}}}`;
}
