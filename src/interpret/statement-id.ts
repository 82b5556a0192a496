import { normalizeLabel } from "../statements/label";
import type { ReadTable } from "./read-table";

const STATEMENTS = new Set(["income", "balance", "cashflow"]);
const LONGEST_ID = 48;

/**
 * Names for statements that stay the same from release to release: the three statements by their kind, other tables
 * by the words of their title without number and units. A second of the same name gets a number.
 */
export function nameStatements(tables: readonly ReadTable[]): readonly string[] {
  const used = new Set<string>();
  return tables.map(({ kind, source }) => {
    const words = normalizeLabel(
      source.title
        .normalize("NFKC")
        .replace(/^(?:table|表)\s*\d+\s*[.:]?\s*/iu, "")
        .replace(/\([^()]*\)/gu, " "),
    ).replace(/[^\p{L}\p{N}]+/gu, "-");
    const name =
      STATEMENTS.has(kind) || words === "" ? kind : [...words].slice(0, LONGEST_ID).join("").replace(/-$/u, "");
    let unique = name;
    for (let times = 2; used.has(unique); times++) unique = `${name}-${times}`;
    used.add(unique);
    return unique;
  });
}
