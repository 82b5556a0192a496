import type { Fact, Language, Print } from "../statements/fact";
import type { Filing } from "../statements/filing";

/** A cell of the plan by its keys. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
}

/** Sheets are found again by the document's hash, so that a renamed file is the same filing. */
export function sourceSheetId(filing: Filing, language: Language): string {
  return `${sourceSheetPrefix(filing)}${language}`;
}

/** What the ids of all source sheets of a document begin with. */
export function sourceSheetPrefix({ source }: Filing): string {
  return `source:${source.sha256.slice(0, 12)}:`;
}

/** Row of a printed table on the source sheet; header rows have keys of their own. */
export function sourceRowKey(table: number, row: number): string {
  return `t${table}:r${row}`;
}

export function sourceColumnKey(column: number): string {
  return `c${column}`;
}

/** The row of the source sheet that holds the issuer's stated rate number so. */
export function sourceRateRowKey(rate: number): string {
  return `rate:${rate}`;
}

export const SOURCE_RATE_COLUMN = sourceColumnKey(1);

/** The print that the time series link to: the English one where there is one. */
export function linkedPrint(fact: Fact): Print {
  return fact.prints.find((print) => print.language === "en") ?? fact.prints[0];
}

export function addressOfPrint(filing: Filing, print: Print): CellAddress {
  return {
    sheet: sourceSheetId(filing, print.language),
    row: sourceRowKey(print.table, print.row),
    column: sourceColumnKey(print.column),
  };
}
