import type { DocumentPlace } from "../document";

/**
 * A word or run of words on a line, with where it begins and ends. The measure is free (characters of a fixed-width
 * text, points of a page) as long as one document uses one.
 */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** One printed line, its words from left to right, not overlapping. A blank line has no words. */
export interface PlacedLine {
  readonly words: readonly PlacedWord[];
  readonly place: DocumentPlace;
}
