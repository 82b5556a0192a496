/** Text as the content of an XML element or the value of an attribute in quotation marks. */
export function escapedText(text: string): string {
  return /[&<>"\r]/.test(text)
    ? text.replaceAll(/[&<>"\r]/g, (character) => ESCAPES.get(character) ?? character)
    : text;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\r", "&#13;"],
]);
