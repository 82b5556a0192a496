import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openArchive } from "../../src/readers/archive/open-archive";
import { sharedFolder } from "../support/shared-data";
import { zipBytes } from "../support/zip-bytes";
import { type Chance, chanceOf } from "./chance";
import { drawPage, pdfOf } from "./draw-pdf";
import { generate, mutate } from "./mutate";
import { type Example, SMALL_EXAMPLES } from "./small-examples";
import type { ReaderName } from "./tokens";

/** Which example a reader is for, by its ending; the text's readers differ by what they find inside. */
const FITS: Readonly<Record<ReaderName, RegExp>> = {
  text: /iij.*[.]txt$/u,
  layout: /(?:asta|pericom).*[.]txt$/u,
  html: /ex99.*[.]html?$/u,
  sgml: /submission[.]txt$/u,
  pdf: /[.]pdf$/u,
  archive: /[.](?:xlsx|zip)$/u,
  workbook: /[.]xlsx$/u,
  delimited: /[.]csv$/u,
  xbrl: /[.](?:xbrl|xml|json|zip)$|(?:inline|ixbrl).*[.]htm$/u,
};

/** The documents to begin with: small ones of this folder, and the shared examples where they are. */
export function examplesOf(reader: ReaderName, small: boolean): readonly Example[] {
  const own = reader === "pdf" ? [] : SMALL_EXAMPLES[reader];
  const shared = small ? undefined : sharedFolder();
  if (shared === undefined) return own;
  const folders = ["seed", "examples/pdf", "examples/press_releases", "examples/xbrl"];
  const files = folders.flatMap((folder) => {
    try {
      return readdirSync(join(shared, folder)).map((name) => join(shared, folder, name));
    } catch {
      return []; // only a part of the examples is here
    }
  });
  return [...own, ...files.filter((file) => FITS[reader].test(file)).map((file) => exampleOf(readFileSync(file)))];
}

function exampleOf(bytes: Uint8Array): Example {
  const archive = bytes[0] === 0x50 && bytes[1] === 0x4b ? openArchive(bytes) : undefined;
  const latin1 = (part: Uint8Array) => Buffer.from(part).toString("latin1");
  return archive?.ok
    ? { kind: "parts", parts: [...archive.value].map(([path, part]) => [path, latin1(part)]) }
    : { kind: "bytes", text: latin1(bytes) };
}

/** The input of this number: the same for the same seed, reader and examples. */
export function inputOf(reader: ReaderName, seed: number, number: number, examples: readonly Example[]): Uint8Array {
  const chance = chanceOf(seed, reader, number);
  return Buffer.from(textOf(reader, chance, examples), "latin1");
}

function textOf(reader: ReaderName, chance: Chance, examples: readonly Example[]): string {
  if (reader === "pdf" && (examples.length === 0 || chance.is(0.9))) return drawnPdf(chance);
  if (chance.is(0.05)) return begun(reader, generate(reader, chance));
  const example = chance.pick(examples);
  if (example.kind === "parts") return mutatedZip(reader, example.parts, chance);
  const whole = chance.is(0.04) || /^(?:pdf|xbrl)$/u.test(reader);
  const text = whole ? example.text : windowOf(reader, example.text, chance);
  return mutate(text, otherOf(examples, chance), reader, chance);
}

function otherOf(examples: readonly Example[], chance: Chance): string {
  const other = chance.pick(examples);
  return other.kind === "bytes" ? other.text : chance.pick(other.parts)[1];
}

/** Large examples are read in pieces: more inputs a minute. */
function windowOf(reader: ReaderName, text: string, chance: Chance): string {
  const size = chance.pick([6_000, 12_000, 24_000]);
  if (text.length <= size) return text;
  const from = text.indexOf("\n", chance.below(text.length - size)) + 1;
  return begun(reader, text.slice(from, from + size));
}

/** What a format begins with, without which another reader would come. */
function begun(reader: ReaderName, text: string): string {
  if (reader === "html") return `<html><body>\n${text}`;
  if (reader === "sgml") return `<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n${text}`;
  return text;
}

function drawnPdf(chance: Chance): string {
  const contents = Array.from({ length: 1 + chance.below(3) }, () => drawPage(chance));
  if (chance.is(0.5)) return pdfOf(contents);
  if (chance.is(0.6)) return pdfOf(contents.map((content) => mutate(content, content, "pdf", chance).slice(0, 60_000)));
  const file = pdfOf(contents);
  return mutate(file, file, "pdf", chance);
}

const READ_PARTS = /\.(?:xml|rels|xsd|html?|xbrl)$/iu;

function mutatedZip(reader: ReaderName, parts: readonly (readonly [string, string])[], chance: Chance): string {
  // Of a filing with a hundred parts a dozen are enough, those that hold the others together among them.
  const kept = parts.filter(([path]) => /workbook|styles|shared|Types/u.test(path) || chance.below(parts.length) < 12);
  const chosen = kept.filter(([path]) => READ_PARTS.test(path));
  const target = chosen.length === 0 ? undefined : chance.pick(chosen)[0];
  const times = chance.is(0.3) ? 0.5 : 0;
  const mutated = kept.map(([path, text]) => {
    const hit = reader !== "archive" && (path === target || chance.is(times));
    return [path, hit ? mutate(text, text, reader, chance) : text] as const;
  });
  const zip = zipBytes(
    mutated.map(([path, text]) => ({
      path: pathOf(path, reader, chance),
      bytes: Buffer.from(text, "latin1"),
      ...lies(reader, chance),
    })),
  ).toString("latin1");
  return reader === "archive" ? mutate(zip, zip, reader, chance) : zip;
}

function pathOf(path: string, reader: ReaderName, chance: Chance): string {
  if (reader !== "archive" || !chance.is(0.05)) return path;
  return chance.pick([`../${path}`, `${path}.zip`, `${path}\0`, path.repeat(300), "__proto__", "xl/workbook.xml", ""]);
}

function lies(reader: ReaderName, chance: Chance): { readonly claimedSize?: number; readonly claimedCrc?: number } {
  if (reader !== "archive" || !chance.is(0.05)) return {};
  return chance.is(0.5)
    ? { claimedSize: chance.pick([0, 1, 999_999, 250_000_000, 4_294_967_295]) }
    : { claimedCrc: chance.below(4_294_967_296) };
}
