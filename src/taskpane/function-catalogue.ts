import type { CatalogueFunction } from "../functions/catalogue-function";

export type LoadCatalogue = () => Promise<readonly CatalogueFunction[]>;

/**
 * The functions that hold every word of the search in their name, descriptions or arguments, in either language; those
 * whose name holds the first word come first. An empty search gives all.
 */
export function searchCatalogue(all: readonly CatalogueFunction[], search: string): readonly CatalogueFunction[] {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  const [first] = words;
  if (first === undefined) return all;
  const found = all.filter((entry) => {
    const text = fold(searchable(entry));
    return words.every((word) => text.includes(word));
  });
  const named = (entry: CatalogueFunction) => fold(entry.name).includes(first);
  return [...found.filter(named), ...found.filter((entry) => !named(entry))];
}

function searchable({ name, description, descriptionJa, parameters }: CatalogueFunction): string {
  return [
    name,
    description,
    descriptionJa,
    ...parameters.flatMap((parameter) => [parameter.name, parameter.description, parameter.descriptionJa]),
  ].join(" ");
}

/** Full-width letters and small ones count as the same. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** "FIN.MARGIN(amount, revenue, [places])". */
export function signature({ name, parameters }: CatalogueFunction): string {
  return `${name}(${parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(", ")})`;
}
