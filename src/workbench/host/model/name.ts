/** Defined names: of the workbook, or of one sheet alone. */
import { isAbsent, textOf } from "../argument";
import { defineType, method, property } from "../define-type";
import { HostRefusal, invalid, notFound } from "../refusal";
import type { DefinedName } from "../side";
import { changeBook, type HostState } from "../state";

/** By their scope and name, whatever its capitals. */
interface NameTarget {
  readonly name: string;
  readonly scope: string | undefined;
}

function isThis({ name, scope }: NameTarget): (each: DefinedName) => boolean {
  return (each) => each.scope === scope && each.name.toLowerCase() === name.toLowerCase();
}

function nameOf(target: NameTarget, state: HostState): DefinedName {
  const found = state.book.names.find(isThis(target));
  if (found === undefined) throw notFound(`there is no name ${target.name}`);
  return found;
}

const namedItemObject = defineType<NameTarget>("NamedItem", {
  Name: property(1, (target, state) => nameOf(target, state).name),
  Formula: property(7, (target, state) => nameOf(target, state).formula),
  Scope: property(4, ({ scope }) => (scope === undefined ? "Workbook" : "Worksheet")),
  Delete: method(4, (target, _args, state) => {
    const gone = nameOf(target, state);
    changeBook(state, { names: state.book.names.filter((each) => each !== gone) });
  }),
});

/** Letters, digits, points and underlines, and nothing that reads as a cell. */
const LEGAL = /^(?![A-Z]{1,3}\d+$)[\p{L}_\\][\p{L}\d_.]{0,254}$/iu;

export const namesObject = defineType<string | undefined>(
  "NamedItemCollection",
  {
    GetItem: method(1, (scope, [name], state) => {
      const target = { name: textOf(name, "A name"), scope };
      nameOf(target, state);
      return namedItemObject(state, target);
    }),
    /** Of formulas alone: ranges as objects are not taken here. */
    Add: method(4, (scope, [given, reference, comment], state) => {
      const name = textOf(given, "A name");
      const formula = textOf(reference, "What a name stands for");
      if (!LEGAL.test(name)) throw invalid(`Nothing can be called ${JSON.stringify(name)}.`);
      if (!isAbsent(comment)) throw invalid("Comments of names are not kept here.");
      if (!formula.startsWith("=")) throw invalid("A name's formula begins with an equals sign.");
      if (state.book.names.some(isThis({ name, scope }))) {
        throw new HostRefusal("ItemAlreadyExists", `The name ${name} is taken.`);
      }
      changeBook(state, { names: [...state.book.names, { name, formula, scope }] });
      return namedItemObject(state, { name, scope });
    }),
  },
  {
    items: (scope, state) =>
      state.book.names
        .filter((each) => each.scope === scope)
        .map(({ name }) => namedItemObject(state, { name, scope })),
  },
);
