import type { Decimal } from "../core/decimal";
import type { CheckName, Finding } from "../core/finding";
import type { Fact, Language, Print } from "../statements/fact";
import type { StatedRate } from "../statements/filing";

/**
 * exact: the printed figures agree. rounding: they differ by no more than honest rounding can explain. plug: a figure
 * was set so that its column adds up. break: they differ by more. incomplete: something is missing, nothing is claimed.
 * question: two figures that may or may not be one. note: they differ for a reason the document gives.
 */
export type CheckOutcome = "exact" | "rounding" | "plug" | "break" | "incomplete" | "question" | "note";

/** One print of a fact, as a check uses it; `filing` counts within the filings that are checked together. */
export interface Figure {
  readonly filing: number;
  readonly fact: Fact;
  readonly print: Print;
}

export interface Term {
  readonly weight: 1 | -1;
  readonly figure: Figure;
}

/**
 * What a figure should be: Σ weight × term, divided by `over` where there is one. A quotient of figures that is printed
 * in percent is a hundred times the quotient.
 */
export interface Relation {
  readonly terms: readonly Term[];
  readonly over?: Divisor;
}

export type Divisor = { readonly kind: "figures"; readonly terms: readonly Term[] } | RateDivisor;

export interface RateDivisor {
  readonly kind: "rate";
  readonly rate: StatedRate;
  /** Multiplied, not divided: the rate is quoted the other way round. */
  readonly inverse: boolean;
  /** How far the rate may be off; zero while it is taken at its word. */
  readonly reach: Decimal;
}

/**
 * How a quotient was rounded. nearest: to the nearest unit. neighbour: to either of the two units around it, as is done
 * where a whole column of rounded figures must add up (controlled rounding: Cox and Ernst, 1982).
 */
export type Rounding = "nearest" | "neighbour";

/** A cell that should hold an item of a total but holds no figure, by its place in the printed tables. */
export interface MissingCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly weight: 1 | -1;
}

/** How far one amount may lie below and above another; neither is negative. */
export interface Reach {
  readonly below: Decimal;
  readonly above: Decimal;
}

/** A print against what its relation gives, in whole units (percentages in points). */
export interface Comparison {
  readonly outcome: "exact" | "rounding" | "break";
  /** What the relation gives, not rounded. */
  readonly expected: Decimal;
  /** Printed less expected. */
  readonly difference: Decimal;
  /** Differences that are exact: none for sums of equal accuracy, half a unit of the print for what must be rounded. */
  readonly exact: Reach;
  /** Differences that rounding explains. */
  readonly allowed: Reach;
}

/** One thing checked. The finding and the live formula of the workbook say the same because both are made of this. */
export interface CheckItem {
  readonly check: CheckName;
  readonly outcome: CheckOutcome;
  /** The figure that is checked. */
  readonly figure: Figure;
  readonly relation: Relation;
  readonly rounding: Rounding;
  /** What makes the item incomplete. */
  readonly missing?: readonly MissingCell[];
  /** Absent when exact: then there is nothing to tell; and when incomplete. */
  readonly comparison?: Comparison;
  /** Set when the prints of the languages differ and each is checked for itself. */
  readonly language?: Language;
  /** What to tell; exact items have none. */
  readonly finding?: Finding;
}

/** All that was checked: the items in order, what is to be told worst first, and how many figures each check covered. */
export interface CheckReport {
  readonly items: readonly CheckItem[];
  /** With those of reading. */
  readonly findings: readonly Finding[];
  readonly checked: Readonly<Partial<Record<CheckName, number>>>;
}
