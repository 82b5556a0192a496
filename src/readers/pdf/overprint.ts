import type { PdfItem } from "./pdf-engine";

/**
 * Between two texts printed over each other. What stands in such a cell cannot be read, in the print neither: it is no
 * figure, and is told as such.
 */
export const OVERPRINT = "¦";

/** Kerning draws letters together by less than this part of their height; pdf.js itself parts runs at it. */
const MOST_KERNING = 0.2;
/** A false bold or a shadow is the same text printed again so near, in parts of its height. */
const DOUBLED = 0.1;
/** The digits of no readable face are narrower on average, in parts of their height. */
const NARROWEST = 0.15;
/** A text that another covers by more than this part cannot be read beside it. */
const COVERED = 0.5;

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** The texts of a page, each that is printed twice at one place (false bold, shadows) once. */
export function withoutDoubles(items: readonly PdfItem[]): readonly PdfItem[] {
  const printed = new Map<string, PdfItem[]>();
  return items.filter((item) => {
    const step = item.height * DOUBLED;
    if (item.text.trim() === "" || !(step > 0)) return true;
    const [x, y] = [Math.round(item.left / step), Math.round(item.baseline / step)];
    const near = [-1, 0, 1].flatMap((across) =>
      [-1, 0, 1].flatMap((down) => printed.get(`${x + across} ${y + down} ${item.text}`) ?? []),
    );
    if (near.some((other) => isNear(item, other, step))) return false;
    const key = `${x} ${y} ${item.text}`;
    const there = printed.get(key);
    if (there) there.push(item);
    else printed.set(key, [item]);
    return true;
  });
}

function isNear(item: PdfItem, other: PdfItem, step: number): boolean {
  return (
    Math.abs(item.left - other.left) <= step &&
    Math.abs(item.right - other.right) <= 2 * step &&
    Math.abs(item.baseline - other.baseline) <= step
  );
}

/**
 * How two texts of a line lie to each other: beside one another, over one another so that neither can be read, or the
 * end of a label under a cell, where both can be told apart.
 */
export function overlapOf(last: Placed, next: Placed): "beside" | "over" | "under" {
  const overlap = Math.min(last.right, next.right) - next.left;
  if (overlap <= MOST_KERNING * Math.max(last.height, next.height)) return "beside";
  const bothHold = /\d/u.test(last.text) && /\d/u.test(next.text);
  const narrower = Math.min(last.right - last.left, next.right - next.left);
  return bothHold || overlap > narrower * COVERED || isMark(last.text) || isMark(next.text) ? "over" : "under";
}

/** A sign, a bracket: over a figure it might belong to it or not. */
function isMark(text: string): boolean {
  return !/[\p{L}\d]/u.test(text);
}

/** Whether the digits of one run stand upon each other. */
export function isCrammed({ text, left, right, height }: Placed): boolean {
  return text.length > 1 && /\d/u.test(text) && right - left < text.length * height * NARROWEST;
}
