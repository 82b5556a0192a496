import type { Concept } from "../statements/concept";
import { textCell } from "./cell-text";
import { latestPeriod } from "./filing-label";
import { call, cell, type Formula, NIL, NOTHING, operation } from "./formula";
import { hasJapanese, type PlanModel, rowsOf, type SeriesPlace } from "./model";
import { whereNumber } from "./guard";
import { LABEL, LABEL_JA, UNIT } from "./sheet-frame";
import { columnBefore, columnYearBefore, type PeriodColumn, placesOf } from "./timeline";
import { numberFormat, unitText } from "./unit-text";
import type { CellPlan, RowPlan } from "./workbook-plan";

const KEY_FIGURES: readonly Concept[] = [
  "revenue",
  "gross-profit",
  "operating-income",
  "ordinary-income",
  "ebitda",
  "adjusted-ebitda",
  "income-before-tax",
  "net-income",
  "net-income-attributable-to-owners",
  "earnings-per-share-basic",
  "earnings-per-share-diluted",
  "operating-cash-flow",
  "capital-expenditure",
  "cash-and-equivalents",
  "total-assets",
  "total-liabilities",
  "total-equity",
];

/** Where the words stand that formulas show; a formula holds no words itself. */
export const WORD_OK = "word:ok";
export const WORD_NOT_MEANINGFUL = "word:nm";
export const WORD_COLUMN = "c1";

export interface SummaryPart {
  readonly rows: readonly RowPlan[];
  readonly cells: readonly CellPlan[];
}

/** The latest period, the one before and the one a year before, side by side and compared; links and ratios only. */
export function keyFigures(model: PlanModel): SummaryPart {
  const latest = latestColumn(model);
  const lines = KEY_FIGURES.flatMap((concept) => {
    const place = rowsOf(model, concept, undefined).find((p) => p.sheet !== "bridge" && p.block.main);
    return place && latest ? [{ key: `figure:${concept}`, place }] : [];
  });
  if (!latest || lines.length === 0) return { rows: [], cells: [] };
  const before = columnBefore(model.timeline, latest);
  const yearBefore = columnYearBefore(model.timeline, latest);
  const same = before?.key === yearBefore?.key;
  const compared = [same ? undefined : before, yearBefore];
  const header = (column: string, text: string) => textCell("figures", column, "column-header", text);
  return {
    rows: [{ key: "figures" }, ...lines.map(({ key }) => ({ key })), { key: "figures:space" }],
    cells: [
      textCell("figures", LABEL, "heading", "Key figures"),
      header(UNIT, "Unit"),
      header("c1", latest.label),
      ...compared.flatMap((column, i) =>
        column ? [header(`c${i + 2}`, column.label), header(`c${i + 4}`, `against ${column.label}`)] : [],
      ),
      ...lines.flatMap(({ key, place }) => figureCells(model, key, place, latest, compared)),
    ],
  };
}

/** The column that the latest filing reports on. */
export function latestColumn(model: PlanModel): PeriodColumn | undefined {
  const latest = model.filings.flatMap(({ filing }) => latestPeriod(filing) ?? []).at(-1);
  const key = latest && placesOf(model.timeline, latest)[0];
  return model.timeline.columns.find((column) => column.key === key);
}

function figureCells(
  model: PlanModel,
  key: string,
  { sheet, row }: SeriesPlace,
  latest: PeriodColumn,
  compared: readonly (PeriodColumn | undefined)[],
): readonly CellPlan[] {
  const format = row.unit && { format: numberFormat(row.unit, row.digits) };
  const figure = (column: string, period: PeriodColumn): CellPlan => ({
    row: key,
    column,
    role: "link",
    content: { kind: "formula", formula: whereNumber(cell(row.key, period.key, { sheet })) },
    ...format,
  });
  return [
    textCell(key, LABEL, "label", row.label, { goTo: { sheet, row: row.key, column: latest.key } }),
    ...(hasJapanese(model) && row.labelJa !== undefined ? [textCell(key, LABEL_JA, "label", row.labelJa)] : []),
    ...(row.unit ? [textCell(key, UNIT, "unit", unitText(row.unit, row.scale))] : []),
    figure("c1", latest),
    ...compared.flatMap((column, i): readonly CellPlan[] =>
      column
        ? [
            figure(`c${i + 2}`, column),
            {
              row: key,
              column: `c${i + 4}`,
              role: "formula",
              content: { kind: "formula", formula: growth(cell(key, "c1"), cell(key, `c${i + 2}`)) },
              format: { kind: "percent", digits: 1 },
            },
          ]
        : [],
    ),
  ];
}

/** Change on an earlier figure: not meaningful on a base that is zero or negative, nothing where one is missing. */
function growth(current: Formula, earlier: Formula): Formula {
  const both = call("AND", call("ISNUMBER", current), call("ISNUMBER", earlier));
  const change = operation(operation(current, "-", earlier), "/", earlier);
  const word = cell(WORD_NOT_MEANINGFUL, WORD_COLUMN, { fixed: "both" });
  return call("IF", both, call("IF", operation(earlier, ">", NIL), change, word), NOTHING);
}
