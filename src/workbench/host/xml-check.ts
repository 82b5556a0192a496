/** Whether a text is well-formed XML, and the namespace of its root: what Excel asks of a custom XML part. */

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^<>"'])*>|[^<]+|</g;
const NAME = "[\\p{L}_:][\\p{L}\\p{N}_:.\\-]*";
const OPENING = new RegExp(`^<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^<"]*"|'[^<']*'))*)\\s*(/?)>$`, "u");
const CLOSING = new RegExp(`^</(${NAME})\\s*>$`, "u");
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "gu");
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** Undefined when the text is not well-formed; the namespace is empty where the root has none. */
export function readXmlRoot(text: string): { readonly namespace: string } | undefined {
  const open: string[] = [];
  let root: { readonly namespace: string } | undefined;
  for (const [token] of text.replace(/^\uFEFF/, "").matchAll(TOKEN)) {
    if (token.startsWith("<!--") || token.startsWith("<?")) continue;
    if (token.startsWith("<!")) {
      // Document types are refused: nothing that we write has one.
      if (!token.startsWith("<![CDATA[") || open.length === 0) return undefined;
      continue;
    }
    if (!token.startsWith("<")) {
      if (BARE_AMPERSAND.test(token) || (open.length === 0 && token.trim() !== "")) return undefined;
      continue;
    }
    const closing = CLOSING.exec(token);
    if (closing !== null) {
      if (open.pop() !== closing[1]) return undefined;
      continue;
    }
    const opening = OPENING.exec(token);
    const attributes = opening === null ? undefined : attributesOf(opening[2] ?? "");
    if (opening === null || attributes === undefined) return undefined;
    const [, name = "", , end] = opening;
    if (open.length === 0) {
      if (root !== undefined) return undefined;
      const prefix = name.includes(":") ? `xmlns:${name.split(":")[0] ?? ""}` : "xmlns";
      root = { namespace: attributes.get(prefix) ?? "" };
    }
    if (end === "") open.push(name);
  }
  return open.length === 0 ? root : undefined;
}

function attributesOf(text: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? "";
    if (attributes.has(name) || BARE_AMPERSAND.test(value)) return undefined;
    attributes.set(name, value);
  }
  return attributes;
}
