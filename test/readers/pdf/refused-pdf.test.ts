/** PDFs that give no figures say why; what a PDF would run is never run. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstFurther, pdfBytes, shownText, statementWords } from "../../support/pdf-bytes";
import { runTieout } from "../../support/run-tieout";

const folder = mkdtempSync(join(tmpdir(), "tieout-pdf-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, bytes: Uint8Array) {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  return runTieout(["read", "--format", "json", path]);
}

const TABLE = shownText(...statementWords(["9,100", "4,050", "5,050"], ["8,200", "3,150", "5,050"]));

/** The same words in a font whose characters nothing explains: glyph numbers without a map to text. */
const GLYPHS = `BT /F1 10 Tf ${Array.from({ length: 20 }, (_, row) => `1 0 0 1 50 ${700 - row * 15} Tm <0013001400150016001700180019> Tj`).join(" ")} ET`;
const NAMELESS =
  "/Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Nameless /Encoding /Identity-H /DescendantFonts [6 0 R]";
const DESCENDANT =
  "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Nameless /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 7 0 R >>";
const DESCRIPTOR =
  "<< /Type /FontDescriptor /FontName /ABCDEF+Nameless /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 850 /Descent -150 /CapHeight 700 /StemV 80 >>";

test("a plain one is read", () => {
  const run = read("plain", pdfBytes({ pages: [TABLE] }));
  expect(run).toMatchObject({ status: 0, messages: "" });
  const { facts } = JSON.parse(run.output) as { facts: readonly { label: string; value: string; source: unknown }[] };
  expect(facts.filter(({ label }) => label === "Net sales")).toMatchObject([
    { value: "9100000", source: { page: 1 } },
    { value: "8200000", source: { page: 1 } },
  ]);
});

test("one that claims more pages than it has is read as it is", () => {
  const run = read("boasting", pdfBytes({ pages: [TABLE], count: 250 }));
  expect(run).toMatchObject({ status: 0, messages: "" });
  expect(run.output).toContain('"9100000"');
});

test("what it would run when it is opened is not run, and is no text", () => {
  const script = "app.alert('opened'); this.submitForm('https://example.com/');";
  const run = read(
    "scripted",
    pdfBytes({
      pages: [TABLE],
      catalog: `/OpenAction ${firstFurther(1)} 0 R /AA << /WC ${firstFurther(1)} 0 R >>`,
      page: `/AA << /O ${firstFurther(1)} 0 R >>`,
      further: [`<< /Type /Action /S /JavaScript /JS (${script.replace(/[()]/gu, "\\$&")}) >>`],
    }),
  );
  expect(run).toMatchObject({ status: 0, messages: "" });
  expect(run.output).toContain('"9100000"');
  expect(run.output).not.toMatch(/alert|submitForm|example\.com/u);
});

test.each([
  [
    "encrypted",
    pdfBytes({
      pages: [TABLE],
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> /P -44 >> /ID [<${"01".repeat(16)}> <${"01".repeat(16)}>]`,
    }),
    "encrypted with a password",
  ],
  ["scanned", pdfBytes({ pages: ["0 0 600 800 re f", "0 0 600 800 re f"] }), "scanned"],
  [
    "garbled",
    pdfBytes({ pages: [GLYPHS], font: NAMELESS, further: [DESCENDANT, DESCRIPTOR] }),
    "does not say which characters",
  ],
  ["endless", pdfBytes({ pages: Array.from({ length: 301 }, () => TABLE) }), "301 pages, more than 300"],
  ["damaged", pdfBytes({ pages: [TABLE] }).slice(0, 200), "damaged"],
  ["without pages", pdfBytes({ pages: [] }), "no pages"],
])("one that is %s is refused with the reason", (name, bytes, reason) => {
  const run = read(name.replace(" ", "-"), bytes);
  expect(run).toMatchObject({ status: 2, output: "" });
  expect(run.messages).toContain(reason);
  expect(run.messages).toMatch(/^tieout: .+\. What to do: .+\.\n$/u);
});
