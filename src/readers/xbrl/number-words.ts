const ONES = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
]);
const LARGE: ReadonlyMap<string, bigint> = new Map([
  ["thousand", 1_000n],
  ["million", 1_000_000n],
  ["billion", 1_000_000_000n],
  ["trillion", 1_000_000_000_000n],
]);

/**
 * A count in English words, as the SEC's numwordsen takes it: "twenty-five", "one hundred and two", "no" and "none" for
 * zero. Undefined for anything else, half-understood words included.
 */
export function numberInWords(text: string): string | undefined {
  const words = text
    .toLowerCase()
    .replace(/[-,\s]+/gu, " ")
    .trim()
    .split(" ");
  if (words.length === 1 && /^(?:no|none|nil)$/u.test(words[0] ?? "")) return "0";
  let whole = 0n;
  let group = 0;
  /** What may come next: only words that make a number larger from left to right of their group are taken. */
  let room = 100;
  let last = 1_000_000_000_000_000n;
  let said = false;
  for (const [i, word] of words.entries()) {
    const small = SMALL.get(word);
    const large = LARGE.get(word);
    if (word === "and" && said && i < words.length - 1) continue;
    if (small !== undefined) {
      if (small >= room || (small === 0 && words.length > 1)) return undefined;
      group += small;
      room = small >= 20 ? 10 : 0;
    } else if (word === "hundred") {
      if (group < 1 || group > 9) return undefined;
      group *= 100;
      room = 100;
    } else if (large !== undefined) {
      if (group === 0 || large >= last) return undefined;
      whole += BigInt(group) * large;
      [group, room, last] = [0, 100, large];
    } else return undefined;
    said = true;
  }
  return said ? (whole + BigInt(group)).toString() : undefined;
}
