/** Conditional formats: those that a formula decides on. */
import { intersection } from "../address";
import { choiceOf, colourOf, flagOf, textOf, wholeOf } from "../argument";
import { checkFormula } from "../cell-content";
import { child, defineType, method, property } from "../define-type";
import type { CellGroup } from "../host-object";
import { notBuilt, notFound } from "../refusal";
import type { ConditionalLook } from "../side";
import { changeSide, guardSheet, newId, sideOf, type HostState } from "../state";

interface LookTarget {
  readonly sheet: string;
  readonly id: string;
}

const TYPES = [
  ...([
    "Custom",
    "DataBar",
    "ColorScale",
    "IconSet",
    "TopBottom",
    "PresetCriteria",
    "ContainsText",
    "CellValue",
  ] as const),
] as const;

function lookOf({ sheet, id }: LookTarget, state: HostState): ConditionalLook {
  const look = sideOf(state, sheet).conditionalLooks.find((each) => each.id === id);
  if (look === undefined) throw notFound("the conditional format was deleted");
  return look;
}

function change(target: LookTarget, state: HostState, changed: Partial<ConditionalLook>): void {
  guardSheet(state, target.sheet);
  const before = lookOf(target, state);
  changeSide(state, target.sheet, {
    conditionalLooks: sideOf(state, target.sheet).conditionalLooks.map((look) =>
      look === before ? { ...look, ...changed } : look,
    ),
  });
}

const fontObject = defineType<LookTarget>("ConditionalRangeFont", {
  Color: property(
    6,
    (target, state) => lookOf(target, state).fontColour ?? "",
    (target, value, state) => change(target, state, { fontColour: colourOf(value, "A font's colour") }),
  ),
  Bold: property(
    6,
    (target, state) => lookOf(target, state).bold ?? false,
    (target, value, state) => change(target, state, { bold: flagOf(value, "Bold") }),
  ),
  Italic: property(
    6,
    (target, state) => lookOf(target, state).italic ?? false,
    (target, value, state) => change(target, state, { italic: flagOf(value, "Italic") }),
  ),
});

const fillObject = defineType<LookTarget>("ConditionalRangeFill", {
  Color: property(
    6,
    (target, state) => lookOf(target, state).fill ?? "",
    (target, value, state) => change(target, state, { fill: colourOf(value, "A fill's colour") }),
  ),
});

const formatObject = defineType<LookTarget>("ConditionalRangeFormat", {
  Font: child(6, (target, state) => fontObject(state, target)),
  Fill: child(6, (target, state) => fillObject(state, target)),
});

const ruleObject = defineType<LookTarget>("ConditionalFormatRule", {
  Formula: property(
    6,
    (target, state) => lookOf(target, state).formula,
    (target, value, state) => {
      const text = textOf(value, "A formula");
      const formula = text.startsWith("=") ? text : `=${text}`;
      checkFormula(state, formula);
      change(target, state, { formula });
    },
  ),
});

const customObject = defineType<LookTarget>("CustomConditionalFormat", {
  Rule: child(6, (target, state) => ruleObject(state, target)),
  Format: child(6, (target, state) => formatObject(state, target)),
});

const conditionalFormatObject = defineType<LookTarget>(
  "ConditionalFormat",
  {
    Id: property(6, ({ id }) => id),
    Type: property(6, () => "Custom"),
    Priority: property(6, (target, state) =>
      sideOf(state, target.sheet).conditionalLooks.indexOf(lookOf(target, state)),
    ),
    StopIfTrue: property(
      6,
      (target, state) => lookOf(target, state).stopIfTrue,
      (target, value, state) => change(target, state, { stopIfTrue: flagOf(value, "stopIfTrue") }),
    ),
    Custom: child(6, (target, state) => customObject(state, target)),
    CustomOrNullObject: child(6, (target, state) => customObject(state, target)),
    Delete: method(6, (target, _args, state) => {
      guardSheet(state, target.sheet);
      const gone = lookOf(target, state);
      const kept = sideOf(state, target.sheet).conditionalLooks.filter((look) => look !== gone);
      changeSide(state, target.sheet, { conditionalLooks: kept });
    }),
  },
  { identity: ({ id }) => ({ Id: id }) },
);

/** Those that reach into the cells. */
function looksOn(cells: CellGroup, state: HostState): readonly ConditionalLook[] {
  const asked = cells.areas();
  return sideOf(state, cells.sheet).conditionalLooks.filter(({ areas }) =>
    areas.some((area) => asked.some((one) => intersection(one, area))),
  );
}

function objectOf(cells: CellGroup, state: HostState, look: ConditionalLook | undefined) {
  if (look === undefined) throw notFound("there is no such conditional format");
  return conditionalFormatObject(state, { sheet: cells.sheet, id: look.id });
}

export const conditionalFormatsObject = defineType<CellGroup>(
  "ConditionalFormatCollection",
  {
    Add: method(6, (cells, [type], state) => {
      guardSheet(state, cells.sheet);
      const name = choiceOf(type, TYPES, "The type of a conditional format");
      if (name !== "Custom") throw notBuilt(`conditional format of type ${name}`);
      const look = { id: `{CF-${newId(state)}}`, areas: cells.areas(), formula: "", stopIfTrue: false };
      const { conditionalLooks } = sideOf(state, cells.sheet);
      // The newest goes before all others, as in Excel.
      changeSide(state, cells.sheet, { conditionalLooks: [look, ...conditionalLooks] });
      return conditionalFormatObject(state, { sheet: cells.sheet, id: look.id });
    }),
    ClearAll: method(6, (cells, _args, state) => {
      guardSheet(state, cells.sheet);
      const gone = new Set(looksOn(cells, state));
      const kept = sideOf(state, cells.sheet).conditionalLooks.filter((look) => !gone.has(look));
      changeSide(state, cells.sheet, { conditionalLooks: kept });
    }),
    GetCount: method(6, (cells, _args, state) => looksOn(cells, state).length),
    GetItem: method(6, (cells, [id], state) =>
      objectOf(
        cells,
        state,
        looksOn(cells, state).find((look) => look.id === id),
      ),
    ),
    GetItemAt: method(6, (cells, [index], state) =>
      objectOf(cells, state, looksOn(cells, state)[wholeOf(index, "An index")]),
    ),
  },
  { items: (cells, state) => looksOn(cells, state).map((look) => objectOf(cells, state, look)) },
);
