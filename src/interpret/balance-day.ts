import { addDays } from "../core/date";
import { endOf, instant, type Period } from "../core/period";
import { datesIn } from "./printed-date";

const BALANCE = /^(?:(?:opening|closing|beginning|ending) )?balances?\b|^(?:as )?at\b|^as of\b|残高/iu;
const BEGINNING = /^(?:opening|beginning) balances?$|^balances?\W+(?:at )?(?:the )?(?:beginning|start)\b|期首残高$/iu;
const END = /^(?:closing|ending) balances?$|^balances?\W+(?:at )?(?:the )?end\b|期末残高$/iu;

/**
 * The day of a row that holds a balance among rows of movements, whatever period its column is of: "Balance at January 1,
 * 2026" in a statement of equity, 当期首残高. What is there at the beginning is there on the day before.
 */
export function balanceDayOf(label: string, period: Period | undefined): Period | undefined {
  const text = label.normalize("NFKC").trim();
  if (!BALANCE.test(text)) return undefined;
  const [date, another] = datesIn(text);
  if (date) return another === undefined ? instant(date.date) : undefined;
  if (period?.kind !== "duration") return undefined;
  if (BEGINNING.test(text)) return instant(addDays(period.from, -1));
  return END.test(text) ? instant(endOf(period)) : undefined;
}
