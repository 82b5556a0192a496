/** One driver, changed in its cell of the workbench: what follows it by the plan moves, and nothing else. */
import type { Page } from "playwright-core";
import { newForecast } from "../../src/app/new-forecast";
import { planReleases } from "../../src/app/plan-releases";
import { evaluatePlan } from "../../src/plan/evaluate";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { cellName } from "../../src/workbench/host/address";
import { withDriver } from "../support/with-driver";
import { releasesOf, SAMPLE, SAMPLE_TRANSLATION } from "../support/sample-release";
import { readSample, typeInto, write } from "./flow";
import { describeInWorkbench } from "./in-workbench";
import { cellsOf, paneOf } from "./workbench";

jest.setTimeout(1_200_000);

const PATIENCE = { timeout: 600_000 };
const DRIVER = "driver:is:income/JPY/revenues/systems-integration-revenues";
const QUARTER = "p:2004-10-01/2004-12-31";

/** As many as the pane proposes. */
const QUARTERS = 8;

interface Shown {
  readonly address: string;
  readonly value: unknown;
}

/** What all cells of the plan's sheets show, by sheet and the keys of row and column; keys stand in the first of each. */
async function shown(page: Page, { sheets }: WorkbookPlan): Promise<ReadonlyMap<string, Shown>> {
  const all = new Map<string, Shown>();
  for (const { id, name } of sheets) {
    const cells = await cellsOf(page, name);
    const keyOf = (of: "row" | "column") =>
      new Map(
        cells.filter((cell) => cell[of === "row" ? "column" : "row"] === 0).map((cell) => [cell[of], cell.value]),
      );
    const [rows, columns] = [keyOf("row"), keyOf("column")];
    for (const { row, column, value } of cells) {
      const key = nameOf(id, String(rows.get(row)), String(columns.get(column)));
      all.set(key, { address: cellName(row, column), value });
    }
  }
  return all;
}

function nameOf(sheet: string, row: string, column: string): string {
  return `${sheet} | ${row} | ${column}`;
}

/** In the last binary digits of a sum that stays, the grid and the evaluation of the plan go ways of their own. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** By the plan's own evaluation. */
function movedBy(plan: WorkbookPlan, value: number): ReadonlyMap<string, unknown> {
  const [before, after] = [
    evaluatePlan(plan),
    evaluatePlan(withDriver(plan, { row: DRIVER, column: QUARTER }, String(value))),
  ];
  return new Map(
    plan.sheets.flatMap(({ id, cells }) =>
      cells.flatMap(({ row, column }) => {
        const now = after.valueOf(id, row, column);
        return isSame(before.valueOf(id, row, column), now) ? [] : [[nameOf(id, row, column), now] as const];
      }),
    ),
  );
}

async function writeForecast(page: Page): Promise<void> {
  const pane = paneOf(page);
  await readSample(page);
  await write(page);
  await pane.getByRole("button", { name: "To the model" }).click();
  await pane.getByRole("button", { name: "Forecast…" }).click();
  await pane.getByText("The figures follow your inputs.").waitFor(PATIENCE);
  await pane.getByRole("button", { name: "Write the forecast" }).click();
  await pane.getByText(/will be written\.$/u).waitFor(PATIENCE);
  await pane.getByRole("button", { name: "Write", exact: true }).click();
  await pane.getByRole("heading", { name: "Written" }).waitFor(PATIENCE);
}

describeInWorkbench("one driver", (workbench) => {
  test("typed into its cell moves exactly what depends on it, and the checks stay OK", async () => {
    const releases = releasesOf(SAMPLE);
    const settings = newForecast(releases.filings, QUARTERS);
    if (!settings.ok) throw new Error(settings.problem.reason);
    const plan = planReleases(releases, "en", SAMPLE_TRANSLATION, settings.value);
    const driver = nameOf("drivers", DRIVER, QUARTER);
    const page = await workbench().open();
    await writeForecast(page);
    const before = await shown(page, plan);
    const { address = "", value: old } = before.get(driver) ?? {};

    await typeInto(page, "Drivers", address, "0.3");
    const after = await shown(page, plan);
    const entered = after.get(driver)?.value;
    expect(typeof entered).toBe("number");
    expect(entered).not.toBe(old);

    const expected = movedBy(plan, Number(entered));
    const moved = [...after]
      .filter(([name, { value }]) => !isSame(before.get(name)?.value, value))
      .map(([name]) => name);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect(moved.sort()).toEqual([...expected.keys()].sort());
    expect(moved.length).toBeGreaterThan(100);
    for (const [name, value] of expected) {
      const now = after.get(name)?.value;
      if (typeof value === "number") expect([name, Number(now)]).toEqual([name, expect.closeTo(value, 6)]);
      else expect([name, now]).toEqual([name, value]);
    }

    const outcomes = [...after].filter(([name]) => /^checks \| forecast\|.* \| outcome$/u.test(name));
    expect(outcomes).toHaveLength(4 * QUARTERS);
    expect(new Set(outcomes.map(([, { value }]) => value))).toEqual(new Set(["exact"]));
    await page.context().close();
  });
});
