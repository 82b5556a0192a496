/**
 * What the xlsx library cannot write into styles.xml: a named style for each role, so that an analyst restyles all
 * inputs at once, and the quote prefix that keeps text text when its cell is edited. Both ride through the library as
 * marks on the number format and are put in their places here.
 */
import type { CellRole } from "../../plan/workbook-plan";

export interface StyleMark {
  readonly role: CellRole;
  readonly quoted: boolean;
  /** The role's look has been varied (bold, underlined): not the look that the named style gets. */
  readonly varied: boolean;
  /** The number format itself. */
  readonly code: string;
}

const GENERAL = "General";
/** The first id that the format leaves to the file (ECMA-376 18.8.30). */
const FIRST_OWN_FORMAT = 164;

export function markedFormat(mark: StyleMark): string {
  return [mark.role, mark.quoted ? "q" : "", mark.varied ? "v" : "", mark.code].join("|");
}

/** The marks are read back from attributes as they stand in the file; the code stays escaped as it is. */
function readMark(format: string): StyleMark {
  const [role = "", quoted = "", varied = "", ...code] = format.split("|");
  return { role: role as CellRole, quoted: quoted === "q", varied: varied === "v", code: code.join("|") };
}

interface Format {
  readonly attributes: string;
  readonly content: string;
  readonly mark: StyleMark | undefined;
}

export function completeStyles(xml: string): string {
  const marks = new Map(
    [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g)].map(([, id = "", format = ""]) => [
      id,
      readMark(format),
    ]),
  );
  const formats = readFormats(xml, marks);
  const roles = [...new Set(formats.flatMap(({ mark }) => (mark ? [mark.role] : [])))];
  const codes = [...new Set([...marks.values()].map(({ code }) => code).filter((code) => code !== GENERAL))];
  const formatId = (code: string) => (code === GENERAL ? 0 : FIRST_OWN_FORMAT + codes.indexOf(code));

  const numberFormats = codes.map((code) => `<numFmt numFmtId="${formatId(code)}" formatCode="${code}"/>`);
  const cellFormats = formats.map(({ attributes, content, mark }) => {
    const own = mark
      ? `numFmtId="${formatId(mark.code)}" ${attributes} xfId="${1 + roles.indexOf(mark.role)}"${mark.quoted ? ' quotePrefix="1"' : ""}`
      : `numFmtId="0" ${attributes} xfId="0"`;
    return content === "" ? `<xf ${own}/>` : `<xf ${own}>${content}</xf>`;
  });
  const namedFormats = roles.map((role) => {
    const candidates = formats.filter(({ mark }) => mark?.role === role);
    const plain = candidates.find(({ mark }) => mark?.varied === false) ?? candidates[0];
    return `<xf numFmtId="${formatId(plain?.mark?.code ?? GENERAL)}" ${plain?.attributes ?? ""}/>`;
  });
  const names = roles.map((role, i) => `<cellStyle name="Tieout ${role}" xfId="${i + 1}"/>`);
  return [
    [/<numFmts .*?<\/numFmts>/s, list("numFmts", numberFormats)],
    [/<cellXfs .*?<\/cellXfs>/s, list("cellXfs", cellFormats)],
    [/<cellStyleXfs .*?<\/cellStyleXfs>/s, list("cellStyleXfs", [NORMAL_FORMAT, ...namedFormats])],
    [/<cellStyles .*?<\/cellStyles>/s, list("cellStyles", [NORMAL_NAME, ...names])],
  ].reduce((text, [pattern, replacement]) => text.replace(pattern as RegExp, () => replacement as string), xml);
}

const NORMAL_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
const NORMAL_NAME = '<cellStyle name="Normal" xfId="0" builtinId="0"/>';

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function readFormats(xml: string, marks: ReadonlyMap<string, StyleMark>): readonly Format[] {
  const section = /<cellXfs [^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? "";
  return [...section.matchAll(/<xf numFmtId="(\d+)" ([^>]*?) xfId="0"([^>]*?)(?:\/>|>(.*?)<\/xf>)/gs)].map(
    ([, id = "", attributes = "", applied = "", content = ""]) => ({
      attributes: attributes + applied.replaceAll("true", "1"),
      content,
      mark: marks.get(id),
    }),
  );
}
