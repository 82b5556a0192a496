import { strFromU8, unzipSync } from "fflate";
import type { Releases } from "../../src/app/import-release";
import { planReleases } from "../../src/app/plan-releases";
import { writeXlsx } from "../../src/workbook/xlsx/write-xlsx";

/** Texts that a spreadsheet would take for formulas; each holds a word that no formula of ours has. */
export const EVIL: readonly string[] = [
  '=HYPERLINK("http://evil.example","Net income")',
  "=cmd|'/C calc'!A0",
  '+WEBSERVICE("http://evil.example")',
  "-2+3+cmd|' /C calc'!A0",
];
const MARK = /evil\.example|cmd\||WEBSERVICE/u;

export function holdsEvil(bytes: Uint8Array): boolean {
  return MARK.test(Buffer.from(bytes).toString("latin1"));
}

/** The faults of the workbook that is made of a reading: a text of the document that became a formula or a link. */
export async function judgeWorkbook(releases: Releases): Promise<readonly string[]> {
  const written = await writeXlsx(planReleases(releases));
  if (!written.ok) return [`the workbook's plan is not sound: ${JSON.stringify(written.problem).slice(0, 300)}`];
  return Object.entries(unzipSync(written.value.bytes)).flatMap(([path, part]) => {
    const text = strFromU8(part);
    if (path.endsWith(".rels") && MARK.test(text)) return [`a text of the document became a link in ${path}`];
    const formulas = [...text.matchAll(/<f\b[^>]*>([^<]*)<\/f>/gu)].map(([, formula = ""]) => withoutStrings(formula));
    const taken = formulas.find((formula) => MARK.test(formula));
    return taken === undefined ? [] : [`a text of the document became a formula: ${taken.slice(0, 120)}`];
  });
}

/** A label inside a formula's string is text: ="See "&"=cmd|…". */
function withoutStrings(formula: string): string {
  return formula.replace(/(?:"|&quot;)(?:(?!"|&quot;).)*(?:"|&quot;)/gu, '""').replace(/'(?:[^']|'')*'!/gu, "Sheet!");
}
