import type { LineItem } from "../statements/statement";

/** Words that do not tell one line from another. */
const IDLE_WORDS = new Set(["total", "the", "of", "and", "in", "from", "for", "by", "to", "a"]);

/**
 * A label reduced to what tells it from others, so that "Total operating costs (unaudited)" and "Operating cost" are
 * one: width and case folded, brackets and idle words taken off, plurals made singular.
 */
export function plainLabel(label: string): string {
  const text = label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^()]*\)/gu, " ")
    .replace(/(?:の)?(?:合計|計)(?:額)?$/u, "");
  return text
    .split(/[^\p{L}\p{N}]+/gu)
    .filter((word) => word !== "" && !IDLE_WORDS.has(word))
    .map(singular)
    .join(" ");
}

/** Lines are looked at by several checks; the folding is done once for each. */
const PLAIN = new WeakMap<LineItem, readonly string[]>();

/** Both labels of a line, those that say anything. */
export function plainLabelsOf(line: LineItem): readonly string[] {
  const known = PLAIN.get(line);
  if (known) return known;
  const labels = [line.label, line.labelJa ?? ""].map(plainLabel).filter((label) => label !== "");
  const made = [...new Set(labels)];
  PLAIN.set(line, made);
  return made;
}

/** Short words and those in -ss, -us, -is keep their s: gross, bonus, basis. */
function singular(word: string): string {
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
