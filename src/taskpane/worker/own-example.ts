/** For the catalogue: calls of the functions on the workbook's own sheets, so that an analyst sees what they give. */
import type { LivePlaces } from "../../plan/live-places";
import { type PlanModel, rowOf, type SeriesPlace } from "../../plan/model";
import { hasFigure } from "../../plan/series";
import { HEAD } from "../../plan/sheet-frame";
import { columnBefore, columnYearBefore, type PeriodColumn } from "../../plan/timeline";
import type { Translation } from "../../plan/translation";
import { translationRateRow } from "../../plan/translation-formula";
import type { Concept } from "../../statements/concept";

/** The addresses that the examples are made of; undefined where the model lacks something. */
interface Cells {
  /** The latest quarter's figure of a concept, and the one it is compared with. */
  readonly now: (concept: Concept) => string | undefined;
  readonly then: (concept: Concept) => string | undefined;
  readonly head: (row: string) => string | undefined;
  /** One unit of the issuer's own currency in the second one, from the FX sheet. */
  readonly rate: (row: "average" | "closing", of: "now" | "then") => string | undefined;
  readonly own?: string;
  readonly second?: string;
  readonly label?: string;
  readonly period: string;
}

/** A function's call, by its arguments: undefined as soon as one of them is. */
const EXAMPLES: Readonly<Record<string, (cells: Cells) => readonly (string | undefined)[]>> = {
  MARGIN: ({ now }) => [now("operating-income"), now("revenue")],
  GROSSMARGIN: ({ now }) => [now("revenue"), now("cost-of-revenue")],
  EBITDAMARGIN: ({ now }) => [now("operating-income"), now("depreciation-amortization"), now("revenue")],
  MARGINCHANGE: ({ now, then }) => [now("operating-income"), now("revenue"), then("operating-income"), then("revenue")],
  GROWTH: ({ now, then }) => [now("revenue"), then("revenue")],
  CAGR: ({ now, then }) => [then("revenue"), now("revenue"), "1"],
  COMMONSIZE: ({ now }) => [now("cost-of-revenue"), now("revenue")],
  EBITDA: ({ now }) => [now("operating-income"), now("depreciation-amortization")],
  PERIODEND: ({ head }) => [head(HEAD.label)],
  FISCALQUARTER: ({ head }) => [head(HEAD.end)],
  FX: ({ now, own, second, head }) => [now("revenue"), quoted(own), quoted(second), head(HEAD.end), '"average"'],
  FXRATE: ({ own, second, head }) => [quoted(own), quoted(second), head(HEAD.end)],
  TRANSLATE: ({ now, rate }) => [now("revenue"), '"flow"', rate("closing", "now"), rate("average", "now")],
  CONSTANTFX: ({ now, rate }) => [now("revenue"), rate("average", "now"), rate("average", "then")],
  TIES: ({ now }) => [now("net-income"), now("net-income"), "1", "1"],
  FACT: ({ label, period }) => [quoted(label), quoted(period)],
};

export function ownExamples(
  model: PlanModel,
  translation: Translation | undefined,
  places: LivePlaces,
): Readonly<Record<string, string>> {
  const cells = cellsOf(model, translation, places);
  if (!cells) return {};
  return Object.fromEntries(
    Object.entries(EXAMPLES).flatMap(([id, argumentsOf]) => {
      const given = argumentsOf(cells);
      return given.every((text) => text !== undefined) ? [[`FIN.${id}`, `=FIN.${id}(${given.join(",")})`]] : [];
    }),
  );
}

function cellsOf(model: PlanModel, translation: Translation | undefined, places: LivePlaces): Cells | undefined {
  const revenue = rowOf(model, "revenue");
  const holds = (place: SeriesPlace | undefined, column: PeriodColumn | undefined) =>
    place !== undefined && column !== undefined && hasFigure(place.block, place.row, column.key);
  const now = model.timeline.columns.findLast((column) => column.span === "quarter" && holds(revenue, column));
  if (!now || !revenue) return undefined;
  const then = [columnYearBefore(model.timeline, now), columnBefore(model.timeline, now)].find((column) =>
    holds(revenue, column),
  );
  const figure = (concept: Concept, column: PeriodColumn | undefined) => {
    const place = rowOf(model, concept);
    return place && column && holds(place, column) ? places.address(place.sheet, place.row.key, column.key) : undefined;
  };
  const { label } = revenue.row;
  return {
    now: (concept) => figure(concept, now),
    then: (concept) => figure(concept, then),
    head: (row) => places.address(revenue.sheet, row, now.key),
    rate: (row, of) => {
      const column = of === "now" ? now : then;
      if (!translation || !column) return undefined;
      const key = translationRateRow(translation, row);
      const hasRate = typeof places.content("fx", key, column.key) === "number";
      const address = hasRate ? places.address("fx", key, column.key) : undefined;
      return address === undefined ? undefined : translation.currency === translation.base ? `1/${address}` : address;
    },
    ...(model.currency !== undefined && { own: model.currency }),
    ...(translation && { second: translation.currency }),
    label,
    period: now.label,
  };
}

/** A text inside a formula. */
function quoted(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : `"${text.replaceAll('"', '""')}"`;
}
