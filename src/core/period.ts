import { addDays, addMonths, dayNumber, type IsoDate } from "./date";

/** When a figure holds: at a day (stocks) or over the days from..to, both included (flows). */
export type Period = Instant | Duration;
export interface Instant {
  readonly kind: "instant";
  readonly at: IsoDate;
}
export interface Duration {
  readonly kind: "duration";
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export function instant(at: IsoDate): Instant {
  return { kind: "instant", at };
}

/** Throws when the period ends before it starts: a bug in the caller. */
export function duration(from: IsoDate, to: IsoDate): Duration {
  if (to < from) throw new Error(`a period cannot end (${to}) before it starts (${from})`);
  return { kind: "duration", from, to };
}

/** The months that end on a day: three months ended 2004-06-30 start on 2004-04-01. */
export function monthsEnded(months: number, to: IsoDate): Duration {
  return duration(addDays(addMonths(to, -months), 1), to);
}

/** The weeks that end on a day, as in 52/53-week years. */
export function weeksEnded(weeks: number, to: IsoDate): Duration {
  return duration(addDays(to, 1 - weeks * 7), to);
}

export function endOf(period: Period): IsoDate {
  return period.kind === "instant" ? period.at : period.to;
}

export function lengthInDays(period: Duration): number {
  return dayNumber(period.to) - dayNumber(period.from) + 1;
}

/** Whole months, 13 and 14 week quarters counting as three. */
export function lengthInMonths(period: Duration): number {
  return Math.round(lengthInDays(period) / 30.4375);
}

export function samePeriod(a: Period, b: Period): boolean {
  return periodKey(a) === periodKey(b);
}

/** A text that is equal exactly for equal periods: 2004-06-30 or 2004-04-01/2004-06-30. */
export function periodKey(period: Period): string {
  return period.kind === "instant" ? period.at : `${period.from}/${period.to}`;
}
