/** Several ranges of a sheet, dressed together. Number formats are not theirs to set, as in Excel. */
import { areaName, sizeOf } from "../address";
import { textOf } from "../argument";
import { child, defineType, property } from "../define-type";
import type { CellGroup } from "../host-object";
import { placeOf, sheetOf, type LivePlace } from "../state";
import { withSheetName } from "../sheet-change";
import { conditionalFormatsObject } from "./conditional-format";
import { dressInStyle, styleOf } from "./dress-style";
import { formatObject } from "./format";
import { validationObject } from "./validation";

export interface AreasTarget {
  readonly sheet: string;
  readonly places: readonly LivePlace[];
}

/** Those places whose cells are still there. */
function livingPlaces({ places }: AreasTarget): readonly LivePlace[] {
  const living = places.filter(({ area }) => area !== undefined);
  return living.length === 0 ? places : living;
}

function cellsOfAreas(target: AreasTarget): CellGroup {
  return { sheet: target.sheet, areas: () => livingPlaces(target).map(placeOf) };
}

export const rangeAreasObject = defineType<AreasTarget>(
  "RangeAreas",
  {
    Address: property(9, (target, state) =>
      livingPlaces(target)
        .map((place) => withSheetName(state, target.sheet, areaName(placeOf(place))))
        .join(","),
    ),
    AreaCount: property(9, (target) => livingPlaces(target).length),
    CellCount: property(9, (target) =>
      livingPlaces(target).reduce((sum, place) => sum + sizeOf(placeOf(place)).cells, 0),
    ),
    Style: property(
      9,
      (target, state) => styleOf(state, cellsOfAreas(target)),
      (target, value, state) => dressInStyle(state, cellsOfAreas(target), textOf(value, "A style's name")),
    ),
    Format: child(9, (target, state) => formatObject(state, cellsOfAreas(target))),
    ConditionalFormats: child(9, (target, state) => conditionalFormatsObject(state, cellsOfAreas(target))),
    DataValidation: child(9, (target, state) => validationObject(state, cellsOfAreas(target))),
    Worksheet: child(9, (target, state) => state.make.worksheet(sheetOf(state, target.sheet).id)),
  },
  { cells: cellsOfAreas },
);
