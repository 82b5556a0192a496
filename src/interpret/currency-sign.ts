/** Signs and codes of currencies as they stand at figures, the longer before what it ends with ("US$" before "$"). */
const SIGNS: readonly (readonly [string, readonly string[]])[] = [
  ["USD", ["US$", "USD", "U.S.$"]],
  ["JPY", ["JPY", "JP¥", "¥"]],
  ["EUR", ["€", "EUR"]],
  ["GBP", ["£", "GBP"]],
  ["CHF", ["CHF"]],
  ["CAD", ["CA$", "C$", "CAD"]],
  ["AUD", ["A$", "AU$", "AUD"]],
  ["HKD", ["HK$", "HKD"]],
  ["TWD", ["NT$", "TWD"]],
  ["SGD", ["S$", "SGD"]],
  ["CNY", ["RMB", "CNY", "CN¥", "人民币", "人民幣"]],
  ["KRW", ["₩", "KRW"]],
  ["INR", ["₹", "INR", "Rs.", "Rs"]],
  ["NZD", ["NZ$", "NZD"]],
  ["BRL", ["R$", "BRL"]],
  ...["SEK", "NOK", "DKK", "PLN", "MXN", "ZAR", "THB", "MYR"].map((code): readonly [string, readonly string[]] => [
    code,
    [code],
  ]),
  ["USD", ["$"]],
];
const CODES: ReadonlyMap<string, string> = new Map(SIGNS.flatMap(([code, signs]) => signs.map((sign) => [sign, code])));
const IN_FRONT = new RegExp(
  `^(?<sign>${[...CODES.keys()].map((sign) => sign.replace(/[$.]/gu, "\\$&")).join("|")})\\s*(?=[^\\p{L}]|$)`,
  "u",
);

/** The currency that a text names and nothing else. */
export function currencyCodeOf(text: string): string | undefined {
  return CODES.get(text);
}

/** A currency's sign in front of a figure, with what follows it. Text in NFKC. */
export function currencyInFront(text: string): { readonly currency: string; readonly rest: string } | undefined {
  const match = IN_FRONT.exec(text);
  const currency = CODES.get(match?.groups?.["sign"] ?? "");
  return match && currency !== undefined ? { currency, rest: text.slice(match[0].length) } : undefined;
}
