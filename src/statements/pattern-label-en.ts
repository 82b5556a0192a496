import type { ConceptPattern } from "./concept-rule";

const BEFORE_TAX_OTHERS =
  "minority|noncontrolling|equity|affiliate|associate|extraordinary|cumulative|discontinued|other item|investee";
const CASH_WORDS = "(?: (?:provided|generated|used|absorbed|utilized|from|by|in|for|or|and|to))*";
const CASH = "cash(?: (?:and|cash|equivalent|restricted|short|term|investment|bank|overdraft|balance))*";
const PROPERTY = "property(?: plant)?(?: and)? equipment";

export const ENGLISH_PATTERNS: readonly ConceptPattern[] = [
  {
    concept: "income-before-tax",
    pattern: new RegExp(
      `^(?:income|loss|profit|earning)s?(?: from continuing operation)? before (?:(?:${BEFORE_TAX_OTHERS}|(?<=minority |noncontrolling )interest|and|in|of|income|loss|subsidiary|consolidated) )*(?:(?:provision|benefit) (?:for|from) )?(?:income )?tax(?:ation)?(?: (?:benefit|expense|provision|charge))?(?: and .*| .*(?:${BEFORE_TAX_OTHERS}).*)?$`,
    ),
  },
  {
    concept: "equity-method-income",
    pattern:
      /^equity in (?:net |undistributed )*(?:income|loss|earning|profit|result)(?: net)?(?: (?:of|in|from|on) .*)?$/,
    kinds: ["income", "cashflow", "reconciliation", "other"],
  },
  {
    concept: "equity-method-income",
    pattern:
      /^share (?:of|in) (?:net )?(?:income|loss|earning|profit|result).*\b(?:associate|joint venture|affiliate|equity method|investee)\b.*$/,
    kinds: ["income", "cashflow", "reconciliation", "other"],
  },
  {
    concept: "minority-interest-income",
    pattern:
      /^minority (?:interest|share|stockholder interest) (?:in|of) (?:net )?(?:income|loss|profit|earning)(?: (?:in|of))?(?: consolidated)?(?: (?:subsidiary|affiliate))?$/,
    kinds: ["income", "cashflow", "reconciliation"],
  },
  {
    concept: "net-income-attributable-to-noncontrolling",
    pattern:
      /^(?:consolidated )?(?:net )?(?:income|loss|profit|earning)(?: for (?:period|year|quarter))? (?:attributable|attributed|applicable|allocated|allocable) to (?:redeemable )?(?:noncontrolling|minority)\b.*$/,
  },
  {
    concept: "net-income-attributable-to-owners",
    pattern:
      /^(?:consolidated )?(?:net )?(?:income|loss|profit|earning)(?: for (?:period|year|quarter))? (?:attributable|attributed) to (?!.*\b(?:noncontrolling|minority|common|ordinary|preferred|participating|discontinued|continuing|per|basic|diluted|redeemable)\b).+$/,
  },
  {
    concept: "equity-method-investments",
    pattern:
      /^(?:equity )?investment(?: in)?(?: and (?:advance|loan))?(?: in| to)? (?:.* )?(?:affiliate|affiliated company|associate|associated company|equity method investee|joint venture|unconsolidated subsidiary|unconsolidated affiliate)(?: net| at equity)?$/,
  },
  {
    concept: "total-liabilities-and-equity",
    pattern:
      /^(?:total liability(?: .*)? and (?:.* )?(?:equity|deficit|deficiency|net asset|capital)|total equity and liability)$/,
  },
  {
    concept: "operating-cash-flow",
    pattern: new RegExp(`^(?:(?:net|total) )*cash(?: (?:flow|inflow|outflow))?${CASH_WORDS} operating activity$`),
  },
  { concept: "operating-cash-flow", pattern: new RegExp(`^net cash${CASH_WORDS} operation$`) },
  {
    concept: "investing-cash-flow",
    pattern: new RegExp(`^(?:(?:net|total) )*cash(?: (?:flow|inflow|outflow))?${CASH_WORDS} investing activity$`),
  },
  {
    concept: "financing-cash-flow",
    pattern: new RegExp(`^(?:(?:net|total) )*cash(?: (?:flow|inflow|outflow))?${CASH_WORDS} financing activity$`),
  },
  {
    concept: "capital-expenditure",
    pattern: new RegExp(
      `^(?:cash paid for|payment (?:for|of)|payment to acquire|capital expenditure for|expenditure (?:for|on)|investment in) ${PROPERTY}(?: and(?: other)? intangible asset)?(?: net)?$|^${PROPERTY} addition$`,
    ),
    kinds: ["cashflow"],
    notUnder: /noncash|supplement/,
  },
  {
    concept: "capital-expenditure",
    pattern: new RegExp(
      `^(?:cash paid for |payment for )?(?:purchase|acquisition|addition) (?:of|to) ${PROPERTY}(?: and(?: other)? intangible asset)?(?: net)?$`,
    ),
    notUnder: /noncash|supplement/,
  },
  {
    concept: "exchange-effect-on-cash",
    pattern:
      /^(?:net )?(?:effect|impact) of (?:.* )?(?:exchange|currency|translation)\b.*\bon (?:.* )?cash\b.*$|^(?:exchange|foreign exchange|foreign currency|currency)(?: rate)?(?: change)? (?:effect|impact) on cash\b.*$/,
  },
  {
    concept: "exchange-effect-on-cash",
    pattern: /^effect of (?:foreign )?(?:currency )?exchange rate(?: change| fluctuation)?$/,
  },
  {
    concept: "net-change-in-cash",
    pattern: new RegExp(
      `^(?:net |total )?(?:increase|decrease|change|movement)(?: (?:and )?(?:increase|decrease))? in ${CASH}(?: (?:for|during) .*)?$`,
    ),
  },
  {
    concept: "cash-beginning",
    pattern: new RegExp(
      `^(?:balance of )?${CASH} (?:(?:at|as of|as at) )?(?:beginning|start|opening)(?: balance)?(?: of(?: fiscal| interim| financial)? (?:period|year|quarter|month))?$|^(?:beginning|opening) ${CASH}$`,
    ),
  },
  {
    concept: "cash-ending",
    pattern: new RegExp(
      `^(?:balance of )?${CASH} (?:(?:at|as of|as at) )?(?:end|close|ending|closing)(?: balance)?(?: of(?: fiscal| interim| financial)? (?:period|year|quarter|month))?$|^(?:ending|closing) ${CASH}$`,
    ),
  },
  {
    concept: "capital-expenditure-including-leases",
    pattern: /^(?:capital expenditure|capex) includ(?:ing|e) (?:.* )?leases?(?: obligation)?$/,
  },
  {
    concept: "assets-acquired-by-capital-lease",
    pattern:
      /^(?:acquisition|purchase|addition) of (?:.* )?(?:asset|equipment) (?:by|through|under|via) (?:.* )?(?:capital|finance) lease(?: obligation)?$/,
  },
];
