/** What a cell shows: numbers and texts by a number format's code, with the English (United States) separators. */

interface Section {
  /** Pieces of the code in their order. */
  readonly pieces: readonly Piece[];
}

type Piece =
  | { readonly kind: "literal"; readonly text: string }
  /** The digits that a format shows: `#,##0.0`. */
  | { readonly kind: "digits"; readonly code: string }
  | { readonly kind: "date"; readonly code: string }
  | { readonly kind: "text" }
  | { readonly kind: "percent" }
  | { readonly kind: "general" };

const PIECE =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(general)|(am\/pm|a\/p|y+|m+|d+|h+|s+)|([#0?][#0?,.]*(?:[eE][+-][#0?]+)?|\.[#0?]+)|(%)|(@)|([\s\S])/gi;

function sectionOf(code: string): Section {
  const pieces = [...code.matchAll(PIECE)].flatMap((match): Piece | readonly Piece[] => {
    const [whole, quoted, escaped, space, fill, bracket, general, date, digits, percent, text] = match;
    if (quoted !== undefined) return { kind: "literal", text: quoted };
    if (escaped !== undefined) return { kind: "literal", text: escaped };
    if (space !== undefined) return { kind: "literal", text: " " };
    // What fills the width of a column has no width of its own; colours and conditions show nothing.
    if (fill !== undefined) return [];
    if (bracket !== undefined) return bracket.startsWith("$") ? { kind: "literal", text: currencyOf(bracket) } : [];
    if (general !== undefined) return { kind: "general" };
    if (date !== undefined) return { kind: "date", code: date.toLowerCase() };
    if (digits !== undefined) return { kind: "digits", code: digits };
    if (percent !== undefined) return { kind: "percent" };
    if (text !== undefined) return { kind: "text" };
    return { kind: "literal", text: whole };
  });
  return { pieces };
}

/** [$¥-411] shows ¥. */
function currencyOf(bracket: string): string {
  return /^\$([^-]*)/.exec(bracket)?.[1] ?? "";
}

const SECTIONS = new Map<string, readonly Section[]>();

function sectionsOf(code: string): readonly Section[] {
  const known = SECTIONS.get(code);
  if (known !== undefined) return known;
  const made = splitSections(code).map(sectionOf);
  SECTIONS.set(code, made);
  return made;
}

function splitSections(code: string): readonly string[] {
  return (code.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;|^)(?=;|$)/g) ?? [code]).map(String);
}

export function formatText(text: string, code: string): string {
  const section = sectionsOf(code)[3];
  if (section === undefined || text === "") return text;
  return section.pieces
    .map((piece) => (piece.kind === "text" ? text : piece.kind === "literal" ? piece.text : ""))
    .join("");
}

export function formatNumber(value: number, code: string): string {
  const sections = sectionsOf(code);
  const [positive, negative, zero] = sections;
  if (positive === undefined) return "";
  if (value < 0 && negative !== undefined) return render(negative, -value, "");
  if (value === 0 && zero !== undefined) return render(zero, 0, "");
  return render(positive, Math.abs(value), value < 0 ? "-" : "");
}

function render(section: Section, size: number, sign: string): string {
  const { pieces } = section;
  if (pieces.some(({ kind }) => kind === "date")) return renderDate(pieces, size);
  const percents = pieces.filter(({ kind }) => kind === "percent").length;
  const number = size * 100 ** percents;
  const body = pieces
    .map((piece) => {
      if (piece.kind === "literal") return piece.text;
      if (piece.kind === "percent") return "%";
      if (piece.kind === "digits") return renderDigits(number, piece.code);
      return piece.kind === "general" || piece.kind === "text" ? generalText(number) : "";
    })
    .join("");
  return sign === "-" && /[1-9]/.test(body) ? sign + body : body;
}

/** Eleven digits at most, and powers of ten where they would not be enough. */
function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace(/e([+-])(\d)$/, "e$10$2")
      .toUpperCase();
  }
  return String(Number(value.toPrecision(11)));
}

