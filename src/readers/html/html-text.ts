import { type HtmlNode, isBlock, isElement, isHidden, isSilent } from "./html-tree";

/**
 * The visible lines of a piece of a page: white space is folded, `<br>` and block elements end a line. Raised digits
 * are note marks and become superscript figures, so that they never join a number or a word.
 */
export function linesOf(nodes: readonly HtmlNode[]): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    const text = fold(line);
    if (text !== "") lines.push(text);
    line = "";
  };
  const walk = (children: readonly HtmlNode[]) => {
    for (const node of children) {
      if (!isElement(node)) line += "value" in node ? node.value : "";
      else if (isSilent(node) || isHidden(node)) continue;
      else if (node.tagName === "br") end();
      else if (node.tagName === "sup") line += raised(fold(linesOf(node.childNodes).join(" ")));
      else if (isBlock(node)) {
        end();
        walk(node.childNodes);
        end();
      } else walk(node.childNodes);
    }
  };
  walk(nodes);
  end();
  return lines;
}

export function fold(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, " ").trim();
}

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function raised(text: string): string {
  if (/^\d{1,2}$/u.test(text)) return text.replace(/\d/gu, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);
  return text;
}
