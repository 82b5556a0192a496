/** Custom properties of sheets: keys and texts. */
import { textOf } from "../argument";
import { defineType, method, property } from "../define-type";
import { invalid, notFound } from "../refusal";
import { changeSide, guardSheet, sideOf, type HostState } from "../state";

const SINCE = 12;
const LONGEST_KEY = 255;

interface PropertyTarget {
  readonly sheet: string;
  readonly key: string;
}

function valueOf({ sheet, key }: PropertyTarget, state: HostState): string {
  const value = sideOf(state, sheet).properties.get(key);
  if (value === undefined) throw notFound(`the property ${key}`);
  return value;
}

function keep(sheet: string, state: HostState, entries: readonly (readonly [string, string])[]): void {
  guardSheet(state, sheet);
  changeSide(state, sheet, { properties: new Map(entries) });
}

const propertyObject = defineType<PropertyTarget>(
  "WorksheetCustomProperty",
  {
    Key: property(SINCE, ({ key }) => key),
    Value: property(SINCE, valueOf, (target, value, state) => {
      valueOf(target, state);
      const changed = [target.key, textOf(value, "A property")] as const;
      keep(target.sheet, state, [...sideOf(state, target.sheet).properties, changed]);
    }),
    Delete: method(SINCE, (target, _args, state) => {
      valueOf(target, state);
      const others = [...sideOf(state, target.sheet).properties].filter(([key]) => key !== target.key);
      keep(target.sheet, state, others);
    }),
  },
  { identity: ({ key }) => ({ _Id: key }) },
);

/** As the key was first spelt: capitals make no difference. */
function keyIn(sheet: string, given: unknown, state: HostState): string | undefined {
  const lower = textOf(given, "A key").toLowerCase();
  return [...sideOf(state, sheet).properties.keys()].find((key) => key.toLowerCase() === lower);
}

/** The target is the sheet's id. */
export const sheetPropertiesObject = defineType<string>(
  "WorksheetCustomPropertyCollection",
  {
    Add: method(SINCE, (sheet, [given, value], state) => {
      const key = keyIn(sheet, given, state) ?? textOf(given, "A key");
      if (key === "" || key.length > LONGEST_KEY) throw invalid("A key has 1 to 255 characters.");
      keep(sheet, state, [...sideOf(state, sheet).properties, [key, textOf(value, "A property")]]);
      return propertyObject(state, { sheet, key });
    }),
    GetCount: method(SINCE, (sheet, _args, state) => sideOf(state, sheet).properties.size),
    GetItem: method(SINCE, (sheet, [given], state) => {
      const key = keyIn(sheet, given, state);
      if (key === undefined) throw notFound(`the property ${String(given)}`);
      return propertyObject(state, { sheet, key });
    }),
    GetItemOrNullObject: method(SINCE, (sheet, [given], state) => {
      const key = keyIn(sheet, given, state);
      return key === undefined ? null : propertyObject(state, { sheet, key });
    }),
  },
  {
    items: (sheet, state) =>
      [...sideOf(state, sheet).properties.keys()].map((key) => propertyObject(state, { sheet, key })),
  },
);
