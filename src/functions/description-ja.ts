/**
 * The functions' texts in Japanese, by their ids. The metadata that is made from the comments of functions.ts speaks one
 * language; the build writes these into functions.ja.json, and fails when a function or an argument has none.
 */
import { FUNCTION_ENTRIES } from "./catalogue";

export interface FunctionDescription {
  readonly description: string;
  /** By the argument's name in code. Excel shows `name` while a formula is typed. */
  readonly parameters: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
}

export const DESCRIPTION_JA: Readonly<Record<string, FunctionDescription>> = Object.fromEntries(
  FUNCTION_ENTRIES.map(({ id, description, parameters }) => [
    id,
    {
      description: description.ja,
      parameters: Object.fromEntries(
        parameters.map(({ name, nameJa, description: text }) => [name, { name: nameJa, description: text.ja }]),
      ),
    },
  ]),
);
