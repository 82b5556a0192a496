/**
 * The cash flow of the forecast by the indirect method: every movement of the balance sheet stands in exactly one line,
 * so that closing cash makes the sheet balance. Lines of the issuer are used where they show that movement; the others
 * are added before the total of their activity.
 */
import type { LineRule, Term } from "../../forecast/forecast-line";
import type { Method } from "../../forecast/method";
import type { Concept } from "../../statements/concept";
import type { SeriesBlock, SeriesRow } from "../series";
import { linesOf } from "../walk-line";
import { addedRow, withRowsBefore } from "./added-row";
import type { Activity, BalanceLeaf } from "./balance-lines";
import type { PlannedLine } from "./forecast-plan";
import { keptDigits } from "./kept-digits";
import { lineIdentity } from "./line-identity";

/** A line that the cash flow of the forecast needs, with what it brings in. */
export interface CashItem {
  /** Unique among the items. */
  readonly id: string;
  readonly activity: Activity;
  /** Which line of the issuer shows it. */
  readonly matches: (row: SeriesRow) => boolean;
  readonly label: string;
  readonly labelJa: string;
  /** What it brings to cash; a driven item is a line of its own. */
  readonly flow:
    | { readonly kind: "sum"; readonly terms: readonly Term[] }
    | { readonly kind: "driven"; readonly base: string; readonly opening?: readonly string[]; readonly method: Method };
}

export interface CashLines {
  readonly block: SeriesBlock;
  readonly lines: readonly PlannedLine[];
  /** The row of each item, with the sign it enters its total with. */
  readonly rowOf: ReadonlyMap<string, { readonly key: string; readonly weight: 1 | -1 }>;
  readonly totals: Readonly<Record<Activity, string>>;
  readonly netChange: string;
  readonly closing: string;
}

const ACTIVITIES: readonly Activity[] = ["operating", "investing", "financing"];

const TOTALS: Readonly<
  Record<Activity, { readonly concept: Concept; readonly label: string; readonly labelJa: string }>
> = {
  operating: {
    concept: "operating-cash-flow",
    label: "Cash flow from operating activities",
    labelJa: "営業活動によるキャッシュ・フロー",
  },
  investing: {
    concept: "investing-cash-flow",
    label: "Cash flow from investing activities",
    labelJa: "投資活動によるキャッシュ・フロー",
  },
  financing: {
    concept: "financing-cash-flow",
    label: "Cash flow from financing activities",
    labelJa: "財務活動によるキャッシュ・フロー",
  },
};

/** `issuer`: its cash flow statement, where its figures are in the scale of the balance sheet; `cash`: that sheet's row. */
export function cashLines(
  issuer: SeriesBlock | undefined,
  items: readonly CashItem[],
  cash: SeriesRow,
  currency: string,
): CashLines {
  let block: SeriesBlock = issuer ?? {
    key: `cf:forecast/${currency}`,
    sheet: "cf",
    kind: "cashflow",
    title: "Cash flow of the forecast (indirect method)",
    titleJa: "予測キャッシュ・フロー(間接法)",
    currency,
    group: "cf:forecast",
    main: true,
    rows: [],
  };
  const plain: SeriesRow = { ...cash, depth: 0 };
  const one = (concept: Concept) =>
    issuer?.rows.find((row) => row.concept === concept && row.unit?.kind === "money" && row.role !== "heading");
  const added = (id: string, label: string, labelJa: string, near: SeriesRow): SeriesRow =>
    addedRow(`${block.key}/forecast/${id}`, label, labelJa, near, currency);
  const lines: PlannedLine[] = [];
  const rowOf = new Map<string, { key: string; weight: 1 | -1 }>();
  const put = (row: SeriesRow, rule: LineRule, measure: PlannedLine["measure"] = "flow", method?: Method) => {
    const isAdded = issuer?.rows.includes(row) !== true;
    lines.push({
      key: row.key,
      sheet: "cf",
      row,
      measure,
      digits: keptDigits(row),
      rule,
      ...(method && { method }),
      ...(isAdded && { isAdded }),
    });
  };
  const totalRows = {} as Record<Activity, SeriesRow>;
  const taken = new Set<string>();
  for (const activity of ACTIVITIES) {
    const { concept, label, labelJa } = TOTALS[activity];
    const printed = one(concept);
    const total = printed ?? { ...added(activity, label, labelJa, plain), role: "subtotal" as const };
    totalRows[activity] = total;
    const own = issuer && printed ? ownLines(issuer, printed) : [];
    const depth = own[0]?.row.depth ?? total.depth + 1;
    const further: SeriesRow[] = [];
    const terms: Term[] = [];
    for (const item of items.filter((each) => each.activity === activity)) {
      const match = own.findLast(({ row }) => !taken.has(row.key) && item.matches(row));
      const row = match?.row ?? added(item.id, item.label, item.labelJa, { ...total, depth });
      const weight = match?.weight ?? 1;
      taken.add(row.key);
      if (!match) further.push(row);
      rowOf.set(item.id, { key: row.key, weight });
      terms.push({ line: row.key, when: "now", weight });
      const { flow } = item;
      if (flow.kind === "driven") {
        const { base, opening } = flow;
        put(row, { kind: "driven", base, ...(opening && { opening }) }, "flow", flow.method);
      } else put(row, { kind: "sum", terms: flow.terms.map((term) => turned(term, weight)) });
    }
    put(total, { kind: "sum", terms }, "flow");
    block = withRowsBefore(block, printed?.key, printed ? further : [...further, total]);
    if (issuer && printed) lines.push(...subtotals(issuer, printed, terms));
  }
  const own = (["net-change-in-cash", "cash-beginning", "cash-ending"] as const).map(one);
  const change = own[0] ?? {
    ...added("net-change", "Net change in cash", "現金及び現金同等物の増減額", plain),
    role: "subtotal" as const,
  };
  const opening =
    own[1] ?? added("opening", "Cash at the beginning of the period", "現金及び現金同等物の期首残高", plain);
  const closing = own[2] ?? {
    ...added("closing", "Cash at the end of the period", "現金及び現金同等物の期末残高", plain),
    role: "total" as const,
  };
  put(change, {
    kind: "sum",
    terms: ACTIVITIES.map((activity) => ({ line: totalRows[activity].key, when: "now", weight: 1 })),
  });
  block = withRowsBefore(
    block,
    undefined,
    [change, opening, closing].filter((_, i) => !own[i]),
  );
  put(opening, { kind: "sum", terms: [{ line: cash.key, when: "before", weight: 1 }] }, "opening");
  const parts = [opening, change].map(({ key }): Term => ({ line: key, when: "now", weight: 1 }));
  put(closing, { kind: "sum", terms: parts }, "stock");
  return {
    block,
    lines,
    rowOf,
    totals: {
      operating: totalRows.operating.key,
      investing: totalRows.investing.key,
      financing: totalRows.financing.key,
    },
    netChange: change.key,
    closing: closing.key,
  };
}

