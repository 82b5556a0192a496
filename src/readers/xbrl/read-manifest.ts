import { SaxesParser } from "saxes";

/**
 * The pages that a package's manifest joins to one document each (EDINET: manifest_PublicDoc.xml, TDnet: manifest.xml),
 * as paths in the package. A manifest that cannot be read says nothing.
 */
export function readManifest(text: string, folder: string): readonly (readonly string[])[] {
  const parser = new SaxesParser({ xmlns: true });
  const sets: string[][] = [];
  const state = { damaged: false };
  let page: string | undefined;
  parser.on("error", () => {
    state.damaged = true;
  });
  parser.on("doctype", () => {
    state.damaged = true;
  });
  parser.on("opentag", ({ local }) => {
    if (local === "instance") sets.push([]);
    page = local === "ixbrl" ? "" : undefined;
  });
  parser.on("text", (piece) => {
    if (page !== undefined) page += piece;
  });
  parser.on("closetag", ({ local }) => {
    if (local === "ixbrl" && page !== undefined) sets.at(-1)?.push(`${folder}${page.trim()}`);
    page = undefined;
  });
  for (let at = 0; at < text.length && !state.damaged; at += 65_536) parser.write(text.slice(at, at + 65_536));
  if (!state.damaged) parser.close();
  return state.damaged ? [] : sets.filter((set) => set.length > 0);
}
