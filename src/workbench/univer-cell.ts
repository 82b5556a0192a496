/** Entries of cells between the host's terms and Univer's. */
import { BooleanNumber, CellValueType, type ICellData, type IStyleData } from "@univerjs/core";
import type { CellEntry, CellValue } from "./host/store";

/** What of a Univer cell is its content; null takes away. The kind of value is always said, so that none is guessed. */
export type CellContent = Required<Pick<ICellData, "f" | "v" | "t" | "si" | "p">>;

const EMPTY: CellContent = { f: null, v: null, t: null, si: null, p: null };

export function contentOf(entry: CellEntry): CellContent {
  if (entry.kind === "blank") return EMPTY;
  if (entry.kind === "formula") return { ...EMPTY, f: entry.formula };
  const { value, quoted } = entry;
  if (typeof value === "number") return { ...EMPTY, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") {
    return { ...EMPTY, v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  }
  return { ...EMPTY, v: value, t: quoted ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** `formula`: the cell's, with its equals sign, where it has one. */
export function entryOf(cell: ICellData | undefined, formula: string | undefined): CellEntry {
  if (formula !== undefined) return { kind: "formula", formula };
  const value = cell && valueOf(cell);
  if (cell === undefined || value === undefined) return { kind: "blank" };
  return { kind: "value", value, quoted: cell.t === CellValueType.FORCE_STRING };
}

/** Undefined for a cell without a value. Text with formats of its own inside comes as its plain text. */
export function valueOf(cell: ICellData): CellValue | undefined {
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === null || v === undefined || (v === "" && t !== CellValueType.FORCE_STRING)) return undefined;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1" || v === "TRUE";
  if (t === CellValueType.NUMBER && typeof v === "string" && v.trim() !== "" && Number.isFinite(Number(v))) {
    return Number(v);
  }
  return v;
}

/** The name of the named style that a cell was dressed in. */
export function styleNameOf(cell: ICellData): string | undefined {
  const name: unknown = cell.custom?.["style"];
  return typeof name === "string" ? name : undefined;
}

/** A cell's own looks. */
export function styleOf(cell: ICellData | undefined, find: (id: string) => IStyleData | undefined): IStyleData {
  const style = cell?.s;
  return (typeof style === "string" ? find(style) : style) ?? {};
}
