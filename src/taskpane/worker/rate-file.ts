/** A file of rates as the pane takes it in: read, told apart by its content, and packed for the way to the page. */
import { failure, type Result, success } from "../../core/result";
import { packRates } from "../../rates/packed-rates";
import { readRateFile } from "../../rates/read-rate-file";
import { unorderedPair } from "../../rates/quote-book";
import { decodeText } from "../../readers/text/decode";
import type { GivenFile } from "../pane-service";
import { LARGEST_RATE_FILE, type PackedFile, type RateRefusal } from "../rate-service";

/** So many of the rows that could not be read are kept to be shown. */
const SHOWN_PROBLEMS = 5;

/** `sha256` in hexadecimal digits is the file's id: the same bytes again are the same file. */
export async function packRateFile(
  { name, bytes }: GivenFile,
  sha256: (bytes: Uint8Array) => Promise<string>,
): Promise<Result<PackedFile, RateRefusal>> {
  const refused = (kind: RateRefusal["kind"], message: string) => failure({ kind, message });
  if (bytes.length === 0) return refused("not-rates", `${name} is empty`);
  if (bytes.length > LARGEST_RATE_FILE) return refused("too-large", `${name} has more than ${LARGEST_RATE_FILE} bytes`);
  const text = decodeText(bytes);
  if (!text.ok) return refused("not-rates", `${name}: ${text.problem.reason}`);
  const read = readRateFile(text.value, name);
  if (!read.ok) return refused("not-rates", read.problem);
  const { format, source, from, to, quotes, problems } = read.value;
  // A table none of whose rates can be used would only stand in the way of those that can.
  const unusable = quotes.filter(({ rate }) => !rate.ok).length;
  if (unusable === quotes.length) return refused("not-rates", `${name} has no rate that can be used`);
  const packed = packRates(quotes);
  if (!packed.ok) return refused("too-large", `${name}: ${packed.problem}`);
  return success({
    id: await sha256(bytes),
    name,
    format,
    source,
    from,
    to,
    pairs: [
      ...new Map(packed.value.map((series) => [unorderedPair(series), `${series.base}/${series.quote}`])).values(),
    ],
    rates: quotes.length - unusable,
    unusable,
    problems: problems.slice(0, SHOWN_PROBLEMS),
    problemCount: problems.length,
    packed: packed.value,
  });
}
