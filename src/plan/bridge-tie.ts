import { type Decimal, decimal, maximum, powerOfTen, ZERO } from "../core/decimal";
import { widthOf } from "../core/interval";
import { intervalOf, type ReportedNumber } from "../core/reported";
import { type Concept, meaningOf } from "../statements/concept";
import { joinParts, linePart, type SheetPart } from "./analysis-part";
import { whereNumbers } from "./analysis-formula";
import { sharedColumns } from "./figure-evidence";
import { footnotesOf, quote } from "./footnote";
import { call, cell, negation, NIL, operation } from "./formula";
import { decimalPlaces, shifted, tolerance } from "./labelled-value";
import { OWN_SHEET_NAMES, type PlanModel, rowsOf, type SeriesPlace } from "./model";
import type { SeriesBlock, SeriesRow } from "./series";
import { numberFormat, unitText } from "./unit-text";

/** A row of a reconciliation that stands on a statement too. */
interface Tie {
  readonly concept: Concept;
  readonly row: SeriesRow;
  readonly statement: SeriesPlace;
  /** −1: the two are printed with opposite signs, such as a purchase and its cash outflow. */
  readonly sign: 1 | -1;
}

/** Totals are one figure wherever they stand; of other lines only these, since names such as "other" prove nothing. */
const TIED = new Set(["capital-expenditure", "depreciation-amortization"]);

/** The sheets that hold statements. */
const STATEMENTS: readonly SeriesPlace["sheet"][] = ["is", "bs", "cf"];

/**
 * The ends of a reconciliation against the statements: the statement's figure in the reconciliation's scale, the
 * difference, and how much of it the rounding of the two prints does not explain (nil: they tie).
 */
export function tiePart(model: PlanModel, block: SeriesBlock): SheetPart {
  return joinParts(...tiesOf(model, block).map((tie) => tieRows(model, tie)));
}

function tiesOf(model: PlanModel, block: SeriesBlock): readonly Tie[] {
  return block.rows.flatMap((row): readonly Tie[] => {
    const { concept } = row;
    if (concept === undefined || row.unit?.kind !== "money") return [];
    const meaning = meaningOf(concept);
    if (meaning.total !== true && !TIED.has(concept)) return [];
    const statement = rowsOf(model, concept, row.unit.currency).find(
      (place) =>
        STATEMENTS.includes(place.sheet) &&
        place.row.unit?.kind === "money" &&
        sharedColumns(row, place.row).length > 0,
    );
    return statement ? [{ concept, row, statement, sign: signBetween(row, statement.row) }] : [];
  });
}

/** Opposite where some period says so and none the contrary; a zero says neither. */
function signBetween(a: SeriesRow, b: SeriesRow): 1 | -1 {
  const products = sharedColumns(a, b).map((column) => {
    const [x, y] = [numberIn(a, column)?.value, numberIn(b, column)?.value];
    return x !== undefined && y !== undefined ? x.times(y) : ZERO;
  });
  const opposite = products.some((product) => product.lessThan(0));
  return opposite && !products.some((product) => product.greaterThan(0)) ? -1 : 1;
}

function numberIn(row: SeriesRow, column: string): ReportedNumber | undefined {
  const reported = row.cells.get(column)?.reported;
  return reported?.kind === "number" ? reported : undefined;
}

function tieRows(model: PlanModel, { concept, row, statement, sign }: Tie): SheetPart {
  const [tied, difference, beyond] = [`${row.key}@tied`, `${row.key}@difference`, `${row.key}@beyond`];
  const unit = row.unit && unitText(row.unit, row.scale);
  const digits = Math.max(row.digits, statement.row.digits + row.scale - statement.row.scale);
  const format = row.unit ? numberFormat(row.unit, digits) : ({ kind: "amount", digits } as const);
  // A footnote on either line may say that the two are not one measure: then the gap is shown, not judged.
  const notes = meaningOf(concept).total === true ? [] : footnotesOf(model, [row, statement.row]);
  const allowed = tolerance(roundingOf(row, statement.row).times(powerOfTen(-row.scale)));
  return joinParts(
    linePart(
      model,
      {
        key: tied,
        label: `${OWN_SHEET_NAMES[statement.sheet]}${sign === -1 ? ", sign turned" : ""}: ${statement.row.label}`,
        labelJa: statement.row.labelJa,
        unit,
      },
      {
        role: "link",
        format,
        formula: (column) => {
          const figure = cell(statement.row.key, column, { sheet: statement.sheet });
          const amount = sign === -1 ? negation(figure) : figure;
          return whereNumbers([figure], shifted(amount, statement.row.scale - row.scale));
        },
      },
    ),
    linePart(
      model,
      { key: difference, label: `Difference of ${row.label}`, indent: 1, unit },
      {
        role: "formula",
        format,
        formula: (column) => {
          const [own, other] = [cell(row.key, column), cell(tied, column)];
          return whereNumbers([own, other], operation(own, "-", other));
        },
      },
    ),
    linePart(
      model,
      { key: beyond, label: "Beyond the rounding of both prints (nil: they tie)", indent: 1, unit },
      {
        role: notes.length > 0 ? "formula" : "check",
        format,
        note: notes.length > 0 ? notes.map(quote).join("\n") : undefined,
        formula: (column) => {
          const gap = cell(difference, column);
          const over = operation(call("ABS", gap), "-", allowed);
          return whereNumbers([gap], call("MAX", NIL, call("ROUND", over, decimalPlaces(digits + 1))));
        },
      },
    ),
  );
}

/** In whole units: half of each print's unit where it is rounded, all of it where digits are cut off. */
function roundingOf(a: SeriesRow, b: SeriesRow): Decimal {
  const reach = (reported: ReportedNumber | undefined) => {
    if (!reported) return ZERO;
    const width = widthOf(intervalOf(reported));
    return reported.truncated ? width : width.dividedBy(2);
  };
  return sharedColumns(a, b)
    .map((column) => reach(numberIn(a, column)).plus(reach(numberIn(b, column))))
    .reduce(maximum, decimal(0));
}
