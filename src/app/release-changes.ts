/** What each release of a model changes of the ones before it: the comparison that a refresh shows, for files given together. */
import { doubtfulRenames, type DoubtfulRename } from "../plan/doubtful-rename";
import { inOrderOfPeriods } from "../plan/filing-order";
import { buildModel } from "../plan/model";
import { changeOfModel, type ModelChange } from "../plan/model-change";
import type { Filing } from "../statements/filing";

export interface ReleaseChange {
  readonly document: string;
  readonly change: ModelChange;
  readonly renames: readonly DoubtfulRename[];
}

/** In the order of their periods, the first release left out. */
export function changesByRelease(given: readonly Filing[]): readonly ReleaseChange[] {
  const filings = inOrderOfPeriods(given);
  let before = buildModel(filings.slice(0, 1));
  return filings.slice(1).map((filing, i): ReleaseChange => {
    const known = filings.slice(0, i + 2);
    const now = buildModel(known);
    const change = changeOfModel(before, now);
    before = now;
    return {
      document: filing.source.name,
      change,
      renames: doubtfulRenames(known, new Set([filing.source.sha256]), []),
    };
  });
}
