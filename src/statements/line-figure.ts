import { intervalsMeet } from "../core/interval";
import { intervalOf, type ReportedNumber } from "../core/reported";
import type { LineItem, Statement } from "./statement";
import { columnIdentity } from "./column-identity";

/** The numbers of a line by the identity of their amount columns. */
export type LineFigures = ReadonlyMap<string, ReportedNumber>;

/** What figures alone must show before two lines of different names count as one, as for the twins of one document. */
const PROOF = { periods: 2, digits: 6 } as const;
/** And where the line beside it is the same one already. */
const PROOF_OF_NEIGHBOUR = { periods: 1, digits: 3 } as const;

/** By line key. */
export function figuresOfLines({ columns, lines }: Statement): ReadonlyMap<string, LineFigures> {
  const identities = columns.map((column) => (column.measure === "amount" ? columnIdentity(column) : undefined));
  return new Map(lines.map((line) => [line.key, figuresOfLine(line, identities)]));
}

function figuresOfLine({ facts }: LineItem, identities: readonly (string | undefined)[]): LineFigures {
  return new Map(
    identities.flatMap((identity, i) => {
      const reported = facts[i]?.reported;
      return identity !== undefined && reported?.kind === "number" ? [[identity, reported] as const] : [];
    }),
  );
}

/** How many of the lines beside a line are known to be the same in both statements. */
export type KnownNeighbours = 0 | 1 | 2;

/**
 * Whether the figures that two lines share say that they are one line: all of them agree within their rounding, and are
 * no chance. Between two lines that are matched already one figure may differ from document to document.
 */
export function haveEqualFigures(a: LineFigures, b: LineFigures, neighbours: KnownNeighbours): boolean {
  let equal = 0;
  let different = 0;
  let digits = 0;
  for (const [column, figure] of a) {
    const other = b.get(column);
    if (!other) continue;
    if (intervalsMeet(intervalOf(figure), intervalOf(other))) {
      equal++;
      digits += Math.min(significantDigits(figure), significantDigits(other));
    } else different++;
  }
  const proof = neighbours === 0 ? PROOF : PROOF_OF_NEIGHBOUR;
  const isContradicted = neighbours === 2 ? different > equal : different > 0;
  return !isContradicted && equal >= proof.periods && digits >= proof.digits;
}

function significantDigits({ value, decimals }: ReportedNumber): number {
  if (value.isZero()) return 0;
  const [whole = "", part = ""] = value.abs().toFixed().split(".");
  return decimals > 0
    ? (whole + part.padEnd(decimals, "0").slice(0, decimals)).replace(/^0+/u, "").length
    : Math.max(1, whole.replace(/^0+/u, "").length + decimals);
}
