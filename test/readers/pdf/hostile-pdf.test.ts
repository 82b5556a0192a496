/** Small files that unpack to very much, or lead round in circles: told, within 500 MB and bounded time. */
import { constants, deflateRawSync, deflateSync } from "node:zlib";
import { firstFurther, pdfBytes, shownText } from "../../support/pdf-bytes";
import { runPdf, valuesOf } from "../../support/run-pdf";

const TABLE = shownText(
  ["Consolidated statements of income", 50, 740],
  ["(in thousands of U.S. dollars)", 50, 725],
  ["Three months ended June 30, 2025", 300, 705],
  ["Net sales", 50, 675],
  ["9,100", 350, 675],
  ["Cost of sales", 50, 660],
  ["4,050", 350, 660],
);
const FONT = "/Font << /F1 3 0 R >>";
const OBJECT = firstFurther(1);
const TWICE_DEFLATED = "/Filter [/FlateDecode /FlateDecode]";

/** So many megabytes of one text, deflated twice: a few thousand bytes. */
function bomb(unit: string, megabytes: number): string {
  const block = deflateRawSync(Buffer.alloc(1 << 20, unit), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const once = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(megabytes).fill(block), Buffer.from([3, 0])]);
  return deflateSync(once).toString("latin1");
}

function stream(entries: string, content: string): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** A page that draws the table and then another form, /X. */
function withForm(...further: readonly string[]): Uint8Array {
  const page = `/Resources << ${FONT} /XObject << /X ${OBJECT} 0 R >> >>`;
  return pdfBytes({ pages: [`${TABLE} /X Do`], page, further });
}

function form(next: number, content: string): string {
  return stream(
    `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << ${FONT} /XObject << /X ${next} 0 R >> >>`,
    content,
  );
}

const UNPACKED = /takes (?:longer|more memory) to unpack than any release does/u;

test.each([
  ["blanks", " "],
  ["saved states", "q "],
  ["texts", "BT /F1 9 Tf (1) Tj ET "],
  ["one string without an end", "("],
])("a form of a few kilobytes that unpacks to a gigabyte of %s is refused", (_, unit) => {
  const bytes = withForm(
    stream(`/Type /XObject /Subtype /Form /BBox [0 0 600 800] ${TWICE_DEFLATED}`, bomb(unit, 1000)),
  );
  expect(bytes.length).toBeLessThan(10_000);
  const run = runPdf(bytes);
  expect(run).toMatchObject({ status: 2, output: "" });
  expect(run.messages).toMatch(UNPACKED);
});

test("a font that unpacks to a gigabyte is refused", () => {
  const run = runPdf(
    pdfBytes({
      pages: [TABLE],
      font: `/Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Any /FirstChar 0 /LastChar 1 /Widths [1 1] /FontDescriptor ${OBJECT} 0 R`,
      further: [
        `<< /Type /FontDescriptor /FontName /ABCDEF+Any /Flags 4 /FontFile2 ${OBJECT + 1} 0 R >>`,
        stream(TWICE_DEFLATED, bomb("\0\x01\0\0", 1000)),
      ],
    }),
  );
  expect(run).toMatchObject({ status: 2, output: "" });
  expect(run.messages).toMatch(UNPACKED);
});

