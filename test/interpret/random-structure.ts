/** Random statements with known calculations, printed as issuers print them: rounded or cut, signed, with blanks. */
import fc from "fast-check";
import { decimal, powerOfTen, roundHalfUp, truncate } from "../../src/core/decimal";
import type { ReportedNumber } from "../../src/core/reported";
import type { StructureRow } from "../../src/interpret/structure";
import type { Calculation } from "../../src/statements/statement";

export interface RandomStructure {
  readonly rows: readonly StructureRow[];
  readonly calculations: readonly Calculation[];
}

interface ColumnPrint {
  readonly scale: number;
  readonly truncated: boolean;
}

interface Leaf {
  readonly kind: "leaf";
  /** Whole units, one a column; undefined is blank. */
  readonly amounts: readonly (number | undefined)[];
  readonly deducted: boolean;
  readonly lessWords: boolean;
  readonly memoBelow: boolean;
}

interface Section {
  readonly kind: "section";
  readonly parts: readonly (Leaf | Section)[];
  readonly deducted: boolean;
  readonly lessWords: boolean;
  readonly heading: boolean;
  readonly labelled: boolean;
  readonly totalFirst: boolean;
}

const COLUMNS = { min: 2, max: 4 };

const columnPrint: fc.Arbitrary<ColumnPrint> = fc.record({
  scale: fc.constantFrom(0, 3),
  truncated: fc.boolean(),
});

/** A row's figures are of one size, two to five digits after thousands are cut away, mostly of one sign. */
function leaf(columns: number): fc.Arbitrary<Leaf> {
  return fc
    .record({
      size: fc.integer({ min: 5, max: 8 }),
      negative: fc.boolean(),
      figures: fc.array(
        fc.record({ part: fc.double({ min: 0.1, max: 1, noNaN: true }), turned: rarely(12), blank: rarely(10) }),
        { minLength: columns, maxLength: columns },
      ),
      signs: signs(8),
      memoBelow: rarely(8),
    })
    .map(({ size, negative, figures, signs: { deducted, lessWords }, memoBelow }) => ({
      kind: "leaf" as const,
      amounts: figures.map(({ part, turned, blank }) =>
        blank ? undefined : Math.round(part * 10 ** size) * (negative !== turned ? -1 : 1),
      ),
      deducted,
      lessWords,
      memoBelow,
    }));
}

function rarely(times: number): fc.Arbitrary<boolean> {
  return fc.integer({ min: 1, max: times }).map((number) => number === times);
}

/** What is deducted is mostly called so. */
function signs(times: number): fc.Arbitrary<{ readonly deducted: boolean; readonly lessWords: boolean }> {
  return fc
    .record({ deducted: rarely(times), called: rarely(4) })
    .map(({ deducted, called }) => ({ deducted, lessWords: deducted && !called }));
}

function section(columns: number, depth: number): fc.Arbitrary<Section> {
  const part: fc.Arbitrary<Leaf | Section> =
    depth === 0
      ? leaf(columns)
      : fc.oneof({ weight: 3, arbitrary: leaf(columns) }, { weight: 1, arbitrary: section(columns, depth - 1) });
  return fc
    .record({
      parts: fc.array(part, { minLength: 2, maxLength: 6 }),
      signs: signs(6),
      heading: fc.boolean(),
      labelled: rarely(5).map((unlabelled) => !unlabelled),
      totalFirst: rarely(5),
    })
    .map(({ parts, signs: { deducted, lessWords }, heading, labelled, totalFirst }) => {
      const plain = parts.every((part) => part.kind === "leaf" && !part.deducted);
      return { kind: "section", parts, deducted, lessWords, heading, labelled, totalFirst: totalFirst && plain };
    });
}

export const randomStructure: fc.Arbitrary<RandomStructure> = fc
  .integer(COLUMNS)
  .chain((columns) =>
    fc.record({
      prints: fc.array(columnPrint, { minLength: columns, maxLength: columns }),
      sections: fc.array(section(columns, 2), { minLength: 1, maxLength: 3 }),
    }),
  )
  .map(({ prints, sections }) => printStructure(sections, prints))
  .filter(({ rows }) => isTellable(rows));

/** Rows without any total: items, some of them called totals in vain. */
export const randomItems: fc.Arbitrary<readonly StructureRow[]> = fc
  .record({ columns: fc.integer({ min: 2, max: 5 }), named: fc.boolean() })
  .chain(({ columns, named }) =>
    fc.array(fc.tuple(leaf(columns), rarely(4), rarely(8)), { minLength: 3, maxLength: 30 }).map((leaves) => {
      const prints = Array.from({ length: columns }, () => ({ scale: 3, truncated: false }));
      const press: Press = { prints, rows: [], calculations: [], path: [] };
      for (const [item, total, heading] of leaves) {
        if (heading) printHeading(press);
        printFigures(press, item.amounts, { totalWords: named && total, lessWords: item.lessWords, labelled: true });
      }
      return press.rows;
    }),
  );

