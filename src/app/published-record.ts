/** What is kept in the workbook of published calls: by it they are put back, and an interrupted publishing is noticed. */
import { checksum } from "../core/checksum";
import { failure, type Result, success } from "../core/result";
import {
  count,
  type Decode,
  isObject,
  list,
  oneOf,
  refuse,
  shape,
  text,
  type Trouble,
} from "../statements/record-shape";
import type { EnteredCell, WrittenCell } from "../workbook/port";
import type { PublishedCall } from "./publish";

const FORMAT = "tieout.published/1";
const MOST_CALLS = 100_000;

/** Parts of the workbook are kept under this size, as what is stored of a model is. */
const LONGEST_TEXT = 400_000;

/** As many texts as it takes, each whole by itself: the checksum stands before what it is of. */
export function publishedTexts(calls: readonly PublishedCall[]): readonly string[] {
  const texts: string[] = [];
  let part: PublishedCall[] = [];
  let length = 0;
  const close = () => {
    const body = JSON.stringify({ format: FORMAT, calls: part });
    texts.push(`${checksum(body)} ${body}`);
    part = [];
    length = 0;
  };
  for (const call of calls) {
    const own = JSON.stringify(call).length + 1;
    if (part.length > 0 && length + own > LONGEST_TEXT) close();
    part.push(call);
    length += own;
  }
  if (part.length > 0) close();
  return texts;
}

const entered: Decode<EnteredCell> = (value, at, trouble) =>
  typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))
    ? value
    : refuse(trouble, at, "is no content of a cell");

/** A formula, or a content as it stands. */
const written: Decode<WrittenCell> = (value, at, trouble) =>
  isObject(value)
    ? shape<{ readonly formula: string }>({ formula: text })(value, at, trouble)
    : entered(value, at, trouble);

const record = shape<{ readonly format: typeof FORMAT; readonly calls: readonly PublishedCall[] }>({
  format: oneOf([FORMAT] as const),
  calls: list(
    shape<PublishedCall>(
      { sheet: text, row: count, column: count, formula: text, written: list(list(written)), why: text, reads: text },
      ["why", "reads"],
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
