import { failure, type Result, success } from "../../core/result";
import { type Archive, isArchive, openArchive } from "../archive/open-archive";
import type { ReadProblem, SourceFile } from "../reader";
import { decodeText } from "../text/decode";
import { isCompanyFacts, readCompanyFacts } from "./company-facts";
import { parseInstance } from "./parse-instance";
import { readInstances } from "./read-instance";
import type { LeftOut, RawInstance } from "./raw-instance";
import { readManifest } from "./read-manifest";
import { type Linkbase, readLinkbase } from "./read-linkbase";
import type { TaggedDocument, TaggedLabel } from "./tagged-document";
import { remarksOn } from "./tagged-remark";

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
 * others (workbooks) are not. A page of an inline document set whose contexts and units stand in another page (inline
 * XBRL 1.1, 3.1; all pages of EDINET and TDnet but the first) tells alone what it prints and no more: it is a page.
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
  if (!isInstance(start) || (isInline(start) && !hasContexts(file.bytes))) return undefined;
  return readSets([[file.bytes]], [], file);
}

function hasContexts(bytes: Uint8Array): boolean {
  const text = decodeText(bytes);
  return !text.ok || /<(?:[\w-]+:)?context[\s>]/u.test(text.value);
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
  const linkbases = parts.flatMap(([path, bytes]) => {
    if (!/\.(?:xml|xsd)$/iu.test(path) || !/linkbase/iu.test(startOf(bytes))) return [];
    const text = textOf(bytes);
    return (text.ok ? readLinkbase(text.value) : undefined) ?? [];
  });
  return readSets(documentSets(parts, new Map(instances)), linkbases, file);
}

/**
 * The pages that are one document each: those that a manifest names together (EDINET, TDnet), else those of one folder.
 * A document packed with both forms has its facts twice: the pages are the document.
 */
function documentSets(
  parts: readonly (readonly [string, Uint8Array])[],
  instances: ReadonlyMap<string, Uint8Array>,
): readonly (readonly Uint8Array[])[] {
  const named = parts.flatMap(([path, bytes]) => {
    const text = /manifest[^/]*\.xml$/iu.test(path) ? textOf(bytes) : undefined;
    return text?.ok === true ? readManifest(text.value, folderOf(path)) : [];
  });
  const taken = new Set(named.flat());
  const folders = new Map<string, string[]>();
  for (const path of instances.keys()) {
    if (taken.has(path)) continue;
    const folder = folders.get(folderOf(path)) ?? [];
    folder.push(path);
    folders.set(folderOf(path), folder);
  }
  const covered = new Set([...taken].filter((path) => instances.has(path)).map(folderOf));
  return [...named, ...[...folders].flatMap(([folder, paths]) => (covered.has(folder) ? [] : [paths]))].flatMap(
    (paths) => {
      const found = paths.flatMap((path) => instances.get(path) ?? []);
      const pages = found.filter((bytes) => isInline(startOf(bytes)));
      return pages.length > 0 ? [pages] : found.map((bytes) => [bytes]);
    },
  );
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function textOf(bytes: Uint8Array): Result<string, ReadProblem> {
  const text = decodeText(bytes);
  return text.ok ? success(text.value.replace(/^\uFEFF/u, "")) : text;
}

function readSets(
  sets: readonly (readonly Uint8Array[])[],
  linkbases: readonly Linkbase[],
  { name, sha256 }: SourceFile,
): Result<TaggedDocument, ReadProblem> {
  const facts: TaggedDocument["facts"][number][] = [];
  const about = new Map<string, string>();
  const leftOut: LeftOut = { tuples: 0, targets: 0, fractions: 0 };
  let entity = "";
  let unreadable = 0;
  for (const set of sets) {
    const pages: RawInstance[] = [];
    for (const bytes of set) {
      const text = textOf(bytes);
      if (!text.ok) return text;
      const parsed = parseInstance(text.value);
      if (!parsed.ok) return parsed;
      pages.push(parsed.value);
      leftOut.tuples += parsed.value.leftOut.tuples;
      leftOut.targets += parsed.value.leftOut.targets;
      leftOut.fractions += parsed.value.leftOut.fractions;
    }
    const read = readInstances(pages);
    for (const fact of read.facts) facts.push(fact);
    for (const [concept, words] of read.about) if (!about.has(concept)) about.set(concept, words);
    entity ||= read.entity;
    unreadable += read.unreadable;
  }
  return success({
    name,
    sha256,
    entity,
    facts,
    about,
    labels: joinLabels(linkbases),
    presentations: linkbases.flatMap(({ presentations }) => presentations),
    calculations: linkbases.flatMap(({ calculations }) => calculations),
    remarks: remarksOn(facts, unreadable, leftOut),
  });
}

/** A package has one linkbase of labels a language. */
function joinLabels(linkbases: readonly Linkbase[]): ReadonlyMap<string, TaggedLabel> {
  const joined = new Map<string, TaggedLabel>();
  for (const { labels } of linkbases)
    for (const [concept, label] of labels) joined.set(concept, { ...joined.get(concept), ...label });
  return joined;
}