/** No row says nothing, and no two rows say the same: which of them a total stands for could not be told. */
function isTellable(rows: readonly StructureRow[]): boolean {
  const figures = rows
    .filter(({ role }) => role === "figure")
    .map(({ values }) =>
      values.map((value) => (value === undefined || value === "unreadable" ? "0" : value.value.abs().toFixed())).join(),
    );
  return new Set(figures).size === figures.length && figures.every((row) => /[1-9]/u.test(row));
}

interface Written {
  readonly key: string;
  readonly amounts: readonly (number | undefined)[];
}

type Words = Pick<StructureRow, "totalWords" | "lessWords" | "labelled">;

/** A table being printed, row after row. */
interface Press {
  readonly prints: readonly ColumnPrint[];
  readonly rows: StructureRow[];
  readonly calculations: Calculation[];
  path: readonly string[];
}

function printStructure(sections: readonly Section[], prints: readonly ColumnPrint[]): RandomStructure {
  const press: Press = { prints, rows: [], calculations: [], path: [] };
  for (const part of sections) printSection(press, part);
  return { rows: press.rows, calculations: press.calculations };
}

function printHeading(press: Press): void {
  const key = `heading ${press.rows.length}`;
  press.path = [key];
  press.rows.push({ key, role: "heading", values: [], path: [], totalWords: false, lessWords: false, labelled: true });
}

function printFigures(press: Press, amounts: Written["amounts"], words: Words, role: "figure" | "excluded" = "figure") {
  const key = `row ${press.rows.length}`;
  press.rows.push({ key, role, values: printedValues(press, amounts), path: press.path, ...words });
  return { key, amounts };
}

function printSection(press: Press, { parts, heading, labelled, totalFirst, lessWords }: Section): Written {
  if (heading) printHeading(press);
  const at = press.rows.length;
  const words = { totalWords: labelled, lessWords, labelled };
  // A total above its terms is always called one: an unlabelled row stands below what it sums.
  const above = totalFirst ? printFigures(press, [], { ...words, totalWords: true, labelled: true }) : undefined;
  const written = parts.map((part) => {
    const row =
      part.kind === "section" ? printSection(press, part) : printFigures(press, part.amounts, itemWords(part));
    if (part.kind === "leaf" && part.memoBelow) printFigures(press, part.amounts, itemWords(part), "excluded");
    return { row, weight: part.deducted ? (-1 as const) : (1 as const) };
  });
  const amounts = press.prints.map((_, column) => {
    const terms = written.filter(({ row }) => row.amounts[column] !== undefined);
    if (terms.length === 0) return undefined;
    return terms.reduce((sum, { row, weight }) => sum + weight * (row.amounts[column] ?? 0), 0);
  });
  const total = above ? { key: above.key, amounts } : printFigures(press, amounts, words);
  const first = press.rows[at];
  if (above && first) press.rows[at] = { ...first, values: printedValues(press, amounts) };
  // Where no column has two terms to add, nothing can be proved of them.
  const adds = press.prints.some((_, column) => written.filter(({ row }) => row.amounts[column]).length >= 2);
  const terms = written.map(({ row, weight }) => ({ line: row.key, weight }));
  if (adds) press.calculations.push({ total: total.key, terms });
  return total;
}

function printedValues({ prints }: Press, amounts: Written["amounts"]): readonly (ReportedNumber | undefined)[] {
  return amounts.map((amount, column) => {
    const { scale, truncated } = prints[column] ?? { scale: 0, truncated: false };
    if (amount === undefined) return undefined;
    const value = truncated ? truncate(decimal(amount), -scale) : roundHalfUp(decimal(amount), -scale);
    return { kind: "number", value, scale, decimals: -scale, truncated };
  });
}

function itemWords({ lessWords }: Leaf): Words {
  return { totalWords: false, lessWords, labelled: true };
}

/** One figure set wrong: another digit in one place, as printers and scanners do it. */
export function misprint(value: ReportedNumber, place: number, digit: number): ReportedNumber {
  const unit = powerOfTen(-value.decimals);
  const digits = value.value.abs().dividedBy(unit).toFixed(0);
  const at = place % digits.length;
  const wrong = String((Number(digits[at]) + 1 + (digit % 9)) % 10);
  const size = decimal(digits.slice(0, at) + wrong + digits.slice(at + 1)).times(unit);
  return { ...value, value: value.value.isNegative() ? size.negated() : size };
}
