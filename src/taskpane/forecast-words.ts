/** How the Forecast view names and writes what it is given, in the pane's language. */
import { METHOD_TEXTS, type Method } from "../forecast/method";
import { type Scenario, SCENARIO_NAMES } from "../forecast/scenario";
import { driverText, type Measure } from "./driver-text";
import type { Language } from "./text/pane-text";

export function labelIn(language: Language, { label, labelJa }: { readonly label: string; readonly labelJa?: string }) {
  return language === "ja" ? (labelJa ?? label) : label;
}

export function methodName(language: Language, method: Method): string {
  const { name, nameJa } = METHOD_TEXTS[method];
  return language === "ja" ? nameJa : name;
}

export function methodMeaning(language: Language, method: Method): string {
  const { meaning, meaningJa } = METHOD_TEXTS[method];
  return language === "ja" ? meaningJa : meaning;
}

export function scenarioName(language: Language, scenario: Scenario): string {
  const { name, nameJa } = SCENARIO_NAMES[scenario];
  return language === "ja" ? nameJa : name;
}

/** A figure of a statement: whole where it is large, as statements print it. */
export function figureWords(figure: number, language: Language): string {
  const digits = Math.abs(figure) < 100 ? 2 : 0;
  const format = new Intl.NumberFormat(language === "ja" ? "ja-JP" : "en-US", { maximumFractionDigits: digits });
  return format.format(figure).replace("-", "−");
}

/** What a driver was in a quarter of history, rounded for reading. */
export function historyWords(value: number, measure: Measure): string {
  const digits = measure === "fraction" ? 4 : measure === "days" ? 1 : Math.abs(value) < 100 ? 2 : 0;
  // Beyond 1e21 a number would be written with an exponent; no driver is so large.
  return driverText(value.toFixed(digits), measure).replace("-", "−");
}

/** A step of a driver with its sign: +1, −0.5, in per cent points for fractions. */
export function stepWords(step: string, measure: Measure): string {
  const text = driverText(step, measure)
    .replace(/(\.\d*?)0+$/u, "$1")
    .replace(/\.$/u, "");
  if (/^-?0$/u.test(text)) return "±0";
  return text.startsWith("-") ? `−${text.slice(1)}` : `+${text}`;
}
