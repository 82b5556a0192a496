import { readRelease } from "../../src/app/read-release";
import { providePdfEngine } from "../../src/readers/pdf/pdf-engine";
import { readDocument } from "../../src/readers/read";
import { readTagged } from "../../src/readers/xbrl/read-tagged";
import { zipBytes } from "../support/zip-bytes";

const file = (content: string | Uint8Array) => ({
  name: "file",
  sha256: "",
  bytes: typeof content === "string" ? Buffer.from(content) : content,
});
const refusalOf = async (content: string | Uint8Array) => {
  const filing = await readRelease(file(content));
  return filing.ok ? undefined : filing.problem.reason;
};
/** The blocks as text, cells between bars. */
const drawn = async (content: string | Uint8Array): Promise<readonly string[]> => {
  const document = await readDocument(file(content));
  if (!document.ok) throw new Error(document.problem.reason);
  return document.value.blocks.flatMap((block) =>
    block.kind === "text" ? [block.text] : block.rows.map(({ cells }) => cells.join(" | ")),
  );
};

const INSTANCE = 'xmlns="http://www.xbrl.org/2003/instance" xmlns:a="urn:a"';
const CONTEXT = `<context id="c"><entity><identifier scheme="s">1</identifier></entity><period><instant>2025-03-31</instant></period></context><unit id="u"><measure xmlns:iso4217="http://www.xbrl.org/2003/iso4217">iso4217:USD</measure></unit>`;
const instance = (facts: string, doctype = "") =>
  `<?xml version="1.0"?>${doctype}<xbrl ${INSTANCE}>${CONTEXT}${facts}</xbrl>`;
const fact = (name: string, value: string) => `<a:${name} contextRef="c" unitRef="u" decimals="0">${value}</a:${name}>`;

