import type { Decimal } from "../../src/core/decimal";
import type { DecimalPoint } from "../../src/interpret/digit-group";

/** How a release prints its figures. */
export interface FigureStyle {
  readonly point: DecimalPoint;
  /** What groups the thousands; empty where nothing does. */
  readonly group: "point" | " " | "'" | "";
  readonly digits: number;
  readonly negative: "-" | "−" | "- " | "△" | "▲" | "△ " | "()" | "( )" | "△()";
  readonly currency: "" | "$" | "US$" | "¥" | "€" | "JPY ";
  readonly percent: "" | "%" | " %" | "％";
  readonly fullWidth: boolean;
}

/** Prints an amount as a release in this style would; what lies beyond its digits must be zero. */
export function printFigure(amount: Decimal, style: FigureStyle): string {
  const { point, group, digits, negative, currency, percent, fullWidth } = style;
  const [whole = "", fraction] = amount.abs().toFixed(digits).split(".");
  const separator = group === "point" ? (point === "." ? "," : ".") : group;
  const grouped = separator === "" ? whole : whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, separator);
  const number = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
  const signed = amount.isNegative() && !amount.isZero() ? withSign(number, negative, percent) : `${number}${percent}`;
  const print = `${currency}${signed}`;
  return fullWidth ? widen(print) : print;
}

function withSign(number: string, negative: FigureStyle["negative"], percent: string): string {
  switch (negative) {
    case "()":
      return `(${number}${percent})`;
    case "( )":
      return `( ${number} )${percent}`;
    case "△()":
      return `△(${number})${percent}`;
    default:
      return `${negative}${number}${percent}`;
  }
}

function widen(print: string): string {
  return print.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
