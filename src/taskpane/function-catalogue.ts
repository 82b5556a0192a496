/** One custom function as the pane lists it; the list itself is generated from the functions' own documentation. */
export interface CatalogueFunction {
  /** As typed in a cell, without the equals sign: FIN.MARGIN. */
  readonly name: string;
  readonly description: string;
  readonly descriptionJa: string;
  readonly parameters: readonly CatalogueParameter[];
  /** What comes back: "a fraction", "one row a period". */
  readonly result: string;
  /** A whole formula, with its equals sign. */
  readonly example: string;
}

export interface CatalogueParameter {
  readonly name: string;
  readonly description: string;
  readonly descriptionJa: string;
  readonly optional: boolean;
}

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
