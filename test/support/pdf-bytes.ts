import { zlibSync } from "fflate";

/** A PDF of the least that a reader needs, written by hand so that each of its parts can be missing or wrong. */
export interface PdfParts {
  /** What each page draws, as operators: see `shownText`. */
  readonly pages: readonly string[];
  /** The entries of the only font, `/F1`. */
  readonly font?: string;
  /** Further entries of the catalogue and of every page. */
  readonly catalog?: string;
  readonly page?: string;
  /** Further objects, whose numbers begin behind those of the pages: see `firstFurther`. */
  readonly further?: readonly string[];
  /** Further entries of the trailer. */
  readonly trailer?: string;
  /** The number of pages that the file claims to have. */
  readonly count?: number;
  readonly compressed?: boolean;
}

const HELVETICA = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding";

/** Words with their places, from the lower left corner of the page in points, as the operators that show them. */
export function shownText(...words: readonly (readonly [string, number, number])[]): string {
  const shown = words.map(([text, x, y]) => `1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/gu, "\\$&")}) Tj`);
  return `BT /F1 10 Tf ${shown.join(" ")} ET`;
}

/** A statement of two columns of three figures each, column by column from the top, as words with their places. */
export function statementWords(
  now: readonly [string, string, string],
  before: readonly [string, string, string],
): readonly (readonly [string, number, number])[] {
  const rows = ["Net sales", "Cost of sales", "Gross profit"].flatMap((label, i) => {
    const y = 675 - 15 * i;
    return [[label, 50, y] as const, [now[i] ?? "", 350, y] as const, [before[i] ?? "", 480, y] as const];
  });
  return [
    ["Example Gadgets Inc.", 50, 760],
    ["Consolidated statements of income", 50, 740],
    ["(in thousands of U.S. dollars)", 50, 725],
    ["Three months ended", 300, 705],
    ["Three months ended", 430, 705],
    ["June 30, 2025", 310, 692],
    ["June 30, 2024", 440, 692],
    ...rows,
  ];
}

/** The number of the first of the further objects. */
export function firstFurther(pages: number): number {
  return 4 + pages * 2;
}

export function pdfBytes(parts: PdfParts): Uint8Array {
  const kids = parts.pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ""} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${parts.count ?? parts.pages.length} >>`,
    `<< ${parts.font ?? HELVETICA} >>`,
    ...parts.pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R ${parts.page ?? ""} >>`,
      stream(content, parts.compressed === true),
    ]),
    ...(parts.further ?? []),
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${parts.trailer ?? ""} >>\nstartxref\n${table}\n%%EOF\n`;
  return latin1(file);
}

function stream(content: string, compressed: boolean): string {
  const bytes = compressed ? text(zlibSync(latin1(content))) : content;
  return `<< /Length ${bytes.length} ${compressed ? "/Filter /FlateDecode" : ""} >>\nstream\n${bytes}\nendstream`;
}

function latin1(characters: string): Uint8Array {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

function text(bytes: Uint8Array): string {
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return characters;
}
