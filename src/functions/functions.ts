/**
 * The custom functions as Excel knows them: each is declared here and worked out by callFunction. Made of the entries of
 * catalogue.ts by `UPDATE_GOLDEN=1 npx jest test/functions/metadata`; do not edit. The generator of the metadata takes
 * unknown[][] for a range of anything, and only in this very spelling.
 */
import { callFunction } from "./call-function";

/**
 * Profit as a share of revenue: FIN.MARGIN(25, 100) is 0.25. A loss gives a negative margin.
 * @customfunction MARGIN MARGIN
 * @helpurl https://tieout.example/functions/MARGIN
 * @param profit Profit of the period, any level: gross, operating, net.
 * @param revenue Revenue of the same period in the same unit; zero gives #DIV/0!.
 * @returns The margin as a fraction; format the cell as a percentage.
 */
export function marginOf(profit: unknown[][], revenue: unknown[][]): unknown[][] {
  return callFunction("MARGIN", [profit, revenue]);
}

/**
 * Gross profit as a share of revenue: (revenue - cost) / revenue.
 * @customfunction GROSSMARGIN GROSSMARGIN
 * @helpurl https://tieout.example/functions/GROSSMARGIN
 * @param revenue Revenue of the same period in the same unit; zero gives #DIV/0!.
 * @param cost Cost of revenue, positive as printed.
 * @returns The gross margin as a fraction.
 */
export function grossMarginOf(revenue: unknown[][], cost: unknown[][]): unknown[][] {
  return callFunction("GROSSMARGIN", [revenue, cost]);
}

/**
 * EBITDA as a share of revenue: (operating income + depreciation and amortization) / revenue.
 * @customfunction EBITDAMARGIN EBITDAMARGIN
 * @helpurl https://tieout.example/functions/EBITDAMARGIN
 * @param operatingIncome Operating income of the period; a loss is negative.
 * @param depreciationAmortization Depreciation and amortization of the period, positive as an expense.
 * @param revenue Revenue of the same period in the same unit; zero gives #DIV/0!.
 * @returns The EBITDA margin as a fraction.
 */
export function ebitdaMarginOf(
  operatingIncome: unknown[][],
  depreciationAmortization: unknown[][],
  revenue: unknown[][],
): unknown[][] {
  return callFunction("EBITDAMARGIN", [operatingIncome, depreciationAmortization, revenue]);
}

/**
 * How far a margin moved since the prior period, in basis points: from 5.0 % to 14.5 % are 950.
 * @customfunction MARGINCHANGE MARGINCHANGE
 * @helpurl https://tieout.example/functions/MARGINCHANGE
 * @param profit Profit of the current period.
 * @param revenue Revenue of the current period.
 * @param priorProfit Profit of the prior period.
 * @param priorRevenue Revenue of the prior period.
 * @returns The change in basis points; one percentage point is 100.
 */
export function marginChangeOf(
  profit: unknown[][],
  revenue: unknown[][],
  priorProfit: unknown[][],
  priorRevenue: unknown[][],
): unknown[][] {
  return callFunction("MARGINCHANGE", [profit, revenue, priorProfit, priorRevenue]);
}

/**
 * Each amount as a share of a base: a statement in common size.
 * @customfunction COMMONSIZE COMMONSIZE
 * @helpurl https://tieout.example/functions/COMMONSIZE
 * @param amounts Amounts of one or several periods.
 * @param base What they are shares of (revenue, total assets): one figure, or one row with a figure a period.
 * @returns Each amount as a fraction of its base.
 */
export function commonSizeOf(amounts: unknown[][], base: unknown[][]): unknown[][] {
  return callFunction("COMMONSIZE", [amounts, base]);
}

/**
 * Change from the prior amount to the current one, as a fraction of the prior one.
 * @customfunction GROWTH GROWTH
 * @helpurl https://tieout.example/functions/GROWTH
 * @param current Amount of the current period.
 * @param prior Amount of the prior period: the base.
 * @param [negativeBase] When the base is zero or less: "nm" shows n.m. (default), "abs" divides by its magnitude, "asis" by the base.
 * @returns The change as a fraction, or n.m. where it has no meaning.
 */
export function growthOf(current: unknown[][], prior: unknown[][], negativeBase?: unknown[][]): unknown[][] {
  return callFunction("GROWTH", [current, prior, negativeBase]);
}

