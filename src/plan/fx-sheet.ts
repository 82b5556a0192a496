import { money } from "../core/unit";
import type { Concept } from "../statements/concept";
import type { StatedRate } from "../statements/filing";
import { textCell } from "./cell-text";
import { call, cell, NIL, NOTHING, operation } from "./formula";
import { whereNumber } from "./guard";
import { pairOf, type RateInUse, rateRowKey, ratesInUse, translatedCurrency } from "./rate-in-use";
import { hasJapanese, OWN_SHEET_NAMES, type PlanModel, rowsOf, type SeriesPlace } from "./model";
import { LABEL, LABEL_JA, sheetFrame, UNIT } from "./sheet-frame";
import { SOURCE_RATE_COLUMN, sourceRateRowKey } from "./source-address";
import { placeText } from "./source-sheet";
import type { Translation } from "./translation";
import { translatedStatements } from "./translated-statement";
import { numberFormat, unitText } from "./unit-text";
import type { CellPlan, RowPlan, SheetPlan } from "./workbook-plan";

/** The lines that are shown at the stated rate, where the filings have them. */
const KEY_LINES: readonly Concept[] = [
  "revenue",
  "gross-profit",
  "operating-income",
  "depreciation-amortization",
  "adjusted-ebitda",
  "income-before-tax",
  "net-income",
  "operating-cash-flow",
  "capital-expenditure",
  "investing-cash-flow",
  "financing-cash-flow",
  "cash-and-equivalents",
  "total-assets",
  "total-liabilities",
  "total-equity",
];

interface Part {
  readonly rows: readonly RowPlan[];
  readonly cells: readonly CellPlan[];
}

/**
 * FX: the rates that the issuer states, in the columns they hold for, with date, kind and place; below, key lines
 * translated by live formulas beside the issuer's own prints; and, where a second currency is chosen, the three statements in
 * it. A column without a rate stays empty.
 */
export function planFxSheet(model: PlanModel, translation?: Translation): SheetPlan {
  const rates = ratesInUse(model);
  const pairs = [...new Map(rates.map((r) => [pairOf(r.rate), r.rate])).entries()];
  const parts = pairs.flatMap(([pair, rate]) => {
    const own = rates.filter((r) => pairOf(r.rate) === pair);
    return [ratePart(model, pair, rate, own), translationPart(model, pair, rate)];
  });
  if (translation) parts.push(translatedStatements(model, translation));
  const frame = sheetFrame(model.timeline, hasJapanese(model), {
    title: "Exchange rates and translation",
    subtitle: model.issuer,
    isRestated: model.isRestated,
    sources: sourcesOf(model, rates),
  });
  const none = parts.length === 0;
  return {
    id: "fx",
    name: OWN_SHEET_NAMES.fx,
    group: "analysis",
    columns: frame.columns,
    rows: [...frame.rows, ...parts.flatMap((part) => part.rows), ...(none ? [{ key: "fx:none" }] : [])],
    cells: [
      ...frame.cells,
      ...parts.flatMap((part) => part.cells),
      ...(none
        ? [
            textCell(
              "fx:none",
              LABEL,
              "note",
              "The documents state no exchange rate, and no second currency was asked for.",
            ),
          ]
        : []),
    ],
    charts: [],
    ...(frame.freeze && { freeze: frame.freeze }),
    print: frame.print,
  };
}

function ratePart(model: PlanModel, pair: string, rate: StatedRate, own: readonly RateInUse[]): Part {
  const key = (what: string) => `fx:${pair}:${what}`;
  const digits = Math.max(...own.map((use) => use.rate.decimals));
  return {
    rows: ["title", "rate", "date", "kind", "source", "space"].map((what) => ({ key: key(what) })),
    cells: [
      textCell(key("title"), LABEL, "heading", `Rates of ${pair}`),
      textCell(key("rate"), LABEL, "label", `${rate.quote} for 1 ${rate.base}`),
      textCell(key("rate"), UNIT, "unit", `${rate.quote}/${rate.base}`),
      textCell(key("date"), LABEL, "label", "Day of the rate"),
      textCell(key("kind"), LABEL, "label", "Kind"),
      textCell(key("source"), LABEL, "label", "Stated in"),
      ...own.flatMap((use): readonly CellPlan[] => {
        const planned = model.filings[use.filing];
        const { column } = use;
        const at = { row: key("rate"), column };
        const source = cell(sourceRateRowKey(use.index), SOURCE_RATE_COLUMN, { sheet: planned?.sheets[0]?.id ?? "" });
        const date = use.rate.at;
        return [
          { ...at, role: "link", content: { kind: "formula", formula: source }, format: { kind: "rate", digits } },
          ...(date === undefined
            ? []
            : [
                {
                  row: key("date"),
                  column,
                  role: "note",
                  content: { kind: "date", date },
                  format: { kind: "date" },
                } as const,
              ]),
          textCell(key("kind"), column, "note", "stated"),
          textCell(
            key("source"),
            column,
            "note",
            [planned?.label ?? "", placeText(use.rate)].filter(Boolean).join(", "),
          ),
        ];
      }),
    ],
  };
}

