/** The model that is to stand in a workbook: what was read, joined with what is stored, or what is stored without some of it. */
import { translationOf } from "../../app/find-translation";
import { checkReleases, type Releases } from "../../app/import-release";
import { forecastAfter } from "../../app/forecast-after";
import { planReleases } from "../../app/plan-releases";
import { joinFilings } from "../../app/join-filings";
import type { ImportObstacle, ModelContents } from "../../app/prepare-import";
import { failure, type Result, success } from "../../core/result";
import type { ImportChoices } from "../../app/import-choices";
import type { CellChoices } from "../../plan/diff-workbook";
import { type LeftOut, leftOutKey, withoutLeftOut } from "../../statements/left-out";
import { type SameLine, withSameLines } from "../../statements/same-line";
import type { Translation } from "../../plan/translation";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import type { CellChoice, WorkbookState } from "../../plan/workbook-state";
import type { Filing } from "../../statements/filing";
import { answerPrefix } from "./review";

/** A model to be written: its contents, their checks, their plan under the names it would have in an empty workbook. */
export interface PlannedModel {
  readonly contents: ModelContents;
  readonly releases: Releases;
  readonly plan: WorkbookPlan;
}

/** With all that the filings print, what is left out of the model too. */
export interface JoinedModel extends PlannedModel {
  readonly whole: readonly Filing[];
}

/** Stored filings have passed the checks before; they are of one issuer. */
export function plannedOf(contents: ModelContents): PlannedModel {
  const releases = checkReleases(contents.filings);
  if (!releases.ok) throw new Error(`the stored releases make no model: ${releases.problem.reason}`);
  const plan = planReleases(releases.value, contents.language, contents.translation, contents.forecast);
  return { contents, releases: releases.value, plan };
}

/** What was read, as the first import of a workbook. */
export function firstModel(read: PlannedModel, at: string, { lines }: ImportChoices): PlannedModel {
  const filings = read.contents.filings.map((filing) => withSameLines(filing, lines));
  const contents = { ...read.contents, filings, sameLines: lines, imports: [{ at, filings: hashes(filings) }] };
  return lines.some(({ isSame }) => isSame) ? plannedOf(contents) : { ...read, contents };
}

/** The model that a workbook has, with the releases that were read now: a document that it has already is read anew. */
export async function joinedModel(
  state: WorkbookState,
  { contents }: PlannedModel,
  at: string,
  choices: ImportChoices,
): Promise<Result<JoinedModel, ImportObstacle>> {
  const sameLines = saidOf(state.sameLines, choices.lines);
  const leftOut = leftOutWith(state.leftOut, choices);
  const whole = joinFilings(state.filings, contents.filings).map((filing) => withSameLines(filing, sameLines));
  const filings = whole.map((filing) => withoutLeftOut(filing, leftOut));
  const releases = checkReleases(filings);
  if (!releases.ok) return failure({ kind: "other-issuer", ...releases.problem });
  const { language } = contents;
  const translation = await translationLike(filings, contents.translation ?? state.translation);
  const forecast = state.forecast && forecastAfter(state.forecast, state.filings, filings);
  const known = new Set(hashes(state.filings));
  const added = hashes(filings).filter((hash) => !known.has(hash));
  return success({
    contents: {
      filings,
      language,
      answers: { ...state.answers, ...contents.answers },
      ...(translation && { translation }),
      ...(forecast && { forecast }),
      imports: [...state.imports, ...(added.length === 0 ? [] : [{ at, filings: added }])],
      declined: declinedWith(state.declined, choices),
      sameLines,
      leftOut,
    },
    whole,
    releases: releases.value,
    plan: planReleases(releases.value, language, translation, forecast),
  });
}

/** The stored model without some of its documents; undefined where none would be left. */
export async function modelWithout(
  state: WorkbookState,
  hashesOut: readonly string[],
): Promise<PlannedModel | undefined> {
  const out = new Set(hashesOut);
  const filings = state.filings.filter(({ source }) => !out.has(source.sha256));
  if (filings.length === 0) return undefined;
  const prefixes = [...out].map(answerPrefix);
  const answers = Object.fromEntries(
    Object.entries(state.answers).filter(([id]) => !prefixes.some((prefix) => id.startsWith(prefix))),
  );
  const translation = await translationLike(filings, state.translation);
  const imports = state.imports.flatMap(({ at, filings: own }) => {
    const left = own.filter((hash) => !out.has(hash));
    return left.length === 0 ? [] : [{ at, filings: left }];
  });
  const { language, declined, sameLines } = state;
  const leftOut = state.leftOut.filter(({ document }) => !out.has(document));
  const forecast = state.forecast && forecastAfter(state.forecast, state.filings, filings);
  const more = { ...(translation && { translation }), ...(forecast && { forecast }) };
  return plannedOf({ filings, language, answers, ...more, imports, declined, sameLines, leftOut });
}

/** What was said last of two lines counts. */
function saidOf(before: readonly SameLine[], now: readonly SameLine[]): readonly SameLine[] {
  const key = ({ kind, before: was, now: is }: SameLine) => `${kind}\n${was}\n${is}`;
  return [...new Map([...before, ...now].map((said) => [key(said), said])).values()];
}

/** Declined before and not accepted since, and what is declined now. */
export function declinedWith(
  before: readonly CellChoice[],
  { declined, replaced }: CellChoices,
): readonly CellChoice[] {
  const key = ({ sheet, row, column }: CellChoice) => `${sheet}\n${row}\n${column}`;
  const accepted = new Set(replaced.map(key));
  const all = new Map([...before, ...declined].map((choice) => [key(choice), choice]));
  return [...all].flatMap(([id, choice]) => (accepted.has(id) ? [] : [choice]));
}

/** Left out before and not taken in since, and what is left out now. */
function leftOutWith(before: readonly LeftOut[], { leftOut, takenIn }: ImportChoices): readonly LeftOut[] {
  const taken = new Set(takenIn.map(leftOutKey));
  const all = new Map([...before, ...leftOut].map((part) => [leftOutKey(part), part]));
  return [...all].flatMap(([key, part]) => (taken.has(key) ? [] : [part]));
}

/** The translation into the issuer's own second currency, or into the one that the model has where that is another. */
async function translationLike(
  filings: readonly Filing[],
  wanted: Translation | undefined,
): Promise<Translation | undefined> {
  const usual = await translationOf(filings, {});
  const translation = usual.ok ? usual.value.translation : undefined;
  if (wanted === undefined || wanted.quote === translation?.quote) return translation;
  const other = await translationOf(filings, { currency: wanted.quote });
  return other.ok ? other.value.translation : undefined;
}

function hashes(filings: readonly Filing[]): readonly string[] {
  return filings.map(({ source }) => source.sha256);
}
