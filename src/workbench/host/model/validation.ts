/** Data validation of ranges. */
import type { CellArea } from "../../../workbook/edit";
import { intersection, without } from "../address";
import { choiceOf, flagOf, recordOf, textOf } from "../argument";
import { checkFormula } from "../cell-content";
import { defineType, method, property } from "../define-type";
import type { CellGroup } from "../host-object";
import { invalid } from "../refusal";
import type { ErrorAlert, Validation } from "../side";
import { changeSide, guardSheet, sideOf, type HostState } from "../state";

const KINDS = ["custom", "date", "decimal", "list", "textLength", "time", "wholeNumber"] as const;
const ALERT_STYLES = ["Stop", "Warning", "Information"] as const;
const LONGEST_LIST = 255;

const NO_ALERT: ErrorAlert = { title: "", message: "", style: "Stop", showAlert: true };

export const validationObject = defineType<CellGroup>("DataValidation", {
  Type: property(8, (cells, state) => {
    const kind = Object.keys(ruleOf(cells, state) ?? {})[0];
    return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
  }),
  Rule: property(8, (cells, state) => ruleOf(cells, state) ?? {}, setRule),
  ErrorAlert: property(
    8,
    (cells, state) => found(cells, state)?.errorAlert ?? NO_ALERT,
    (cells, value, state) => changeFound(cells, state, { errorAlert: alertOf(value) }),
  ),
  IgnoreBlanks: property(
    8,
    (cells, state) => found(cells, state)?.ignoreBlanks ?? true,
    (cells, value, state) => changeFound(cells, state, { ignoreBlanks: flagOf(value, "ignoreBlanks") }),
  ),
  Clear: method(8, (cells, _args, state) => {
    guardSheet(state, cells.sheet);
    changeSide(state, cells.sheet, { validations: outside(cells.areas(), sideOf(state, cells.sheet).validations) });
  }),
});

/** The validation of the first cell: Excel tells no more of a range with several. */
function found(cells: CellGroup, state: HostState): Validation | undefined {
  const first = cells.areas()[0];
  if (first === undefined) return undefined;
  const cell = { ...first, bottom: first.top, right: first.left };
  return sideOf(state, cells.sheet).validations.find(({ areas }) => areas.some((area) => intersection(area, cell)));
}

function ruleOf(cells: CellGroup, state: HostState): Validation["rule"] | undefined {
  return found(cells, state)?.rule;
}

function setRule(cells: CellGroup, value: unknown, state: HostState): void {
  guardSheet(state, cells.sheet);
  const rule = recordOf(value, "A rule");
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== null);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw invalid("A rule names one kind of validation.");
  const name = choiceOf(kind, KINDS, "The kind of validation");
  const parts = recordOf(rule[kind], "A rule");
  if (name === "list") checkList(parts, state);
  else if (name === "custom") checkFormula(state, textOf(parts["formula"], "A custom rule's formula"));
  const { validations } = sideOf(state, cells.sheet);
  const made: Validation = { areas: cells.areas(), rule: { [name]: parts }, errorAlert: NO_ALERT, ignoreBlanks: true };
  changeSide(state, cells.sheet, { validations: [...outside(cells.areas(), validations), made] });
}

/** Values with commas between them, or a formula that gives cells. */
function checkList(parts: Readonly<Record<string, unknown>>, state: HostState): void {
  const source = textOf(parts["source"], "A list's source");
  if (source.startsWith("=")) checkFormula(state, source);
  else if (source === "" || source.length > LONGEST_LIST) throw invalid("A list takes 1 to 255 characters.");
}

function alertOf(value: unknown): ErrorAlert {
  const given = recordOf(value, "An error alert");
  return {
    title: given["title"] === undefined ? "" : textOf(given["title"], "A title"),
    message: given["message"] === undefined ? "" : textOf(given["message"], "A message"),
    style: given["style"] === undefined ? "Stop" : choiceOf(given["style"], ALERT_STYLES, "An alert's style"),
    showAlert: given["showAlert"] === undefined ? true : flagOf(given["showAlert"], "showAlert"),
  };
}

function changeFound(cells: CellGroup, state: HostState, change: Partial<Validation>): void {
  guardSheet(state, cells.sheet);
  const target = found(cells, state);
  if (target === undefined) throw invalid("There is no rule on these cells.");
  const { validations } = sideOf(state, cells.sheet);
  const kept = outside(cells.areas(), validations);
  changeSide(state, cells.sheet, { validations: [...kept, { ...target, areas: cells.areas(), ...change }] });
}

function outside(holes: readonly CellArea[], validations: readonly Validation[]): readonly Validation[] {
  return validations
    .map((validation) => ({
      ...validation,
      areas: holes.reduce((areas, hole) => areas.flatMap((area) => without(area, hole)), validation.areas),
    }))
    .filter(({ areas }) => areas.length > 0);
}
