import { powerOfTen } from "../core/decimal";
import { type Finding, finding, type Where } from "../core/finding";
import type { Statement, StatementColumn } from "../statements/statement";
import { meaningOf } from "../statements/concept";
import { parseUnitWords } from "./caption";
import { calculationsOf, conceptOfTwins, type DraftLine, finishLine, lineKeys, readCells } from "./line-item";
import type { Scales } from "./read-fact";
import { isMoneyTable, type RowUnit, unitOfRow } from "./row-unit";
import { sectionPaths } from "./section";
import { type ShareEvidence, shareScaleOf } from "./share-scale";
import { soleConcepts } from "./sole-concept";
import type { TwinTables } from "./twin";

/** What the document at large contributes to one statement. */
export interface StatementSetting {
  readonly id: string;
  readonly columns: readonly StatementColumn[];
  /** The document says for all its tables that digits are cut off. */
  readonly truncated: boolean;
}

export interface BuiltStatement {
  readonly statement: Statement;
  readonly findings: readonly Finding[];
}

/** Reads a table and its twin into a statement: facts, meanings, calculations. Questions come back as findings. */
export function buildStatement(twins: TwinTables, { id, columns, truncated }: StatementSetting): BuiltStatement {
  const { primary, twin } = twins;
  const isMoney = isMoneyTable(primary) || (twin !== undefined && isMoneyTable(twin));
  const units = primary.rows.map((row) => (row.heading ? undefined : unitOfRow(row, primary, isMoney)));
  const concepts = soleConcepts(
    primary.rows.map((row, i) => ({
      label: row.label,
      concept: row.heading ? undefined : conceptOfTwins(row, twin?.rows[twins.rows.get(i) ?? -1], primary.kind),
    })),
  );
  const moneyScale = moneyScaleOf(twins);
  const shareScale = shareScaleOf(shareEvidence(twins, concepts, units, moneyScale ?? 0), primary.units);
  const scales = new Map(
    columns.map((column): readonly [string, Scales] => [
      column.key,
      {
        money: columnScale(twins, column) ?? moneyScale ?? 0,
        shares: shareScale ?? 0,
        truncated: truncated || primary.units.truncated,
      },
    ]),
  );
  const findings: Finding[] = [];
  const drafts = primary.rows.map((row, i): DraftLine => {
    const unit = units[i];
    const concept = concepts[i];
    const labelJa = row.label === "" ? undefined : japaneseLabel(twins, i);
    const base = { row, ...(labelJa !== undefined && { labelJa }), ...(concept && { concept }) };
    if (!unit || (!isMoney && isAmountOfMoney(unit, concept))) {
      if (unit) findings.push(unitQuestion(twins, id, i));
      return { ...base, unit: undefined, cells: columns.map(() => undefined), unreadable: [] };
    }
    return { ...base, unit, ...readCells(twins, i, unit, columns, scales) };
  });
  if (isMoney && moneyScale === undefined && drafts.some(({ unit }) => unit?.kind === "money"))
    findings.push(scaleQuestion(twins, id));
  findings.push(...unreadableCells(twins, id, drafts, columns), ...printedInOneLanguage(twins, id, drafts, columns));
  const found = calculationsOf(drafts, columns);
  const paths = sectionPaths(
    primary.rows,
    found.map(({ total, terms }) => ({ total, terms: terms.map(({ row }) => row) })),
  );
  const keys = lineKeys(
    primary.rows.map(({ label }) => label),
    paths,
  );
  const keyOf = (row: number) => keys[row] ?? "";
  const calculations = found.map(({ total, terms }) => ({
    total: keyOf(total),
    terms: terms.map(({ row, weight }) => ({ line: keyOf(row), weight })),
  }));
  const statement: Statement = {
    id,
    kind: primary.kind,
    title: primary.source.title,
    ...titleJa(twins),
    tables: [primary.table, ...(twin ? [twin.table] : [])],
    columns,
    lines: drafts.map((draft, i) =>
      finishLine(draft, { statement: id, key: keyOf(i), path: paths[i] ?? [] }, columns, calculations),
    ),
    calculations,
  };
  return { statement, findings };
}

function titleJa({ primary, twin }: TwinTables): { readonly titleJa?: string } {
  const title = primary.language === "ja" ? primary.source.title : twin?.source.title;
  return title === undefined || title === "" ? {} : { titleJa: title };
}

function japaneseLabel({ primary, twin, rows }: TwinTables, position: number): string | undefined {
  if (primary.language === "ja") return primary.rows[position]?.label;
  return twin?.rows[rows.get(position) ?? -1]?.label;
}

/** The scale said over the table in either language; a contradiction between them is left open. */
function moneyScaleOf({ primary, twin }: TwinTables): number | undefined {
  const [own, other] = [primary.units.scale, twin?.units.scale];
  if (own !== undefined && other !== undefined && own !== other) return undefined;
  return own ?? other;
}

function columnScale({ primary }: TwinTables, column: StatementColumn): number | undefined {
  return (
    primary.columns.find(({ index }) => index === column.index)?.units?.scale ?? parseUnitWords(column.heading)?.scale
  );
}

