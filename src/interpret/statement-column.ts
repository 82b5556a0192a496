import { periodKey } from "../core/period";
import type { StatementColumn } from "../statements/statement";
import { withAdjustmentColumns } from "./adjustment-column";
import type { ReadColumn, ReadTable } from "./read-table";
import type { PeriodWords } from "./period-words";
import { type DocumentContext, settleColumn, type SettledPeriod, settleWords } from "./settle-column";
import type { TwinTables } from "./twin";

/** What the analyst says of the columns of one statement, where the document leaves it open. */
export interface SaidOfColumns {
  readonly currency?: string;
  /** By the index of the column. */
  readonly periods?: ReadonlyMap<number, PeriodWords>;
}

/** The columns of a statement with their periods and currencies; columns of text are left out. */
export function statementColumns(
  twins: TwinTables,
  context: DocumentContext,
  currency: string | undefined,
  said: SaidOfColumns = {},
): readonly StatementColumn[] {
  const { primary } = twins;
  const settled = withAdjustmentColumns(
    primary,
    new Map(primary.columns.map((column) => [column.index, settleInEither(column, twins, context, said)])),
  );
  const used = new Map<string, number>();
  const unique = (key: string): string => {
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key} #${times}`;
  };
  const keys = new Map<number, string>();
  const built: StatementColumn[] = [];
  const unsaid = currencyInCells(primary) ?? currency;
  for (const column of [...primary.columns].sort((a, b) => rankOf(a) - rankOf(b) || a.index - b.index)) {
    if (column.kind === "text") continue;
    const of = column.of === undefined ? undefined : keys.get(column.of);
    const against = column.against === undefined ? undefined : keys.get(column.against);
    const about =
      column.kind === "amount"
        ? settled.get(column.index)
        : (settled.get(column.of ?? -1) ?? settled.get(column.index));
    const holdsMoney = column.kind === "amount" || (column.kind === "change" && column.changeIn === "amount");
    const money = holdsMoney ? currencyOf(column, primary, unsaid, context.dollar, said) : undefined;
    const key = unique(
      column.kind === "amount"
        ? amountKey(about ?? {}, money, column)
        : column.kind === "change"
          ? `change ${of ?? column.heading} ~ ${against ?? ""}`
          : `percent ${of ?? column.heading}`,
    );
    keys.set(column.index, key);
    built.push({
      key,
      measure: column.kind,
      index: column.index,
      heading: column.heading,
      ...(about?.period && { period: about.period }),
      ...(about?.label !== undefined && { periodLabel: about.label }),
      ...(money !== undefined && { currency: money }),
      basis: column.forecast ? "forecast" : column.restated ? "as-restated" : "as-reported",
      ...(column.qualifier !== undefined && column.qualifier !== "" && { qualifier: column.qualifier }),
      ...(of !== undefined && { of }),
      ...(against !== undefined && { against }),
      ...(column.kind === "change" && { changeIn: column.changeIn ?? "percent" }),
    });
  }
  return built.sort((a, b) => a.index - b.index);
}

/** Amounts first, so that what speaks of them finds their keys. */
function rankOf({ kind }: ReadColumn): number {
  return kind === "amount" ? 0 : 1;
}

/** The twin's header may say what this language's leaves open (a length, a full date). */
function settleInEither(
  column: ReadColumn,
  { primary, twin }: TwinTables,
  context: DocumentContext,
  { periods }: SaidOfColumns,
): SettledPeriod {
  const own = settleColumn(column, primary, context);
  if (own.period) return own;
  const other = twin?.columns.find(({ index }) => index === column.index);
  const printed = twin && other ? { ...settleColumn(other, twin, context), ...own } : own;
  const words = periods?.get(column.index);
  return printed.period || !words ? printed : { ...settleWords(words, primary, context), ...printed };
}

function amountKey({ period, label }: SettledPeriod, currency: string | undefined, column: ReadColumn): string {
  const when = period ? periodKey(period) : (label ?? column.heading);
  const basis = column.forecast ? "forecast" : column.restated ? "restated" : undefined;
  return [when, currency, column.qualifier, basis].filter((part) => part !== undefined && part !== "").join(" ");
}

function currencyOf(
  column: ReadColumn,
  table: ReadTable,
  fallback: string | undefined,
  dollar: string | undefined,
  analyst: SaidOfColumns,
): string | undefined {
  const inDocument = (code: string | undefined) => (code === "USD" ? (dollar ?? code) : code);
  if (column.currency !== undefined) return inDocument(column.currency);
  if (analyst.currency !== undefined) return analyst.currency;
  const said = column.units?.currencies.length ? column.units.currencies : table.units.currencies;
  const [only, another] = new Set(said.map(inDocument));
  if (only !== undefined) return another === undefined ? only : undefined;
  return inDocument(currencyInCells(table, column.index) ?? fallback);
}

/** The one currency whose sign stands at figures of a column, or of the whole table. */
export function currencyInCells(table: ReadTable, index?: number): string | undefined {
  const signs = new Set(
    table.rows.flatMap(({ numerals }) =>
      (index === undefined ? numerals : numerals.slice(index, index + 1)).flatMap((numeral) =>
        numeral.kind === "number" && numeral.currency !== undefined ? [numeral.currency] : [],
      ),
    ),
  );
  const [sign] = signs;
  return signs.size === 1 ? sign : undefined;
}
