/**
 * Sums over neighbouring rows, where the analyst has moved or sorted these rows apart: a range from the first to the last
 * would miss some of them, or take in others, the total itself among them.
 */
import { formulaText, type Layout } from "./address";
import { call, cell, type Formula, MOST_ARGUMENTS, range, type RangeReference } from "./formula";
import type { SheetPlan } from "./workbook-plan";
import { cellKey } from "./written-cell";
import type { CellWrite } from "./written-sheet";

/** The planned rows of a sheet, in the order of the plan and in that of the workbook. */
interface RowOrder {
  readonly planned: ReadonlyMap<string, number>;
  readonly live: readonly string[];
  readonly liveAt: ReadonlyMap<string, number>;
}

/** The rows of sheets on which they follow one another otherwise than planned; mostly there are none. */
type ScatteredRows = ReadonlyMap<string, RowOrder>;

function scatteredRows(sheets: readonly SheetPlan[], layout: Layout): ScatteredRows {
  return new Map(
    sheets.flatMap(({ id, rows }): readonly (readonly [string, RowOrder])[] => {
      const places = layout.sheets.get(id)?.rows;
      const standing = rows.flatMap(({ key }) => {
        const place = places?.get(key);
        return place === undefined ? [] : [{ key, place }];
      });
      if (standing.every(({ place }, i) => i === 0 || (standing[i - 1]?.place ?? 0) < place)) return [];
      const live = [...standing].sort((a, b) => a.place - b.place).map(({ key }) => key);
      const order = {
        planned: new Map(rows.map(({ key }, i) => [key, i])),
        live,
        liveAt: new Map(live.map((key, i) => [key, i])),
      };
      return [[id, order]];
    }),
  );
}

/** Functions that take any number of references. */
const TAKE_MANY: readonly string[] = ["SUM", "COUNT"];

function gather(formula: Formula, home: string, scattered: ScatteredRows): Formula {
  switch (formula.kind) {
    case "literal":
    case "cell":
    case "range":
      return formula;
    case "negation": {
      const of = gather(formula.of, home, scattered);
      return of === formula.of ? formula : { ...formula, of };
    }
    case "operation": {
      const [left, right] = [gather(formula.left, home, scattered), gather(formula.right, home, scattered)];
      return left === formula.left && right === formula.right ? formula : { ...formula, left, right };
    }
    case "call": {
      const takesMany = TAKE_MANY.includes(formula.name);
      const given = formula.arguments.flatMap((argument) =>
        takesMany && argument.kind === "range"
          ? partsOf(argument, scattered.get(argument.sheet ?? home))
          : [gather(argument, home, scattered)],
      );
      const isSame = given.length === formula.arguments.length && given.every((one, i) => one === formula.arguments[i]);
      return isSame ? formula : callOfMany(formula.name, given);
    }
  }
}

/** Sums and counts of more are added up from calls that Excel takes. */
function callOfMany(name: Parameters<typeof call>[0], given: readonly Formula[]): Formula {
  if (given.length <= MOST_ARGUMENTS) return call(name, ...given);
  const parts = Array.from({ length: Math.ceil(given.length / MOST_ARGUMENTS) }, (_, i) =>
    call(name, ...given.slice(i * MOST_ARGUMENTS, (i + 1) * MOST_ARGUMENTS)),
  );
  return call("SUM", ...parts);
}

/** The range as runs of its own rows; rows of the analyst's between two of them stay in, as when Excel inserts them. */
function partsOf(whole: RangeReference, order: RowOrder | undefined): readonly Formula[] {
  const { from, to, kind: _, ...options } = whole;
  const ends = [from, to].map(({ row }) => order?.planned.get(row) ?? NaN);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  // A corner that was deleted is spelled #REF!, as everywhere.
  if (!order || !order.liveAt.has(from.row) || !order.liveAt.has(to.row)) return [whole];
  const runs: { first: string; last: string }[] = [];
  let open = false;
  for (const row of order.live) {
    const place = order.planned.get(row) ?? NaN;
    const isIn = place >= first && place <= last;
    const run = runs.at(-1);
    if (isIn && open && run) run.last = row;
    else if (isIn) runs.push({ first: row, last: row });
    open = isIn;
  }
  const [only] = runs;
  const isWhole = runs.length === 1 && only && [from.row, to.row].every((row) => [only.first, only.last].includes(row));
  if (isWhole) return [whole];
  return runs.map((run) =>
    run.first === run.last && from.column === to.column
      ? cell(run.first, from.column, options)
      : range({ row: run.first, column: from.column }, { row: run.last, column: to.column }, options),
  );
}

/** Sums over scattered rows, by row and column key: each row or run of rows named where it stands. */
export interface GatheredSums {
  /** Spelled for the places once all is written. */
  readonly written: Sums;
  /** For those of now. */
  readonly now: Sums;
  /** As they were planned when they were last written, for those of now. */
  readonly before: Sums;
}

type Sums = ReadonlyMap<string, CellWrite>;

/** By the sheets' ids; empty where all rows stand in their order. */
export function gatheredSums(
  plan: readonly SheetPlan[],
  planBefore: readonly SheetPlan[],
  layout: Layout,
  now: Layout,
): ReadonlyMap<string, GatheredSums> {
  const [grown, standing, last] = [
    scatteredRows(plan, layout),
    scatteredRows(plan, now),
    scatteredRows(planBefore, now),
  ];
  if (grown.size + last.size === 0) return new Map();
  return new Map(
    plan.map((sheet) => {
      const before = planBefore.find(({ id }) => id === sheet.id);
      const sums = {
        written: sumsOf(sheet, grown, layout),
        now: sumsOf(sheet, standing, now),
        before: before ? sumsOf(before, last, now) : new Map<string, CellWrite>(),
      };
      return [sheet.id, sums] as const;
    }),
  );
}

/** Only those that are spelled otherwise than planned. */
function sumsOf({ id, cells }: SheetPlan, scattered: ScatteredRows, layout: Layout): Sums {
  const sums = new Map<string, CellWrite>();
  for (const { row, column, content } of cells) {
    if (content.kind !== "formula") continue;
    const formula = gather(content.formula, id, scattered);
    if (formula !== content.formula) sums.set(cellKey(row, column), { formula: formulaText(formula, id, layout) });
  }
  return sums;
}