/**
 * Compound growth a period that leads from the first amount to the last.
 * @customfunction CAGR CAGR
 * @helpurl https://tieout.example/functions/CAGR
 * @param first First amount, more than zero.
 * @param last Last amount, zero or more.
 * @param periods Number of periods between them: from 2020 to 2023 are 3 years.
 * @returns The growth a period as a fraction.
 */
export function cagrOf(first: unknown[][], last: unknown[][], periods: unknown[][]): unknown[][] {
  return callFunction("CAGR", [first, last, periods]);
}

/**
 * EBITDA from operating income, with the amounts that are added back.
 * @customfunction EBITDA EBITDA
 * @helpurl https://tieout.example/functions/EBITDA
 * @param operatingIncome Operating income; a loss is negative.
 * @param depreciationAmortization Depreciation and amortization, positive as an expense.
 * @param [adjustments] Further add-backs, positive; with several periods one column (or row) a period. The result is then adjusted EBITDA.
 * @returns EBITDA in the unit of the amounts.
 */
export function ebitdaOf(
  operatingIncome: unknown[][],
  depreciationAmortization: unknown[][],
  adjustments?: unknown[][],
): unknown[][] {
  return callFunction("EBITDA", [operatingIncome, depreciationAmortization, adjustments]);
}

/**
 * EBITDA from net income: tax, interest, depreciation and other items are added back.
 * @customfunction EBITDAFROMNET EBITDAFROMNET
 * @helpurl https://tieout.example/functions/EBITDAFROMNET
 * @param netIncome Net income; a loss is negative.
 * @param incomeTax Income tax, positive as an expense, negative as a benefit.
 * @param interest Interest, positive as an expense, negative as income.
 * @param depreciationAmortization Depreciation and amortization, positive as an expense.
 * @param [otherItems] Other items between net income and EBITDA, expenses positive; with several periods one column (or row) a period.
 * @returns EBITDA in the unit of the amounts.
 */
export function ebitdaFromNetOf(
  netIncome: unknown[][],
  incomeTax: unknown[][],
  interest: unknown[][],
  depreciationAmortization: unknown[][],
  otherItems?: unknown[][],
): unknown[][] {
  return callFunction("EBITDAFROMNET", [netIncome, incomeTax, interest, depreciationAmortization, otherItems]);
}

/**
 * A bridge from a start over items to an end, with running totals and the columns of a waterfall picture.
 * @customfunction BRIDGE BRIDGE
 * @helpurl https://tieout.example/functions/BRIDGE
 * @param startLabel What the start is called.
 * @param start The amount that the bridge starts from.
 * @param labels What the items are called: a row or a column.
 * @param amounts What each item adds, negative when it takes away; as many as labels.
 * @param endLabel What the end is called.
 * @param [end] The end as printed; what the items leave open to it becomes a row called Unexplained.
 * @returns One row for the start, each item, what is unexplained if anything, and the end. Columns: label, amount, running total; then for a waterfall of stacked columns: base, up, down, ends, up below zero, down below zero.
 */
export function bridgeOf(
  startLabel: unknown[][],
  start: unknown[][],
  labels: unknown[][],
  amounts: unknown[][],
  endLabel: unknown[][],
  end?: unknown[][],
): unknown[][] {
  return callFunction("BRIDGE", [startLabel, start, labels, amounts, endLabel, end]);
}

/**
 * The walk from the prior period's EBITDA to the current one's, with what each line contributes.
 * @customfunction EBITDABRIDGE EBITDABRIDGE
 * @helpurl https://tieout.example/functions/EBITDABRIDGE
 * @param labels The lines that make EBITDA: a row or a column.
 * @param prior Each line's amount in the prior period.
 * @param current Each line's amount in the current period.
 * @param [weights] 1 for a line that adds to EBITDA, -1 for an expense printed positive; 1 for all when left out.
 * @returns One row for the prior EBITDA, each line, and the current EBITDA; the ends tie exactly. Columns: label, amount, running total; then for a waterfall of stacked columns: base, up, down, ends, up below zero, down below zero.
 */
export function ebitdaBridgeOf(
  labels: unknown[][],
  prior: unknown[][],
  current: unknown[][],
  weights?: unknown[][],
): unknown[][] {
  return callFunction("EBITDABRIDGE", [labels, prior, current, weights]);
}

