/** One section of a number format (ECMA-376 part 1, 18.8.31), cut into what it writes as it stands and what it forms. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** `[>=1000000]`: the numbers that the section is for, where it says so itself. */
  readonly condition?: Condition;
}

interface Condition {
  readonly relation: string;
  readonly value: number;
}

export interface FormatToken {
  /** Written as it stands, or a character with a meaning: placeholders, commas, a percentage sign, letters of days. */
  readonly kind: "literal" | "code";
  readonly text: string;
}

const PIECE =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>[\s\S])|[_*][\s\S]|\[\$(?<currency>[^\]-]*)[^\]]*\]|\[(?<relation>[<>=]{1,2})(?<value>-?[\d.]+)\]|\[(?<bracketed>[^\]]*)\]|(?<divider>;)|(?<code>[\s\S])/gu;

/** The sections of a format: of positive and negative numbers and of zero, or of those that each names. */
export function sectionsOf(code: string): readonly FormatSection[] {
  const sections: { tokens: FormatToken[]; condition?: Condition }[] = [{ tokens: [] }];
  for (const { groups = {} } of code.matchAll(PIECE)) {
    const section = sections[sections.length - 1];
    if (groups["divider"] !== undefined) sections.push({ tokens: [] });
    else if (section === undefined) continue;
    else if (groups["relation"] !== undefined)
      section.condition = { relation: groups["relation"], value: Number(groups["value"]) };
    else {
      const literal = groups["quoted"] ?? groups["escaped"] ?? groups["currency"];
      if (literal !== undefined) section.tokens.push({ kind: "literal", text: literal });
      else if (groups["code"] !== undefined) section.tokens.push({ kind: "code", text: groups["code"] });
    }
  }
  return sections;
}

/** The section by which a number is shown, with whether its own sign is left to the section. */
export function sectionFor(
  sections: readonly FormatSection[],
  value: number,
): { readonly section: FormatSection; readonly role: "positive" | "negative" | "zero" } | undefined {
  const [first, second, third] = sections;
  if (!first) return undefined;
  const role = value < 0 ? "negative" : value === 0 ? "zero" : "positive";
  if (sections.some(({ condition }) => condition)) {
    const own = sections.find(({ condition }) => condition && holds(condition, value));
    const section = own ?? sections.find(({ condition }) => !condition) ?? sections.at(-1);
    return section && { section, role: value < 0 ? "negative" : "positive" };
  }
  if (role === "negative") return { section: second ?? first, role };
  return role === "zero" && third ? { section: third, role } : { section: first, role: "positive" };
}

function holds({ relation, value: bound }: Condition, value: number): boolean {
  switch (relation) {
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case "=":
      return value === bound;
    default:
      return value !== bound;
  }
}

/** The characters with a meaning alone, as if nothing were quoted between them. */
export function codeOf({ tokens }: FormatSection): string {
  return tokens.map(({ kind, text }) => (kind === "code" ? text : "")).join("");
}

/** What the section writes in front of its digits and behind them, characters with a meaning included. */
export function aroundDigits({ tokens }: FormatSection): {
  readonly front: string;
  readonly behind: readonly FormatToken[];
} {
  const isDigit = ({ kind, text }: FormatToken) => kind === "code" && /[0#?]/u.test(text);
  const first = tokens.findIndex(isDigit);
  const front = tokens.slice(0, Math.max(0, first)).map(({ text }) => text);
  return { front: front.join(""), behind: first < 0 ? [] : tokens.slice(tokens.findLastIndex(isDigit) + 1) };
}
