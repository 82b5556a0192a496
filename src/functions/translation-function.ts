/** Statements in another currency, and growth without the currency's part. */
import type { Decimal } from "../core/decimal";
import { constantCurrency, translate, type TranslationKind, type TranslationRates } from "../metrics/translate";
import { type Argument, type Matrix, matrixOf, readNumber, readWord } from "./argument";
import { byCell, cellOf, exact, named } from "./by-cell";
import { cellError } from "./cell-error";
import { quickProduct } from "./integer-path";
import { cellAt, commonShape, fill } from "./spill";

const KINDS = ["flow", "stock", "equity", "none"] as const;
const RATE_OF_KIND = { flow: "average", stock: "closing", equity: "historical" } as const;

/** Amounts times the rate of their kind; kinds may stand in one column beside a block, rates in one row over it. */
export function TRANSLATE(args: readonly Argument[]): Matrix | Error {
  const historical = matrixOf(args[4]);
  const names = ["amounts", "kinds", "closing", "average"];
  const matrices = named(historical === undefined ? names : [...names, "historical"], args);
  if (matrices instanceof Error) return matrices;
  const shape = commonShape(matrices, true);
  if (shape instanceof Error) return shape;
  const cellOfName = new Map(matrices.map(({ name, cells }) => [name, cells]));
  return fill(shape, (row, column) => {
    const at = (name: string) => cellAt(cellOfName.get(name) ?? [[""]], row, column);
    const amount = readNumber(at("amounts"), "amounts");
    const kind = readWord(at("kinds"), "kinds", KINDS);
    if (amount instanceof Error) return amount;
    if (kind instanceof Error) return kind;
    if (amount === undefined || kind === undefined) return "";
    if (kind === "none") return amount + 0;
    const name = RATE_OF_KIND[kind];
    if (!cellOfName.has(name)) return cellError("#VALUE!", `${name} is missing: rows of kind "${kind}" need it.`);
    const rate = readNumber(at(name), name);
    if (typeof rate !== "number") return rate ?? "";
    return translated(amount, kind, name, rate);
  });
}

function translated(amount: number, kind: TranslationKind, name: keyof TranslationRates, rate: number): number | Error {
  const quick = rate > 0 ? quickProduct(amount, rate) : undefined;
  if (quick !== undefined) return quick;
  const rates: TranslationRates = { [name]: exact(rate) };
  const result = translate(exact(amount), kind, rates);
  return result.ok ? cellOf(result.value) : rateNotPositive(name);
}

export function CONSTANTFX(args: readonly Argument[]): Matrix | Error {
  return byCell(["current", "currentRate", "priorRate"], args, (values) => {
    const [current, currentRate, priorRate] = values.map(exact) as unknown as readonly [Decimal, Decimal, Decimal];
    const result = constantCurrency(current, currentRate, priorRate);
    return result.ok ? cellOf(result.value) : rateNotPositive((values[1] ?? 0) > 0 ? "priorRate" : "currentRate");
  });
}

function rateNotPositive(name: string): Error {
  return cellError("#VALUE!", `${name}: a rate is more than zero.`);
}
