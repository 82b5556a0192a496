import { type CellChoices, NO_CHOICES } from "../plan/diff-workbook";
import type { LeftOut } from "../statements/left-out";
import type { SameLine } from "../statements/same-line";

/** What the analyst has decided in the review of an import. */
export interface ImportChoices extends CellChoices, PartChoices {
  readonly lines: readonly SameLine[];
}

/** New lines and periods that do not come into the model, and such that do though they were left out before. */
export interface PartChoices {
  readonly leftOut: readonly LeftOut[];
  readonly takenIn: readonly LeftOut[];
}

/** Of single cells and parts, before anything is said. */
export const NOTHING_TICKED: CellChoices & PartChoices = { ...NO_CHOICES, leftOut: [], takenIn: [] };

export const NOTHING_CHOSEN: ImportChoices = { ...NOTHING_TICKED, lines: [] };
