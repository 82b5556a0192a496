import type { FindingCode } from "../core/finding";

/** What an analyst does about a finding, by its code. */
export const REMEDIES: Readonly<Partial<Record<FindingCode, string>>> = {
  "footing.break":
    "Compare the total and its items with the source at the places named; correct the figure that was misread, or ask the issuer.",
  "footing.rounding": "Nothing to do: keep the printed total and show the rounding difference.",
  "footing.incomplete": "Read the items that could not be used in the source and enter them, then check again.",
  "cross-footing.break":
    "Compare the single periods with the longer one in the source; a restated quarter or a misread figure explains most differences.",
  "cross-footing.rounding": "Nothing to do: the periods were rounded one by one.",
  "articulation.break":
    "Compare both statements with the source; one of the two figures is misread, or they are different measures.",
  "articulation.rounding": "Nothing to do: the statements were rounded one by one.",
  "articulation.incomplete": "Find the missing line in the source; without it the statements cannot be tied.",
  "percentage.break": "Compare the percentage, the amount and the base with the source.",
  "percentage.rounding": "Nothing to do: work with percentages recomputed from the amounts, not with the printed ones.",
  "percentage.question": "Say what the column is a percentage of.",
  "change.break": "Compare the change and both amounts with the source, and the headings with the periods.",
  "change.rounding": "Nothing to do: the issuer computed the change from figures with more digits than it printed.",
  "change.question": "Say which two periods the column compares.",
  "scale.break": "Compare both places with the source, and the unit that is stated over each table.",
  "scale.plug":
    "Use the more exact figure; show the difference as a plug in the table that was made to add up with it.",
  "scale.rounding": "Nothing to do: the figures agree within what was rounded away.",
  "scale.question": "Say whether the two lines are one measure; if they are, one of the figures is wrong.",
  "reconciliation.break":
    "Compare the reconciliation and the statement with the source; the bridge must end on the statement's figure.",
  "reconciliation.plug":
    "Use the statement's figure; show the difference as a plug of the reconciliation, named and visible.",
  "reconciliation.rounding": "Nothing to do: the figures agree within what was rounded away.",
  "reconciliation.note": "Keep the two measures apart; do not add or compare them.",
  "reconciliation.question": "Say whether the two lines are one measure; the document does not explain the difference.",
  "translation.break": "Compare both amounts and the stated rate with the source.",
  "translation.rounding":
    "Nothing to do: the translated column was rounded so that it adds up; translate from the original amounts.",
  "translation.question": "Say at which rate the column was translated.",
  "language.break": "Compare both places with the source; keep the figure of the version that governs.",
  "comparative.break":
    "Compare both filings with their sources; an unmarked change is a misread figure or a silent restatement.",
  "comparative.note": "Nothing to do: the later figure is used, the earlier one is kept with it.",
  "comparative.rounding": "Nothing to do: the figures agree within what was rounded away.",
  "sign.break": "Compare the sign with the source: parentheses, a minus sign or a triangle may have been lost.",
  "sign.question": "Compare the sign with the source: parentheses, a minus sign or a triangle may have been lost.",
};
