/** Named styles of the workbook. */
import { flagOf, textOf, wholeOf } from "../argument";
import type { LookPort } from "../cell-look";
import { child, defineType, method, property, type Member } from "../define-type";
import type { HostObject } from "../host-object";
import { HostRefusal, invalid, notFound } from "../refusal";
import type { NamedStyle } from "../side";
import { changeBook, type HostState } from "../state";
import { NORMAL, styleNamed } from "../style-book";
import { dressAgain } from "./dress-style";
import { bordersObject, fillObject, fontObject, horizontalName, setHorizontal } from "./look";

const SINCE = 7;
const LONGEST_NAME = 255;

/** The target is the style's name. */
function styleOf(name: string, state: HostState): NamedStyle {
  const style = styleNamed(state.book, name);
  if (style === undefined) throw notFound(`the style ${name}`);
  return style;
}

function change(name: string, state: HostState, changed: Partial<NamedStyle>): void {
  const style = { ...styleOf(name, state), ...changed };
  changeBook(state, { styles: new Map([...state.book.styles, [name.toLowerCase(), style]]) });
  dressAgain(state, style.name, style);
}

function lookOf(name: string, state: HostState): LookPort {
  return {
    read: (key) => styleOf(name, state)[key],
    // A look of a style is that of all its cells, whichever edge it is.
    write: (look) => change(name, state, look),
  };
}

function inclusion(key: keyof NamedStyle["includes"]): Member<string> {
  return property(
    SINCE,
    (name, state) => styleOf(name, state).includes[key],
    (name, value, state) => {
      const { includes } = styleOf(name, state);
      change(name, state, { includes: { ...includes, [key]: flagOf(value, "An inclusion") } });
    },
  );
}

const styleObject = defineType<string>(
  "Style",
  {
    Name: property(SINCE, (name, state) => styleOf(name, state).name),
    BuiltIn: property(SINCE, (name, state) => styleOf(name, state).builtIn),
    NumberFormat: property(
      SINCE,
      (name, state) => styleOf(name, state).numberFormat,
      (name, value, state) => change(name, state, { numberFormat: textOf(value, "A number format") }),
    ),
    HorizontalAlignment: property(
      SINCE,
      (name, state) => horizontalName(lookOf(name, state)),
      (name, value, state) => setHorizontal(lookOf(name, state), value),
    ),
    IndentLevel: property(
      SINCE,
      (name, state) => styleOf(name, state).indent,
      (name, value, state) => change(name, state, { indent: wholeOf(value, "An indent", 0, 250) }),
    ),
    WrapText: property(
      SINCE,
      (name, state) => styleOf(name, state).wrap,
      (name, value, state) => change(name, state, { wrap: flagOf(value, "Wrapping") }),
    ),
    IncludeFont: inclusion("font"),
    IncludePatterns: inclusion("patterns"),
    IncludeBorder: inclusion("border"),
    IncludeNumber: inclusion("number"),
    IncludeAlignment: inclusion("alignment"),
    IncludeProtection: inclusion("protection"),
    Font: child(SINCE, (name, state) => fontObject(state, lookOf(name, state))),
    Fill: child(SINCE, (name, state) => fillObject(state, lookOf(name, state))),
    Borders: child(SINCE, (name, state) => bordersObject(state, lookOf(name, state))),
    Delete: method(SINCE, (name, _args, state) => {
      const { name: known } = styleOf(name, state);
      if (known === NORMAL.name) throw new HostRefusal("InvalidOperation", "Normal stays.");
      changeBook(state, { styles: new Map([...state.book.styles].filter(([key]) => key !== name.toLowerCase())) });
      dressAgain(state, known, NORMAL);
    }),
  },
  { identity: (name) => ({ _Id: name }) },
);

function find(name: unknown, state: HostState): HostObject | null {
  const style = styleNamed(state.book, textOf(name, "A style's name"));
  return style === undefined ? null : styleObject(state, style.name);
}

export const stylesObject = defineType<undefined>(
  "StyleCollection",
  {
    Add: method(SINCE, (_book, [given], state) => {
      const name = textOf(given, "A style's name");
      if (name.trim() === "" || name.length > LONGEST_NAME) throw invalid("A style's name has 1 to 255 characters.");
      if (styleNamed(state.book, name) !== undefined) {
        throw new HostRefusal("ItemAlreadyExists", `A style called ${name} exists already.`);
      }
      const style = { ...NORMAL, name, builtIn: false };
      changeBook(state, { styles: new Map([...state.book.styles, [name.toLowerCase(), style]]) });
    }),
    GetCount: method(9, (_book, _args, state) => state.book.styles.size),
    GetItem: method(SINCE, (_book, [name], state) => {
      const found = find(name, state);
      if (found === null) throw notFound(`the style ${String(name)}`);
      return found;
    }),
    GetItemOrNullObject: method(14, (_book, [name], state) => find(name, state)),
  },
  { items: (_book, state) => [...state.book.styles.values()].map(({ name }) => styleObject(state, name)) },
);
