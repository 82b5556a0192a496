import type { DocumentPlace } from "../document";

/** A line of a text with its number. */
export interface TextLine {
  readonly text: string;
  readonly place: DocumentPlace;
}
