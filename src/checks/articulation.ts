import { addDays } from "../core/date";
import { endOf, instant, periodKey, samePeriod } from "../core/period";
import type { Concept } from "../statements/concept";
import type { Fact } from "../statements/fact";
import type { StatementKind } from "../statements/statement";
import { breaksIn, checkFigure } from "./check-figure";
import type { CheckItem, Relation } from "./check-item";
import { amountText, listText, nameOf, titleOf } from "./figure-text";
import { figureIn, type FilingView, readingsOf, termIn } from "./filing-view";
import type { LineSeries } from "./line-series";
import { tell } from "./tell";
import { judge } from "./tolerance";
import type { TwinIndex } from "./twin-index";

/** A figure and what it must equal: Σ weight × fact, over other facts where it is a quotient. */
interface Tie {
  readonly fact: Fact;
  readonly terms: readonly { readonly fact: Fact; readonly weight: 1 | -1 }[];
  readonly over?: Fact;
  /** What the terms are, for people. */
  readonly says: string;
}

/**
 * How the statements hang together, where nothing in them adds it up already: the balance sheet balances, net income is
 * one figure in two statements, cash rolls forward and is the balance sheet's, earnings a share are income by shares,
 * retained earnings grow by net income.
 */
export function checkArticulation(
  views: readonly FilingView[],
  view: FilingView,
  index: TwinIndex,
): readonly CheckItem[] {
  const book = bookOf(index);
  const must = [...balances(book), ...incomes(book), ...cashInBalance(book), ...cashRolls(view, book)];
  const items = must.flatMap((tie) => itemsOf(views, view, tie));
  return [...items, ...perShare(views, view, book), ...retainedEarnings(views, view, book)];
}

/** Facts by concept, kind of statement, and period and unit; the first statement that has one counts. */
interface Book {
  readonly series: readonly LineSeries[];
  readonly of: (concept: Concept, kind: StatementKind) => ReadonlyMap<string, Fact>;
}

function bookOf({ series }: TwinIndex): Book {
  const all = series.flat();
  const of = (concept: Concept, kind: StatementKind) => {
    const found = new Map<string, Fact>();
    for (const one of all) {
      if (one.concept !== concept || one.at.statement.kind !== kind) continue;
      for (const [key, [fact]] of one.facts) if (fact && !found.has(key)) found.set(key, fact);
    }
    return found;
  };
  return { series: all, of };
}

function itemsOf(views: readonly FilingView[], view: FilingView, tie: Tie): readonly CheckItem[] {
  const facts = [tie.fact, ...tie.terms.map(({ fact }) => fact), ...(tie.over ? [tie.over] : [])];
  return readingsOf(view, facts).flatMap((language): CheckItem[] => {
    const figure = figureIn(view, tie.fact, language);
    const relation: Relation = {
      terms: tie.terms.map(({ fact, weight }) => termIn(view, fact, weight, language)),
      ...(tie.over && { over: { kind: "figures", terms: [termIn(view, tie.over, 1, language)] } }),
    };
    const item = checkFigure("articulation", figure, relation, { language });
    return item ? [tell(views, item, () => tieMessage(view, item, tie.says))] : [];
  });
}

function tieMessage(view: FilingView, { figure, comparison, outcome, relation }: CheckItem, says: string): string {
  if (!comparison) return "";
  const gap = amountText(comparison.difference.abs(), figure, 3);
  const most = amountText(comparison.allowed.above, figure, 1);
  const own = titleOf(view, figure);
  const others = [...new Set(relation.terms.map((term) => titleOf(view, term.figure)))].filter(
    (title) => title !== own,
  );
  const where = others.length > 0 ? ` (${listText(others.map((title) => `“${title}”`))})` : "";
  const text = `${nameOf(view, figure)}: printed ${figure.print.text}, ${says} ${amountText(comparison.expected, figure, 3)}${where}`;
  return outcome === "rounding"
    ? `${text}: ${gap} apart, which rounding explains.`
    : `${text}: ${gap} apart, more than rounding explains (${most}).`;
}

