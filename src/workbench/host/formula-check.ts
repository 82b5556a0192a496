/** Whether Excel would take a formula. Functions and names are not looked up: an unknown one is #NAME?, not a refusal. */
import { tokensOf, type FormulaToken } from "./formula-token";

const LONGEST_FORMULA = 8_192;

/** What is wrong with a formula (with its equals sign), in words; undefined when Excel would take it. */
export function formulaProblem(formula: string, isSheet: (name: string) => boolean): string | undefined {
  if (formula.length > LONGEST_FORMULA) return `The formula has more than ${LONGEST_FORMULA} characters.`;
  const tokens = tokensOf(formula.slice(1)).filter(({ kind }) => kind !== "space");
  if (tokens.length === 0) return "The formula is empty.";
  for (const token of tokens) {
    if (token.kind === "open") return "A quote or bracket is not closed.";
    if (token.kind === "sheet" && !token.sheet.includes("[") && !isSheet(token.sheet)) {
      return `There is no sheet ${token.sheet}.`;
    }
  }
  return grammarProblem(tokens);
}

type Opened = "function" | "group" | "array";

const INFIX = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);
const PREFIX = new Set(["+", "-", "@"]);
const CLOSING: Readonly<Record<string, readonly Opened[]>> = { ")": ["function", "group"], "}": ["array"] };

/** Operands and operators must take turns, and what opens must close. Spaces (intersections) are taken without a look. */
function grammarProblem(tokens: readonly FormulaToken[]): string | undefined {
  const opened: Opened[] = [];
  let wantsOperand = true;
  let previous: FormulaToken | undefined;
  for (const token of tokens) {
    const { kind, text } = token;
    if (kind === "function" || text === "(" || text === "{") {
      if (!wantsOperand) return `An operator is missing before ${text}`;
      opened.push(kind === "function" ? "function" : text === "(" ? "group" : "array");
    } else if (text in CLOSING) {
      const open = opened.pop();
      if (open === undefined || !CLOSING[text]?.includes(open)) return `${text} closes nothing.`;
      // F() and F(1,) are calls; () is nothing.
      if (wantsOperand && !(open === "function" && isStartOfArgument(previous)))
        return `An operand is missing before ${text}`;
      wantsOperand = false;
    } else if (text === "," || text === ";") {
      if (opened.length === 0) return `${text} separates nothing.`;
      if (wantsOperand && !(opened.at(-1) === "function" && isStartOfArgument(previous))) {
        return `An operand is missing before ${text}`;
      }
      wantsOperand = true;
    } else if (kind === "mark") {
      const problem = operatorProblem(text, wantsOperand);
      if (problem !== undefined) return problem;
      if (text !== "%" && text !== "#") wantsOperand = true;
    } else if (kind === "sheet") {
      if (!wantsOperand) return `An operator is missing before ${text}`;
    } else {
      if (!wantsOperand) return `An operator is missing before ${text}`;
      wantsOperand = false;
    }
    previous = token;
  }
  if (opened.length > 0) return "A parenthesis is not closed.";
  return wantsOperand ? "The formula ends too early." : undefined;
}

function operatorProblem(text: string, wantsOperand: boolean): string | undefined {
  if (text === "%" || text === "#") return wantsOperand ? `${text} follows nothing.` : undefined;
  if (wantsOperand ? PREFIX.has(text) : INFIX.has(text)) return undefined;
  return `${text} is out of place.`;
}

function isStartOfArgument(previous: FormulaToken | undefined): boolean {
  return previous?.kind === "function" || previous?.text === "," || previous?.text === ";";
}
