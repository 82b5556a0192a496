import type { Chance } from "./chance";
import { HUGE_NUMBERS, NESTS, type ReaderName, tokensOf } from "./tokens";

/** No mutated input grows beyond this: the readers' limits have tests of their own. */
const LARGEST = 3_000_000;

type Mutation = (text: string, chance: Chance, reader: ReaderName, other: string) => string;

const insert = (text: string, at: number, piece: string) => text.slice(0, at) + piece + text.slice(at);
const anywhere = (text: string, chance: Chance) => chance.below(text.length + 1);

/** A stretch, most often short. */
function stretch(text: string, chance: Chance): readonly [number, number] {
  const from = anywhere(text, chance);
  const most = chance.pick([4, 40, 400, 4000]);
  return [from, Math.min(text.length, from + 1 + chance.below(most))];
}

const flipBytes: Mutation = (text, chance) => {
  const bytes = Buffer.from(text, "latin1");
  for (let i = 0; i <= chance.below(8) && bytes.length > 0; i++) {
    const at = chance.below(bytes.length);
    bytes[at] = chance.is(0.5) ? (bytes[at] ?? 0) ^ (1 << chance.below(8)) : chance.below(256);
  }
  return bytes.toString("latin1");
};

const cut: Mutation = (text, chance) => {
  const [from, to] = stretch(text, chance);
  return chance.is(0.1) ? text.slice(0, from) : text.slice(0, from) + text.slice(to);
};

const splice: Mutation = (text, chance, _reader, other) => {
  const [from, to] = stretch(other, chance);
  return insert(text, anywhere(text, chance), other.slice(from, to));
};

const repeat: Mutation = (text, chance) => {
  const [from, to] = stretch(text, chance);
  const block = text.slice(from, to);
  const times = chance.pick([2, 2, 5, 20, 100, 2000]);
  const room = Math.max(1, Math.floor(Math.min(LARGEST, chance.is(0.05) ? LARGEST : 100_000) / (block.length + 1)));
  return insert(text, to, block.repeat(Math.min(times, room)));
};

const hugeNumber: Mutation = (text, chance) => {
  const from = anywhere(text, chance);
  const number = /\d[\d.,]*/u.exec(text.slice(from, from + 5000));
  if (!number) return insert(text, from, chance.pick(HUGE_NUMBERS));
  const at = from + number.index;
  return text.slice(0, at) + chance.pick(HUGE_NUMBERS) + text.slice(at + number[0].length);
};

const nest: Mutation = (text, chance, reader) => {
  const [open, close] = chance.pick(NESTS[reader] ?? [["(", ")"]]);
  const depth = chance.pick([5, 50, 390, 1000, 20_000]);
  const at = anywhere(text, chance);
  return text.slice(0, at) + open.repeat(depth) + text.slice(at, at + 50) + close.repeat(depth) + text.slice(at + 50);
};

const token: Mutation = (text, chance, reader) => {
  let changed = text;
  for (let i = 0; i <= chance.below(4); i++)
    changed = insert(changed, anywhere(changed, chance), chance.pick(tokensOf(reader)));
  return changed;
};

/** A word between blanks or tags gives way to one that means something: the structure stays. */
const word: Mutation = (text, chance, reader) => {
  const from = anywhere(text, chance);
  const found = /(?<=[\s>"(])[^\s<>"()]+/u.exec(text.slice(from, from + 2000));
  if (!found) return text;
  const at = from + found.index;
  return text.slice(0, at) + chance.pick(tokensOf(reader)) + text.slice(at + found[0].length);
};

const swapLines: Mutation = (text, chance) => {
  const lines = text.split("\n");
  const [a, b] = [chance.below(lines.length), chance.below(lines.length)];
  const [first = "", second = ""] = [lines[a], lines[b]];
  lines[a] = second;
  lines[b] = first;
  return lines.join("\n");
};

const MUTATIONS: readonly Mutation[] = [
  flipBytes,
  cut,
  cut,
  splice,
  splice,
  repeat,
  hugeNumber,
  hugeNumber,
  token,
  token,
  word,
  word,
  word,
  swapLines,
];

/** Marked text is refused whole for one broken mark: most of its mutations leave the marks alone. */
const WITHIN_MARKS: readonly Mutation[] = [
  (text, chance) => hugeNumber(text, chance, "xbrl", ""),
  (text, chance) => {
    const from = anywhere(text, chance);
    const found = /(?<=>)[^<>]+(?=<)|(?<==["'])[^"'<>]*/u.exec(text.slice(from, from + 3000));
    if (!found) return text;
    const at = from + found.index;
    const plain = [...tokensOf("text"), ...tokensOf("xbrl"), ...HUGE_NUMBERS].filter(
      (piece) => !/[<&"'\0]/u.test(piece),
    );
    return text.slice(0, at) + chance.pick(plain) + text.slice(at + found[0].length);
  },
];

/** One to a handful of mutations; `other` is a second example whose pieces are put in. */
export function mutate(text: string, other: string, reader: ReaderName, chance: Chance): string {
  let mutated = text;
  const gently = /^(?:xbrl|workbook)$/u.test(reader) && chance.is(0.7);
  for (let i = 0; i <= chance.below(5); i++) {
    const mutation = gently ? chance.pick(WITHIN_MARKS) : chance.is(0.02) ? nest : chance.pick(MUTATIONS);
    mutated = mutation(mutated, chance, reader, other);
  }
  return mutated.slice(0, LARGEST);
}

/** Bytes of nothing known: tokens, digits, blanks and chance. */
export function generate(reader: ReaderName, chance: Chance): string {
  const tokens = tokensOf(reader);
  let text = "";
  for (let i = chance.below(400); i >= 0; i--) {
    const kind = chance.below(10);
    if (kind < 6) text += chance.pick(tokens);
    else if (kind < 8) text += chance.pick([" ", "\n", "  ", "\t", "\r\n"]);
    else if (kind < 9) text += String(chance.below(1_000_000));
    else text += String.fromCharCode(chance.below(256));
  }
  return text;
}
