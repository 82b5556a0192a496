import type { Answer } from "../statements/question";
import type { PeriodWords } from "./period-words";
import { questionId } from "./reading-question";
import type { ReadTable } from "./read-table";
import type { SaidOfColumns } from "./statement-column";
import type { TwinTables } from "./twin";

/** Answers of the analyst to questions that were asked, found possible, by the question's id. */
export type Accepted = ReadonlyMap<string, Answer>;

/** The tables of a statement with their units as the analyst says them, as if a caption had said so. */
export function withUnitsSaid(twins: TwinTables, id: string, accepted: Accepted): TwinTables {
  const said = [
    accepted.get(questionId("scale", id)),
    accepted.get(questionId("unit", id)),
    accepted.get(questionId("share-scale", id)),
  ].filter((answer) => answer !== undefined);
  if (said.length === 0) return twins;
  const withUnits = (table: ReadTable): ReadTable => said.reduce(withAnswer, table);
  return { ...twins, primary: withUnits(twins.primary), ...(twins.twin && { twin: withUnits(twins.twin) }) };
}

function withAnswer(table: ReadTable, answer: Answer): ReadTable {
  switch (answer.kind) {
    case "scale":
      return { ...table, units: { ...table.units, scale: answer.scale } };
    case "unit":
      return { ...table, units: { ...table.units, scale: answer.scale, currencies: [answer.currency] } };
    case "share-scale":
      return { ...table, units: { ...table.units, shareScale: answer.scale } };
    case "calendar":
    case "period":
    case "decimal-sign":
      return table;
  }
}

/** What the analyst says of a statement's columns, as if their headings had said so. */
export function columnsSaid(id: string, accepted: Accepted): SaidOfColumns {
  const unit = accepted.get(questionId("unit", id));
  const period = accepted.get(questionId("period", id));
  return {
    ...(unit?.kind === "unit" && { currency: unit.currency }),
    ...(period?.kind === "period" && {
      periods: new Map(
        period.columns.map(({ index, end, months }): readonly [number, PeriodWords] => [
          index,
          {
            kind: "date",
            date: end,
            asOf: false,
            ...(months !== undefined && { length: { kind: "months", months } }),
          },
        ]),
      ),
    }),
  };
}
