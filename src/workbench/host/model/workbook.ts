/** The workbook, from which everything else is reached, and its application. */
import { choiceOf, textOf } from "../argument";
import { child, defineType, method, property } from "../define-type";
import type { HostObject } from "../host-object";
import { notFound } from "../refusal";
import { changeBook, type HostState } from "../state";
import { customXmlObject } from "./custom-xml";
import { namesObject } from "./name";
import { functionsObject } from "./function";
import { bookProtectionObject } from "./protection";
import { stylesObject } from "./style";
import { worksheetsObject } from "./worksheet";

const CALCULATIONS = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** What is held back until the next sync is held back anyway: the store is told when a request begins and ends. */
const applicationObject = defineType<undefined>("Application", {
  CalculationMode: property(
    1,
    (_target, state) => state.book.calculation,
    (_target, value, state) =>
      changeBook(state, { calculation: choiceOf(value, CALCULATIONS, "The calculation mode") }),
  ),
  Calculate: method(1, (_target, [type], state) => {
    const how = choiceOf(type, ["Recalculate", "Full", "FullRebuild"] as const, "The calculation");
    state.calculations += 1;
    if (how !== "Recalculate") state.store.recalculate();
  }),
  SuspendApiCalculationUntilNextSync: method(6, () => undefined),
  SuspendScreenUpdatingUntilNextSync: method(9, () => undefined),
});

function selected(state: HostState): HostObject {
  const { sheet, area } = state.store.active();
  return state.make.range(sheet, area);
}

export const workbookObject = defineType<undefined>("Workbook", {
  Name: property(7, (_target, state) => state.bookName),
  Application: child(1, (_target, state) => applicationObject(state, undefined)),
  Names: child(1, (_target, state) => namesObject(state, undefined)),
  Functions: child(2, (_target, state) => functionsObject(state, undefined)),
  Protection: child(7, (_target, state) => bookProtectionObject(state, undefined)),
  Worksheets: child(1, (_target, state) => worksheetsObject(state, undefined)),
  Styles: child(7, (_target, state) => stylesObject(state, undefined)),
  CustomXmlParts: child(5, (_target, state) => customXmlObject(state, { namespace: undefined })),
  GetSelectedRange: method(1, (_target, _args, state) => selected(state)),
  GetActiveCell: method(7, (_target, _args, state) => {
    const { sheet, area } = state.store.active();
    return state.make.range(sheet, { ...area, bottom: area.top, right: area.left });
  }),
  // What the client keeps over its syncs it takes back one by one.
  _RemoveReference: method(1, (_target, [reference], state) => {
    if (!state.references.delete(textOf(reference, "A reference"))) throw notFound("the reference is unknown");
  }),
});
