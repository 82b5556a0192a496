import { cellAddress } from "../../plan/address";
import type { CellArea } from "../edit";

/** Excel cuts a longer address silently at 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** A1:C3, or B2 for a single cell. */
export function areaAddress({ top, left, bottom, right }: CellArea): string {
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** Lists of areas in as few addresses as Excel takes. */
export function areaLists(areas: readonly CellArea[]): readonly (readonly CellArea[])[] {
  const lists: CellArea[][] = [];
  let length = Infinity;
  for (const area of areas) {
    const more = areaAddress(area).length + 1;
    if (length + more > LONGEST_ADDRESS) {
      lists.push([area]);
      length = more;
    } else {
      lists.at(-1)?.push(area);
      length += more;
    }
  }
  return lists;
}

export function listAddress(areas: readonly CellArea[]): string {
  return areas.map(areaAddress).join(",");
}

/** An absolute reference with its sheet, as lists and links want it: 'IS (2)'!$D$4:$H$4. */
export function absoluteReference(sheetName: string, { top, left, bottom, right }: CellArea): string {
  const corner = (row: number, column: number) => cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `'${sheetName.replaceAll("'", "''")}'!${corner(top, left)}:${corner(bottom, right)}`;
}
