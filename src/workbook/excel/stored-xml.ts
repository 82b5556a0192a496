/** Stored texts as custom XML parts, and back. */

/** By which the parts are found again. */
export const STORED_NAMESPACE = "urn:tieout:workbook";

export function storedXml(text: string): string {
  return `<tieout xmlns="${STORED_NAMESPACE}">${escaped(text)}</tieout>`;
}

/** The text of a part; undefined for an XML that Tieout did not write. Excel may put a declaration before it. */
export function storedText(xml: string): string | undefined {
  const [, text] =
    /^\uFEFF?(?:<\?xml[^>]*\?>)?\s*<tieout xmlns="urn:tieout:workbook">([^<]*)<\/tieout>\s*$/.exec(xml) ?? [];
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
