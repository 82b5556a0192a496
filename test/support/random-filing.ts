import fc from "fast-check";
import { decimal } from "../../src/core/decimal";
import type { Filing } from "../../src/statements/filing";
import { STATEMENT_KINDS } from "../../src/statements/statement";
import { buildFiling, type ColumnSpec, MARCH_YEAR, type RowSpec, type TableSpec } from "./filing-builder";

const LABELS = ["Revenue", "Cost", "Other", "=1+1", "", "売上", "Total", "\tTab", "x'\"y"];
const CONCEPTS = ["revenue", "operating-income", "net-income", "total-assets", "cash-and-equivalents"] as const;
const PERIODS = [
  "2003-04-01/2003-06-30",
  "2004-01-01/2004-03-31",
  "2004-04-01/2004-06-30",
  "2003-04-01/2004-03-31",
  "2003-10-01/2004-03-31",
  "2004-04-01/2004-04-30",
  "2003-12-28/2004-03-27",
  "2004-03-31",
  "2004-06-30",
  "2004-05-17",
];

const column: fc.Arbitrary<ColumnSpec> = fc.record(
  {
    heading: fc.constantFrom("JPY", "USD (1)", "GAAP", "Adjusted", "% of total"),
    period: fc.constantFrom(...PERIODS),
    periodLabel: fc.constantFrom("1Q04", "FY2003", "第1四半期"),
    currency: fc.constantFrom("JPY", "USD"),
    measure: fc.constantFrom("amount" as const, "amount" as const, "percent-of-base" as const),
    basis: fc.constantFrom("as-reported" as const, "as-restated" as const, "forecast" as const),
  },
  { requiredKeys: ["heading"] },
);

const printed = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -99_999, max: 99_999 }).map((n) => (n < 0 ? `(${-n})` : String(n))) },
  { weight: 1, arbitrary: fc.constantFrom("-", "n.m.", "", "?12x", "3.5") },
);

function row(columns: number): fc.Arbitrary<RowSpec> {
  return fc.record(
    {
      label: fc.constantFrom(...LABELS),
      labelJa: fc.constantFrom("売上高", "その他"),
      path: fc.constantFrom([], ["Section"], ["Section", "Part"]),
      concept: fc.constantFrom(...CONCEPTS),
      unit: fc.constantFrom("percent", "shares", "per share", "contracts"),
      scale: fc.constantFrom(0, 3, 6),
      cells: fc.oneof(
        { weight: 6, arbitrary: fc.array(printed, { minLength: columns, maxLength: columns }) },
        { weight: 1, arbitrary: fc.constant(Array.from({ length: columns }, () => "")) },
      ),
    },
    { requiredKeys: ["label", "cells"] },
  );
}

const table: fc.Arbitrary<TableSpec> = fc
  .array(column, { minLength: 1, maxLength: 4 })
  .chain((columns) =>
    fc.tuple(
      fc.constant(columns),
      fc.constantFrom(...STATEMENT_KINDS),
      fc.option(fc.constantFrom("JPY", "USD"), { nil: undefined }),
      fc.array(row(columns.length), { minLength: 1, maxLength: 7 }),
      fc.array(fc.tuple(fc.nat(6), fc.array(fc.tuple(fc.nat(6), fc.boolean()), { minLength: 1, maxLength: 4 })), {
        maxLength: 3,
      }),
    ),
  )
  .map(([columns, kind, currency, rows, sums]) => {
    const keyed = rows.map((r, i) => ({
      ...r,
      key: `${r.path?.join("/") ?? ""}/${r.label}~${rows.slice(0, i).filter((o) => o.label === r.label).length}`,
    }));
    const keyAt = (i: number) => keyed[i % keyed.length]?.key ?? "";
    const totals = Object.fromEntries(
      sums.map(([total, terms]) => [
        keyAt(total),
        [...new Map(terms.map(([i, minus]) => [keyAt(i), minus])).entries()]
          .filter(([key]) => !key.startsWith("-"))
          .map(([key, minus]) => (minus ? `-${key}` : key)),
      ]),
    );
    return {
      id: kind,
      kind,
      ...(currency !== undefined && { currency }),
      columns,
      rows: keyed,
      totals,
      title: `${kind} table`,
    };
  });

/** Filings of one issuer with tables of any kind, periods of any length, and calculations that need not be true. */
export const randomFilings: fc.Arbitrary<readonly Filing[]> = fc.array(
  fc
    .record({
      name: fc.constantFrom("a.txt", "b.txt", "c:*?.txt", "IS"),
      tables: fc.array(table, { minLength: 1, maxLength: 4 }),
      dated: fc.boolean(),
      rate: fc.constantFrom(undefined, "109.43", "0"),
    })
    .map(({ name, tables, dated, rate }) =>
      buildFiling({
        name,
        tables: tables.map((t, i) => ({ ...t, id: `${t.id}-${i}` })),
        ...(dated && { calendar: MARCH_YEAR }),
        ...(rate !== undefined && { rates: [{ base: "USD", quote: "JPY", rate: decimal(rate), decimals: 2 }] }),
      }),
    ),
  { minLength: 1, maxLength: 3 },
);
