import { failure, type Result, success } from "../../core/result";
import type { Block, Remark, SourceDocument } from "../document";
import type { Reader, ReadProblem, SourceFile } from "../reader";
import { decodeText } from "../text/decode";
import type { TextLine } from "../text/text-line";
import { blocksOfText, linesOf, MOST_LINES } from "../text/read-text";
import { isSubmission, mayHoldStatements, type SubmissionPart, submissionParts } from "./submission-parts";

/** Reads a page of HTML that begins in a line of the submission. */
export type ReadHtml = (
  text: string,
  file: Pick<SourceFile, "name" | "sha256">,
  firstLine: number,
) => Result<SourceDocument, ReadProblem>;

/** More documents than any submission has. */
const MOST_PARTS = 1_000;
/** An envelope begins within so many bytes; letters of authenticity may stand before it. */
const START = 4_096;

/** Whole EDGAR submissions: the exhibits and forms that may hold statements, one after another. */
export function submissionReader(readHtml: ReadHtml): Reader {
  return {
    accepts: ({ bytes }) =>
      isSubmission(String.fromCharCode(...[...bytes.subarray(0, START)].filter((byte) => byte > 0 && byte < 0x80))),
    read: (file) => {
      const text = decodeText(file.bytes);
      return text.ok ? readSubmission(text.value, file, readHtml) : text;
    },
  };
}

function readSubmission(text: string, file: SourceFile, readHtml: ReadHtml): Result<SourceDocument, ReadProblem> {
  const lines = linesOf(text);
  const parts = lines.length > MOST_LINES ? [] : submissionParts(lines);
  if (lines.length > MOST_LINES || parts.length > MOST_PARTS)
    return failure({ reason: "the submission is longer than any", remedy: "cut out the exhibit with the statements" });
  const chosen = parts.filter(mayHoldStatements);
  if (chosen.length === 0) {
    return failure({
      reason: "the submission has no exhibit of results (EX-99, EX-13) and no report (10-Q, 10-K, 8-K) in text or HTML",
      remedy: "give the exhibit with the statements itself",
    });
  }
  const blocks: Block[] = [];
  const remarks: Remark[] = [partsRemark(chosen, parts.length)];
  for (const part of chosen) {
    const read = readPart(part, file, readHtml);
    if (!read.ok) return read;
    const first = part.lines[0];
    if (first) blocks.push({ kind: "text", text: exhibitName(part), heading: true, place: first.place });
    for (const block of read.value.blocks) blocks.push(block);
    for (const remark of read.value.remarks ?? []) remarks.push(remark);
  }
  return success({ name: file.name, sha256: file.sha256, blocks, remarks });
}

/** Names so many parts in a message. */
const NAMED = 12;

/** Which parts of the submission were read: the analyst may miss one. */
function partsRemark(chosen: readonly SubmissionPart[], parts: number): Remark {
  const names = chosen.slice(0, NAMED).map(exhibitName);
  const more = chosen.length > NAMED ? ` and ${chosen.length - NAMED} more` : "";
  return {
    severity: "note",
    message: `Read of the submission's ${parts} documents: ${names.join(", ")}${more}.`,
    place: chosen[0]?.lines[0]?.place ?? {},
  };
}

/** "Exhibit 99.1", "Form 8-K": what an analyst would call it. */
function exhibitName({ type }: SubmissionPart): string {
  return type.startsWith("EX-") ? `Exhibit ${type.slice(3)}` : `Form ${type}`;
}

type PartRead = Pick<SourceDocument, "blocks" | "remarks">;

function readPart(part: SubmissionPart, file: SourceFile, readHtml: ReadHtml): Result<PartRead, ReadProblem> {
  const { lines } = part;
  const from = lines.findIndex(({ text }) => text.trim() !== "");
  const first = lines[from];
  if (first && isPage(lines.slice(from, from + 20))) {
    return readHtml(joined(lines.slice(from)), file, first.place.line ?? 1);
  }
  const blocks = blocksOfText(lines.map(({ text, place }) => ({ text, place: { ...place, line: place.line ?? 1 } })));
  return blocks.ok ? success({ blocks: blocks.value }) : blocks;
}

/** The text again as it stood: a form feed had divided its line, and a line with nothing else is missing. */
function joined(lines: readonly TextLine[]): string {
  let text = "";
  let at = lines[0]?.place.line ?? 1;
  for (const [i, line] of lines.entries()) {
    const next = line.place.line ?? at;
    text += i === 0 ? line.text : next === at ? `\f${line.text}` : "\n".repeat(next - at) + line.text;
    at = next;
  }
  return text;
}

/** The tables of plain text have tags too, but those of its columns no page has. */
function isPage(lines: readonly TextLine[]): boolean {
  const text = lines.map((line) => line.text).join("\n");
  return /^\s*<(?:!doctype\s+html|html|head|body|table|div|p|center|font)\b/iu.test(text) && !/^\s*<S>/imu.test(text);
}
