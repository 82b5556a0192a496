import type { SheetLayout } from "../../src/plan/address";
import type { Formula } from "../../src/plan/formula";

/**
 * A formula as it reads from its own cell, like R1C1: references as distances, so that two cells of a row hold the same
 * formula exactly when these texts are equal. Sheets by id.
 */
export function relativeFormula(
  formula: Formula,
  layouts: ReadonlyMap<string, SheetLayout>,
  at: { readonly sheet: string; readonly row: string; readonly column: string },
): string {
  const own = layouts.get(at.sheet);
  const place = (sheet: string | undefined, row: string, column: string, fixed: string | undefined) => {
    const layout = layouts.get(sheet ?? at.sheet);
    const [r, c] = [layout?.rows.get(row), layout?.columns.get(column)];
    const [r0, c0] = [own?.rows.get(at.row), own?.columns.get(at.column)];
    if (r === undefined || c === undefined || r0 === undefined || c0 === undefined) return "#REF!";
    const down = fixed === "row" || fixed === "both" ? `R${r}` : `R[${r - r0}]`;
    const across = fixed === "column" || fixed === "both" ? `C${c}` : `C[${c - c0}]`;
    return (sheet === undefined ? "" : `${sheet}!`) + down + across;
  };
  const text = (f: Formula): string => {
    switch (f.kind) {
      case "literal":
        return JSON.stringify(f.value);
      case "cell":
        return place(f.sheet, f.row, f.column, f.fixed);
      case "range":
        return `${place(f.sheet, f.from.row, f.from.column, f.fixed)}:${place(f.sheet, f.to.row, f.to.column, f.fixed)}`;
      case "call":
        return `${f.name}(${f.arguments.map(text).join(",")})`;
      case "operation":
        return `(${text(f.left)}${f.operator}${text(f.right)})`;
      case "negation":
        return `-(${text(f.of)})`;
    }
  };
  return text(formula);
}