function translationPart(model: PlanModel, pair: string, rate: StatedRate): Part {
  const target = translatedCurrency(model, rate);
  const lines = KEY_LINES.flatMap((concept) => {
    const own = placeOn(model, concept, target === rate.base ? rate.quote : rate.base);
    return own ? [{ concept, own, printed: placeOn(model, concept, target) }] : [];
  });
  if (lines.length === 0) return { rows: [], cells: [] };
  const title = `fx:${pair}:translated`;
  const key = (concept: string) => `fx:${pair}:${concept}`;
  return {
    rows: [
      { key: title },
      ...lines.flatMap(({ concept, printed }) => [
        { key: key(concept) },
        ...(printed ? [{ key: `${key(concept)}:printed` }] : []),
      ]),
      { key: `fx:${pair}:end` },
    ],
    cells: [
      textCell(title, LABEL, "heading", `Key lines in ${target} at the stated rate`),
      ...lines.flatMap(({ concept, own, printed }) => [
        ...lineCells(model, key(concept), own, target, rate),
        ...(printed ? printedCells(model, `${key(concept)}:printed`, printed) : []),
      ]),
    ],
  };
}

/** The row of a concept on a sheet that this plan lays out line by line. */
function placeOn(model: PlanModel, concept: Concept, currency: string): SeriesPlace | undefined {
  return rowsOf(model, concept, currency).find((place) => place.sheet !== "bridge" && place.row.unit?.kind === "money");
}

function lineCells(
  model: PlanModel,
  key: string,
  { sheet, row }: SeriesPlace,
  target: string,
  rate: StatedRate,
): readonly CellPlan[] {
  return [
    textCell(key, LABEL, "label", row.label),
    ...(hasJapanese(model) && row.labelJa !== undefined ? [textCell(key, LABEL_JA, "label", row.labelJa)] : []),
    textCell(key, UNIT, "unit", unitText(money(target), row.scale)),
    ...model.timeline.columns.map(({ key: column }): CellPlan => {
      const amount = cell(row.key, column, { sheet });
      const stated = cell(rateRowKey(rate), column);
      const translated = operation(amount, target === rate.base ? "/" : "*", stated);
      const formula = call(
        "IF",
        call("AND", call("ISNUMBER", amount), call("ISNUMBER", stated)),
        call("IF", operation(stated, ">", NIL), translated, NOTHING),
        NOTHING,
      );
      return {
        row: key,
        column,
        role: "formula",
        content: { kind: "formula", formula },
        format: numberFormat(money(target), row.digits),
      };
    }),
  ];
}

function printedCells(model: PlanModel, key: string, { sheet, row }: SeriesPlace): readonly CellPlan[] {
  const unit = row.unit ?? money("");
  return [
    textCell(key, LABEL, "label", "as printed", { indent: 1 }),
    textCell(key, UNIT, "unit", unitText(unit, row.scale)),
    ...model.timeline.columns.map(({ key: column }): CellPlan => {
      const formula = whereNumber(cell(row.key, column, { sheet }));
      return {
        row: key,
        column,
        role: "link",
        content: { kind: "formula", formula },
        format: numberFormat(unit, row.digits),
      };
    }),
  ];
}

function sourcesOf(model: PlanModel, rates: readonly RateInUse[]): ReadonlyMap<string, string> {
  return new Map(rates.map((use) => [use.column, model.filings[use.filing]?.label ?? ""]));
}
