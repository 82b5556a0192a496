import { type Finding, finding } from "../core/finding";
import { PRINTED_SCALES } from "../statements/answer";
import type {
  Question,
  QuestionEvidence,
  ScaleQuestion,
  ShareScaleQuestion,
  UnitQuestion,
} from "../statements/question";
import {
  type AskedDocument,
  captionEvidence,
  currenciesNamed,
  handful,
  rowEvidence,
  tableName,
} from "./question-evidence";
import { placeOf } from "./reading-finding";
import type { TwinTables } from "./twin";

/** A question as it is told among the findings, and as the analyst can answer it. */
export interface RaisedQuestion {
  readonly finding: Finding;
  readonly question: Question;
  /** The powers of ten that the document's own figures and captions allow, where they allow few; others they refute. */
  readonly possible?: readonly number[];
}

/** Ids by kind and statement: the same document read again asks by the same names. */
export function questionId(kind: "scale" | "unit" | "share-scale" | "period", statement: string): string {
  return `${kind}:${statement}`;
}

/** What English releases print in; Japanese ones also print in 万 and 億. */
const USUAL_SCALES: readonly number[] = [0, 3, 6, 9];
const SHARE_SCALES: readonly number[] = [0, 3, 6];

/** Amounts of money under a table that says in no currency, or in neither currency nor scale. */
export function unitQuestion(
  asked: AskedDocument,
  twins: TwinTables,
  id: string,
  positions: readonly number[],
): RaisedQuestion {
  const scale = twins.primary.units.scale ?? twins.twin?.units.scale;
  const rows = positions.flatMap((position) => twins.primary.rows[position] ?? []);
  const named = rows.slice(0, 3).map(({ label }) => `“${label}”`);
  const more = rows.length > named.length ? ` and ${rows.length - named.length} more` : "";
  const are = rows.length === 1 ? "is an amount of money" : "are amounts of money";
  const open = scale === undefined ? "which currency and scale" : "which currency";
  const message = `${named.join(", ")}${more} ${are}, but nothing over ${tableName(twins.primary.source)} says in ${open}. Until that is said, ${rows.length === 1 ? "its" : "their"} figures are left out.`;
  const question: UnitQuestion = {
    kind: "unit",
    id: questionId("unit", id),
    document: asked.document.name,
    message,
    evidence: evidenceOf(asked, twins, positions),
    currencies: currenciesNamed(asked),
    scales: scale === undefined ? scalesFor(twins) : [scale],
  };
  const remedy =
    scale === undefined ? "Say the currency and scale of this table." : "Say the currency of this table's amounts.";
  return {
    question,
    ...(scale !== undefined && { possible: [scale] }),
    finding: finding("read", "question", message, placeOf(twins, id, positions[0] ?? 0), { remedy }),
  };
}

/** A table whose scale nothing says, or whose languages say different ones. */
export function scaleQuestion(
  asked: AskedDocument,
  twins: TwinTables,
  id: string,
  areLeftOut: boolean,
): RaisedQuestion {
  const printed = printedScales(twins);
  const name = tableName(twins.primary.source);
  const until = areLeftOut ? "left out" : "read as whole units";
  const message =
    printed.length > 1
      ? `The two languages print different scales over ${name} (${printed.map((scale) => `10^${scale}`).join(" and ")}); its amounts are ${until} until it is said which is meant.`
      : `Nothing over ${name} says in which scale its amounts are printed${areLeftOut ? ", and other tables of the document do" : ""}; they are ${until}.`;
  const question: ScaleQuestion = {
    kind: "scale",
    id: questionId("scale", id),
    document: asked.document.name,
    message,
    evidence: evidenceOf(asked, twins, figureRows(twins)),
    choices: printed.length > 1 ? printed : scalesFor(twins),
  };
  return {
    question,
    ...(printed.length > 1 && { possible: printed }),
    finding: finding("read", "question", message, placeOf(twins, id, 0), {
      remedy: "Say whether the amounts are in units, thousands or millions.",
    }),
  };
}

/**
 * Share counts under a scaled table of money, with neither an exception nor income per share to tell their scale:
 * `votes` are the scales that income per share speaks for in one column or another.
 */
export function shareScaleQuestion(
  asked: AskedDocument,
  twins: TwinTables,
  id: string,
  positions: readonly number[],
  votes: readonly number[],
): RaisedQuestion {
  const message = `Nothing tells whether the numbers of shares in ${tableName(twins.primary.source)} are scaled like its money; they are read as printed.`;
  const question: ShareScaleQuestion = {
    kind: "share-scale",
    id: questionId("share-scale", id),
    document: asked.document.name,
    message,
    evidence: evidenceOf(asked, twins, positions),
    choices: SHARE_SCALES,
  };
  return {
    question,
    ...(votes.length > 0 && { possible: votes }),
    finding: finding("read", "question", message, placeOf(twins, id, positions[0] ?? 0), {
      remedy: "Say whether shares are in units, thousands or millions.",
    }),
  };
}

/** The scales that the captions of the two languages print, where they differ; else the one, or none. */
export function printedScales({ primary, twin }: TwinTables): readonly number[] {
  const scales = [primary.units.scale, twin?.units.scale].filter((scale) => scale !== undefined);
  return [...new Set(scales)];
}

function scalesFor({ primary, twin }: TwinTables): readonly number[] {
  return primary.language !== "en" || twin !== undefined ? PRINTED_SCALES : USUAL_SCALES;
}

function figureRows({ primary }: TwinTables): readonly number[] {
  return primary.rows.flatMap(({ heading }, position) => (heading ? [] : [position])).slice(0, 2);
}

/** The rows asked about, under what is printed over their table in either language. */
function evidenceOf(
  asked: AskedDocument,
  { primary, twin }: TwinTables,
  positions: readonly number[],
): readonly QuestionEvidence[] {
  const rows = positions.slice(0, 2).flatMap((position) => {
    const body = primary.source.body[primary.rows[position]?.index ?? -1];
    return body ? [body] : [];
  });
  return handful(
    captionEvidence(asked, primary.source).slice(-2),
    rowEvidence(primary.source.header.slice(-1)),
    twin ? captionEvidence(asked, twin.source).slice(-1) : [],
    rowEvidence(rows),
  );
}
