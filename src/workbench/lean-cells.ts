/** The grid's cells while it calculates, as plain values: what is worked out already, else what stood there before. */
import type { ICellData, Nullable, ObjectMatrix, Styles } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { IFormulaCurrentConfigService, IFormulaRuntimeService } from "@univerjs/preset-sheets-core";
import type { CellKey } from "../plan/address";
import type { FormulaCells } from "../plan/formula-value";
import {
  DIVISION_ERROR,
  type Matrix,
  NOT_AVAILABLE,
  NUMBER_ERROR,
  REFERENCE_ERROR,
  type Scalar,
  VALUE_ERROR,
} from "../plan/spreadsheet-value";

export interface LeanCells extends FormulaCells {
  /** Looks at the formula that is being calculated; false where its workbook cannot be read in this way. */
  readonly open: () => boolean;
  /** Whether all cells that were read since have a plain value; otherwise what was worked out does not count. */
  readonly areKnown: () => boolean;
  /** Whether the formula's own cell has a number format. */
  readonly hasNumberFormat: () => boolean;
}

interface SheetCells {
  readonly calculated: ObjectMatrix<Nullable<ICellData>> | undefined;
  readonly entered: ObjectMatrix<Nullable<ICellData>>;
  readonly rows: number;
  readonly columns: number;
}

const ERRORS: ReadonlyMap<string, Scalar> = new Map(
  [DIVISION_ERROR, VALUE_ERROR, REFERENCE_ERROR, NOT_AVAILABLE, NUMBER_ERROR].map((error) => [error.code, error]),
);
const TEXT_FORMAT = "@";

export function openLeanCells(runtime: IFormulaRuntimeService, config: IFormulaCurrentConfigService): LeanCells {
  let unit = "";
  let isKnown = true;
  const unknown = (): Scalar => {
    isKnown = false;
    return VALUE_ERROR;
  };
  const sheetOf = (name: string): SheetCells | undefined => {
    const id = name === "" ? runtime.currentSubUnitId : config.getSheetNameMap()[unit]?.[name];
    if (id === undefined) return undefined;
    const sheet = config.getUnitData()[unit]?.[id];
    if (!sheet || spills(id)) return undefined;
    const calculated = runtime.getUnitData()[unit]?.[id];
    const { cellData: entered, rowCount: rows, columnCount: columns } = sheet;
    return { calculated: calculated ?? undefined, entered, rows, columns };
  };
  const spills = (sheet: string) =>
    !isEmpty(config.getArrayFormulaRange()[unit]?.[sheet]) ||
    !isEmpty(config.getArrayFormulaCellData()[unit]?.[sheet]?.getMatrix()) ||
    !isEmpty(runtime.getUnitArrayFormula()[unit]?.[sheet]) ||
    !isEmpty(runtime.getRuntimeArrayFormulaCellData()[unit]?.[sheet]?.getMatrix());
  const read = ({ calculated, entered, rows, columns }: SheetCells, row: number, column: number): Scalar => {
    if (row >= rows || column >= columns) return unknown();
    const cell = calculated?.getValue(row, column) ?? entered.getValue(row, column);
    if (!cell) return null;
    const { v, t, p } = cell;
    if (p) return unknown();
    if (v === undefined || v === null) return cell.f === undefined && cell.si === undefined ? null : unknown();
    if (typeof v === "number" && (t === CellValueType.NUMBER || t === undefined || t === null))
      return isText(cell) ? unknown() : v;
    if (t === CellValueType.BOOLEAN) return v === 1 || v === true;
    if (typeof v !== "string") return unknown();
    if (v.startsWith("#")) return ERRORS.get(v) ?? unknown();
    return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? v : unknown();
  };
  const isText = (cell: ICellData) => formatOf(cell) === TEXT_FORMAT;
  const formatOf = (cell: ICellData) => {
    if (cell.s === undefined || cell.s === null) return undefined;
    return typeof cell.s === "string" ? formats.of(config.getUnitStylesData()[unit], cell.s) : cell.s.n?.pattern;
  };
  const formats = openFormats();
  return {
    open: () => {
      unit = runtime.currentUnitId;
      isKnown = true;
      return isEmpty(runtime.getRuntimeFeatureCellData());
    },
    areKnown: () => isKnown,
    hasNumberFormat: () => {
      const { currentSubUnitId, currentRow, currentColumn } = runtime;
      const cells = config.getUnitData()[unit]?.[currentSubUnitId]?.cellData;
      const cell = cells?.getValue(currentRow, currentColumn);
      return cell !== undefined && cell !== null && formatOf(cell) !== undefined;
    },
    valueAt: (name, cell) => {
      const sheet = sheetOf(name);
      return sheet ? read(sheet, Number(cell.row), Number(cell.column)) : unknown();
    },
    valuesIn: (name, from, to): Matrix | Scalar => {
      const sheet = sheetOf(name);
      if (!sheet) return unknown();
      const [top, bottom] = span(from, to, "row");
      const [left, right] = span(from, to, "column");
      const rows: Scalar[][] = [];
      for (let row = top; row <= bottom; row++) {
        const values: Scalar[] = [];
        for (let column = left; column <= right; column++) values.push(read(sheet, row, column));
        rows.push(values);
      }
      return { kind: "matrix", rows };
    },
  };
}

function span(from: CellKey, to: CellKey, axis: keyof CellKey): readonly [number, number] {
  const [a, b] = [Number(from[axis]), Number(to[axis])];
  return a <= b ? [a, b] : [b, a];
}

function isEmpty(things: object | null | undefined): boolean {
  for (const _ in things) return false;
  return true;
}

/** The number formats of styles by their ids, which never come to stand for another style. */
function openFormats() {
  let of: Nullable<Styles>;
  const known = new Map<string, string | undefined>();
  return {
    of: (styles: Nullable<Styles>, id: string): string | undefined => {
      if (styles !== of) known.clear();
      of = styles;
      if (known.has(id)) return known.get(id);
      const format = styles?.get(id)?.n?.pattern;
      known.set(id, format);
      return format;
    },
  };
}
