import type { Where } from "../core/finding";
import type { Fact, Language, Print } from "../statements/fact";
import { factsOf, type Filing } from "../statements/filing";
import type { LineItem, Statement, StatementColumn } from "../statements/statement";
import type { Figure, Term } from "./check-item";

/** A filing with its lines and columns at hand. */
export interface FilingView {
  /** Position among the filings that are checked together. */
  readonly index: number;
  readonly filing: Filing;
  readonly statements: readonly StatementView[];
  /** Facts whose languages print different figures; usually none. */
  readonly disputed: ReadonlySet<Fact>;
}

export interface StatementView {
  readonly statement: Statement;
  readonly lines: ReadonlyMap<string, LineItem>;
  /** Positions of the columns, which are those of the facts of every line. */
  readonly positions: ReadonlyMap<string, number>;
}

export function viewFiling(filing: Filing, index: number): FilingView {
  return {
    index,
    filing,
    disputed: new Set(factsOf(filing).filter(differsByLanguage)),
    statements: filing.statements.map((statement) => ({
      statement,
      lines: new Map(statement.lines.map((line) => [line.key, line])),
      positions: new Map(statement.columns.map((column, i) => [column.key, i])),
    })),
  };
}

export function statementOf(view: FilingView, figure: Figure): StatementView | undefined {
  return view.statements.find(({ statement }) => statement.id === figure.fact.statement);
}

const ONE_READING = [undefined] as const;

/**
 * In which languages a check must be made: once, without naming one, where all prints agree; else once a language, so
 * that each is held to its own figures.
 */
export function readingsOf({ disputed }: FilingView, facts: readonly Fact[]): readonly (Language | undefined)[] {
  if (disputed.size === 0 || !facts.some((fact) => disputed.has(fact))) return ONE_READING;
  return [...new Set(facts.flatMap((fact) => fact.prints.map((print) => print.language)))];
}

function differsByLanguage(fact: Fact): boolean {
  const [first, ...others] = fact.prints;
  return others.some((other) => !sayTheSame(first, other));
}

/** Whether two prints hold the same figure; the accuracy of a percentage may differ with a trailing zero. */
export function sayTheSame(a: Print, b: Print): boolean {
  if (a.reported.kind !== "number" || b.reported.kind !== "number") return a.reported.kind === b.reported.kind;
  return a.reported.value.equals(b.reported.value);
}

/** A fact as one language prints it; where that language has no print, as the other does. */
export function figureIn(view: FilingView, fact: Fact, language: Language | undefined): Figure {
  const print = fact.prints.find((candidate) => candidate.language === language) ?? fact.prints[0];
  return { filing: view.index, fact, print };
}

export function termIn(view: FilingView, fact: Fact, weight: 1 | -1, language: Language | undefined): Term {
  return { weight, figure: figureIn(view, fact, language) };
}

/** A figure that can be calculated with: a number, or nil, which is zero. */
export function isUsable(fact: Fact): boolean {
  return fact.reported.kind !== "not-meaningful";
}

export function hasNumber(fact: Fact | undefined): fact is Fact {
  return fact?.reported.kind === "number";
}

function lineOfFigure(view: FilingView, figure: Figure): LineItem | undefined {
  return statementOf(view, figure)?.lines.get(figure.fact.line);
}

export function columnOfFigure(view: FilingView, figure: Figure): StatementColumn | undefined {
  const at = statementOf(view, figure);
  return at?.statement.columns[at.positions.get(figure.fact.column) ?? -1];
}

export function labelOf(view: FilingView, figure: Figure): string {
  const line = lineOfFigure(view, figure);
  return (figure.print.language !== "en" ? line?.labelJa : undefined) ?? line?.label ?? figure.fact.line;
}

export function headingOf(view: FilingView, figure: Figure): string {
  const column = columnOfFigure(view, figure);
  const heading = column?.heading ?? figure.fact.column;
  return heading === "" ? (column?.periodLabel ?? figure.fact.column) : heading;
}

export function whereOf(view: FilingView, figure: Figure): Where {
  const { print, fact } = figure;
  return {
    document: view.filing.source.name,
    statement: fact.statement,
    label: labelOf(view, figure),
    column: headingOf(view, figure),
    language: print.language,
    ...(print.page !== undefined && { page: print.page }),
    ...(print.line !== undefined && { line: print.line }),
    table: print.table,
    row: print.row,
    cell: print.column,
    printed: print.text,
  };
}
