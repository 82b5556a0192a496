import { inflateRawSync } from "node:zlib";
import { readParts } from "../../src/workbook/xlsx/package";

/**
 * An xlsx file as it stands on disk, read straight from its XML: no library between the file and the proof. For files
 * that programs have just written; not for arbitrary ones.
 */
export interface FileBook {
  readonly sheets: readonly FileSheet[];
  /** All parts as text, by name; for proofs about the package itself. */
  readonly parts: ReadonlyMap<string, string>;
  readonly styles: FileStyles;
}

export interface FileSheet {
  readonly name: string;
  /** By address, in the order of the file. */
  readonly cells: ReadonlyMap<string, FileCell>;
  /** How many columns are frozen at the left. */
  readonly frozenColumns: number;
  readonly notes: ReadonlyMap<string, string>;
  readonly xml: string;
}

export interface FileCell {
  readonly address: string;
  /** Counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly formula?: string;
  /** The cached value of a formula, the value of any other cell; undefined where the file has none. */
  readonly value: FileValue | undefined;
  readonly style: number;
}

export type FileValue = number | string | boolean | { readonly kind: "error"; readonly code: string };

export interface FileStyles {
  /** Name of the named style, number format, quote prefix and font XML by style number. */
  readonly formats: readonly {
    readonly name: string;
    readonly numberFormat: string;
    readonly quotePrefix: boolean;
    readonly font: string;
    readonly fill: string;
    readonly border: string;
    readonly alignment: string;
  }[];
}

export function readXlsx(bytes: Uint8Array): FileBook {
  const parts = new Map(
    readParts(bytes)
      .filter(({ name }) => !/\.(png|jpe?g|bin)$/.test(name))
      .map(({ name, method, data }) => [
        name,
        Buffer.from(method === 0 ? data : inflateRawSync(data)).toString("utf8"),
      ]),
  );
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si\b[^>]*?(?:\/>|>(.*?)<\/si>)/gs)].map(
    ([, item = ""]) => textIn(item),
  );
  const targets = new Map(
    [...(parts.get("xl/_rels/workbook.xml.rels") ?? "").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      `xl/${attribute(tag, "Target").replace(/^\/?(xl\/)?/, "")}`,
    ]),
  );
  const sheets = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const path = targets.get(attribute(tag, "r:id")) ?? "";
    return readSheet(attribute(tag, "name"), parts.get(path) ?? "", notesOf(path, parts), strings);
  });
  return { sheets, parts, styles: readStyles(parts.get("xl/styles.xml") ?? "") };
}

function readSheet(
  name: string,
  xml: string,
  notes: ReadonlyMap<string, string>,
  strings: readonly string[],
): FileSheet {
  const cells = new Map<string, FileCell>();
  for (const [, attributes = "", content = ""] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const address = attribute(attributes, "r");
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const formula = /<f\b[^>]*?(?:\/>|>(.*?)<\/f>)/s.exec(content);
    cells.set(address, {
      address,
      row: Number(digits),
      column: columnNumber(letters),
      ...(formula ? { formula: decode(formula[1] ?? "") } : {}),
      value: valueOf(attribute(attributes, "t"), content, strings),
      style: Number(attribute(attributes, "s") || "0"),
    });
  }
  return { name, cells, frozenColumns: Number(/<pane\b[^>]*xSplit="(\d+)"/.exec(xml)?.[1] ?? "0"), notes, xml };
}

function valueOf(type: string, content: string, strings: readonly string[]): FileValue | undefined {
  if (type === "inlineStr") return textIn(content);
  const held = /<v\b[^>]*?(?:\/>|>(.*?)<\/v>)/s.exec(content);
  if (held === null) return undefined;
  const value = held[1] ?? "";
  if (type === "s") return strings[Number(value)];
  if (type === "str") return decodeText(value);
  if (type === "b") return value === "1";
  return type === "e" ? { kind: "error", code: decode(value) } : Number(value);
}

function notesOf(sheetPath: string, parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const relations = parts.get(sheetPath.replace(/worksheets\/([^/]+)$/, "worksheets/_rels/$1.rels")) ?? "";
  const target = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(([tag]) => tag.includes("/comments"));
  const xml = target ? (parts.get(`xl/${attribute(target[0], "Target").replace(/^\.\.\//, "")}`) ?? "") : "";
  return new Map(
    [...xml.matchAll(/<comment\b([^>]*)>(.*?)<\/comment>/gs)].map(([, attributes = "", content = ""]) => [
      attribute(attributes, "ref"),
      textIn(content),
    ]),
  );
}

function readStyles(xml: string): FileStyles {
  const section = (name: string) => new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, "s").exec(xml)?.[1] ?? "";
  const items = (name: string, item: string) =>
    [...section(name).matchAll(new RegExp(`<${item}\\b[^>]*?(?:/>|>.*?</${item}>)`, "gs"))].map(([text]) => text);
  const numberFormats = new Map(
    items("numFmts", "numFmt").map((tag) => [attribute(tag, "numFmtId"), attribute(tag, "formatCode")]),
  );
  const names = new Map(
    items("cellStyles", "cellStyle").map((tag) => [attribute(tag, "xfId"), attribute(tag, "name")]),
  );
  const [fonts, fills, borders] = [items("fonts", "font"), items("fills", "fill"), items("borders", "border")];
  return {
    formats: items("cellXfs", "xf").map((tag) => ({
      name: names.get(attribute(tag, "xfId")) ?? "",
      numberFormat: numberFormats.get(attribute(tag, "numFmtId")) ?? "General",
      quotePrefix: /^(1|true)$/.test(attribute(tag, "quotePrefix")),
      font: fonts[Number(attribute(tag, "fontId"))] ?? "",
      fill: fills[Number(attribute(tag, "fillId"))] ?? "",
      border: borders[Number(attribute(tag, "borderId"))] ?? "",
      alignment: /<alignment\b[^>]*>/.exec(tag)?.[0] ?? "",
    })),
  };
}

/** All runs of text, phonetic readings left out. */
function textIn(xml: string): string {
  return [...xml.replaceAll(/<rPh\b.*?<\/rPh>/gs, "").matchAll(/<t\b[^>]*?(?:\/>|>(.*?)<\/t>)/gs)]
    .map(([, text = ""]) => decodeText(text))
    .join("");
}

/** ECMA-376 22.9.2.19: _x000D_ stands for a character that XML would lose. */
function decodeText(text: string): string {
  return decode(text).replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const NAMED_CHARACTERS = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, digits?: string, name?: string) =>
      hex
        ? String.fromCodePoint(parseInt(hex, 16))
        : digits
          ? String.fromCodePoint(Number(digits))
          : (NAMED_CHARACTERS.get(name ?? "") ?? whole),
  );
}

function attribute(tag: string, name: string): string {
  return decode(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

/** 1 for A. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