function turned(term: Term, weight: 1 | -1): Term {
  return weight === 1 ? term : { ...term, weight: term.weight === 1 ? -1 : 1 };
}

/** The lines that a total is summed from; where it is not summed on the sheet, those between it and the total before. */
function ownLines(
  block: SeriesBlock,
  total: SeriesRow,
): readonly { readonly row: SeriesRow; readonly weight: 1 | -1 }[] {
  if (total.total) return linesOf(block, total).lines;
  const end = block.rows.indexOf(total);
  const start = block.rows.slice(0, end).findLastIndex(({ role }) => role === "subtotal" || role === "total");
  return block.rows
    .slice(start + 1, end)
    .filter((row) => row.role === "item" && row.unit?.kind === "money")
    .map((row) => ({ row, weight: 1 }));
}

/** Subtotals inside an activity that some lines of the forecast belong to. */
function subtotals(block: SeriesBlock, total: SeriesRow, terms: readonly Term[]): readonly PlannedLine[] {
  const known = new Set(terms.map(({ line }) => line));
  const found: PlannedLine[] = [];
  const open = (total.total?.terms ?? []).flatMap((term) => block.rows.find(({ key }) => key === term.row) ?? []);
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (!row.total) continue;
    const under = linesOf(block, row).lines.filter((line) => known.has(line.row.key));
    open.push(...row.total.terms.flatMap((term) => block.rows.find(({ key }) => key === term.row) ?? []));
    if (under.length === 0) continue;
    const rule: LineRule = {
      kind: "sum",
      terms: under.map((line) => ({ line: line.row.key, when: "now", weight: line.weight })),
    };
    found.push({ key: row.key, sheet: "cf", row, measure: "flow", digits: keptDigits(row), rule });
  }
  return found;
}

/** Lines of the balance sheet that one line of the cash flow shows: borrowings and their current portion. */
export function movements(leaves: readonly BalanceLeaf[]): readonly CashItem[] {
  const groups = new Map<string, BalanceLeaf[]>();
  for (const leaf of leaves) {
    const id = `${leaf.activity} ${lineIdentity(leaf.row)}`;
    groups.set(id, [...(groups.get(id) ?? []), leaf]);
  }
  return [...groups.values()].flatMap((own): readonly CashItem[] => {
    const [first] = own;
    if (!first) return [];
    const identity = lineIdentity(first.row);
    return [
      {
        id: `movement:${first.row.key}`,
        activity: first.activity,
        matches: (row) => identity !== "" && lineIdentity(row) === identity,
        label: `Change in ${own.map(({ row }) => row.label).join("; ")}`,
        labelJa: `${own.map(({ row }) => row.labelJa ?? row.label).join("、")}の増減`,
        flow: {
          kind: "sum",
          terms: own.flatMap(({ row, cashSign }): readonly Term[] => [
            { line: row.key, when: "now", weight: cashSign },
            { line: row.key, when: "before", weight: cashSign === 1 ? -1 : 1 },
          ]),
        },
      },
    ];
  });
}
