import type { TextLine } from "../text/text-line";

/** One document of a submission: a main form or an exhibit. */
export interface SubmissionPart {
  /** As the submission names it: "EX-99.1", "10-Q". */
  readonly type: string;
  readonly description: string;
  /** The lines between its <TEXT> tags, with their numbers in the whole submission. */
  readonly lines: readonly TextLine[];
}

const START = /^\s*(?:<SUBMISSION>|<(?:SEC|IMS)-DOCUMENT>|<DOCUMENT>\s*<TYPE>)/imu;
const FIELD = /^<(?<name>TYPE|DESCRIPTION)>(?<value>.*)$/iu;

/** Whether a text is a whole submission: an envelope whose documents follow one another between tags. */
export function isSubmission(start: string): boolean {
  return START.test(start);
}

/** The documents of a submission. A document that is not closed ends with the next one or with the text. */
export function submissionParts(lines: readonly TextLine[]): readonly SubmissionPart[] {
  const parts: { type: string; description: string; lines: TextLine[] }[] = [];
  let within: "envelope" | "head" | "text" = "envelope";
  for (const line of lines) {
    const tag = /^<\/?(?:DOCUMENT|TEXT)>/iu.exec(line.text.trimStart())?.[0].toUpperCase();
    const open = parts.at(-1);
    if (tag === "<DOCUMENT>") {
      parts.push({ type: "", description: "", lines: [] });
      within = "head";
    } else if (tag === "</DOCUMENT>" || tag === "</TEXT>") within = tag === "</TEXT>" ? "head" : "envelope";
    else if (within === "envelope" || !open) continue;
    else if (tag === "<TEXT>") {
      within = "text";
      const rest = line.text.trimStart().slice(tag.length);
      if (rest.trim() !== "") open.lines.push({ text: rest, place: line.place });
    } else if (within === "text") open.lines.push(line);
    else {
      const field = FIELD.exec(line.text.trim())?.groups;
      if (field?.["name"]?.toUpperCase() === "TYPE") open.type = (field["value"] ?? "").trim().toUpperCase();
      else if (field) open.description = (field["value"] ?? "").trim();
    }
  }
  return parts;
}

/** Exhibits with results or reports, and the forms that hold them; agreements, certificates and pictures do not. */
const WITH_STATEMENTS =
  /^(?:EX-(?:99|13)(?:\.|$|[^\d])|(?:10-[QK]|8-K|6-K|20-F|40-F|10-KT|10-QT)(?:SB|405)?(?:\/A)?$)/u;
/** Pictures, archives and workbooks stand in the text in letters that hold no words. */
const ENCODED = /^\s*(?:begin \d{3} \S|<(?:PDF|XBRL|XML|ZIP|JSON|EXCEL)>)/iu;

export function mayHoldStatements({ type, lines }: SubmissionPart): boolean {
  if (!WITH_STATEMENTS.test(type)) return false;
  const first = lines.find(({ text }) => text.trim() !== "");
  return first !== undefined && !ENCODED.test(first.text);
}
