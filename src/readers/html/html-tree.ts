import { defaultTreeAdapter, html, Parser, type DefaultTreeAdapterTypes, type TreeAdapter } from "parse5";
import type { DocumentPlace } from "../document";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** `line` is the line of the page's source that the parser stood in: that of the tag, or of what made it add an element. */
export type HtmlElement = DefaultTreeAdapterTypes.Element & { line?: number };

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
  const source = withoutEndlessReferences(text);
  const mostElements = Math.min(MOST_ELEMENTS, ELEMENTS_OF_ANY_PAGE + text.length * ELEMENTS_A_CHARACTER);
  // The parser's own places are of every token and attribute, and cost a quarter of its time: only lines are wanted.
  const lineAt = lineFinder(source);
  const treeAdapter = boundedAdapter(mostElements, (tagName) => {
    const end = parser.tokenizer.preprocessor.offset;
    // What is preformatted begins below its tag, where the parser drops the line's end (HTML 13.2.6.4.7).
    return lineAt(end) + (tagName === "pre" && /^>?\r?\n/u.test(source.slice(end, end + 3)) ? 1 : 0);
  });
  const parser = new Parser({ scriptingEnabled: false, treeAdapter });
  try {
    parser.tokenizer.write(source, true);
    return parser.document.childNodes;
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

/**
 * Gives the line of the tag that ends at an offset. Offsets grow while a page is parsed, so the line is sought from the
 * last one on. The parser's own count takes a line's end twice where it looks ahead over one and comes back.
 */
function lineFinder(text: string): (end: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), (end) => end.index + end[0].length)];
  let line = 0;
  return (end) => {
    const offset = text.lastIndexOf("<", end);
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    while (line > 0 && (starts[line] ?? 0) > offset) line--;
    return line + 1;
  };
}

/** Bounds are kept while the tree grows: the parser takes ever longer the deeper it stands. */
function boundedAdapter(
  mostElements: number,
  lineNow: (tagName: string) => number,
): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let [depth, elements] = [0, 0];
  return {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      if (++elements > mostElements) throw new BeyondBounds();
      const element: HtmlElement = defaultTreeAdapter.createElement(tagName, namespace, attributes);
      element.line = lineNow(tagName);
      return element;
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

export function placeOf({ line }: HtmlElement): DocumentPlace {
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

const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0*\.?0*\s*(?:;|$)|font-size\s*:\s*0(?:\.0*)?(?:[a-z]{2}|%)?\s*(?:;|!|$))/iu;
/** Words without which a style hides nothing: most are told by them. */
const HIDING = /none|hidden|opacity|size\s*:\s*0|white|fff|255/iu;
const WHITE = /^(?:white|#?fff|#?ffffff|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/iu;

/** Text that a reader of the page does not see. */
export function isHidden(element: HtmlElement): boolean {
  let style: string | undefined;
  for (const { name, value } of element.attrs) {
    if (name === "hidden") return true;
    if (name === "style") style = value;
  }
  if (style === undefined) return element.tagName === "font" && isWhiteOnWhite(element);
  if (!mayHide(style) && element.tagName !== "font") return false;
  return UNSEEN.test(style) || isWhiteOnWhite(element);
}

/** A page has few styles, each many times. */
const HIDING_STYLES = new Map<string, boolean>();
const MOST_STYLES = 1000;

function mayHide(style: string): boolean {
  let hides = HIDING_STYLES.get(style);
  if (hides === undefined) {
    hides = HIDING.test(style);
    if (HIDING_STYLES.size >= MOST_STYLES) HIDING_STYLES.clear();
    HIDING_STYLES.set(style, hides);
  }
  return hides;
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
