import { failure, type Result, success } from "../core/result";
import type { SourceDocument } from "./document";
import { withoutLongBlanks } from "./long-blank";
import type { Reader, ReadProblem, ReadWatch, SourceFile } from "./reader";
import { htmlReader, readHtmlText } from "./html/read-html";
import { submissionReader } from "./sgml/read-submission";
import { pdfReader } from "./pdf/read-pdf";
import { delimitedReader } from "./sheet/read-delimited";
import { workbookReader } from "./sheet/read-workbook";
import { textReader } from "./text/read-text";

/** No release comes near this size; a hostile or mistaken file must be refused before it fills the memory. */
export const LARGEST_FILE = 32 * 1024 * 1024;

const READERS: readonly Reader[] = [
  pdfReader,
  submissionReader(readHtmlText),
  htmlReader,
  workbookReader,
  delimitedReader,
  textReader,
];

/** Formats known by their first bytes for which there is no reader: named, so that the message can say so. */
const FOREIGN_FORMATS: readonly { readonly name: string; readonly signature: readonly number[] }[] = [
  { name: "an old Office document", signature: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "a gzip archive", signature: [0x1f, 0x8b] },
  { name: "a PNG picture", signature: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a JPEG picture", signature: [0xff, 0xd8, 0xff] },
];

/** The same for formats that are text, by how they begin; inside they hold marks, not tables of cells. */
const FOREIGN_TEXTS: readonly { readonly name: string; readonly start: RegExp }[] = [
  {
    name: "an XML document",
    start: /^\s*<(?:\?xml(?![^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b)|[a-z]+:xbrl|xbrl)\b/iu,
  },
  { name: "a JSON document", start: /^\s*[[{]\s*["[{]/u },
  { name: "an RTF document", start: /^\{\\rtf/u },
];

function foreignFormat({ bytes }: SourceFile): string | undefined {
  const binary = FOREIGN_FORMATS.find(({ signature }) => signature.every((byte, i) => bytes[i] === byte));
  if (binary) return binary.name;
  // A mark of UTF-8 in front, and the zeros of UTF-16, are passed over.
  const start = [...bytes.subarray(0, 1024)].filter((byte) => byte > 0 && byte < 0x80);
  const text = String.fromCharCode(...start);
  return FOREIGN_TEXTS.find((format) => format.start.test(text))?.name;
}

/** Reads a document with the first reader that accepts it. */
export async function readDocument(
  file: SourceFile,
  watch: ReadWatch = {},
): Promise<Result<SourceDocument, ReadProblem>> {
  if (file.bytes.length === 0) {
    return failure({ reason: "the file is empty", remedy: "export or download it again" });
  }
  if (file.bytes.length > LARGEST_FILE) {
    return failure({
      reason: `the file is larger than ${LARGEST_FILE / 1024 / 1024} MB`,
      remedy: "cut out the pages that hold the statements",
    });
  }
  const foreign = foreignFormat(file);
  if (foreign !== undefined) {
    return failure({
      reason: `the file is ${foreign}, which cannot be read yet`,
      remedy: "save the tables as text: tab-separated or as Markdown tables",
    });
  }
  const reader = READERS.find(({ accepts }) => accepts(file));
  if (!reader) {
    return failure({
      reason: "the file is not text",
      remedy: "save the tables as text: tab-separated or as Markdown tables",
    });
  }
  const document = await reader.read(file, watch);
  return document.ok ? success(withoutLongBlanks(document.value)) : document;
}