test("a font with widths for two thousand million characters is refused", () => {
  const run = runPdf(
    pdfBytes({
      pages: [TABLE],
      font: `/Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Any /Encoding /Identity-H /DescendantFonts [${OBJECT} 0 R]`,
      further: [
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Any /W [0 2000000000 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
      ],
    }),
  );
  expect(run).toMatchObject({ status: 2, output: "" });
  expect(run.messages).toMatch(UNPACKED);
});

test("a picture that would unpack to gigabytes is not unpacked, and the text is read", () => {
  const picture =
    "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB";
  const run = runPdf(withForm(stream(`${picture} ${TWICE_DEFLATED}`, bomb(" ", 1000))));
  expect(valuesOf(run, "Net sales")).toEqual(["9100000"]);
});

test("forms that draw the next one twice, forty deep, are refused", () => {
  const forms = Array.from({ length: 40 }, (_, i) =>
    form(OBJECT + i + 1, i === 39 ? "BT /F1 9 Tf (1) Tj ET" : "/X Do /X Do"),
  );
  const run = runPdf(withForm(...forms));
  expect(run).toMatchObject({ status: 2, output: "" });
  expect(run.messages).toMatch(/takes longer to unpack|holds too much text/u);
});

test("a form that draws itself is left out, which is told, and the rest is read", () => {
  const run = runPdf(withForm(form(OBJECT, "/X Do")));
  expect(valuesOf(run, "Net sales")).toEqual(["9100000"]);
  expect(run.output).toContain("The page is damaged; parts of it could not be read and are missing.");
});

const MANY = Array.from({ length: 60 }, (_, i) => `BT /F1 9 Tf 1 0 0 1 50 ${600 - i * 9} Tm (Row ${i * 7919}) Tj ET`);

test.each([
  ["a short one", 0.5, `${TABLE} BT /F1 9 Tf 1 0 0 1 50 600 Tm (Gross profit) Tj 300 0 Td (5,050) Tj ET`],
  ["a long one", 0.9, [TABLE, ...MANY].join("\n")],
])("packed text that breaks off is told, and what came before it is read: %s", (_, share, text) => {
  const whole = deflateSync(text, { level: 9 });
  const part = whole.subarray(0, Math.floor(whole.length * share)).toString("latin1");
  const cut = stream("/Filter /FlateDecode", part);
  const first = "BT /F1 9 Tf 1 0 0 1 50 10 Tm (The first page is whole.) Tj ET";
  const run = runPdf(
    pdfBytes({
      pages: [first + TABLE, "/X Do"],
      page: `/Resources << ${FONT} /XObject << /X 8 0 R >> >>`,
      further: [
        cut.replace("/Filter", `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << ${FONT} >> /Filter`),
      ],
    }),
  );
  expect(valuesOf(run, "Net sales")).toContain("9100000");
  const findings = (
    JSON.parse(run.output) as {
      readonly findings: readonly { readonly message: string; readonly where: { readonly page?: number } }[];
    }
  ).findings;
  const damage = findings.filter(({ message }) => message.startsWith("The page is damaged"));
  expect(damage.map(({ where }) => where.page)).toEqual([2]);
});

test("arrays nested without an end cost their page, which is told", () => {
  const deep = stream(`/Type /XObject /Subtype /Form /BBox [0 0 600 800] ${TWICE_DEFLATED}`, bomb("[", 50));
  const page = `/Resources << ${FONT} /XObject << /X 8 0 R >> >>`;
  const run = runPdf(pdfBytes({ pages: [TABLE, "/X Do"], page, further: [deep] }));
  expect(valuesOf(run, "Net sales")).toEqual(["9100000"]);
  expect(run.output).toContain("The page is damaged");
});

test("a page of hundreds of thousands of texts is refused", () => {
  const texts = Array.from(
    { length: 300_000 },
    (_, i) => `BT /F1 9 Tf 1 0 0 1 ${i % 600} ${(i * 7) % 800} Tm (${i}) Tj ET`,
  );
  const run = runPdf(pdfBytes({ pages: [texts.join("\n")], compressed: true }));
  expect(run).toMatchObject({ status: 2, output: "" });
  expect(run.messages).toContain("page 1 holds too much text");
});

test.each([
  ["a page larger than any paper", (file: string) => file.replace("[0 0 600 800]", "[0 0 9e9 9e9]")],
  ["a claim of two thousand million pages", (file: string) => file.replace("/Count 1", "/Count 2000000000")],
  ["references that go round", (file: string) => file.replace("/Root 1 0 R", "/Root 1 0 R /Prev 9")],
])("%s changes nothing about the text", (_, change) => {
  const file = Buffer.from(pdfBytes({ pages: [TABLE] })).toString("latin1");
  const run = runPdf(Buffer.from(change(file), "latin1"));
  expect(valuesOf(run, "Net sales")).toEqual(["9100000"]);
});

test.each([
  ["pages that hold themselves", pdfBytes({ pages: [TABLE] }), "/Kids [4 0 R]", "/Kids [2 0 R]"],
  ["a catalogue nested a million deep", pdfBytes({ pages: [TABLE], catalog: "/A N" }), "/A N", `/A ${"[".repeat(1e6)}`],
])("%s are refused as damage", (_, bytes, from, to) => {
  const run = runPdf(Buffer.from(Buffer.from(bytes).toString("latin1").replace(from, to), "latin1"));
  expect(run).toMatchObject({ status: 2, output: "" });
  expect(run.messages).toContain("the PDF is damaged");
});

test("a reference that leads nowhere is passed over", () => {
  const run = runPdf(pdfBytes({ pages: [TABLE], page: "/Annots 99 0 R /StructParents 98 0 R" }));
  expect(valuesOf(run, "Net sales")).toEqual(["9100000"]);
});
