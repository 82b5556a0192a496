import { doubtfulRenames } from "../../src/plan/doubtful-rename";
import { withSameLines } from "../../src/statements/same-line";
import { buildModel } from "../../src/plan/model";
import { buildFiling, MARCH_YEAR, type RowSpec } from "../support/filing-builder";

const FIRST = "2004-04-01/2004-06-30";
const SECOND = "2004-07-01/2004-09-30";

const row = (label: string, cell: string, more: Partial<RowSpec> = {}): RowSpec => ({ label, cells: [cell], ...more });
const filing = (name: string, period: string, rows: readonly RowSpec[]) =>
  buildFiling({
    name,
    calendar: MARCH_YEAR,
    tables: [{ id: "i", kind: "income", currency: "JPY", columns: [{ period }], rows }],
  });
const old = (...rows: readonly RowSpec[]) => filing("old", FIRST, rows);
const next = (...rows: readonly RowSpec[]) => filing("next", SECOND, rows);

function asked(before: ReturnType<typeof old>, now: ReturnType<typeof next>): readonly string[] {
  const added = new Set([now.source.sha256]);
  return doubtfulRenames([before, now], added, []).map(({ labelBefore, labelNow }) => `${labelBefore} > ${labelNow}`);
}

describe("a line that may go by another name", () => {
  test("is asked about where its label resembles an old one", () => {
    expect(
      asked(
        old(row("Sales", "9"), row("Gross profit", "5"), row("Other costs", "1"), row("Selling expenses", "2")),
        next(row("Sales", "9"), row("Gross profit", "5"), row("Marketing and selling expenses", "2"), row("Rent", "7")),
      ),
    ).toEqual(["Selling expenses > Marketing and selling expenses"]);
  });

  test("is asked about where it stands between the same two lines", () => {
    expect(
      asked(
        old(row("Sales", "9"), row("Miscellaneous", "1"), row("Income", "2")),
        next(row("Sales", "9"), row("Sundry", "4"), row("Income", "2")),
      ),
    ).toEqual(["Miscellaneous > Sundry"]);
  });

  test("is not asked about where nothing speaks for it, meanings differ, or both releases print the period", () => {
    const ends = [row("Sales", "9"), row("Income", "2")] as const;
    expect(asked(old(ends[0], row("Rent", "1")), next(row("Licences", "3"), ends[0]))).toEqual([]);
    expect(
      asked(
        old(ends[0], row("Interest", "1", { concept: "interest-expense" }), ends[1]),
        next(ends[0], row("Taxes", "3", { concept: "income-tax" }), ends[1]),
      ),
    ).toEqual([]);
    expect(
      asked(
        old(ends[0], row("Rent paid", "123"), ends[1]),
        filing("next", FIRST, [ends[0], row("Rent due", "777"), ends[1]]),
      ),
    ).toEqual([]);
  });

  test("is one series once that is said, under its latest name, and is not asked about again", () => {
    const before = old(row("Sales", "9"), row("Miscellaneous", "1"), row("Income", "2"));
    const now = next(row("Sales", "9"), row("Sundry", "4"), row("Income", "2"));
    const added = new Set([now.source.sha256]);
    const [found] = doubtfulRenames([before, now], added, []);
    const said = [{ kind: found!.kind, before: found!.before, now: found!.now, isSame: true }];
    expect(doubtfulRenames([before, now], added, said)).toEqual([]);
    const joined = withSameLines(now, said);
    const labels = (filings: readonly (typeof now)[]) =>
      buildModel(filings).blocks[0]?.rows.map(({ label, cells }) => `${label} ${cells.size}`);
    expect(labels([before, now])).toEqual(["Sales 2", "Miscellaneous 1", "Sundry 1", "Income 2"]);
    expect(labels([before, joined])).toEqual(["Sales 2", "Sundry 2", "Income 2"]);
    expect(joined.statements[0]?.lines[1]?.facts[0]?.line).toBe(joined.statements[0]?.lines[1]?.key);
  });
});
