/** What is kept in the workbook of published calls: by it they are put back, and an interrupted publishing is noticed. */
import { checksum } from "../core/checksum";
import { failure, type Result, success } from "../core/result";
import { count, type Decode, list, oneOf, refuse, shape, text, type Trouble } from "../statements/record-shape";
import type { EnteredCell } from "../workbook/port";
import type { PublishedCall } from "./publish";

const FORMAT = "tieout.published/1";
const MOST_CALLS = 100_000;

/** The checksum stands before the text that it is of. */
export function publishedText(calls: readonly PublishedCall[]): string {
  const body = JSON.stringify({ format: FORMAT, calls });
  return `${checksum(body)} ${body}`;
}

const entered: Decode<EnteredCell> = (value, at, trouble) =>
  typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))
    ? value
    : refuse(trouble, at, "is no content of a cell");

const record = shape<{ readonly format: typeof FORMAT; readonly calls: readonly PublishedCall[] }>({
  format: oneOf([FORMAT] as const),
  calls: list(
    shape<PublishedCall>(
      { sheet: text, row: count, column: count, formula: text, written: list(list(entered)), why: text },
      ["why"],
    ),
    MOST_CALLS,
  ),
});

/** Hostile until each part has been looked at. */
export function readPublished(stored: string): Result<readonly PublishedCall[], string> {
  const [sum, body] = [stored.slice(0, 8), stored.slice(9)];
  if (checksum(body) !== sum) return failure("what is kept of the published calls is damaged");
  const trouble: Trouble = {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return failure("what is kept of the published calls is damaged");
  }
  const read = record(parsed, "", trouble);
  return read
    ? success(read.calls)
    : failure(`what is kept of the published calls cannot be read: ${trouble.reason ?? ""}`);
}
