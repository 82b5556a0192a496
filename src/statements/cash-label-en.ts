import type { ConceptRule } from "./concept-rule";

/** English labels of cash flow statements and of tables beside the statements. */
export const ENGLISH_CASH_LABELS: readonly ConceptRule[] = [
  {
    concept: "depreciation-amortization",
    phrases: [
      "[total] depreciation and amortization [expense]",
      "depreciation amortization and (accretion|depletion)",
      "depreciation depletion and amortization [expense]",
      "amortization and depreciation",
      "d&a",
    ],
  },
  {
    concept: "share-based-compensation",
    phrases: [
      "[total] (stock|share|equity) based (compensation|payment|award) [expense|cost|charge]",
      "stock compensation [expense]",
      "(stock|share|equity) based payment transaction",
    ],
  },
  { concept: "operating-cash-flow", phrases: ["[net|total] operating cash flow"] },
  { concept: "investing-cash-flow", phrases: ["[net|total] investing cash flow"] },
  { concept: "financing-cash-flow", phrases: ["[net|total] financing cash flow"] },
  {
    concept: "capital-expenditure",
    // Elsewhere the words may include what is leased or not yet paid.
    phrases: [
      "capital expenditure [net]",
      "[cash paid for] capital expenditure",
      "capex",
      "payment for capital expenditure",
    ],
    kinds: ["cashflow"],
    notUnder: /noncash|supplement/,
  },
  {
    concept: "capital-expenditure",
    phrases: [
      "[payment for] (purchase|acquisition|addition) (of|to) (property|fixed asset|plant and equipment|tangible asset|tangible fixed asset)",
      "payment for property [plant] and equipment",
    ],
    notUnder: /noncash|supplement/,
  },
  { concept: "cash-beginning", phrases: ["[at] beginning of [the] [fiscal] (period|year|quarter)"], under: /^cash\b/ },
  { concept: "cash-ending", phrases: ["[at] end of [the] [fiscal] (period|year|quarter)"], under: /^cash\b/ },
  { concept: "cash-beginning", phrases: ["(beginning|opening) cash [balance]"] },
  { concept: "cash-ending", phrases: ["(ending|closing) cash [balance]"] },
  {
    concept: "ebitda",
    phrases: ["[consolidated] ebitda", "earning before interest tax depreciation and amortization"],
  },
  { concept: "adjusted-ebitda", phrases: ["[consolidated|total] adjusted ebitda"] },
  {
    concept: "assets-acquired-by-capital-lease",
    phrases: [
      "(capital|finance) lease obligation (incurred|entered into)",
      "new (capital|finance) lease",
      "(asset|equipment|property|property and equipment) acquired (under|through|by) (capital|finance) lease [obligation]",
    ],
  },
  {
    concept: "gross-margin-ratio",
    phrases: [
      "[total|consolidated] gross (margin|profit) (ratio|percent|percentage|rate|margin)",
      "gross (margin|profit) as (a|) (percent|percentage) of [net] (sales|revenue)",
      "gross profit margin (ratio|percent|percentage)",
    ],
  },
  {
    concept: "operating-margin-ratio",
    phrases: [
      "[total|consolidated] operating margin [ratio|percent|percentage|rate]",
      "operating (income|profit) (margin|ratio|percent|percentage|rate)",
      "operating margin as (a|) (percent|percentage) of [net] (sales|revenue)",
    ],
  },
];
