import { numberInWords } from "./number-words";

/** What may stand between groups of digits before a decimal point, and before a decimal comma. */
const GROUPING = /[,\s'’`´′]/gu;
const GROUPING_BESIDE_A_COMMA = /[.\s'’`´′]/gu;
const DIGITS = /^(?:\d+(?:\.\d*)?|\.\d+)$/u;

/** A rule of a transformation registry: the shown text, NFKC, without spaces at its ends, to digits with a point. */
type Rule = (shown: string) => string | undefined;

const withPoint: Rule = (shown) => grouped(shown, ".", GROUPING);
const withComma: Rule = (shown) => grouped(shown, ",", GROUPING_BESIDE_A_COMMA);

/** Groups stand before the decimal sign only: behind it the text would be of the other rule. */
function grouped(shown: string, sign: string, grouping: RegExp): string | undefined {
  const [whole = "", fraction, more] = shown.split(sign);
  if (more !== undefined) return undefined;
  return plain(`${whole.replace(grouping, "")}${fraction === undefined ? "" : `.${fraction}`}`);
}

/** Whatever stands there is a zero; digits that say otherwise are no zero that a reader would see. */
const zero: Rule = (shown) => (/[1-9]/u.test(shown) ? undefined : "0");

/** "1,234円56銭", "5 dollars 7 cents": whole units, a word, hundredths, a word. */
const withUnits: Rule = (shown) => {
  const parts = /^(?<whole>\d{1,3}(?:[,.\s]?\d{3})*)[^\d\p{L}]*\p{L}\D*(?<hundredths>\d{1,2})\D*$/u.exec(shown)?.groups;
  const whole = parts?.["whole"]?.replace(/\D/gu, "");
  return whole === undefined ? undefined : `${whole}.${(parts?.["hundredths"] ?? "").padStart(2, "0")}`;
};

/**
 * Transformation Rules Registries 1 (2008, 2010), 2 (2011), 3 (2015), 4 (2020) and 5 (2022) of XBRL International and
 * the SEC's (2015), by the rule's name in small letters without hyphens. Rules for texts and dates give no number.
 */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...["numcommadot", "numspacedot", "numdotdecimal", "numdotdecimalin", "numdotdecimalapos"].map(
    (name): [string, Rule] => [name, withPoint],
  ),
  ...["numdotcomma", "numspacecomma", "numcomma", "numcommadecimal", "numcommadecimalapos"].map(
    (name): [string, Rule] => [name, withComma],
  ),
  ...["numunitdecimal", "numunitdecimalin"].map((name): [string, Rule] => [name, withUnits]),
  ...["zerodash", "numdash", "fixedzero"].map((name): [string, Rule] => [name, zero]),
  ["numwordsen", numberInWords],
]);

/**
 * The number that a displayed text stands for by its transformation: digits with a point, without sign. Undefined for
 * what is no number of its rule, for rules that give nothing (nocontent), and for unknown rules: their digits may mean
 * anything.
 */
export function displayedNumber(text: string, format: string | undefined): string | undefined {
  const shown = text.normalize("NFKC").trim();
  if (format === undefined) return plain(shown);
  return RULES.get(format.replace(/^.*:/u, "").replace(/-/gu, "").toLowerCase())?.(shown);
}

function plain(digits: string): string | undefined {
  return DIGITS.test(digits) && digits.length <= 60 ? digits : undefined;
}
