import { type Column, columnOfFigure, columnOfWord } from "./columns";
import { isFigure, isFilled, piecesOf } from "./figure-word";
import type { LineShape } from "./line-shape";
import type { PlacedWord } from "./placed-line";

/** The cells of a line of a table's body, the label first. Two words that claim one cell stay together, unreadable. */
export function bodyCells({ words }: LineShape, columns: readonly Column[], unit: number): readonly string[] {
  const start = columns[0]?.left ?? 0;
  const cells = Array<string>(columns.length + 1).fill("");
  const put = (index: number, text: string) => (cells[index] = cells[index] ? `${cells[index]} ${text}` : text);
  words.forEach((word, i) => {
    const isLabel = !isFilled(word.text) && (word.right <= start || (i === 0 && word.left < start));
    if (isLabel) put(0, word.text.trim());
    else if (isFilled(word.text)) put(1 + columnOfFigure(word, columns, unit), word.text);
    else put(1 + columnOfWord(word, columns), word.text);
  });
  const whole = words[0] && cells[1] === "" ? figureAtLabel(cells, words[0], columns, unit) : cells;
  return withSignOfLabel(whole);
}

/** A long label may reach the sign of its first figure but for one space: "Average price ($/ton) $ | 301". */
function withSignOfLabel([label = "", first = "", ...others]: readonly string[]): readonly string[] {
  const sign = /\S (?<sign>[$£€¥])$/u.exec(label)?.groups?.["sign"];
  if (sign === undefined || !isFigure(first) || first.startsWith(sign)) return [label, first, ...others];
  return [label.slice(0, -1).trim(), `${sign}${first}`, ...others];
}

/** A long label may reach its first figure but for one space: the edge of the column tells. */
function figureAtLabel(
  cells: readonly string[],
  label: PlacedWord,
  columns: readonly Column[],
  unit: number,
): readonly string[] {
  const last = piecesOf(label).at(-1);
  const [first] = columns;
  if (!last || !first || isFilled(label.text) || !isFigure(last.text) || last.left <= label.left) return cells;
  if (Math.abs(last.right - (/[%)]*$/u.exec(last.text)?.[0].length ?? 0) * unit - first.right) > unit / 2) return cells;
  const text = label.text.slice(0, label.text.trimEnd().length - last.text.length).trim();
  return [text, last.text, ...cells.slice(2)];
}
