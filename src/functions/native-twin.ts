/**
 * Each call as formulas in functions of Excel 2010, for workbooks that go to people without the add-in. They count in
 * doubles where the functions are exact. Text that consists of digits, which the functions refuse, counts as a number.
 */
import { dayOf, type IsoDate, monthOf, parseIsoDate, yearOf } from "../core/date";
import type { FiscalCalendar } from "../core/fiscal-calendar";
import { parseFiscalLabel, periodEnd } from "../metrics/fiscal-period";
import { cellAt, commonShape, fill, type Shape, shapeOf } from "./spill";
import { bridgeTwin, ebitdaBridgeTwin } from "./twin-bridge";
import { literalValue, listPart, type Operand, readOperand, unlessBlank } from "./twin-operand";

/** Formula texts without their equals signs, in the shape that the call spills: one by one for a single cell. */
export type TwinFormulas = readonly (readonly string[])[];

type Operands = readonly (Operand | undefined)[];
type Twin = (operands: Operands, shape: Shape | undefined) => TwinFormulas | undefined;

/** What a native formula says where the function gives #VALUE! and #NUM!. */
const VALUE_ERROR = 'VALUE("?")';
const NUMBER_ERROR = "SQRT(-1)";

const TWINS: Readonly<Record<string, Twin>> = {
  MARGIN: byCell(2, ([p, r]) => `${p}/${r}`),
  GROSSMARGIN: byCell(2, ([r, c]) => `(${r}-${c})/${r}`),
  EBITDAMARGIN: byCell(3, ([income, da, r]) => `(${income}+${da})/${r}`),
  MARGINCHANGE: byCell(4, ([p, r, p0, r0]) => `(${p}*${r0}-${p0}*${r})/(${r}*${r0})*10000`),
  COMMONSIZE: byCell(2, ([amount, base]) => `${amount}/${base}`, true),
  GROWTH: growthTwin,
  CAGR: byCell(
    3,
    ([first, last, n]) => `IF(AND(${first}>0,${last}>=0,${n}>0),(${last}/${first})^(1/${n})-1,${NUMBER_ERROR})`,
  ),
  EBITDA: totalTwin(2),
  EBITDAFROMNET: totalTwin(4),
  BRIDGE: bridgeTwin,
  EBITDABRIDGE: ebitdaBridgeTwin,
  RECONCILES: reconcilesTwin,
  TIES: byCell(
    4,
    ([a, b, ua, ub]) =>
      `IF(MIN(${ua},${ub})<0,${VALUE_ERROR},IF(${a}=${b},"exact",IF(ABS(${a}-${b})*2<=${ua}+${ub},"rounding","breaks")))`,
  ),
  TTM: ([quarters]) => byLine(quarters, trailingFormula),
  QUARTERS: ([toDate]) => byLine(toDate, quarterFormulas),
  PERIODEND: periodEndTwin,
  FISCALQUARTER: fiscalQuarterTwin,
  TRANSLATE: translateTwin,
  CONSTANTFX: byCell(
    3,
    ([amount, own, prior]) => `IF(MIN(${own},${prior})>0,${amount}*${prior}/${own},${VALUE_ERROR})`,
  ),
};

/**
 * The formulas for a call, from its arguments as they are written (A1 style; an argument left out is an empty text).
 * `shape` is what the call spills, needed for a BRIDGE with an end. Undefined where only the value can be kept: the
 * figure must be looked up, an argument's shape or meaning is not to be seen, or the shapes do not fit.
 */
export function nativeTwin(name: string, args: readonly string[], shape?: Shape): TwinFormulas | undefined {
  const twin = Object.hasOwn(TWINS, name) ? TWINS[name] : undefined;
  const operands = args.map((text) => (text.trim() === "" ? undefined : readOperand(text)));
  if (twin === undefined || args.some((text, i) => text.trim() !== "" && operands[i] === undefined)) return undefined;
  const formulas = twin(operands, shape);
  if (formulas === undefined || shape === undefined) return formulas;
  const own = shapeOf(formulas);
  return own.rows === shape.rows && own.columns === shape.columns ? formulas : undefined;
}

