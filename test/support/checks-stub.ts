import { ZERO } from "../../src/core/decimal";
import { checkCount, COUNTED_OUTCOMES } from "../../src/plan/check-state";
import { KEY, HEAD } from "../../src/plan/sheet-frame";
import type { SheetPlan } from "../../src/plan/workbook-plan";

/** A Checks sheet with nothing checked, for tests of the other sheets. */
export function checksStub(): SheetPlan {
  const counts = COUNTED_OUTCOMES.map(checkCount);
  return {
    id: "checks",
    name: "Checks",
    group: "check",
    columns: [
      { key: KEY, width: 2, hidden: true },
      { key: "label", width: 30 },
      { key: "count", width: 12 },
    ],
    rows: [{ key: HEAD.keys, hidden: true }, { key: HEAD.title }, ...counts.map(({ row }) => ({ key: row }))],
    cells: counts.map(({ row, column }) => ({
      row,
      column,
      role: "input",
      content: { kind: "number", value: ZERO },
      format: { kind: "count" },
    })),
    charts: [],
    print: { landscape: true },
  };
}
