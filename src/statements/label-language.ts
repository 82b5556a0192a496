import type { LineItem } from "./statement";

/** Whether a label is written in Japanese: the other languages that are read have none of its signs. */
export function isJapanese(label: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label);
}

/**
 * The line with the label of the other language that another document of the issuer prints for it, where it has none:
 * of a release and its translation, each a file of its own, the model's lines have both labels.
 */
export function withOtherLabel(item: LineItem, other: LineItem): LineItem {
  const [own, theirs] = [isJapanese(item.label), isJapanese(other.label)];
  if (!own) {
    const labelJa = item.labelJa ?? other.labelJa ?? (theirs ? other.label : undefined);
    return labelJa === undefined ? item : { ...item, labelJa };
  }
  // The label of a line that is printed in Japanese alone is its Japanese one as well.
  return theirs ? item : { ...item, label: other.label, labelJa: item.labelJa ?? item.label };
}
