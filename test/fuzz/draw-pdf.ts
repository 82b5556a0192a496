import type { Chance } from "./chance";
import { PAGE_LINES } from "./small-examples";
import { HUGE_NUMBERS, tokensOf } from "./tokens";

const escaped = (text: string) => text.replace(/[\\()]/gu, "\\$&");

/** A PDF (ISO 32000) of pages with these contents, uncompressed. */
export function pdfOf(contents: readonly string[]): string {
  const pages = contents.map((_, i) => `${4 + i * 2} 0 R`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

/** A page whose table is whole, shifted, doubled, shuffled or sown with tokens. */
export function drawPage(chance: Chance): string {
  const tokens = [...tokensOf("text"), ...HUGE_NUMBERS];
  const rows: string[][] = PAGE_LINES.map((line) => [...line]);
  for (let i = chance.below(12); i > 0; i--) {
    const at = chance.below(rows.length);
    const row = rows[at] ?? [];
    const kind = chance.below(5);
    if (kind === 0) rows.splice(at, 1);
    else if (kind === 1) rows.splice(at, 0, ...Array.from({ length: chance.pick([1, 3, 60]) }, () => [...row]));
    else if (kind === 2) row.splice(chance.below(row.length + 1), 1, chance.pick(tokens));
    else if (kind === 3) row.push(chance.pick(tokens));
    else rows.push([chance.pick(tokens), chance.pick(tokens)]);
    if (rows.length === 0) rows.push([""]);
  }
  const loose = chance.is(0.4) ? chance.pick([1, 5, 30, 200]) : 0;
  const shaken = () => (loose === 0 ? 0 : chance.below(loose * 2) - loose);
  const size = chance.pick([9, 9, 6, 0.1, 40]);
  const pieces = rows.flatMap((row, i) =>
    row.map((text, column) => {
      const x = (column === 0 ? 50 : 250 + column * 90) + shaken();
      const y = 750 - i * 12 + shaken();
      const turn = chance.is(0.01) ? "0 1 -1 0" : chance.is(0.01) ? "-1 0 0 -1" : "1 0 0 1";
      return `BT /F1 ${size} Tf ${turn} ${x} ${y} Tm (${escaped(text)}) Tj ET`;
    }),
  );
  return pieces.join("\n");
}
