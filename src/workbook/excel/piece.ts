/** Edits cut into pieces that each fit into one request, and packed into batches. Pure: it is known before Excel is asked. */
import type { AlertRule, WorkbookEdit } from "../edit";
import { areaLists } from "./address-text";

/** One edit, or a part of one, with what it costs. */
export interface Piece {
  readonly edit: WorkbookEdit;
  readonly cells: number;
  /** Of the request, estimated from above. */
  readonly bytes: number;
}

/** Excel on the web takes 5 MB; under 2 MB it stays responsive. The estimate leaves room for what it does not know. */
const MOST_BYTES = 1_800_000;
const MOST_CELLS = 20_000;
/** Of the first request, for sheets, named styles and the mark. */
export const BYTES_OF_SET_UP = 200_000;
const BYTES_A_RANGE = 400;
const BYTES_A_PROPERTY = 180;
const BYTES_AN_ADDRESS = 16;
const NOTES_A_PIECE = 400;

export function piecesOf(edits: readonly WorkbookEdit[]): readonly Piece[] {
  return edits.flatMap(cutEdit).map((edit) => ({ edit, cells: cellsOf(edit), bytes: bytesOf(edit) }));
}

/** Neighbouring pieces together as long as they fit; `reserved` bytes are left free in the first batch. Never empty. */
export function packPieces(pieces: readonly Piece[], reserved: number): readonly (readonly Piece[])[] {
  const batches: Piece[][] = [[]];
  let cells = 0;
  let bytes = reserved;
  for (const piece of pieces) {
    // What is renewed is looked up where it stands then: after all that is inserted, before anything is taken out.
    const isLookedUp = piece.edit.kind === "renew-notes";
    const last = batches.at(-1)?.at(-1)?.edit.kind;
    const parts = last !== undefined && isLookedUp !== (last === "renew-notes");
    if (parts || cells + piece.cells > MOST_CELLS || bytes + piece.bytes > MOST_BYTES) {
      batches.push([]);
      cells = 0;
      bytes = 0;
    }
    batches.at(-1)?.push(piece);
    cells += piece.cells;
    bytes += piece.bytes;
  }
  return batches;
}

/** Stored texts (of ASCII characters) in as few requests as the limit allows. */
export function packTexts(texts: readonly string[]): readonly (readonly string[])[] {
  const requests: string[][] = [];
  let bytes = Infinity;
  for (const text of texts) {
    if (bytes + text.length > MOST_BYTES - BYTES_OF_SET_UP) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(text);
    bytes += text.length + BYTES_A_RANGE;
  }
  return requests;
}

/** Two halves of a batch that Excel found too large; undefined for a single row or call. */
export function halve(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] | undefined {
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const edit = pieces[0]?.edit;
  if (edit?.kind === "cells" && edit.rows.length > 1) {
    const middle = Math.ceil(edit.rows.length / 2);
    const lower = { ...edit, top: edit.top + middle, rows: edit.rows.slice(middle) };
    return [piecesOf([{ ...edit, rows: edit.rows.slice(0, middle) }]), piecesOf([lower])];
  }
  if (edit?.kind === "notes" && edit.notes.length > 1) return halvesOf(edit.notes, (notes) => ({ ...edit, notes }));
  if (edit?.kind === "renew-notes" && edit.notes.length > 1) {
    return halvesOf(edit.notes, (notes) => ({ ...edit, notes }));
  }
  return undefined;
}

function halvesOf<Item>(
  items: readonly Item[],
  edit: (items: readonly Item[]) => WorkbookEdit,
): readonly [readonly Piece[], readonly Piece[]] {
  const middle = Math.ceil(items.length / 2);
  return [piecesOf([edit(items.slice(0, middle))]), piecesOf([edit(items.slice(middle))])];
}

/** An edit as parts of which none is larger than a request may be. */
function cutEdit(edit: WorkbookEdit): readonly WorkbookEdit[] {
  switch (edit.kind) {
    case "cells":
      return cutRows(edit);
    case "dress":
      return areaLists(edit.areas).map((areas) => ({ ...edit, areas }));
    case "number-format":
      return slices(edit.areas, 400).map((areas) => ({ ...edit, areas }));
    case "alerts":
      return edit.rules.flatMap(({ areas, conditions }) =>
        areaLists(areas).map((list) => ({ ...edit, rules: [{ areas: list, conditions }] })),
      );
    case "renew-notes":
      return slices(edit.notes, NOTES_A_PIECE).map((notes) => ({ ...edit, notes }));
    case "notes":
      return slices(edit.notes, NOTES_A_PIECE).map((notes) => ({ ...edit, notes }));
    default:
      return [edit];
  }
}

function cutRows(edit: Extract<WorkbookEdit, { kind: "cells" }>): readonly WorkbookEdit[] {
  const parts: { top: number; rows: (typeof edit.rows)[number][] }[] = [];
  let cells = Infinity;
  let bytes = Infinity;
  edit.rows.forEach((row, i) => {
    const more = jsonBytes(row);
    if (cells + row.length > MOST_CELLS / 4 || bytes + more > MOST_BYTES / 4) {
      parts.push({ top: edit.top + i, rows: [] });
      cells = 0;
      bytes = 0;
    }
    parts.at(-1)?.rows.push(row);
    cells += row.length;
    bytes += more;
  });
  return parts.map(({ top, rows }) => ({ ...edit, top, rows }));
}

function cellsOf(edit: WorkbookEdit): number {
  if (edit.kind === "cells") return edit.rows.reduce((sum, row) => sum + row.length, 0);
  return edit.kind === "notes" ? edit.notes.length : 0;
}

/** What the client library sends, measured and rounded up: an object path and two actions a range, 150 bytes a property. */
function bytesOf(edit: WorkbookEdit): number {
  switch (edit.kind) {
    case "cells":
      return jsonBytes(edit.rows) + BYTES_A_RANGE;
    case "notes":
      return edit.notes.reduce((sum, { text }) => sum + jsonBytes(text) + BYTES_A_RANGE, 0);
    case "renew-notes":
      return edit.notes.reduce((sum, { now }) => sum + jsonBytes(now ?? "") + BYTES_A_RANGE, 0);
    case "number-format":
      return edit.areas.length * BYTES_A_RANGE;
    case "dress":
      return edit.areas.length * BYTES_AN_ADDRESS + BYTES_A_RANGE + 8 * BYTES_A_PROPERTY;
    case "alerts":
      return edit.rules.reduce((sum, rule) => sum + alertBytes(rule), 0);
    case "chart":
      return 20 * BYTES_A_PROPERTY + edit.series.length * (2 * BYTES_A_RANGE + 12 * BYTES_A_PROPERTY);
    case "frame":
      return BYTES_A_RANGE + 14 * BYTES_A_PROPERTY;
    default:
      return BYTES_A_RANGE + BYTES_A_PROPERTY;
  }
}

function alertBytes({ areas, conditions }: AlertRule): number {
  return (
    areas.length * BYTES_AN_ADDRESS + BYTES_A_RANGE + conditions.length * (2 * BYTES_A_RANGE + 8 * BYTES_A_PROPERTY)
  );
}

/** In UTF-8: what is outside ASCII takes three bytes at most a UTF-16 unit. */
function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) bytes += 2;
  return bytes;
}

function slices<Item>(items: readonly Item[], length: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, i) => items.slice(i * length, (i + 1) * length));
}
