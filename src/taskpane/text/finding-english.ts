import type { FindingCode, Severity, CheckName } from "../../core/finding";

/** What a finding means: a title, one sentence, and what to do where the check itself does not say it. */
export interface FindingText {
  readonly title: string;
  readonly text: string;
  readonly remedy: string;
}

/** Codes that are told today; any other is described by its check and its severity. */
export type ToldCode = Extract<
  FindingCode,
  | `footing.${"break" | "incomplete" | "rounding"}`
  | `cross-footing.${"break" | "rounding"}`
  | `articulation.${"break" | "rounding" | "incomplete"}`
  | `percentage.${"break" | "question" | "rounding"}`
  | `change.${"break" | "question" | "rounding"}`
  | `scale.${"break" | "plug" | "rounding" | "question"}`
  | `reconciliation.${"break" | "plug" | "question" | "rounding" | "note"}`
  | `translation.${"break" | "question" | "rounding"}`
  | "language.break"
  | `comparative.${"break" | "note" | "rounding"}`
  | `sign.${"break" | "question"}`
  | `read.${"break" | "incomplete" | "question" | "note"}`
  | `calendar.${"break" | "question" | "note"}`
>;

export interface FindingTexts {
  readonly codes: Readonly<Record<ToldCode, FindingText>>;
  readonly checks: Readonly<Record<CheckName, string>>;
  readonly outcomes: Readonly<Record<Severity, FindingText>>;
}

const NOTHING = "Nothing to do.";
const COMPARE = "Compare the places named with the source.";

