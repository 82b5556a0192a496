import type { Decimal } from "../core/decimal";

export const SCENARIOS = ["base", "upside", "downside"] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const SCENARIO_NAMES: Readonly<Record<Scenario, { readonly name: string; readonly nameJa: string }>> = {
  base: { name: "Base", nameJa: "基本" },
  upside: { name: "Upside", nameJa: "上振れ" },
  downside: { name: "Downside", nameJa: "下振れ" },
};

/** What a scenario adds to the base driver of a line in a quarter. */
export interface Overlay {
  readonly scenario: Exclude<Scenario, "base">;
  readonly line: string;
  readonly period: string;
  readonly value: Decimal;
  /** The power of ten of the line when it was entered: amounts are in it. */
  readonly scale: number;
}
