import type { PlacedLine } from "../layout/placed-line";

/** What stands so far up on a page, on so many pages and always in the same place, is furniture of the pages. */
const FIRST_LINES = 4;
const LEAST_PAGES = 3;
const SAME_PLACE = 2;
/** A header of a table that every page repeats says periods or units. */
const OF_TABLE =
  /\b(?:months?|weeks?|quarters?|years?|ended|ending|as of|thousands?|millions?|billions?|unaudited|(?:19|20)\d\d)\b|単位|[円元]|[年月]|[%％$€£¥]/iu;

/** The lines at the tops of pages that are printed alike on several: the issuer, its address, the kind of report. */
export function runningHeads(pages: readonly (readonly PlacedLine[])[]): ReadonlySet<PlacedLine> {
  const tops = pages.map((lines) => lines.slice(0, FIRST_LINES).filter(isSole));
  const alike = new Map<string, PlacedLine[]>();
  for (const line of tops.flat()) {
    const text = line.words[0]?.text ?? "";
    alike.set(text, [...(alike.get(text) ?? []), line]);
  }
  return new Set([...alike.values()].flatMap((lines) => lines.filter((line) => isRepeated(line, lines))));
}

function isSole({ words }: PlacedLine): boolean {
  const [word, another] = words;
  return word !== undefined && !another && !OF_TABLE.test(word.text);
}

function isRepeated(line: PlacedLine, alike: readonly PlacedLine[]): boolean {
  const left = line.words[0]?.left ?? 0;
  const inPlace = alike.filter(({ words: [word] }) => word && Math.abs(word.left - left) <= SAME_PLACE);
  return inPlace.length >= LEAST_PAGES;
}
