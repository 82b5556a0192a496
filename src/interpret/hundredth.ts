/** Hundredths of a currency: cents, pence, 仙, as rows and columns say them. */
import type { Numeral } from "./numeral";
import type { TableRow } from "./table-row";

type NumberCell = Extract<Numeral, { kind: "number" }>;

const HUNDREDTHS =
  /\b(?:(?:US|U\.S\.|HK|NZ|RMB|[ACS]|euro) ?)?cents?\b|\bpence\b|¢|人民[币幣]分|港仙|[美澳]仙|(?<=[(（])[仙分](?=[)）])/iu;
const HUNDREDTH_NAMES: Readonly<Record<string, string>> = {
  "¢": "cents",
  仙: "cents",
  分: "cents",
  港仙: "HK cents",
  人民币分: "RMB cents",
  人民幣分: "RMB cents",
};
const AS_UNIT = new RegExp(
  `(?:^|[(,/]|\\bin |[-–—] ?|\\b(?:basic|diluted) )\\s*(?<name>${HUNDREDTHS.source})\\s*(?:$|[),/]|per\\b)`,
  "iu",
);
const BEHIND = /^(?:p|pence|c|cents?|¢|港?仙)$/iu;

/**
 * Cents and pence as the row says them, in its label, in the heading above or behind its figures: they are told as they
 * are printed, for nothing else says of which currency they are a hundredth. A currency sign is that of whole units.
 */
export function hundredthOf({ label, path }: TableRow, numbers: readonly NumberCell[]): string | undefined {
  if (numbers.some(({ currency }) => currency !== undefined)) return undefined;
  const said = [label, path.at(-1) ?? ""].flatMap(
    (text) => AS_UNIT.exec(text.normalize("NFKC"))?.groups?.["name"] ?? [],
  );
  const [suffix, another] = new Set(numbers.flatMap((number) => number.suffix ?? []));
  if (said[0] !== undefined) return HUNDREDTH_NAMES[said[0]] ?? said[0];
  if (suffix === undefined || another !== undefined || !BEHIND.test(suffix)) return undefined;
  return /^p/iu.test(suffix) ? "pence" : "cents";
}

export function isHundredth(name: string): boolean {
  return /\b(?:cents|pence)$/iu.test(name);
}