export const findingEnglish: FindingTexts = {
  codes: {
    "footing.break": {
      title: "Total does not add up",
      text: "A printed total differs from the sum of its items by more than rounding can explain.",
      remedy: COMPARE,
    },
    "footing.incomplete": {
      title: "Total not checked",
      text: "An item of the total holds something that is no figure, so nothing is claimed about the sum.",
      remedy: "Read the item in the source.",
    },
    "footing.rounding": {
      title: "Total off by rounding",
      text: "A printed total differs from the sum of its items by no more than rounding does.",
      remedy: NOTHING,
    },
    "cross-footing.break": {
      title: "Periods do not add up",
      text: "The periods that make up a longer one do not add up to it.",
      remedy: COMPARE,
    },
    "cross-footing.rounding": {
      title: "Periods off by rounding",
      text: "The periods that make up a longer one add up to it but for rounding.",
      remedy: NOTHING,
    },
    "articulation.break": {
      title: "Statements do not tie",
      text: "Two statements that must agree do not: balance, net income or cash.",
      remedy: COMPARE,
    },
    "articulation.rounding": {
      title: "Statements tie but for rounding",
      text: "Two figures that must agree differ by no more than rounding does.",
      remedy: NOTHING,
    },
    "articulation.incomplete": {
      title: "Statements could not be tied",
      text: "A line that ties the statements together is missing.",
      remedy: "Find the missing line in the source.",
    },
    "percentage.break": {
      title: "Percentage does not follow",
      text: "A printed percentage does not follow from the amount and its base, even with rounding allowed for.",
      remedy: COMPARE,
    },
    "percentage.question": {
      title: "Base of percentages unknown",
      text: "A column of percentages fits no base in the table.",
      remedy: "Say what the column is a percentage of.",
    },
    "percentage.rounding": {
      title: "Percentage off by rounding",
      text: "The printed percentage is not the nearest one but the next, as in columns made to add up to 100.",
      remedy: NOTHING,
    },
    "change.break": {
      title: "Change does not follow",
      text: "A printed change does not follow from the two amounts by any usual way to compute it.",
      remedy: COMPARE,
    },
    "change.question": {
      title: "Compared periods unknown",
      text: "A column of changes follows from no two columns of the table.",
      remedy: "Say which two periods the column compares.",
    },
    "change.rounding": {
      title: "Change off by rounding",
      text: "A printed change differs from the printed amounts, but within what their rounding allows.",
      remedy: NOTHING,
    },
    "scale.break": {
      title: "Two prints disagree",
      text: "One fact is printed in two tables and the figures do not agree, or only but for a power of ten.",
      remedy: COMPARE,
    },
    "scale.plug": {
      title: "Rounded figure is a plug",
      text: "A rounded figure misses its more exact print, while its own table adds up only with it as printed.",
      remedy: "Use the more exact figure; show the difference as a plug.",
    },
    "scale.rounding": {
      title: "Two prints differ by rounding",
      text: "One fact is printed in two tables and the figures differ by no more than rounding does.",
      remedy: NOTHING,
    },
    "scale.question": {
      title: "One measure or two?",
      text: "Two lines have the same name and other figures, and it is open whether they are one measure.",
      remedy: "Say whether the two lines are one measure.",
    },
    "reconciliation.break": {
      title: "Reconciliation does not tie",
      text: "An end of a reconciliation does not agree with the statement it must lead to.",
      remedy: COMPARE,
    },
    "reconciliation.plug": {
      title: "Plug in a reconciliation",
      text: "A figure misses the statement by a unit, while the reconciliation adds up only with it as printed.",
      remedy: "Use the statement's figure; show the difference as a named plug.",
    },
    "reconciliation.question": {
      title: "Same name, other figures",
      text: "A line of a reconciliation has the name of a line elsewhere but other figures, and nothing says why.",
      remedy: "Say whether the two lines are one measure.",
    },
    "reconciliation.rounding": {
      title: "Reconciliation off by rounding",
      text: "An end of a reconciliation differs from the statement by no more than rounding does.",
      remedy: NOTHING,
    },
    "reconciliation.note": {
      title: "Two measures of one name",
      text: "A line has the name of a line elsewhere but other figures, and a footnote says why.",
      remedy: "Keep the two measures apart.",
    },
    "translation.break": {
      title: "Translation is off",
      text: "A translated figure is more than a unit off the amount at the stated rate.",
      remedy: "Compare both amounts and the stated rate with the source.",
    },
    "translation.question": {
      title: "Rate of translation unknown",
      text: "Most of a translated column does not follow from the stated rate; another one was used.",
      remedy: "Say at which rate the column was translated.",
    },
    "translation.rounding": {
      title: "Translation off by rounding",
      text: "A translated figure is not the nearest but the next, as columns are rounded that must add up.",
      remedy: NOTHING,
    },
    "language.break": {
      title: "Languages differ",
      text: "A figure differs between the Japanese and the English print, or only one of them has it.",
      remedy: "Compare the two prints; keep the version that governs.",
    },
    "comparative.break": {
      title: "Earlier figure changed silently",
      text: "A figure differs from the earlier filing, and nothing says that it was restated.",
      remedy: "Compare both filings with their sources.",
    },
    "comparative.note": {
      title: "Restated",
      text: "A figure of an earlier period was restated, and its heading says so.",
      remedy: NOTHING,
    },
    "comparative.rounding": {
      title: "Earlier figure off by rounding",
      text: "A figure differs from the earlier filing by no more than rounding does.",
      remedy: NOTHING,
    },
    "sign.break": {
      title: "Signs disagree",
      text: "Two prints of one fact have the same digits but, in one period only, opposite signs.",
      remedy: "Compare the sign with the source.",
    },
    "sign.question": {
      title: "A sign may be lost",
      text: "A total breaks but would hold if one item had the other sign.",
      remedy: "Compare the sign with the source.",
    },
    "read.break": {
      title: "Answer refuted",
      text: "Your answer about scale, currency or decimals contradicts what the document prints; it is not used.",
      remedy: "Look at the source and answer anew.",
    },
    "read.note": {
      title: "How it was read",
      text: "An answer of yours says how figures are printed, or was not needed; or tables without a period and a unit were left aside.",
      remedy: NOTHING,
    },
    "read.incomplete": {
      title: "Cell without a figure",
      text: "A cell of amounts holds something that is no figure; totals over it are not checked.",
      remedy: "Look at the print.",
    },
    "read.question": {
      title: "How to read is not said",
      text: "The document does not say the scale or currency of a table, or which sign divides decimals.",
      remedy: "Answer the question above.",
    },
    "calendar.break": {
      title: "Answer refuted",
      text: "Your answer about the fiscal calendar contradicts the document's own evidence; it is not used.",
      remedy: "Look at the source and answer anew.",
    },
    "calendar.note": {
      title: "Dated as you said",
      text: "The document leaves the periods open, and your answer says them; or an answer was not needed.",
      remedy: NOTHING,
    },
    "calendar.question": {
      title: "Days of a period unknown",
      text: "Quarters are named, but the document does not settle when the fiscal year ends.",
      remedy: "Answer the question above.",
    },
  },
  checks: {
    footing: "Total",
    "cross-footing": "Periods",
    articulation: "Statements",
    percentage: "Percentage",
    change: "Change",
    scale: "Two prints",
    reconciliation: "Reconciliation",
    translation: "Translation",
    language: "Languages",
    comparative: "Earlier filing",
    sign: "Sign",
    prose: "Text of the release",
    read: "Reading",
    calendar: "Calendar",
  },
  outcomes: {
    break: {
      title: "does not agree",
      text: "The figures disagree by more than rounding explains.",
      remedy: COMPARE,
    },
    plug: { title: "plug", text: "The figure was set so that a sum holds.", remedy: "Show it as a named plug." },
    question: {
      title: "open question",
      text: "The document does not settle it.",
      remedy: "Compare with the source and decide.",
    },
    incomplete: {
      title: "not checked",
      text: "Something is missing or unreadable.",
      remedy: "Look at the source.",
    },
    rounding: { title: "off by rounding", text: "Rounding explains the difference.", remedy: NOTHING },
    note: { title: "note", text: "Worth knowing.", remedy: NOTHING },
  },
};
