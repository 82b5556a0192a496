import { failure, type Result, success } from "../../core/result";
import { type Archive, isArchive, openArchive } from "../archive/open-archive";
import type { Remark } from "../document";
import type { ReadProblem, SourceFile } from "../reader";
import { decodeText } from "../text/decode";
import { isCompanyFacts, readCompanyFacts } from "./company-facts";
import { readInstance } from "./read-instance";
import { type Linkbase, readLinkbase } from "./read-linkbase";
import type { TaggedDocument } from "./tagged-document";

/** So much of a page is looked at for the namespaces that tell inline XBRL. */
const LOOK_AHEAD = 32_768;

function startOf(bytes: Uint8Array): string {
  let start = "";
  for (const byte of bytes.subarray(0, LOOK_AHEAD)) if (byte > 0 && byte < 0x80) start += String.fromCharCode(byte);
  return start;
}

function isInstance(start: string): boolean {
  return /<(?:[\w-]+:)?xbrl\b[^>]*http:\/\/www\.xbrl\.org\/2003\/instance/u.test(start) || isInline(start);
}

function isInline(start: string): boolean {
  return /http:\/\/www\.xbrl\.org\/20(?:13|08)\/inlineXBRL/u.test(start);
}

/**
 * A file whose figures are tagged; undefined when it is none. Zips are looked into: one with an instance is a filing,
 * others (workbooks) are not.
 */
export function readTagged(file: SourceFile): Result<TaggedDocument, ReadProblem> | undefined {
  if (isArchive(file.bytes)) {
    const archive = openArchive(file.bytes);
    if (!archive.ok) return archive;
    return archive.value.has("[Content_Types].xml") ? undefined : readPackage(archive.value, file);
  }
  const start = startOf(file.bytes);
  if (isCompanyFacts(start)) {
    const text = decodeText(file.bytes);
    return text.ok ? readCompanyFacts(text.value, file) : text;
  }
  return isInstance(start) ? readInstances([file.bytes], [], file) : undefined;
}

function readPackage(archive: Archive, file: SourceFile): Result<TaggedDocument, ReadProblem> {
  const parts = [...archive].sort(([a], [b]) => (a < b ? -1 : 1));
  const instances = parts.filter(
    ([path, bytes]) => /\.(?:xml|xbrl|x?html?)$/iu.test(path) && isInstance(startOf(bytes)),
  );
  if (instances.length === 0) {
    return failure({
      reason: "the archive holds no XBRL filing",
      remedy: "unpack it and give the release itself",
    });
  }
  // A filing packed with both forms has its facts twice: the page is the document.
  const pages = instances.filter(([, bytes]) => isInline(startOf(bytes)));
  const chosen = pages.length > 0 ? pages : instances;
  const linkbases = parts.flatMap(([path, bytes]) => {
    if (!/\.(?:xml|xsd)$/iu.test(path) || !/linkbase/iu.test(startOf(bytes))) return [];
    const text = decodeText(bytes);
    return (text.ok ? readLinkbase(text.value.replace(/^\uFEFF/u, "")) : undefined) ?? [];
  });
  return readInstances(
    chosen.map(([, bytes]) => bytes),
    linkbases,
    file,
  );
}

function readInstances(
  instances: readonly Uint8Array[],
  linkbases: readonly Linkbase[],
  { name, sha256 }: SourceFile,
): Result<TaggedDocument, ReadProblem> {
  const facts: TaggedDocument["facts"][number][] = [];
  let entity = "";
  let unreadable = 0;
  for (const bytes of instances) {
    const text = decodeText(bytes);
    if (!text.ok) return text;
    const read = readInstance(text.value.replace(/^\uFEFF/u, ""));
    if (!read.ok) return read;
    for (const fact of read.value.facts) facts.push(fact);
    entity ||= read.value.entity;
    unreadable += read.value.unreadable;
  }
  const hidden = facts.filter((fact) => fact.hidden && fact.value !== undefined);
  const remarks: Remark[] = [];
  if (hidden.length > 0) {
    const named = [...new Set(hidden.map(({ concept }) => concept))].slice(0, 3).join(", ");
    remarks.push({
      severity: "note",
      message: `${hidden.length} tagged figures are hidden: nobody who reads the page sees them (${named}${hidden.length > 3 ? ", …" : ""})`,
      place: hidden[0]?.place ?? {},
    });
  }
  if (unreadable > 0) {
    remarks.push({
      severity: "incomplete",
      message: `${unreadable} tagged figures could not be read: their text is no number, or their context or unit is missing`,
      place: {},
    });
  }
  return success({
    name,
    sha256,
    entity,
    facts,
    labels: new Map(linkbases.flatMap(({ labels }) => [...labels])),
    presentations: linkbases.flatMap(({ presentations }) => presentations),
    calculations: linkbases.flatMap(({ calculations }) => calculations),
    remarks,
  });
}
