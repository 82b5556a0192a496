/** From the model that a workbook has stored to what its functions know. */
import { endOf, monthsEnded, type Period } from "../../core/period";
import { unitKey } from "../../core/unit";
import { type FigureEntry, foldName } from "../../functions/figure-book";
import { latestPeriod } from "../../plan/filing-label";
import { issuerCurrency } from "../../plan/issuer-currency";
import { livePlaces } from "../../plan/live-places";
import { buildModel } from "../../plan/model";
import { periodName } from "../../plan/period-span";
import type { WorkbookSnapshot } from "../../plan/workbook-snapshot";
import type { WorkbookState } from "../../plan/workbook-state";
import type { Filing } from "../../statements/filing";
import type { Statement, StatementColumn } from "../../statements/statement";
import type { FunctionSupply, SuppliedQuote } from "../../functions/function-supply";
import { ownExamples } from "./own-example";
import { sheetRates } from "./sheet-rate";

export function functionSupply(state: WorkbookState, snapshot: WorkbookSnapshot): FunctionSupply {
  const filings = byLatest(state.filings);
  const calendar = filings.find((filing) => filing.calendar)?.calendar;
  const currency = issuerCurrency(filings);
  const model = buildModel(state.filings);
  const places = livePlaces(state, snapshot);
  const { translation } = state;
  const ofSheet = translation ? sheetRates(model, translation, places) : [];
  return {
    figures: filings.flatMap((filing, i) => figuresOf(filing, i, currency)),
    quotes: [...ofSheet, ...filings.flatMap(statedRates)],
    ...(calendar && {
      calendar: { fiscalYearEndMonth: calendar.fiscalYearEndMonth, labelledBy: calendar.labelledBy },
    }),
    examples: ownExamples(model, translation, places),
  };
}

/** The filing of the latest period first: what it restates counts. */
function byLatest(filings: readonly Filing[]): readonly Filing[] {
  const end = (filing: Filing) => {
    const latest = latestPeriod(filing);
    return latest?.period ? endOf(latest.period) : "";
  };
  return [...filings].sort((a, b) => (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0));
}

const STATEMENTS: ReadonlySet<Statement["kind"]> = new Set(["income", "balance", "cashflow"]);

function figuresOf(filing: Filing, position: number, currency: string | undefined): readonly FigureEntry[] {
  return filing.statements.flatMap((statement) =>
    statement.lines.flatMap((line) =>
      line.facts.flatMap((fact, i): readonly FigureEntry[] => {
        const column = statement.columns[i];
        if (fact?.measure !== "amount" || fact.reported.kind !== "number" || !column) return [];
        if (fact.basis === "forecast" || column.qualifier !== undefined) return [];
        const names = [line.label, line.labelJa, line.key, line.concept].filter((name) => name !== undefined);
        const { unit } = fact;
        const money = unit.kind === "money" || unit.kind === "money-per" ? unit.currency : undefined;
        return [
          {
            names: names.map(foldName),
            issuer: filing.issuer,
            ...periodOf(filing, column, fact.period),
            unit: unitKey(unit),
            value: fact.reported.value.toFixed(),
            scale: fact.reported.scale,
            decimals: fact.reported.decimals,
            isTranslation: money !== undefined && money !== currency,
            rank: position * 2 + (STATEMENTS.has(statement.kind) ? 0 : 1),
          },
        ];
      }),
    ),
  );
}

function periodOf(
  { calendar }: Filing,
  { periodLabel }: StatementColumn,
  period: Period | undefined,
): Pick<FigureEntry, "periods" | "start" | "end"> {
  const named =
    period && (period.kind === "duration" || calendar) ? periodName(asDuration(period), calendar) : undefined;
  const periods = [...new Set([periodLabel, named].filter((name) => name !== undefined).map(foldName))];
  if (!period) return { periods };
  return period.kind === "instant" ? { periods, end: period.at } : { periods, start: period.from, end: period.to };
}

/** A day is called as the quarter that it ends. */
function asDuration(period: Period): Period {
  return period.kind === "duration" ? period : monthsEnded(3, period.at);
}

function statedRates(filing: Filing): readonly SuppliedQuote[] {
  const latest = latestPeriod(filing)?.period;
  return filing.rates.flatMap(({ base, quote, rate, at }): readonly SuppliedQuote[] => {
    const date = at ?? (latest && endOf(latest));
    return date === undefined ? [] : [{ base, quote, date, kind: "stated", rate: rate.toFixed() }];
  });
}
