const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** Months count from 1. */
export function monthInEnglish(n: number): string {
  return MONTHS[n - 1] ?? String(n);
}
