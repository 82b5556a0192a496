/** Stored texts as custom XML parts, and back. */
import { partNameOf } from "../../plan/stored-part";

/** Of heads, and of bodies in the first format. */
const STORED_NAMESPACE = "urn:tieout:workbook";
/** Each part has a namespace of its own, which says its name and length: so it need not be read to be known. */
const PART_NAMESPACE = /^urn:tieout:workbook:part:([0-9a-f]{32}):(\d{1,6})$/;

export interface FoundPart {
  /** The workbook's own. */
  readonly id: string;
  /** Of the stored part that it is a chunk of; none of a head. */
  readonly name?: string;
  /** In characters, as far as it is known. */
  readonly length?: number;
}

export function storedXml(text: string): string {
  const name = partNameOf(text);
  const namespace = name === undefined ? STORED_NAMESPACE : `${STORED_NAMESPACE}:part:${name}:${text.length}`;
  return `<tieout xmlns="${namespace}">${escaped(text)}</tieout>`;
}

/** Those of all custom XML parts that Tieout stored; `items`: with ids and namespaces loaded. */
export function foundParts(items: readonly Excel.CustomXmlPart[]): readonly FoundPart[] {
  return items.flatMap(({ id, namespaceUri }): readonly FoundPart[] => {
    if (namespaceUri === STORED_NAMESPACE) return [{ id }];
    const [, name, length] = PART_NAMESPACE.exec(namespaceUri) ?? [];
    return name === undefined ? [] : [{ id, name, length: Number(length) }];
  });
}

/** The text of a part; undefined for an XML that Tieout did not write. Excel may put a declaration before it. */
export function storedText(xml: string): string | undefined {
  const [, text] =
    /^\uFEFF?(?:<\?xml[^>]*\?>)?\s*<tieout xmlns="urn:tieout:workbook[a-z0-9:]*">([^<]*)<\/tieout>\s*$/.exec(xml) ?? [];
  return text === undefined ? undefined : unescaped(text);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&#13;", "\r"],
  ["&#xD;", "\r"],
]);

function unescaped(text: string): string {
  return text.replaceAll(/&[#A-Za-z0-9]{1,8};/g, (entity) => ENTITIES.get(entity) ?? entity);
}
