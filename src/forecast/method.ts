import type { DrivenRule } from "./forecast-line";

/**
 * How a line is carried forward from its history and one driver a period. In this order, so that those which a line can
 * have are always the first of the list: percentages and days need a line that they are of, openings a balance.
 */
export const METHODS = [
  "year-ago",
  "sequential",
  "amount",
  "net-change",
  "flat",
  "percent-of-line",
  "days",
  "percent-of-opening",
] as const;
export type Method = (typeof METHODS)[number];

/** The methods that a line can have. */
export function methodsOf(rule: Pick<DrivenRule, "base" | "opening">): readonly Method[] {
  if (rule.base === undefined) return METHODS.slice(0, METHODS.indexOf("percent-of-line"));
  return rule.opening === undefined ? METHODS.slice(0, METHODS.indexOf("percent-of-opening")) : METHODS;
}

export interface MethodText {
  /** As the sheets call it: short enough for a period column. */
  readonly name: string;
  readonly nameJa: string;
  /** What its driver counts. */
  readonly unit: "fraction" | "days" | "amount" | "none";
  /** What the driver is, in a sentence of the pane and of the sheets. */
  readonly meaning: string;
  readonly meaningJa: string;
}

export const METHOD_TEXTS: Readonly<Record<Method, MethodText>> = {
  "year-ago": {
    name: "Year-ago %",
    nameJa: "前年同期比",
    unit: "fraction",
    meaning: "growth on the same quarter of the year before",
    meaningJa: "前年同期に対する増減率",
  },
  sequential: {
    name: "Sequential %",
    nameJa: "前四半期比",
    unit: "fraction",
    meaning: "growth on the quarter before",
    meaningJa: "前四半期に対する増減率",
  },
  "percent-of-line": {
    name: "% of line",
    nameJa: "対象行比",
    unit: "fraction",
    meaning: "share of another line of the same quarter",
    meaningJa: "同じ四半期の別の行に対する割合",
  },
  days: {
    name: "Days",
    nameJa: "日数",
    unit: "days",
    meaning: "days of another line that the balance stands for",
    meaningJa: "残高が別の行の何日分にあたるか",
  },
  "percent-of-opening": {
    name: "% of opening",
    nameJa: "期首残高比",
    unit: "fraction",
    meaning: "share of a balance at the opening of the quarter",
    meaningJa: "四半期首の残高に対する割合",
  },
  amount: {
    name: "Amount",
    nameJa: "金額",
    unit: "amount",
    meaning: "the amount itself",
    meaningJa: "金額そのもの",
  },
  "net-change": {
    name: "Net change",
    nameJa: "純増減",
    unit: "amount",
    meaning: "what is added to the balance in the quarter",
    meaningJa: "四半期中の残高の純増減",
  },
  flat: {
    name: "Flat",
    nameJa: "横ばい",
    unit: "none",
    meaning: "as in the quarter before; no driver",
    meaningJa: "前四半期と同額(ドライバーなし)",
  },
};