/** A count of nothing that means revenue: the scale of the money is not said, so it is asked for and not taken. */
function isAmountOfMoney(unit: RowUnit, concept: DraftLine["concept"]): boolean {
  if (unit.kind !== "other" || unit.unit.kind !== "count" || unit.unit.name !== "units" || !concept) return false;
  return meaningOf(concept).statement !== "other" || concept === "ebitda" || concept === "adjusted-ebitda";
}

function shareEvidence(
  { primary }: TwinTables,
  concepts: readonly DraftLine["concept"][],
  units: readonly (RowUnit | undefined)[],
  moneyScale: number,
): readonly ShareEvidence[] {
  const rowsOf = (test: (i: number) => boolean) => primary.rows.flatMap((row, i) => (test(i) ? [row] : []));
  const incomes = rowsOf((i) => concepts[i] === "net-income" || concepts[i] === "net-income-attributable-to-owners");
  const evidence: ShareEvidence[] = [];
  for (const paper of ["share", "ADS"] as const) {
    const perShares = rowsOf((i) => units[i]?.kind === "money-per" && (units[i] as { per?: string }).per === paper);
    const counts = rowsOf((i) => {
      const unit = units[i];
      return unit?.kind === "other" && unit.unit.kind === "shares" && unit.unit.of === paper;
    });
    for (const { index } of primary.columns.filter(({ kind }) => kind === "amount")) {
      for (const income of incomes) {
        for (const perShare of perShares) {
          for (const shares of counts) {
            const [a, b, c] = [income.numerals[index], perShare.numerals[index], shares.numerals[index]];
            if (a?.kind !== "number" || b?.kind !== "number" || c?.kind !== "number") continue;
            evidence.push({ income: a.value.times(powerOfTen(moneyScale)), perShare: b.value, shares: c.value });
          }
        }
      }
    }
  }
  return evidence;
}

function placeOf({ primary }: TwinTables, statement: string, position: number): Where {
  const row = primary.rows[position];
  const line = row && primary.source.body[row.index]?.place.line;
  return {
    statement,
    language: primary.language,
    table: primary.table,
    ...(row && { label: row.label, row: row.index }),
    ...(line !== undefined && { line }),
  };
}

function unitQuestion(twins: TwinTables, id: string, position: number): Finding {
  const label = twins.primary.rows[position]?.label ?? "";
  return finding(
    "read",
    "question",
    `“${label}” is an amount of money, but nothing over its table says in which currency and scale.`,
    placeOf(twins, id, position),
    {
      remedy: "Say the currency and scale of this table; until then its figures are left out.",
    },
  );
}

function scaleQuestion(twins: TwinTables, id: string): Finding {
  const [own, other] = [twins.primary.units.scale, twins.twin?.units.scale];
  const message =
    own !== undefined && other !== undefined
      ? `The two languages print different scales over “${twins.primary.source.title}” (10^${own} and 10^${other}).`
      : `Nothing over “${twins.primary.source.title}” says in which scale its amounts are printed; they are read as whole units.`;
  return finding("read", "question", message, placeOf(twins, id, 0), {
    remedy: "Say whether the amounts are in units, thousands or millions.",
  });
}

function unreadableCells(
  twins: TwinTables,
  id: string,
  drafts: readonly DraftLine[],
  columns: readonly StatementColumn[],
): readonly Finding[] {
  return drafts.flatMap(({ row, unreadable }, position) =>
    unreadable.flatMap((key) => {
      const column = columns.find((c) => c.key === key);
      if (!column) return [];
      const printed = row.cells[column.index] ?? "";
      return [
        finding(
          "read",
          "incomplete",
          `“${printed}” in the row “${row.label}” is no figure; the cell is left out.`,
          { ...placeOf(twins, id, position), column: column.heading, cell: column.index, printed },
          {
            printed,
            remedy: "Look at the print; totals over this cell are not checked.",
          },
        ),
      ];
    }),
  );
}

/** A figure printed in one language where the other language's row leaves the cell blank. */
function printedInOneLanguage(
  twins: TwinTables,
  id: string,
  drafts: readonly DraftLine[],
  columns: readonly StatementColumn[],
): readonly Finding[] {
  if (!twins.twin) return [];
  return drafts.flatMap(({ cells }, position) =>
    cells.flatMap((cell, i) => {
      if (!cell || cell.prints.length > 1) return [];
      const print = cell.prints[0];
      const column = columns[i];
      const missing = print.language === "en" ? "Japanese" : "English";
      const twinRow = twins.rows.get(position);
      const where: Where = {
        ...placeOf(twins, id, position),
        ...(column && { column: column.heading, cell: column.index }),
        printed: print.text,
      };
      const how =
        twinRow === undefined
          ? `the row is missing from the ${missing} table`
          : `the ${missing} table has no figure there`;
      return [
        finding("language", "break", `${print.text} is printed in one language only: ${how}.`, where, {
          printed: print.text,
          remedy: "Compare the two prints.",
        }),
      ];
    }),
  );
}
