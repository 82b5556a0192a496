import { countNounOf } from "../statements/label";

/** What a column counts, by its heading, and the power of ten printed away. */
export interface ColumnCount {
  readonly name: string;
  /** Undefined for shares: what is said of them over the table, or of all its figures. */
  readonly scale: number | undefined;
}

const SCALE_MARKS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:in )?millions?\b|\bmm\b|(?<=\s)M$|百万/u, 6],
  [/\b(?:in )?thousands?\b|(?<=\s)[Kk]$|'000|千/u, 3],
];
const MONEY = /[$¥€£]|revenue|sales|amount|\b[A-Z]{3}\b(?=\s*(?:M|K|$))|金額/iu;

/** "EPS (US cents)", "EPS (Diluted cents)": told as they are printed, for the currency they are a hundredth of is not said. */
const HUNDREDTH = /[(（](?:[^()（）]*?\s)??(?<name>(?:(?:US|U\.S\.|HK|NZ|[ACS]|euro) ?)?cents|pence)[)）]/iu;

export function hundredthIn(heading: string): ColumnCount | undefined {
  const name = HUNDREDTH.exec(heading)?.groups?.["name"];
  return name === undefined ? undefined : { name, scale: 0 };
}

const AREA = /^(?!.*\b(?:rents?|per|price|costs?)\b).*\b(?:square|sq\.?) (?:feet|ft\.?)$/iu;
const SHARES = /^(?:number of )?(?:common |ordinary )?shares$/iu;
/** 株式数(株), 所有株式数 (千株), or the unit alone below another heading. */
const SHARES_IN_JAPANESE = /^(?:\S{0,14}株式?数\s*)?(?<power>千|百万)?株$/u;

/** "CPU Units K", "Subscribers (thousands)": undefined for a heading that names no thing that is counted. */
export function columnCountOf(leaf: string): ColumnCount | undefined {
  const words = leaf.replace(/[()（）]/gu, " ").trim();
  if (SHARES.test(words)) return { name: "shares", scale: undefined };
  const shares = SHARES_IN_JAPANESE.exec(words.normalize("NFKC"));
  if (shares) return { name: "shares", scale: { 千: 3, 百万: 6 }[shares.groups?.["power"] ?? ""] ?? 0 };
  if (MONEY.test(words.replace(/\bcpu\b/giu, ""))) return undefined;
  const scale = SCALE_MARKS.find(([mark]) => mark.test(words));
  const plain = scale ? words.replace(scale[0], " ").replace(/,/gu, " ").trim() : words;
  if (AREA.test(plain)) return { name: "square feet", scale: scale?.[1] ?? 0 };
  const name = /\bunits$/iu.test(plain) ? "units" : countNounOf(plain);
  return name === undefined ? undefined : { name, scale: scale?.[1] ?? 0 };
}
