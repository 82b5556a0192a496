import { monthDayIn } from "./printed-date";

/** What is held at a day: "Balance sheet data", "Financial condition (at period end)". */
const HELD =
  /\bbalance sheets?\b|\bfinancial (?:position|condition)\b|\b(?:at|as of)(?: the)? end\b|\b(?:at|as of|,) (?:year|period|quarter|month)[- ]end\b|\b(?:year|period|quarter|month)[- ]end(?:s|ing)? (?:balances?|data)\b/iu;
/** What is measured over a period, whatever else the words speak of. */
const MEASURED =
  /\baverages?\b|\bcash flows?\b|\bincome\b|\boperati(?:ons|ng)\b|\bearnings\b|\bresults\b|\bchanges?\b/iu;
/** Lines that are measured over a period under whatever heading. */
const MEASURED_LABEL =
  /\baverages?\b|\bcharge-?offs?\b|\bprovisions?\b|\bexpenditures?\b|\bdividends?\b|\bcash flows?\b|\bearnings (?!retained)|\b(?:net|operating) (?:income|loss|earnings)\b|\breturn on\b|\bEBITDA\b/iu;
const HELD_LABEL =
  /(?:\b(?:at|as of)|,|\(|-|–) ?(?:the )?(?:end of (?:the )?(?:period|year|quarter|month)|(?:period|year|quarter|month)[- ]end)\W*$/iu;

/**
 * Whether a line of a table with columns of periods is held at their ends: its label says so, or the nearest heading
 * that says either.
 */
export function saysHeld(label: string, path: readonly string[]): boolean {
  if (MEASURED_LABEL.test(label)) return false;
  if (HELD_LABEL.test(label)) return true;
  const heading = path.findLast((text) => HELD.test(text) || MEASURED.test(text));
  return heading !== undefined && HELD.test(heading) && !MEASURED.test(heading);
}

/** Whether a title, a heading or a label speaks of what is measured over a period. */
export function saysMeasured(text: string): boolean {
  return MEASURED.test(text) || MEASURED_LABEL.test(text);
}

/** An average over a period is no balance at its end. */
export function saysAverage(text: string): boolean {
  return /\baverages?\b/iu.test(text);
}

export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** "Cash and cash equivalents at January 1": the day on which a line is held, where its label ends with one. */
export function dayHeld(label: string): DayOfYear | undefined {
  const said = /(?:\b(?:at|as of)|,|-) (?<day>\p{L}{3,9}\.? \d{1,2})$/iu.exec(label)?.groups?.["day"];
  return said === undefined ? undefined : monthDayIn(said);
}