/** Assets = liabilities + equity. Where the sheet prints no total of both, its parts must make it. */
function balances(book: Book): readonly Tie[] {
  const assets = book.of("total-assets", "balance");
  const both = book.of("total-liabilities-and-equity", "balance");
  return [...both].flatMap(([key, fact]): Tie[] => {
    const other = assets.get(key);
    return other ? [{ fact, terms: [{ fact: other, weight: 1 }], says: "total assets are" }] : [];
  });
}

/** Some cash flows begin with the owners' part of the income, some with all of it. */
const INCOMES: readonly Concept[] = ["net-income", "net-income-attributable-to-owners"];

function incomes(book: Book): readonly Tie[] {
  const inIncome = INCOMES.map((concept) => book.of(concept, "income"));
  const inCash = INCOMES.map((concept) => book.of(concept, "cashflow"));
  const keys = new Set(inCash.flatMap((facts) => [...facts.keys()]));
  return [...keys].flatMap((key): Tie[] => {
    const fact = inCash.map((facts) => facts.get(key)).find((one) => one !== undefined);
    const sources = inIncome.flatMap((facts) => facts.get(key) ?? []);
    const source = sources.find((one) => isEqual(one, fact)) ?? sources[0];
    return fact && source ? [{ fact, terms: [{ fact: source, weight: 1 }], says: "net income is" }] : [];
  });
}

function isEqual(a: Fact, b: Fact | undefined): boolean {
  return a.reported.kind === "number" && b?.reported.kind === "number" && a.reported.value.equals(b.reported.value);
}

/** Cash at the beginning and at the end is the balance sheet's of that day; restricted cash may be in one of them only. */
function cashInBalance(book: Book): readonly Tie[] {
  const inBalance = book.of("cash-and-equivalents", "balance");
  return (["cash-beginning", "cash-ending"] as const).flatMap((concept) =>
    [...book.of(concept, "cashflow")].flatMap(([key, fact]): Tie[] => {
      const source = inBalance.get(key);
      if (!source || (saysRestricted(book, fact) !== saysRestricted(book, source) && !isEqual(source, fact))) return [];
      return [{ fact, terms: [{ fact: source, weight: 1 }], says: "cash is" }];
    }),
  );
}

function saysRestricted(book: Book, fact: Fact): boolean {
  const line = book.series.find(
    ({ at, line: one }) => at.statement.id === fact.statement && one?.key === fact.line,
  )?.line;
  // A tag alone, without a label, has its words in one.
  const words = `${line?.label ?? ""} ${line?.labelJa ?? ""} ${(line?.tag ?? "").replace(/(?<=[a-z])(?=[A-Z])/gu, " ")}`;
  return /\brestricted\b|拘束/iu.test(words);
}

/** Closing = opening + movement where no calculation says so, and the closing cash of one column is the opening of the next. */
function cashRolls(view: FilingView, book: Book): readonly Tie[] {
  const statements = view.statements.filter(({ statement }) => statement.kind === "cashflow");
  const movements = statements.flatMap(({ statement }) => {
    const lineOf = (concept: Concept) => statement.lines.find((line) => line.concept === concept);
    const [opening, movement, exchange, closing] = [
      lineOf("cash-beginning"),
      lineOf("net-change-in-cash"),
      lineOf("exchange-effect-on-cash"),
      lineOf("cash-ending"),
    ];
    if (!opening || !movement || !closing) return [];
    const terms = statement.calculations.find(({ total }) => total === closing.key)?.terms ?? [];
    if (terms.some(({ line }) => line === opening.key)) return [];
    const isInside = statement.calculations.some(
      ({ total, terms: parts }) => total === movement.key && parts.some(({ line }) => line === exchange?.key),
    );
    return statement.columns.flatMap((column, position): Tie[] => {
      const [from, by, to] = [opening.facts[position], movement.facts[position], closing.facts[position]];
      if (column.measure !== "amount" || !from || !by || !to) return [];
      const plain: Tie = {
        fact: to,
        terms: [from, by].map((fact) => ({ fact, weight: 1 })),
        says: "opening cash and its movement give",
      };
      const rate = exchange?.facts[position];
      const withRate: Tie = {
        ...plain,
        terms: [...plain.terms, ...(rate ? [{ fact: rate, weight: 1 as const }] : [])],
      };
      return [isInside || holds(view, plain) || !holds(view, withRate) ? plain : withRate];
    });
  });
  const closings = book.of("cash-ending", "cashflow");
  const successions = [...book.of("cash-beginning", "cashflow")].flatMap(([key, fact]): Tie[] => {
    const source = closings.get(key);
    return source ? [{ fact, terms: [{ fact: source, weight: 1 }], says: "the period before closes with" }] : [];
  });
  return [...movements, ...successions];
}

