import type { Result } from "../../core/result";
import type { Block } from "../document";
import type { ReadProblem } from "../reader";
import { blocksOfText, linesOf } from "../text/read-text";
import { type HtmlElement, type HtmlNode, isElement, isHidden, isSilent } from "./html-tree";

/** Statements of old exhibits stand in `<pre>` as they were typed; shorter ones are a word or a line of a page. */
const FEWEST_LINES = 3;

/**
 * The blocks of preformatted text, in which columns are made of blanks: read like a file of plain text. `firstLine` is the
 * page's line in which the text begins. Undefined for an element that is none, or holds elements of its own layout.
 */
export function preformattedBlocks(
  element: HtmlElement,
  firstLine: number,
): Result<readonly Block[], ReadProblem> | undefined {
  if (element.tagName !== "pre" || holdsRows(element.childNodes)) return undefined;
  const lines = linesOf(textOf(element.childNodes).replaceAll("\u00a0", " "));
  if (lines.filter(({ text }) => text.trim() !== "").length < FEWEST_LINES) return undefined;
  return blocksOfText(
    lines.map(({ text, place }) => ({ text, place: { ...place, line: firstLine + place.line - 1 } })),
  );
}

/** EDGAR's own `<TABLE>` with `<S>` and `<C>` over plain text has none. */
function holdsRows(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) => isElement(node) && (node.tagName === "tr" || holdsRows(node.childNodes)));
}

/** As typed; the tags within only dress it. */
function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return "value" in node ? node.value : "";
      if (isSilent(node) || isHidden(node)) return "";
      return node.tagName === "br" ? "\n" : textOf(node.childNodes);
    })
    .join("");
}
