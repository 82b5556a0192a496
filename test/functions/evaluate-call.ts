/** Works out a formula of one call whose arguments stand in it: numbers (and products of them), texts, {1,2;3,4}. */
import { callFunction, FUNCTION_IDS, type FunctionId } from "../../src/functions/call-function";

export type Cells = readonly (readonly unknown[])[];

export interface Call {
  readonly id: FunctionId;
  readonly args: readonly Cells[];
}

const TOKEN = /\s*("(?:[^"]|"")*"|-?\d+(?:\.\d+)?(?:E[-+]?\d+)?|[{},;*])/gy;

function parseCall(formula: string): Call {
  const match = /^=FIN\.([A-Z]+)\((.*)\)$/s.exec(formula);
  const id = FUNCTION_IDS.find((each) => each === match?.[1]);
  if (match === null || id === undefined) throw new Error(`no call of a function: ${formula}`);
  return { id, args: argumentsOf(tokensOf(match[2] ?? "")) };
}

export function evaluateCall(formula: string): Cells {
  const { id, args } = parseCall(formula);
  return callFunction(id, args);
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) throw new Error(`not understood: ${text.slice(at)}`);
    tokens.push(found[1] ?? "");
  }
  return tokens;
}

function argumentsOf(tokens: readonly string[]): readonly Cells[] {
  const args: unknown[][][] = [];
  let inArray = false;
  let next = true;
  let factor: number | undefined;
  for (const token of tokens) {
    if (token === "{") {
      args.push([[]]);
      inArray = true;
      next = false;
    } else if (token === "}") inArray = false;
    else if (token === ";") args.at(-1)?.push([]);
    else if (token === ",") next = !inArray;
    else if (token === "*") factor = Number(args.at(-1)?.at(-1)?.pop());
    else {
      const value = token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : Number(token) * (factor ?? 1);
      factor = undefined;
      if (next) args.push([[value]]);
      else args.at(-1)?.at(-1)?.push(value);
      next = false;
    }
  }
  return args;
}
