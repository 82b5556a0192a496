import { html, parse, type DefaultTreeAdapterTypes } from "parse5";
import type { DocumentPlace } from "../document";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** No page of a release is nested so deep; a hostile one would exhaust the stack. */
const DEEPEST = 400;
const MOST_NODES = 3_000_000;

/** Parsed inertly: the tree is data, nothing in it runs, loads or is looked up. Undefined when it is nested too deep. */
export function parseHtml(text: string): readonly HtmlNode[] | undefined {
  const { childNodes } = parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return isBounded(childNodes) ? childNodes : undefined;
}

/** Walks without recursion, for that is what is in question. */
function isBounded(nodes: readonly HtmlNode[]): boolean {
  let level: HtmlNode[] = [...nodes];
  let depth = 0;
  let seen = 0;
  while (level.length > 0) {
    seen += level.length;
    if (++depth > DEEPEST || seen > MOST_NODES) return false;
    const next: HtmlNode[] = [];
    for (const node of level) if (isElement(node)) for (const child of node.childNodes) next.push(child);
    level = next;
  }
  return true;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function placeOf(element: HtmlElement): DocumentPlace {
  const line = element.sourceCodeLocation?.startLine;
  return line === undefined ? {} : { line };
}

/** Elements whose content is no text of the page. */
const SILENT: ReadonlySet<string> = new Set([
  "script",
  "style",
  "head",
  "title",
  "template",
  "noscript",
  "object",
  "iframe",
  "svg",
  "math",
  "select",
  "textarea",
  "ix:header",
]);

export function isSilent({ tagName, namespaceURI }: HtmlElement): boolean {
  return SILENT.has(tagName) || namespaceURI !== html.NS.HTML;
}

/** Text that a reader of the page does not see. */
export function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, "hidden") !== undefined) return true;
  const style = attributeOf(element, "style");
  return style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style);
}

/** Elements that begin a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd details dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

export function isBlock({ tagName }: HtmlElement): boolean {
  return BLOCKS.has(tagName);
}
