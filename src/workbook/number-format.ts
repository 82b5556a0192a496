import type { NumberFormat } from "../plan/workbook-plan";

/**
 * The format code of a plan's number format: negatives in parentheses, nil as a dash, and a parenthesis' room at the
 * right of everything else, so that digits stand under digits. A count of nothing is a figure and shows 0.
 */
export function formatCode(format: NumberFormat): string {
  return codeOf(format, "-");
}

/** The same for figures as printed: a printed zero (0.0%) shows its digits, for nil is another thing and stands as text. */
export function printedFormatCode(format: NumberFormat): string {
  return codeOf(format, undefined);
}

function codeOf(format: NumberFormat, nil: string | undefined): string {
  switch (format.kind) {
    case "amount":
    case "rate":
      return aligned(withDigits("#,##0", format.digits), nil);
    case "percent":
      return aligned(`${withDigits("0", format.digits)}%`, nil);
    case "count":
      return aligned("#,##0", "0");
    case "date":
      return "yyyy-mm-dd_)";
  }
}

/** The same without the room at the right: for the axes of charts. */
export function axisFormatCode(format: NumberFormat): string {
  switch (format.kind) {
    case "amount":
    case "rate":
      return `${withDigits("#,##0", format.digits)};(${withDigits("#,##0", format.digits)});0`;
    case "percent":
      return "0%";
    case "count":
      return "#,##0";
    case "date":
      return "yyyy-mm-dd";
  }
}

function withDigits(whole: string, digits: number): string {
  return digits > 0 ? `${whole}.${"0".repeat(digits)}` : whole;
}

function aligned(positive: string, nil: string = positive): string {
  return `${positive}_);(${positive});${nil}_);@_)`;
}