/** Cells of as many arguments as `count` says; with `bands` as COMMONSIZE and TRANSLATE stretch theirs. */
function byCell(count: number, formula: (cells: readonly string[]) => string, bands = false): Twin {
  return (operands) => {
    const shape = shapeOfAll(operands.slice(0, count), count, bands);
    return (
      shape &&
      (fill(shape, (row, column) => {
        const cells = cellsAt(operands.slice(0, count), row, column);
        return unlessBlank(cells, formula(cells));
      }) as TwinFormulas)
    );
  };
}

function shapeOfAll(operands: Operands, count: number, bands = false): Shape | undefined {
  const present = operands.filter((operand) => operand !== undefined);
  if (present.length < count) return undefined;
  const shape = commonShape(
    present.map(({ cells }) => ({ name: "", cells })),
    bands,
  );
  return shape instanceof Error ? undefined : shape;
}

function cellsAt(operands: Operands, row: number, column: number): readonly string[] {
  return operands.map((operand) => String(cellAt(operand?.cells ?? [[""]], row, column)));
}

function growthTwin(operands: Operands, shape: Shape | undefined): TwinFormulas | undefined {
  const policy = operands[2] === undefined ? "nm" : literalValue(operands[2]);
  const formula = GROWTH_FORMULAS[String(policy).trim().toLowerCase()];
  return formula && byCell(2, formula)(operands, shape);
}

const GROWTH_FORMULAS: Readonly<Record<string, (cells: readonly string[]) => string>> = {
  nm: ([current, prior]) => `IF(${prior}>0,(${current}-${prior})/${prior},"n.m.")`,
  abs: ([current, prior]) => `(${current}-${prior})/ABS(${prior})`,
  asis: ([current, prior]) => `(${current}-${prior})/${prior}`,
};

/** A sum of as many amounts, and of a list after them. */
function totalTwin(count: number): Twin {
  return (operands) => {
    const amounts = operands.slice(0, count);
    const list = operands[count];
    const shape = shapeOfAll(amounts, count);
    if (shape === undefined) return undefined;
    return listed(shape, list, (row, column, part) => {
      const cells = cellsAt(amounts, row, column);
      return unlessBlank(cells, [...cells, ...(part === undefined ? [] : [`SUM(${part})`])].join("+"));
    });
  };
}

function reconcilesTwin(operands: Operands): TwinFormulas | undefined {
  const [end, start, list, unit] = operands;
  const shape = shapeOfAll([end, start, unit], 3);
  if (shape === undefined || list === undefined) return undefined;
  return listed(shape, list, (row, column, part = "") => {
    const cells = cellsAt([end, start, unit], row, column);
    const [e, s, u] = cells;
    const difference = `${e}-${s}-SUM(${part})`;
    const outcome = `IF(${difference}=0,"exact",IF(ABS(${difference})*2<=${u}*(${countOf(part)}+2),"rounding",${difference}))`;
    return unlessBlank(cells, `IF(${u}<0,${VALUE_ERROR},${outcome})`);
  });
}

/** How many numbers a list holds; those of an array constant one by one, since not every program counts inside one. */
function countOf(part: string): string {
  return part.startsWith("{") ? `COUNT(${part.slice(1, -1).replaceAll(";", ",")})` : `COUNT(${part})`;
}

/** Cell by cell with the part of the list that belongs to each; undefined where the list does not fit. */
function listed(
  shape: Shape,
  list: Operand | undefined,
  formula: (row: number, column: number, part: string | undefined) => string,
): TwinFormulas | undefined {
  if (list !== undefined && listPart(shape, list, 0, 0) === undefined) return undefined;
  return fill(shape, (row, column) =>
    formula(row, column, list === undefined ? undefined : listPart(shape, list, row, column)),
  ) as TwinFormulas;
}

