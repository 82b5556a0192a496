/** Tables as text for the structure search: one row a line, cells between bars, as a statement prints them. */
import { decimal, powerOfTen } from "../../src/core/decimal";
import type { ReportedNumber } from "../../src/core/reported";
import { saysLess, saysTotal } from "../../src/statements/label";
import { type FoundCalculation, findCalculations, type StructureRow } from "../../src/interpret/structure";

export interface FixtureOptions {
  readonly scale?: number;
  readonly truncated?: boolean;
  /** Leaves the sections out, as a reader must who sees no headings. */
  readonly withoutPaths?: boolean;
}

/**
 * A line without bars is a heading; "~" before a label excludes the row; "-", "—" and nothing are blank; "?" is
 * unreadable. The words of the labels say totals and deductions as the reader's dictionary has them.
 */
export function structureRows(text: string, options: FixtureOptions = {}): readonly StructureRow[] {
  const seen = new Map<string, number>();
  let section: readonly string[] = [];
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): StructureRow => {
      const [head = "", ...cells] = line.split("|").map((cell) => cell.trim());
      const label = head.replace(/^~\s*/u, "").replace(/:$/u, "");
      const name = label === "" ? "(unlabelled)" : label;
      const again = (seen.get(name) ?? 0) + 1;
      seen.set(name, again);
      const heading = cells.length === 0;
      const path = heading || options.withoutPaths ? [] : section;
      if (heading) section = [label];
      return {
        key: again === 1 ? name : `${name} #${again}`,
        role: heading ? "heading" : head.startsWith("~") ? "excluded" : "figure",
        values: cells.map((cell) => reportedOf(cell, options)),
        path,
        totalWords: saysTotal(label),
        lessWords: saysLess(label),
        labelled: label !== "",
      };
    });
}

function reportedOf(
  cell: string,
  { scale = 0, truncated = false }: FixtureOptions = {},
): StructureRow["values"][number] {
  if (/^[-—–]?$/u.test(cell)) return undefined;
  const match = /^(\()?-?\$?([\d,]+)(?:\.(\d+))?\)?$/u.exec(cell);
  if (!match) return "unreadable";
  const digits = (match[3] ?? "").length;
  const size = decimal(`${(match[2] ?? "").replaceAll(",", "")}.${match[3] ?? "0"}`);
  const value = (/^[(-]/u.test(cell) ? size.negated() : size).times(powerOfTen(scale));
  return { kind: "number", value, scale, decimals: digits - scale, truncated } satisfies ReportedNumber;
}

/** "Total = a + b − c", with the broken columns behind it. */
export function calculationText({ total, terms, breaksIn }: FoundCalculation): string {
  const sum = terms
    .map(({ line, weight }, i) => (weight === -1 ? `− ${line}` : i === 0 ? line : `+ ${line}`))
    .join(" ");
  return `${total} = ${sum}${breaksIn.length > 0 ? ` [breaks in ${breaksIn.join(", ")}]` : ""}`;
}

export function structureOf(text: string, options: FixtureOptions = {}): readonly string[] {
  return findCalculations(structureRows(text, options)).map(calculationText);
}
