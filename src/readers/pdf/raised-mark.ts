import type { PdfItem } from "./pdf-engine";

/** A mark of a footnote is set smaller and raised: in parts of the height of what it is behind. */
const MOST_HEIGHT = 0.85;
const LEAST_RAISED = 0.15;
const MOST_RAISED = 0.75;
const LEAST_GAP = -0.2;
const MOST_GAP = 0.35;
/** Beyond so many a page has no footnotes. */
const MOST_MARKS = 1000;

const RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const MARK = /^(?:[([]?(?:\d{1,2}|[a-z*†‡])[)\]]?[,\s]*){1,4}$/iu;

/**
 * The texts of a page with the marks of footnotes joined to what they are behind: as " (1)" behind words, and raised
 * ("¹", "^{a}") where they would pass for further digits of a figure.
 */
export function withRaisedMarks(items: readonly PdfItem[]): readonly PdfItem[] {
  const shown = items.filter(({ text }) => text.trim() !== "");
  const marks = shown.filter(({ text }) => MARK.test(text.trim()));
  if (marks.length > MOST_MARKS) return items;
  const joined = new Map<PdfItem, PdfItem>();
  const taken = new Set<PdfItem>();
  for (const mark of marks.toSorted((a, b) => a.left - b.left)) {
    // A second mark stands behind the first.
    const host = shown.find((item) => item !== mark && !taken.has(item) && isBehind(mark, joined.get(item) ?? item));
    if (!host) continue;
    taken.add(mark);
    const before = joined.get(host) ?? host;
    joined.set(host, { ...before, text: marked(before.text.trimEnd(), mark.text.trim()), right: mark.right });
  }
  return joined.size === 0 ? items : items.filter((item) => !taken.has(item)).map((item) => joined.get(item) ?? item);
}

function isBehind(mark: PdfItem, item: PdfItem): boolean {
  const { height } = item;
  const raised = item.baseline - mark.baseline;
  const gap = mark.left - item.right;
  return (
    mark.height <= height * MOST_HEIGHT &&
    raised >= height * LEAST_RAISED &&
    raised <= height * MOST_RAISED &&
    gap >= height * LEAST_GAP &&
    gap <= height * MOST_GAP
  );
}

function marked(text: string, mark: string): string {
  const isWorded = /\p{L}[^\d]*$/u.test(text.replace(/(?:\s\(\w+\))+$/u, ""));
  if (isWorded && /^[([]/u.test(mark)) return `${text} ${mark}`;
  const bare = mark.replace(/[()[\]\s,]/gu, "");
  if (!/^\d+$/u.test(bare)) return `${text}^{${bare}}`;
  return text + bare.replace(/\d/gu, (digit) => RAISED_DIGITS.charAt(Number(digit)));
}