/** As TTM and QUARTERS take their quarters: a row or a column is one line, in a block each row is one. */
function byLine(
  operand: Operand | undefined,
  formulas: (cells: readonly string[], part: (from: number, to: number) => string) => readonly string[] | undefined,
): TwinFormulas | undefined {
  if (operand === undefined) return undefined;
  const { cells } = operand;
  if (cells[0]?.length === 1 && cells.length > 1) {
    const result = formulas(cells.flat(), (from, to) => operand.part(from, 0, to, 0));
    return result?.map((formula) => [formula]);
  }
  const rows = cells.map((line, row) => formulas(line, (from, to) => operand.part(row, from, row, to)));
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

function trailingFormula(cells: readonly string[], part: (from: number, to: number) => string): readonly string[] {
  if (cells.length < 4) return ["NA()"];
  const lastFour = part(cells.length - 4, cells.length - 1);
  return [`IF(${countOf(lastFour)}=4,SUM(${lastFour}),NA())`];
}

function quarterFormulas(cells: readonly string[]): readonly string[] | undefined {
  if (cells.length > 4) return undefined;
  return cells.map((cell, i) => {
    const before = cells[i - 1];
    return unlessBlank([cell], before === undefined ? cell : `IF(${before}="",NA(),${cell}-${before})`);
  });
}

/** The calendar, where the call itself says it: what the workbook's issuer does is not in the formula. */
function literalCalendar(month: Operand | undefined, year: Operand | undefined): FiscalCalendar | undefined {
  const fiscalYearEndMonth = literalValue(month);
  const labelledBy = year === undefined ? undefined : literalValue(year);
  if (typeof fiscalYearEndMonth !== "number" || ![1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].includes(fiscalYearEndMonth)) {
    return undefined;
  }
  if (labelledBy === "start" || labelledBy === "end") return { fiscalYearEndMonth, labelledBy };
  return year === undefined && fiscalYearEndMonth === 12 ? { fiscalYearEndMonth, labelledBy: "end" } : undefined;
}

/** A label in the call is read here; one in a cell can be written in too many ways for a formula. */
function periodEndTwin([label, month, year]: Operands): TwinFormulas | undefined {
  const calendar = literalCalendar(month, year);
  const text = literalValue(label);
  const single = label?.cells.length === 1 && label.cells[0]?.length === 1;
  const read = typeof text === "string" && single ? parseFiscalLabel(text) : undefined;
  const end = calendar && read && periodEnd(calendar, read);
  return end === undefined || end < "1900-03-01" ? undefined : [[dateFormula(end)]];
}

function dateFormula(date: IsoDate): string {
  return `DATE(${yearOf(date)},${monthOf(date)},${dayOf(date)})`;
}

function fiscalQuarterTwin(operands: Operands, shape: Shape | undefined): TwinFormulas | undefined {
  const calendar = literalCalendar(operands[1], operands[2]);
  if (calendar === undefined) return undefined;
  const { fiscalYearEndMonth: month, labelledBy } = calendar;
  const back = labelledBy === "start" && month !== 12 ? "-1" : "";
  return byCell(1, ([cell = ""]) => {
    const written = parseIsoDate(cell.replaceAll('"', ""));
    const date = written === undefined ? cell : dateFormula(written);
    const quarter = `4-INT(MOD(${month}-MONTH(${date}),12)/3)`;
    const year = `MOD(YEAR(${date})+IF(MONTH(${date})>${month},1,0)${back},100)`;
    return `${quarter}&"Q"&RIGHT("0"&${year},2)`;
  })(operands, shape);
}

function translateTwin(operands: Operands): TwinFormulas | undefined {
  const [amounts, kinds, closing, average, historical] = operands;
  const present = [amounts, kinds, closing, average, ...(historical === undefined ? [] : [historical])];
  const shape = shapeOfAll(present, present.length, true);
  if (shape === undefined) return undefined;
  return fill(shape, (row, column) => {
    const [amount = "", kind = "", atClosing = "", atAverage = "", atHistorical] = cellsAt(present, row, column);
    const at = (rate: string | undefined) =>
      rate === undefined ? VALUE_ERROR : unlessBlank([rate], `IF(${rate}>0,${amount}*${rate},${VALUE_ERROR})`);
    const is = (word: string) => `TRIM(${kind})="${word}"`;
    const equity = `IF(${is("equity")},${at(atHistorical)},IF(${is("none")},${amount},${VALUE_ERROR}))`;
    return unlessBlank(
      [amount, kind],
      `IF(${is("flow")},${at(atAverage)},IF(${is("stock")},${at(atClosing)},${equity}))`,
    );
  }) as TwinFormulas;
}
