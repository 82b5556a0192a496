/** What a line item means, whatever it is called: the meanings that checks, metrics and sheets rely on. */
export interface ConceptMeaning {
  readonly statement: "income" | "balance" | "cashflow" | "other";
  /** A flow holds over a period, a stock at a day; ratios and counts go with the period they are printed for. */
  readonly periodType: "flow" | "stock";
  /** Printed positive where an income or an asset (debit for assets, credit for income) is meant; none: either sign. */
  readonly balance: "debit" | "credit" | "none";
  /** Normally a sum of other lines. */
  readonly total?: true;
}

const flow = (balance: ConceptMeaning["balance"], total?: true): ConceptMeaning => ({
  statement: "income",
  periodType: "flow",
  balance,
  ...(total && { total }),
});
const stock = (balance: ConceptMeaning["balance"], total?: true): ConceptMeaning => ({
  statement: "balance",
  periodType: "stock",
  balance,
  ...(total && { total }),
});
const cash = (balance: ConceptMeaning["balance"], total?: true): ConceptMeaning => ({
  statement: "cashflow",
  periodType: "flow",
  balance,
  ...(total && { total }),
});
const other = (periodType: ConceptMeaning["periodType"]): ConceptMeaning => ({
  statement: "other",
  periodType,
  balance: "none",
});

export const CONCEPTS = {
  revenue: flow("credit", true),
  "cost-of-revenue": flow("debit", true),
  "gross-profit": flow("none", true),
  "selling-expense": flow("debit"),
  "general-administrative-expense": flow("debit"),
  "selling-general-administrative-expense": flow("debit"),
  "research-development-expense": flow("debit"),
  "restructuring-expense": flow("debit"),
  "amortization-of-intangibles": flow("debit"),
  "total-operating-expense": flow("debit", true),
  "total-costs-and-expenses": flow("debit", true),
  "operating-income": flow("none", true),
  "interest-income": flow("credit"),
  "interest-expense": flow("debit"),
  "other-income-expense": flow("none"),
  "ordinary-income": flow("none", true),
  "income-before-tax": flow("none", true),
  "income-tax": flow("debit"),
  "minority-interest-income": flow("none"),
  "equity-method-income": flow("none"),
  "net-income": flow("none", true),
  "net-income-attributable-to-owners": flow("none", true),
  "net-income-attributable-to-noncontrolling": flow("none"),
  "comprehensive-income": flow("none", true),
  "earnings-per-share-basic": flow("none"),
  "earnings-per-share-diluted": flow("none"),
  "earnings-per-ads": flow("none"),
  "dividend-per-share": flow("none"),
  "weighted-shares-basic": flow("none"),
  "weighted-shares-diluted": flow("none"),
  "weighted-ads": flow("none"),

  "cash-and-equivalents": stock("debit"),
  "short-term-investments": stock("debit"),
  "accounts-receivable": stock("debit"),
  inventory: stock("debit"),
  "prepaid-expenses": stock("debit"),
  "other-current-assets": stock("debit"),
  "total-current-assets": stock("debit", true),
  "property-plant-equipment": stock("debit"),
  goodwill: stock("debit"),
  "intangible-assets": stock("debit"),
  "investments-noncurrent": stock("debit"),
  "equity-method-investments": stock("debit"),
  "other-noncurrent-assets": stock("debit"),
  "total-noncurrent-assets": stock("debit", true),
  "total-assets": stock("debit", true),
  "short-term-borrowings": stock("credit"),
  "accounts-payable": stock("credit"),
  "accrued-expenses": stock("credit"),
  "deferred-revenue": stock("credit"),
  "current-portion-of-long-term-debt": stock("credit"),
  "other-current-liabilities": stock("credit"),
  "total-current-liabilities": stock("credit", true),
  "long-term-debt": stock("credit"),
  "lease-obligations-noncurrent": stock("credit"),
  "other-noncurrent-liabilities": stock("credit"),
  "total-noncurrent-liabilities": stock("credit", true),
  "total-liabilities": stock("credit", true),
  "noncontrolling-interest": stock("credit"),
  "common-stock": stock("credit"),
  "additional-paid-in-capital": stock("credit"),
  "retained-earnings": stock("none"),
  "accumulated-other-comprehensive-income": stock("none"),
  "treasury-stock": stock("none"),
  "total-equity": stock("none", true),
  "total-liabilities-and-equity": stock("credit", true),

  "depreciation-amortization": cash("none"),
  "share-based-compensation": cash("none"),
  "operating-cash-flow": cash("none", true),
  "capital-expenditure": cash("none"),
  "investing-cash-flow": cash("none", true),
  "financing-cash-flow": cash("none", true),
  "exchange-effect-on-cash": cash("none"),
  "net-change-in-cash": cash("none", true),
  "cash-beginning": { ...cash("debit"), periodType: "stock" },
  "cash-ending": { ...cash("debit", true), periodType: "stock" },

  ebitda: other("flow"),
  "adjusted-ebitda": other("flow"),
  "capital-expenditure-including-leases": other("flow"),
  "assets-acquired-by-capital-lease": other("flow"),
  "gross-margin-ratio": other("flow"),
  "operating-margin-ratio": other("flow"),
} as const satisfies Record<string, ConceptMeaning>;

export type Concept = keyof typeof CONCEPTS;

export function meaningOf(concept: Concept): ConceptMeaning {
  return CONCEPTS[concept];
}
