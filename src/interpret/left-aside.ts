import { type Finding, finding } from "../core/finding";
import type { ReadTable } from "./read-table";

/** So many tables are named; of the others it is told how many they are. */
const MOST_NAMED = 5;
const LEAST_ROWS = 3;

/**
 * Tables of figures over which neither a period nor a unit stands, which are in no statement: told once, with where they
 * stand, so that nothing is lost in silence. Lists with a number here and there are none.
 */
export function tablesLeftAside(tables: readonly ReadTable[]): readonly Finding[] {
  const aside = tables.filter(isOfFigures);
  const [first] = aside;
  if (!first) return [];
  const names = aside.slice(0, MOST_NAMED).map(nameOf).join(", ");
  const more = aside.length > MOST_NAMED ? ` and ${aside.length - MOST_NAMED} more` : "";
  const [are, stand] =
    aside.length === 1 ? ["A table of figures is", "it"] : [`${aside.length} tables of figures are`, "them"];
  const { line } = first.source.body[0]?.place ?? {};
  return [
    finding(
      "read",
      "note",
      `${are} left aside, for neither a period nor a unit stands over ${stand}: ${names}${more}.`,
      { language: first.language, table: first.table, ...(line !== undefined && { line }) },
      { remedy: "Nothing to do unless a model needs these figures: then take them from the print." },
    ),
  ];
}

/** Two figures a row, in several rows, of which some have groups of thousands or decimals. */
function isOfFigures({ rows }: ReadTable): boolean {
  const full = rows.filter(
    ({ label, numerals }) => label !== "" && numerals.filter(({ kind }) => kind === "number").length >= 2,
  );
  return full.length >= LEAST_ROWS && full.some(({ cells }) => cells.some((cell) => /\d[,.]\d/u.test(cell)));
}

function nameOf({ source }: ReadTable): string {
  const [row] = source.body;
  const name = source.title !== "" ? source.title : (row?.cells.find((cell) => cell.trim() !== "") ?? "");
  const short = name.length > 60 ? `${name.slice(0, 59)}…` : name;
  const { page, line } = row?.place ?? {};
  const at = page !== undefined ? ` (page ${page})` : line !== undefined ? ` (line ${line})` : "";
  return `“${short}”${at}`;
}
