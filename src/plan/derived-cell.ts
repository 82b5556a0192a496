/** The cell of a quarter that is derived from figures to date: the difference, and what it is made of in a note. */
import { call, cell, type Formula, NOTHING, operation } from "./formula";
import type { PlanModel } from "./model";
import { restatementsOf } from "./restated";
import type { DerivedFigure, SeriesRow } from "./series";

/** Nothing where one of the two is missing; a dash, which is text, counts as nothing. */
export function derivedFormula({ key }: SeriesRow, { longer, shorter }: DerivedFigure): Formula {
  const [whole, part] = [cell(key, longer), cell(key, shorter)];
  const given = call("AND", operation(whole, "<>", NOTHING), operation(part, "<>", NOTHING));
  return call("IF", given, operation(call("SUM", whole), "-", call("SUM", part)), NOTHING);
}

export function derivedNote(model: PlanModel, row: SeriesRow, { longer, shorter }: DerivedFigure): string {
  const { columns, index } = model.timeline;
  const nameOf = (column: string) => columns[index.get(column) ?? -1]?.label ?? column;
  const [whole, part] = [row.cells.get(longer), row.cells.get(shorter)];
  const filings = [whole, part].map((given) => model.filings[given?.filing ?? -1]?.label ?? "");
  const lines = [`Derived, not printed: ${nameOf(longer)} less ${nameOf(shorter)}.`];
  if (whole && part && whole.filing !== part.filing) {
    const isKnown = [whole, part].some((given) => restatementsOf(given).length > 0);
    lines.push(
      `They are printed in ${filings.join(" and ")}; ` +
        (isKnown
          ? "one of them has been restated, and the restatement of other periods is in this difference."
          : "what the later filing may have restated of the earlier period is in this difference."),
    );
  }
  return lines.join("\n");
}
