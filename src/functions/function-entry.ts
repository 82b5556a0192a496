/** What is written about a function, once: its comment in functions.ts, its metadata, its page and its place in the pane. */

export interface Bilingual {
  readonly en: string;
  readonly ja: string;
}

export interface ParameterEntry {
  /** As in code and, in English, in Excel. */
  readonly name: string;
  readonly nameJa: string;
  readonly description: Bilingual;
  /** What it counts: "amount", "text", "date". */
  readonly unit: string;
  readonly optional: boolean;
}

/** A formula that can be typed as it stands, and what its cells then hold; text where that is the result. */
export interface FunctionExample {
  readonly about: string;
  readonly formula: string;
  readonly result: readonly (readonly (number | string)[])[];
}

export interface FunctionEntry {
  /** As typed after FIN. */
  readonly id: string;
  /** The function's name in functions.ts. */
  readonly code: string;
  readonly description: Bilingual;
  readonly parameters: readonly ParameterEntry[];
  readonly result: string;
  /** Beyond what holds for all functions: a code and when it comes. */
  readonly errors: readonly (readonly [code: string, when: string])[];
  readonly examples: readonly [FunctionExample, FunctionExample];
}

export function needed(name: string, nameJa: string, unit: string, en: string, ja: string): ParameterEntry {
  return { name, nameJa, unit, description: { en, ja }, optional: false };
}

export function optional(name: string, nameJa: string, unit: string, en: string, ja: string): ParameterEntry {
  return { name, nameJa, unit, description: { en, ja }, optional: true };
}

export function example(about: string, formula: string, result: FunctionExample["result"]): FunctionExample {
  return { about, formula, result };
}
