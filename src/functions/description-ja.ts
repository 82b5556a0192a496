/**
 * The functions' texts in Japanese, by their ids. The metadata that is made from the comments of functions.ts speaks one
 * language; the build writes these into functions.ja.json, and fails when a function or an argument has none.
 */

export interface FunctionDescription {
  readonly description: string;
  /** By the argument's name in code. Excel shows `name` while a formula is typed. */
  readonly parameters: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
}

export const DESCRIPTION_JA: Readonly<Record<string, FunctionDescription>> = {
  MARGIN: {
    description: "売上高に対する利益の割合。FIN.MARGIN(25, 100) は 0.25。損失のときは負の値になります。",
    parameters: {
      profit: { name: "利益", description: "その期間の利益（売上総利益、営業利益、純利益など）。" },
      revenue: { name: "売上高", description: "同じ期間、同じ単位の売上高。0 のときは #DIV/0! になります。" },
    },
  },
};
