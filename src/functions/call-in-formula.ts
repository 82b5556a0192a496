/** Tieout's calls inside a formula as it is written in a cell. */

/** A call, its arguments as written; `from` and `to` are places in the formula's text, the latter behind the call. */
export interface FormulaCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Texts and quoted sheet names, in which nothing is a call, then a call's beginning, brackets and commas. */
const PART = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.])(?:_xldudf_)?FIN[._]([A-Z]+)\(|[(){}[\],]/giu;

/** The calls that hold no other call of Tieout's, from left to right. Undefined for a formula whose brackets do not close. */
export function innermostCalls(formula: string): readonly FormulaCall[] | undefined {
  const found: FormulaCall[] = [];
  const open: { bracket: string; name?: string; from: number; starts: number[]; ends: number[]; holdsCall: boolean }[] =
    [];
  for (const match of formula.matchAll(PART)) {
    const [text, name] = match;
    const at = match.index;
    const inner = open.at(-1);
    if (name !== undefined) {
      const starts = [at + text.length];
      open.push({ bracket: ")", name: name.toUpperCase(), from: at, starts, ends: [], holdsCall: false });
    } else if (text === "(" || text === "{" || text === "[") {
      open.push({ bracket: CLOSING[text], from: at, starts: [], ends: [], holdsCall: false });
    } else if (text === ")" || text === "}" || text === "]") {
      if (inner?.bracket !== text) return undefined;
      open.pop();
      const outer = open.at(-1);
      const isCall = inner.name !== undefined;
      if (outer && (isCall || inner.holdsCall)) outer.holdsCall = true;
      if (inner.name !== undefined && !inner.holdsCall) {
        const ends = [...inner.ends, at];
        const args = inner.starts.map((start, i) => formula.slice(start, ends[i]).trim());
        const given = args.length === 1 && args[0] === "" ? [] : args;
        found.push({ name: inner.name, args: given, from: inner.from, to: at + 1 });
      }
    } else if (text === "," && inner?.name !== undefined) {
      inner.ends.push(at);
      inner.starts.push(at + 1);
    }
  }
  return open.length === 0 ? found : undefined;
}

const CLOSING = { "(": ")", "{": "}", "[": "]" } as const;

/** Whether a formula calls one of Tieout's functions. */
export function callsTieout(formula: string): boolean {
  return formula.startsWith("=") && (innermostCalls(formula)?.length ?? 1) > 0 && /FIN[._][A-Z]+\(/iu.test(formula);
}