function holds(view: FilingView, tie: Tie): boolean {
  const terms = tie.terms.map(({ fact, weight }) => termIn(view, fact, weight, undefined));
  return judge(figureIn(view, tie.fact, undefined), { terms })?.outcome !== "break";
}

const PER_SHARE: readonly (readonly [Concept, Concept])[] = [
  ["earnings-per-share-basic", "weighted-shares-basic"],
  ["earnings-per-share-diluted", "weighted-shares-diluted"],
  ["earnings-per-ads", "weighted-ads"],
];

/**
 * Earnings a share are income by shares, unless preferred dividends or convertible securities come between: so this is
 * claimed only for lines where it holds in most periods.
 */
function perShare(views: readonly FilingView[], view: FilingView, book: Book): readonly CheckItem[] {
  const incomes = INCOMES.map((concept) => book.of(concept, "income"));
  return PER_SHARE.flatMap(([perUnit, units]) => {
    const counts = [...book.of(units, "income").values()];
    const attempts = incomes.map((amounts) =>
      [...book.of(perUnit, "income").values()].flatMap((fact) => {
        const amount = fact.period && amounts.get(`${periodKey(fact.period)}|${currencyOf(fact)}`);
        const over = counts.find(({ period }) => period && fact.period && samePeriod(period, fact.period));
        if (!amount || !over) return [];
        const says = `income by ${units.replaceAll("-", " ")} is`;
        return itemsOf(views, view, { fact, terms: [{ fact: amount, weight: 1 }], over, says });
      }),
    );
    return attempts.find((items) => items.length > 0 && breaksIn(items) * 2 < items.length) ?? [];
  });
}

/** Dividends and other movements are rarely printed, so this is told only where net income alone explains the change. */
function retainedEarnings(views: readonly FilingView[], view: FilingView, book: Book): readonly CheckItem[] {
  const retained = book.of("retained-earnings", "balance");
  const incomes = INCOMES.flatMap((concept) => [...book.of(concept, "income").values()]);
  return [...retained.values()].flatMap((closing) => {
    const ties = incomes.flatMap((income): Tie[] => {
      if (income.period?.kind !== "duration" || endOf(income.period) !== (closing.period && endOf(closing.period)))
        return [];
      const opening = retained.get(`${periodKey(instant(addDays(income.period.from, -1)))}|${currencyOf(income)}`);
      if (!opening || currencyOf(closing) !== currencyOf(income)) return [];
      const terms = [opening, income].map((fact) => ({ fact, weight: 1 as const }));
      return [{ fact: closing, terms, says: "the balance before and net income give" }];
    });
    return ties
      .filter((tie) => holds(view, tie))
      .slice(0, 1)
      .flatMap((tie) => itemsOf(views, view, tie));
  });
}

function currencyOf({ unit }: Fact): string {
  return unit.kind === "money" || unit.kind === "money-per" ? unit.currency : "";
}
