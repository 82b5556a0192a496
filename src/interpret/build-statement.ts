import type { Finding } from "../core/finding";
import type { Statement, StatementColumn } from "../statements/statement";
import { meaningOf } from "../statements/concept";
import { parseUnitWords } from "./caption";
import { calculationsOf, conceptOfTwins, type DraftLine, finishLine, lineKeys, readCells } from "./line-item";
import type { Scales } from "./read-fact";
import { isMoneyTable, type RowUnit, unitOfRow } from "./row-unit";
import { sectionPaths } from "./section";
import { shareScaleOf } from "./share-scale";
import { soleConcepts } from "./sole-concept";
import {
  printedInOneLanguage,
  scaleQuestion,
  shareScaleQuestion,
  unitQuestion,
  unreadableCells,
} from "./reading-question";
import { shareEvidence } from "./share-evidence";
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
  const openShares = shareScale === undefined && moneyScale !== undefined && moneyScale > 0;
  if (openShares && drafts.some(({ unit }) => isShareCount(unit))) findings.push(shareScaleQuestion(twins, id));
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

function isShareCount(unit: RowUnit | undefined): boolean {
  return unit?.kind === "other" && unit.unit.kind === "shares";
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
