/** One custom function as the pane lists it; the list is generated from the functions' own documentation. */
export interface CatalogueFunction {
  /** As typed in a cell, without the equals sign: FIN.MARGIN. */
  readonly name: string;
  readonly description: string;
  readonly descriptionJa: string;
  readonly parameters: readonly CatalogueParameter[];
  /** What comes back, in words. */
  readonly result: string;
  /** A whole formula, with its equals sign; it calculates as it stands. */
  readonly example: string;
}

export interface CatalogueParameter {
  readonly name: string;
  readonly description: string;
  readonly descriptionJa: string;
  readonly optional: boolean;
}
