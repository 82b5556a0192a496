import { failure, type Result } from "../core/result";
import type { SourceDocument } from "./document";
import type { Reader, ReadProblem, SourceFile } from "./reader";
import { textReader } from "./text/read-text";

/** No release comes near this size; a hostile or mistaken file must be refused before it fills the memory. */
export const LARGEST_FILE = 32 * 1024 * 1024;

const READERS: readonly Reader[] = [textReader];

/** Formats known by their first bytes for which there is no reader: named, so that the message can say so. */
const FOREIGN_FORMATS: readonly { readonly name: string; readonly signature: readonly number[] }[] = [
  { name: "a PDF", signature: [0x25, 0x50, 0x44, 0x46] },
  { name: "a zip archive or an Excel workbook", signature: [0x50, 0x4b, 0x03, 0x04] },
  { name: "an old Office document", signature: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "a gzip archive", signature: [0x1f, 0x8b] },
  { name: "a PNG picture", signature: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a JPEG picture", signature: [0xff, 0xd8, 0xff] },
];

/** Reads a document with the first reader that accepts it. */
export function readDocument(file: SourceFile): Result<SourceDocument, ReadProblem> {
  if (file.bytes.length === 0) {
    return failure({ reason: "the file is empty", remedy: "export or download it again" });
  }
  if (file.bytes.length > LARGEST_FILE) {
    return failure({
      reason: `the file is larger than ${LARGEST_FILE / 1024 / 1024} MB`,
      remedy: "cut out the pages that hold the statements",
    });
  }
  const foreign = FOREIGN_FORMATS.find(({ signature }) => signature.every((byte, i) => file.bytes[i] === byte));
  if (foreign) {
    return failure({
      reason: `the file is ${foreign.name}, which cannot be read yet`,
      remedy: "save the tables as text: tab-separated or as Markdown tables",
    });
  }
  const reader = READERS.find(({ accepts }) => accepts(file));
  return reader
    ? reader.read(file)
    : failure({
        reason: "the file is not text",
        remedy: "save the tables as text: tab-separated or as Markdown tables",
      });
}
