/**
 * Reads a small XML document strictly: what is not well-formed is refused with its line, as Excel would refuse it. No
 * document type and no entities of one's own; names keep their prefixes.
 */
import { failure, type Result, success } from "../../core/result";

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly inside, without that of the children, trimmed. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface XmlFault {
  readonly line: number;
  readonly message: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly line: number;
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const ATTRIBUTES = `(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*\\s*`;

/** Comments, declarations and character data first: what stands inside them is no markup. */
const TOKEN = new RegExp(
  [
    "<!--(?:(?!--)[^])*-->",
    "<\\?[^]*?\\?>",
    "<!\\[CDATA\\[[^]*?\\]\\]>",
    `<(?<close>/)?(?<name>${NAME})(?<attributes>${ATTRIBUTES})(?<empty>/)?>`,
    "[^<]+",
  ].join("|"),
  "y",
);

export function readXml(source: string): Result<XmlElement, XmlFault> {
  const text = source.replace(/^\uFEFF/, "");
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  const lineAt = (place: number) => text.slice(0, place).split("\n").length;
  const fault = (message: string) => failure({ line: lineAt(at), message });

  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token === null) return fault(`"${text.slice(at, at + 20).trim()}" is no well-formed markup`);
    const whole = token[0];
    const parts = token.groups ?? {};
    const name = parts["name"];
    const parent = open.at(-1);

    if (name === undefined) {
      const isText = !whole.startsWith("<") || whole.startsWith("<![CDATA[");
      if (isText && whole.trim() !== "" && parent === undefined) return fault("text stands outside the root element");
      if (isText && parent !== undefined) {
        const plain = whole.startsWith("<") ? whole.slice(9, -3) : unescape(whole);
        if (plain === undefined) return fault("an & begins no known entity");
        parent.text += plain;
      }
    } else if (parts["close"] !== undefined) {
      const last = open.pop();
      if (last?.name !== name) return fault(`</${name}> closes ${last ? `<${last.name}>` : "nothing"}`);
      if ((parts["attributes"] ?? "").trim() !== "" || parts["empty"] !== undefined)
        return fault(`</${name}> has more`);
      const closed = { ...last, text: last.text.trim() };
      const outer = open.at(-1);
      if (outer) outer.children.push(closed);
      else root = closed;
    } else {
      if (parent === undefined && root !== undefined) return fault(`<${name}> stands beside the root element`);
      const attributes = readAttributes(parts["attributes"] ?? "");
      if (!attributes.ok) return fault(attributes.problem);
      const element = { name, attributes: attributes.value, children: [], line: lineAt(at), text: "" };
      if (parts["empty"] === undefined) open.push(element);
      else if (parent) parent.children.push(element);
      else root = element;
    }
    at += whole.length;
  }
  const unclosed = open.at(-1);
  if (unclosed) return fault(`<${unclosed.name}> of line ${unclosed.line} is never closed`);
  return root ? success(root) : fault("there is no element");
}

function readAttributes(text: string): Result<ReadonlyMap<string, string>, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", quoted = ""] of text.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (attributes.has(name)) return failure(`the attribute ${name} is given twice`);
    const value = unescape(quoted.slice(1, -1));
    if (value === undefined) return failure(`an & in ${name} begins no known entity`);
    attributes.set(name, value);
  }
  return success(attributes);
}

/** Undefined where an & begins nothing known. */
function unescape(text: string): string | undefined {
  const known = /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g;
  if (text.replace(known, "").includes("&")) return undefined;
  return text.replace(known, (_, digits?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? "";
    const code = digits === undefined ? Number.parseInt(hex ?? "", 16) : Number(digits);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}

/** The element and everything below it, in the order of the document. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}
