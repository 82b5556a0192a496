import { type CellChoices, NO_CHOICES } from "../plan/diff-workbook";
import type { SameLine } from "../statements/same-line";

/** What the analyst has decided in the review of an import. */
export interface ImportChoices extends CellChoices {
  readonly lines: readonly SameLine[];
}

export const NOTHING_CHOSEN: ImportChoices = { ...NO_CHOICES, lines: [] };