/**
 * Whether start and amounts reach the end, given the unit that each figure is printed to.
 * @customfunction RECONCILES RECONCILES
 * @helpurl https://tieout.example/functions/RECONCILES
 * @param end The end as printed.
 * @param start The start as printed.
 * @param amounts The items between them; with several periods one column (or row) a period.
 * @param unit The smallest step of the prints, in the amounts' own measure: 1 for whole millions given in millions; 0 is exact.
 * @returns "exact", "rounding" (half a unit a print explains it), or the amount by which it breaks: end less start and amounts.
 */
export function reconcilesOf(
  end: unknown[][],
  start: unknown[][],
  amounts: unknown[][],
  unit: unknown[][],
): unknown[][] {
  return callFunction("RECONCILES", [end, start, amounts, unit]);
}

/**
 * Whether two prints of one figure agree, each within the accuracy that it is printed with.
 * @customfunction TIES TIES
 * @helpurl https://tieout.example/functions/TIES
 * @param a One print of the figure.
 * @param b The other print, in the same measure: both in thousands, say.
 * @param unitA The smallest step of the first print in that measure.
 * @param unitB The smallest step of the second print in that measure.
 * @returns "exact", "rounding" or "breaks".
 */
export function tiesOf(a: unknown[][], b: unknown[][], unitA: unknown[][], unitB: unknown[][]): unknown[][] {
  return callFunction("TIES", [a, b, unitA, unitB]);
}

/**
 * Trailing twelve months: the sum of the last four quarters.
 * @customfunction TTM TTM
 * @helpurl https://tieout.example/functions/TTM
 * @param quarters Single quarters without gaps, oldest first, in a row or a column; in a block each row is a line.
 * @returns The sum of the last four; of a block one sum a row.
 */
export function ttmOf(quarters: unknown[][]): unknown[][] {
  return callFunction("TTM", [quarters]);
}

/**
 * Single quarters out of year-to-date figures of one fiscal year.
 * @customfunction QUARTERS QUARTERS
 * @helpurl https://tieout.example/functions/QUARTERS
 * @param yearToDate Up to four year-to-date figures, first quarter first, in a row or a column; in a block each row is a line.
 * @returns Each quarter in the place of its figure to date; empty where that is empty.
 */
export function quartersOf(yearToDate: unknown[][]): unknown[][] {
  return callFunction("QUARTERS", [yearToDate]);
}

/**
 * The last day of a fiscal period by its label: 1Q25, Q1 2025, FY2025, 9M25.
 * @customfunction PERIODEND PERIODEND
 * @helpurl https://tieout.example/functions/PERIODEND
 * @param label The label; years of two digits are 1950 to 2049.
 * @param [fiscalYearEndMonth] Month in which the fiscal year ends, 1 to 12; else that of the workbook's issuer.
 * @param [labelledBy] Which year labels name: "start" or "end", the one in which the fiscal year starts or ends; else as the issuer does.
 * @returns The date as a serial number; format the cell as a date.
 */
export function periodEndOf(
  label: unknown[][],
  fiscalYearEndMonth?: unknown[][],
  labelledBy?: unknown[][],
): unknown[][] {
  return callFunction("PERIODEND", [label, fiscalYearEndMonth, labelledBy]);
}

/**
 * The label of the fiscal quarter that a day lies in: 1Q25.
 * @customfunction FISCALQUARTER FISCALQUARTER
 * @helpurl https://tieout.example/functions/FISCALQUARTER
 * @param date A date, or a text like 2004-06-30. Quarters go by whole months.
 * @param [fiscalYearEndMonth] Month in which the fiscal year ends, 1 to 12; else that of the workbook's issuer.
 * @param [labelledBy] Which year labels name: "start" or "end", the one in which the fiscal year starts or ends; else as the issuer does.
 * @returns The label as text.
 */
export function fiscalQuarterOfDate(
  date: unknown[][],
  fiscalYearEndMonth?: unknown[][],
  labelledBy?: unknown[][],
): unknown[][] {
  return callFunction("FISCALQUARTER", [date, fiscalYearEndMonth, labelledBy]);
}

/**
 * An amount in another currency at the rate of a day, an average rate or the issuer's stated rate.
 * @customfunction FX FX
 * @helpurl https://tieout.example/functions/FX
 * @param amount Amount in the first currency.
 * @param from Currency of the amount, by its ISO code: JPY.
 * @param to Currency wanted, by its ISO code: USD.
 * @param date Day of the rate; without a rate on it the last one before, at most seven days back.
 * @param [kind] "closing" (default), "average" over the quarter that ends on the date, or "stated" by the issuer.
 * @param [rates] Rows of date, base, quote, rate, kind (so many quote for one base); else the workbook's rates, then the bundled ones.
 * @returns The amount in the second currency, unrounded.
 */
