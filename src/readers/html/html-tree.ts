import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from "parse5";
import type { DocumentPlace } from "../document";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** No page of a release is nested so deep; a hostile one would exhaust the stack. */
const DEEPEST = 400;
const MOST_ELEMENTS = 500_000;
/** A tag makes an element or two, by what it leaves out; misnested ones make the parser repeat others without end. */
const ELEMENTS_A_CHARACTER = 1;
const ELEMENTS_OF_ANY_PAGE = 2000;

/** Ends the parsing; never seen outside. */
class BeyondBounds extends Error {}

/** Parsed inertly: the tree is data, nothing in it runs, loads or is looked up. Undefined when it is nested too deep. */
export function parseHtml(text: string): readonly HtmlNode[] | undefined {
  const treeAdapter = boundedAdapter(
    Math.min(MOST_ELEMENTS, ELEMENTS_OF_ANY_PAGE + text.length * ELEMENTS_A_CHARACTER),
  );
  try {
    const { childNodes } = parse(withoutEndlessReferences(text), {
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
      treeAdapter,
    });
    correctLines(childNodes, lineStarts(text));
    return childNodes;
  } catch (problem) {
    if (problem instanceof BeyondBounds) return undefined;
    throw problem;
  }
}

/**
 * A number of hundreds of digits overflows in the parser, which then throws; beyond U+10FFFF a reference stands for
 * U+FFFD anyway (HTML 13.2.5.80). Offsets stay as they are.
 */
function withoutEndlessReferences(text: string): string {
  return text.replaceAll(/&#(?:x[0-9a-f]{9,}|\d{11,});?/giu, (reference) => "\uFFFD".padEnd(reference.length));
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), (end) => end.index + end[0].length)];
}

/**
 * The parser counts a line's end twice where it looks ahead over one and comes back, as behind an unfinished "&" or "<";
 * its offsets are right.
 */
function correctLines(nodes: readonly HtmlNode[], starts: readonly number[]): void {
  for (const node of nodes) {
    const location = node.sourceCodeLocation;
    if (location) location.startLine = lineAt(location.startOffset, starts);
    if (isElement(node)) correctLines(node.childNodes, starts);
  }
}

function lineAt(offset: number, starts: readonly number[]): number {
  let [from, to] = [0, starts.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) <= offset) from = middle;
    else to = middle;
  }
  return from + 1;
}

/** Bounds are kept while the tree grows: the parser takes ever longer the deeper it stands. */
function boundedAdapter(mostElements: number): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let [depth, elements] = [0, 0];
  return {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      if (++elements > mostElements) throw new BeyondBounds();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush: () => {
      if (++depth > DEEPEST) throw new BeyondBounds();
    },
    onItemPop: () => {
      depth--;
    },
  };
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Rows and bodies that the parser adds have no tag in the source: they begin where their content does. */
export function placeOf(element: HtmlElement): DocumentPlace {
  const line = lineOf(element);
  return line === undefined ? {} : { line };
}

function lineOf(node: HtmlNode): number | undefined {
  const own = node.sourceCodeLocation?.startLine;
  if (own !== undefined || !isElement(node)) return own;
  for (const child of node.childNodes) {
    const line = lineOf(child);
    if (line !== undefined) return line;
  }
  return undefined;
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

const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0*\.?0*\s*(?:;|$)|font-size\s*:\s*0(?:\.0*)?(?:[a-z]{2}|%)?\s*(?:;|!|$))/iu;
/** Words without which a style hides nothing: most are told by them. */
const HIDING = /none|hidden|opacity|size\s*:\s*0|white|fff|255/iu;
const WHITE = /^(?:white|#?fff|#?ffffff|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/iu;

/** Text that a reader of the page does not see. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  if (attributeOf(element, "hidden") !== undefined) return true;
  const style = attributeOf(element, "style");
  if (style !== undefined && !HIDING.test(style) && element.tagName !== "font") return false;
  return (style !== undefined && UNSEEN.test(style)) || isWhiteOnWhite(element);
}

/** White text, unless a background is said for it or around it: headings often stand white on a colour. */
function isWhiteOnWhite(element: HtmlElement): boolean {
  if (!WHITE.test(colourOf(element) ?? "")) return false;
  for (let at: HtmlElement | undefined = element; at; at = parentOf(at)) if (hasBackground(at)) return false;
  return !holdsColour(element.childNodes);
}

function colourOf(element: HtmlElement): string | undefined {
  const style = attributeOf(element, "style");
  const styled = style === undefined ? undefined : /(?:^|;)\s*color\s*:\s*(?<colour>[^;!]+)/iu.exec(style)?.groups;
  return (styled?.["colour"] ?? (element.tagName === "font" ? attributeOf(element, "color") : undefined))?.trim();
}

function hasBackground(element: HtmlElement): boolean {
  const attribute = attributeOf(element, "bgcolor") ?? attributeOf(element, "background");
  if (attribute !== undefined && !WHITE.test(attribute.trim())) return true;
  const style = attributeOf(element, "style") ?? "";
  const styled = /(?:^|;)\s*background(?:-color|-image)?\s*:\s*(?<value>[^;!]+)/iu
    .exec(style)
    ?.groups?.["value"]?.trim();
  return styled !== undefined && !WHITE.test(styled) && !/^(?:transparent|none|inherit)$/iu.test(styled);
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | undefined {
  return parentNode && "tagName" in parentNode ? parentNode : undefined;
}

function holdsColour(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) => isElement(node) && (colourOf(node) !== undefined || holdsColour(node.childNodes)));
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