function renderDigits(value: number, code: string): string {
  const scientific = /^(.*)[eE]([+-])([#0?]+)$/.exec(code);
  if (scientific !== null) return renderScientific(value, scientific);
  // Commas after the last digit divide by a thousand each; others group.
  const bare = code.replaceAll(/,+(?=\.|$)/g, "");
  const trailing = code.length - bare.length;
  const [whole = "", fraction = ""] = bare.split(".");
  const scaled = value / 1000 ** trailing;
  const [digits = "0", decimals = ""] = fixed(scaled, fraction.length).split(".");
  const least = whole.replaceAll(/[^0]/g, "").length;
  const shown = digits === "0" && least === 0 ? "" : digits.padStart(least, "0");
  const grouped = whole.includes(",") ? shown.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : shown;
  return code.includes(".") ? `${grouped}.${optionalDigits(decimals, fraction)}` : grouped;
}

/** Half away from zero, as the figure reads in decimals. */
function fixed(value: number, places: number): string {
  const nudged = Number(`${Math.round(Number(`${value}e${places}`))}e-${places}`);
  return (Number.isFinite(nudged) ? nudged : value).toFixed(places);
}

function optionalDigits(decimals: string, fraction: string): string {
  let kept = decimals;
  while (kept.length > 0 && kept.endsWith("0") && fraction.charAt(kept.length - 1) === "#") kept = kept.slice(0, -1);
  return kept;
}

function renderScientific(value: number, [, mantissa = "", plus = "", digits = ""]: readonly string[]): string {
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(value));
  const sign = exponent < 0 ? "-" : plus === "+" ? "+" : "";
  const power = String(Math.abs(exponent)).padStart(digits.length, "0");
  return `${renderDigits(value / 10 ** exponent, mantissa)}E${sign}${power}`;
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function renderDate(pieces: readonly Piece[], serial: number): string {
  // Before March 1900 Excel's count is a day off, for a leap day that never was.
  const date = new Date(Math.round(((serial < 61 ? serial + 1 : serial) - 25_569) * 86_400_000));
  const isHalfDay = pieces.some((piece) => piece.kind === "date" && piece.code.startsWith("a"));
  return pieces
    .map((piece, index) => {
      if (piece.kind === "literal") return piece.text;
      if (piece.kind !== "date") return "";
      const isMinute = /^mm?$/.test(piece.code) && isBesideTime(pieces, index);
      return isMinute ? padded(date.getUTCMinutes(), piece.code) : datePart(date, piece.code, isHalfDay);
    })
    .join("");
}

/** m is minutes after hours and before seconds. */
function isBesideTime(pieces: readonly Piece[], index: number): boolean {
  const dates = (all: readonly Piece[]) => all.flatMap((piece) => (piece.kind === "date" ? [piece.code] : []));
  return (
    (dates(pieces.slice(0, index)).at(-1) ?? "").startsWith("h") ||
    (dates(pieces.slice(index + 1))[0] ?? "").startsWith("s")
  );
}

function datePart(date: Date, code: string, isHalfDay: boolean): string {
  const hour = date.getUTCHours();
  switch (code.charAt(0)) {
    case "y":
      return code.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear() % 100).padStart(2, "0");
    case "m":
      return monthText(date.getUTCMonth(), code);
    case "d":
      if (code.length === 3) return (DAYS[date.getUTCDay()] ?? "").slice(0, 3);
      return code.length > 3 ? (DAYS[date.getUTCDay()] ?? "") : padded(date.getUTCDate(), code);
    case "h":
      return padded(isHalfDay ? hour % 12 || 12 : hour, code);
    case "s":
      return padded(date.getUTCSeconds(), code);
    default:
      return hour < 12 ? "AM" : "PM";
  }
}

function monthText(month: number, code: string): string {
  const name = MONTHS[month] ?? "";
  if (code.length <= 2) return padded(month + 1, code);
  if (code.length === 3) return name.slice(0, 3);
  return code.length === 5 ? name.slice(0, 1) : name;
}

function padded(number: number, code: string): string {
  return code.length > 1 ? String(number).padStart(2, "0") : String(number);
}