const inlinePage = (hidden: string, shown: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:x="http://www.xbrl.org/2003/instance"><body><ix:header><ix:hidden>${hidden}</ix:hidden><ix:resources>${CONTEXT.replace(/<(\/?)(?=[a-z])/gu, "<$1x:")}</ix:resources></ix:header><p>${shown}</p></body></html>`;
const inlineFact = (value: string) =>
  `<ix:nonFraction name="a:Assets" contextRef="c" unitRef="u" decimals="0">${value}</ix:nonFraction>`;

describe("document types and entities", () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  test("of an instance are refused", async () =>
    expect(await refusalOf(instance(fact("Assets", "&b;"), laughs))).toMatch(/declares entities of its own/u));
  test("from elsewhere are never fetched", async () =>
    expect(await refusalOf(instance(fact("Assets", "&x;"), '<!DOCTYPE x SYSTEM "http://a.example/x.dtd">'))).toMatch(
      /no well-formed XML/u,
    ));
  test("of an inline page are refused", async () =>
    expect(await refusalOf(laughs + inlinePage("", inlineFact("&b;")))).toMatch(/declares entities of its own/u));
});

describe("a million character references", () => {
  const million = "&#49;".repeat(1_000_000);
  test("are no figure of an instance", async () =>
    expect(await refusalOf(instance(fact("Assets", million)))).toMatch(/references to characters/u));
  test("make no figure of a page", async () => {
    const page = `<html><table><tr><td></td><td>2025</td></tr><tr><td>Cash</td><td>${million}</td></tr></table></html>`;
    const filing = await readRelease(file(page));
    expect(
      filing.ok ? filing.value.statements.flatMap(({ lines }) => lines.flatMap(({ facts }) => facts)) : [],
    ).toEqual([]);
  });
});

describe("names that mean something to a program", () => {
  const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty"];

  test("are tags like others", () => {
    const document = readTagged(file(instance(NAMES.map((name) => fact(name, "5")).join(""))));
    expect(document?.ok && document.value.facts.map(({ concept }) => concept)).toEqual(
      NAMES.map((name) => `a:${name}`),
    );
  });

  test("are members of a JSON document like others", () => {
    const units = '{"units":{"USD":[{"end":"2025-03-31","val":7}]}}';
    const concepts = NAMES.map((name) => `"${name}":${units}`).join(",");
    const document = readTagged(file(`{"cik":1,"entityName":"E","facts":{"__proto__":{${concepts}}}}`));
    expect(document?.ok && document.value.facts.map(({ concept }) => concept)).toEqual(
      NAMES.map((name) => `__proto__:${name}`),
    );
    expect(Object.prototype).not.toHaveProperty("units");
  });

  test("are headers and labels of delimited text", async () =>
    expect(await drawn("Item,__proto__,constructor\nSales,10,20\nCosts,5,6\ntoString,5,14\n")).toEqual([
      "Item | __proto__ | constructor",
      "Sales | 10 | 20",
      "Costs | 5 | 6",
      "toString | 5 | 14",
    ]));

  test("are paths of an archive and sheets of a workbook", async () => {
    const parts = {
      "[Content_Types].xml": "<Types/>",
      "xl/workbook.xml":
        '<workbook xmlns:r="r"><sheets><sheet name="__proto__" r:id="constructor"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="constructor" Target="__proto__.xml"/></Relationships>',
      "xl/__proto__.xml": '<worksheet><row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>6</v></c></row></worksheet>',
    };
    const zip = zipBytes(Object.entries(parts).map(([path, text]) => ({ path, bytes: Buffer.from(text) })));
    expect(await drawn(zip)).toEqual(["__proto__", "5 | 6"]);
  });
});

test("a merge over a whole sheet fills no cells", async () => {
  const parts = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>',
    "xl/s.xml":
      '<worksheet><sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>6</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
  };
  const zip = zipBytes(Object.entries(parts).map(([path, text]) => ({ path, bytes: Buffer.from(text) })));
  expect(await drawn(zip)).toEqual(["S", "5 | 6"]);
});

test("a page runs nothing and asks nobody", async () => {
  const asked = jest.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no network"));
  const page = `<html><head><script>globalThis.ran = 1</script><link rel=stylesheet href="http://a.example/x.css"></head>
    <body onload="globalThis.ran = 1"><img src="http://a.example/x.png" onerror="globalThis.ran = 1">
    <iframe src="http://a.example/"></iframe><svg onload="globalThis.ran = 1"><script>globalThis.ran = 1</script></svg>
    <a href="javascript:globalThis.ran = 1">Sales</a><object data="http://a.example/x"></object></body></html>`;
  expect(await drawn(page)).toEqual(["Sales"]);
  expect(asked).not.toHaveBeenCalled();
  expect(globalThis).not.toHaveProperty("ran");
  asked.mockRestore();
});

test("a hidden tagged figure that contradicts the shown one is a break, and neither is taken", async () => {
  const filing = await readRelease(file(inlinePage(inlineFact("900"), inlineFact("100"))));
  if (!filing.ok) throw new Error(filing.problem.reason);
  expect(filing.value.findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    expect.stringMatching(/^break: Assets is tagged twice .* with different values: 900 and 100/u),
    expect.stringMatching(/^note: 1 tagged figures are hidden/u),
  ]);
  expect(filing.value.statements.flatMap(({ lines }) => lines.flatMap(({ facts }) => facts)).filter(Boolean)).toEqual(
    [],
  );
});

test("a PDF of more pages than any release is refused before a page is read", async () => {
  let read = 0;
  providePdfEngine(() =>
    Promise.resolve({
      open: () =>
        Promise.resolve({
          pages: 301,
          page: () => {
            read++;
            return Promise.resolve({ items: [], characters: 0, isDamaged: false });
          },
          close: () => Promise.resolve(),
        }),
    }),
  );
  expect(await refusalOf("%PDF-1.4\n")).toBe("the PDF has 301 pages, more than 300");
  expect(read).toBe(0);
});

test("megabytes of text end in a refusal", async () => {
  expect(await refusalOf("Sales\t1,234\t987\n".repeat(1_900_000))).toMatch(/more than 400,000 lines/u);
  expect(await refusalOf("Sales,1234,987\n".repeat(2_000_000))).toMatch(/more than 400,000 lines/u);
  expect(await refusalOf("<p>a".repeat(600_000))).toMatch(/nested deeper|more elements/u);
});

test("a character reference of a thousand digits stands for the sign of what is no character", async () => {
  for (const digits of ["9".repeat(1_000), `x${"F".repeat(1_000)}`])
    expect(await drawn(`<p>Sales&#${digits}; of goods</p><p>Rent</p>`)).toEqual([
      expect.stringMatching(/^Sales\uFFFD\s* of goods$/u),
      "Rent",
    ]);
});

test("a statement of the same few lines over and over is read in the time of any other", async () => {
  const rows = ["Operating expenses\t(300)\t987", "Cost of revenue\t(700)\t(512)", "Gross profit\t534\t475"];
  const text = [
    "Consolidated statements of income (USD in millions)",
    "\tThree Months Ended March 31, 2025\tThree Months Ended March 31, 2024",
    "Revenue\t1,234\t987",
    ...Array.from({ length: 100 }, () => rows).flat(),
  ].join("\n");
  const filing = await readRelease(file(text));
  expect(filing.ok && filing.value.statements[0]?.lines.length).toBe(301);
});