export function fxOf(
  amount: unknown[][],
  from: unknown[][],
  to: unknown[][],
  date: unknown[][],
  kind?: unknown[][],
  rates?: unknown[][],
): unknown[][] {
  return callFunction("FX", [amount, from, to, date, kind, rates]);
}

/**
 * The exchange rate: units of the second currency for one of the first.
 * @customfunction FXRATE FXRATE
 * @helpurl https://tieout.example/functions/FXRATE
 * @param from Currency of the amount, by its ISO code: JPY.
 * @param to Currency wanted, by its ISO code: USD.
 * @param date Day of the rate; without a rate on it the last one before, at most seven days back.
 * @param [kind] "closing" (default), "average" over the quarter that ends on the date, or "stated" by the issuer.
 * @param [rates] Rows of date, base, quote, rate, kind (so many quote for one base); else the workbook's rates, then the bundled ones.
 * @returns The rate.
 */
export function fxRateOf(
  from: unknown[][],
  to: unknown[][],
  date: unknown[][],
  kind?: unknown[][],
  rates?: unknown[][],
): unknown[][] {
  return callFunction("FXRATE", [from, to, date, kind, rates]);
}

/**
 * The mean of the daily exchange rates of a period.
 * @customfunction FXAVERAGE FXAVERAGE
 * @helpurl https://tieout.example/functions/FXAVERAGE
 * @param from Currency of the amount, by its ISO code: JPY.
 * @param to Currency wanted, by its ISO code: USD.
 * @param start First day of the period.
 * @param end Last day of the period.
 * @param [rates] Rows of date, base, quote, rate, kind (so many quote for one base); else the workbook's rates, then the bundled ones.
 * @returns The mean over the days that have a rate.
 */
export function fxAverageOf(
  from: unknown[][],
  to: unknown[][],
  start: unknown[][],
  end: unknown[][],
  rates?: unknown[][],
): unknown[][] {
  return callFunction("FXAVERAGE", [from, to, start, end, rates]);
}

/**
 * A statement in another currency: flows at the average rate, stocks at the closing rate, equity at historical rates.
 * @customfunction TRANSLATE TRANSLATE
 * @helpurl https://tieout.example/functions/TRANSLATE
 * @param amounts The statement's amounts.
 * @param kinds What each row is: "flow", "stock", "equity" or "none" (shares, percentages: left unchanged).
 * @param closing Closing rate: units of the target currency for one of the amount's; one, or one a period.
 * @param average Average rate of the period, likewise.
 * @param [historical] Rate of the days on which equity came in; needed for rows of equity.
 * @returns The amounts in the target currency, in the same places.
 */
export function translateOf(
  amounts: unknown[][],
  kinds: unknown[][],
  closing: unknown[][],
  average: unknown[][],
  historical?: unknown[][],
): unknown[][] {
  return callFunction("TRANSLATE", [amounts, kinds, closing, average, historical]);
}

/**
 * The current period's amount at the prior period's exchange rate: constant currency.
 * @customfunction CONSTANTFX CONSTANTFX
 * @helpurl https://tieout.example/functions/CONSTANTFX
 * @param current Amount of the current period in the reporting currency.
 * @param currentRate Rate it was translated at: reporting currency for one local unit.
 * @param priorRate The prior period's rate, likewise.
 * @returns The amount as it would stand at the prior rate.
 */
export function constantFxOf(current: unknown[][], currentRate: unknown[][], priorRate: unknown[][]): unknown[][] {
  return callFunction("CONSTANTFX", [current, currentRate, priorRate]);
}

/**
 * A figure of the imported filings by line item or concept and period, in the unit asked for.
 * @customfunction FACT FACT
 * @helpurl https://tieout.example/functions/FACT
 * @param item Line item as printed, or the name of a concept: revenue.
 * @param period Fiscal label, or the last day of the period: 1Q25.
 * @param [unit] Unit wanted: JPY, JPY thousand, %; else that of the print.
 * @param [issuer] Issuer, where filings of several are imported.
 * @returns The figure.
 */
export function factOf(item: unknown[][], period: unknown[][], unit?: unknown[][], issuer?: unknown[][]): unknown[][] {
  return callFunction("FACT", [item, period, unit, issuer]);
}
