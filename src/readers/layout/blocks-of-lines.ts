import type { Block, GridBlock, GridRow } from "../document";
import { bodyCells } from "./body-cells";
import { type Column, columnsOf } from "./columns";
import { anchorsOf, headerCells } from "./header-cells";
import { piecesOf } from "./figure-word";
import { type LineShape, shapeOf } from "./line-shape";
import { joinNoteMarks } from "./note-mark";
import type { PlacedLine, PlacedWord } from "./placed-line";
import { halfOf, secondTableAt } from "./side-by-side";
import { type TableRun, tableRuns } from "./table-run";
import { type BodyRow, joinWrappedLabels } from "./wrapped-label";

/**
 * Tables out of lines whose words have places, and the lines around them as text. `unit` is the width of a character:
 * 1 in a text of fixed width.
 */
export function blocksOfLines(lines: readonly PlacedLine[], unit = 1): readonly Block[] {
  return readBlocks(lines, unit, MOST_BESIDE);
}

/** Tables that stand beside one another on a page at most. */
const MOST_BESIDE = 4;

function readBlocks(lines: readonly PlacedLine[], unit: number, beside: number): readonly Block[] {
  const shapes = lines.map(shapeOf);
  const blocks: Block[] = [];
  let at = 0;
  for (const run of tableRuns(shapes, unit)) {
    const second = beside > 1 ? secondTableAt(shapes.slice(run.body, run.end)) : undefined;
    const found = second === undefined ? gridOf(shapes, run, unit) : undefined;
    if (second === undefined && !found) continue;
    for (const line of lines.slice(at, run.top)) pushText(blocks, line);
    if (found) blocks.push(found);
    if (second !== undefined) {
      const table = lines.slice(run.top, run.end);
      for (const side of ["left", "right"] as const)
        for (const block of readBlocks(halfOf(table, second, side), unit, beside - 1)) blocks.push(block);
    }
    at = run.end;
  }
  for (const line of lines.slice(at)) pushText(blocks, line);
  return blocks;
}

function pushText(blocks: Block[], { words, place }: PlacedLine): void {
  if (words.length === 0) return;
  blocks.push({ kind: "text", text: words.map(({ text }) => text).join(" "), heading: false, place });
}

function gridOf(lines: readonly LineShape[], { top, body, end }: TableRun, unit: number): GridBlock | undefined {
  const rows = joinNoteMarks(lines.slice(body, end), unit);
  const columns = columnsOf(
    rows.filter(({ kind }) => kind === "figures"),
    unit,
  );
  const first = lines[top];
  if (!columns || columns.length === 0 || !first) return undefined;
  return {
    kind: "grid",
    rows: [...headerRows(lines.slice(top, body), columns), ...bodyRows(rows, columns, unit)],
    place: first.place,
  };
}

function headerRows(lines: readonly LineShape[], columns: readonly Column[]): readonly GridRow[] {
  const anchors = anchorsOf(
    lines.flatMap(({ kind, words }) => (kind === "words" ? [words] : [])),
    columns,
  );
  const rows = lines.flatMap((line, i): readonly HeaderRow[] => {
    if (line.kind !== "words") return [];
    const rules = rulesUnder(lines, i);
    return [{ cells: headerCells(line.words, columns, rules, anchors), rules, place: line.place }];
  });
  return rows.map(({ cells, rules, place }, i) => ({
    cells: rules.length === 0 ? cells : besideRules(cells, rules, columns, rows.slice(i + 1)),
    place,
  }));
}

interface HeaderRow extends GridRow {
  readonly rules: readonly PlacedWord[];
}

/**
 * A ruled line shows where its group ends. The column beside it is none of the group: what stands over it further down
 * is its heading in this line too, so that no group reaches over it.
 */
function besideRules(
  cells: readonly string[],
  rules: readonly PlacedWord[],
  columns: readonly Column[],
  below: readonly HeaderRow[],
): readonly string[] {
  return cells.map((cell, i) => {
    const column = columns[i - 1];
    if (cell !== "" || !column || rules.some(({ left, right }) => left < column.right && right > column.left))
      return cell;
    return below.map((row) => row.cells[i] ?? "").find((text) => text !== "") ?? "";
  });
}

/** The ruled lines under a line of headings, or under as many headings that go on below: "Three Months Ended / June 30,". */
function rulesUnder(lines: readonly LineShape[], at: number): readonly PlacedWord[] {
  const headings = lines[at]?.words.length ?? 0;
  for (const { kind, words, rules } of lines.slice(at + 1)) {
    if (kind === "rule") return words;
    if (rules) return rules;
    if (kind !== "words" || words.length !== headings) return [];
  }
  return [];
}

function bodyRows(lines: readonly LineShape[], columns: readonly Column[], unit: number): readonly GridRow[] {
  const rows = lines.flatMap((line, i): readonly BodyRow[] => {
    if (line.kind === "blank" || line.kind === "rule") return [];
    const above = lines[i - 1]?.kind;
    const adjacent = above === "figures" || above === "words";
    const cells = bodyCells(line, columns, unit);
    return [{ cells, place: line.place, adjacent, ...labelPlace(line, cells[0] ?? "") }];
  });
  return joinWrappedLabels(rows);
}

function labelPlace({ words: [first] }: LineShape, text: string): Pick<BodyRow, "label"> {
  if (!first || text === "" || !text.startsWith(first.text.trim())) return {};
  const [word = first] = piecesOf(first);
  return { label: { left: first.left, right: first.right, word: word.right - word.left } };
}
