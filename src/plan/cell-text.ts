import type { CellContent, CellPlan } from "./workbook-plan";
import { LONGEST_TEXT } from "./excel-text";

/** What XML cannot carry: control characters other than tab and line ends, and halves of surrogate pairs. */
const NOT_WRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const CUT_NOTE = "The text is longer than a cell can hold and is cut here; the document holds the rest.";

/** Text as content; it never becomes a formula, whatever it begins with. */
export function textContent(text: string): CellContent {
  const writable = text.replace(NOT_WRITABLE, "");
  return { kind: "text", text: writable.length > LONGEST_TEXT ? writable.slice(0, LONGEST_TEXT - 1) + "…" : writable };
}

/** A cell of text; one that had to be cut says so in its note. */
export function textCell(
  row: string,
  column: string,
  role: CellPlan["role"],
  text: string,
  more: Omit<CellPlan, "row" | "column" | "role" | "content"> = {},
): CellPlan {
  const content = textContent(text);
  if (text.length <= LONGEST_TEXT) return { row, column, role, content, ...more };
  return { row, column, role, content, ...more, note: [more.note, CUT_NOTE].filter(Boolean).join("\n") };
}
