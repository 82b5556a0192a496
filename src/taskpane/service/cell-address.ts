import { columnPlace } from "../../plan/respell";

/** Row and column of an address such as F12 (also IS!$F$12); undefined for anything else. */
export function areaAt(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  return letters === undefined ? undefined : { row: Number(digits) - 1, column: columnPlace(letters) };
}
