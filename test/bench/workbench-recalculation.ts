/**
 * How long the workbench takes from an edit of a driver until everything that depends on it shows its new value, in the
 * built page in Chromium: from the entry until the grid calculates no more. Between the two lie the tenth of a second
 * that Univer waits for further changes, and up to 50 ms until the page has looked again whether it is done.
 */
import type { Page } from "playwright-core";
import { cellsOf, openWorkbench, paneOf, sheetsOf } from "../e2e/workbench";

export interface WorkbenchCost {
  /** In milliseconds: from the press of the button until it is written, and until all of it is calculated. */
  readonly written: number;
  readonly calculated: number;
  readonly edits: readonly Edited[];
}

interface Edited {
  readonly line: string;
  /** Cells that show another value after all edits. */
  readonly moved: number;
  readonly times: readonly number[];
}

const PATIENCE = { timeout: 900_000 };

/** The releases come through the pane, as does the forecast. */
export async function workbenchRecalculation(
  releases: readonly string[],
  quarters: number,
  lines: readonly string[],
): Promise<WorkbenchCost> {
  const workbench = await openWorkbench();
  try {
    const page = await workbench.open();
    await readReleases(page, releases);
    const times = await writeForecast(page, quarters);
    const edits: Edited[] = [];
    for (const line of lines) edits.push(await editDriver(page, line));
    return { ...times, edits };
  } finally {
    await workbench.close();
  }
}

async function readReleases(page: Page, releases: readonly string[]): Promise<void> {
  const pane = paneOf(page);
  const choosing = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: "Choose files…" }).click();
  const files = releases.map((text, i) => ({
    name: `quarter-${i}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  }));
  await (await choosing).setFiles(files);
  await pane.getByRole("button", { name: "Continue to write…" }).click(PATIENCE);
  await pane.getByRole("button", { name: "Write", exact: true }).click(PATIENCE);
  await pane.getByRole("heading", { name: "Written" }).waitFor(PATIENCE);
}

async function writeForecast(
  page: Page,
  quarters: number,
): Promise<{ readonly written: number; readonly calculated: number }> {
  const pane = paneOf(page);
  await pane.getByRole("button", { name: "To the model" }).click();
  await pane.getByRole("button", { name: "Forecast…" }).click();
  await pane.getByLabel("Quarters ahead", { exact: false }).fill(String(quarters), PATIENCE);
  await pane.getByText(`holds in ${quarters} quarters`).first().waitFor(PATIENCE);
  await pane.getByText("The figures follow your inputs.").waitFor(PATIENCE);
  await pane.getByRole("button", { name: "Write the forecast" }).click();
  await pane.getByText(/will be written\.$/u).waitFor(PATIENCE);
  await cellsOf(page, "Checks"); // once the grid is at rest
  const start = performance.now();
  await pane.getByRole("button", { name: "Write", exact: true }).click();
  await pane.getByRole("heading", { name: "Written" }).waitFor(PATIENCE);
  const written = performance.now() - start;
  await cellsOf(page, "IS");
  return { written, calculated: performance.now() - start };
}

/** The driver of the first forecast quarter, nine times; the first of them warms up. */
async function editDriver(page: Page, line: string): Promise<Edited> {
  const cells = await cellsOf(page, "Drivers");
  const { row } = cells.find(({ value }) => value === `driver:${line}`) ?? { row: -1 };
  const first = cells.find((cell) => cell.row === row && typeof cell.value === "number" && !cell.isFormula);
  if (!first || typeof first.value !== "number") throw new Error(`no driver of ${line}`);
  const before = await shown(page);
  const times: number[] = [];
  for (let i = 0; i < 9; i++) times.push(await timeOf(page, row, first.column, first.value + (i + 1) / 1000));
  const after = await shown(page);
  const moved = [...after].filter(([cell, value]) => before.get(cell) !== value).length;
  return { line, moved, times: times.slice(1) };
}

function timeOf(page: Page, row: number, column: number, value: number): Promise<number> {
  return page.evaluate(
    async ([r, c, entry]) => {
      const { tieoutWorkbench } = globalThis as unknown as {
        tieoutWorkbench: {
          enter: (sheet: string, row: number, column: number, rows: number[][]) => void;
          values: (sheet: string, area: object) => Promise<unknown>;
        };
      };
      const start = performance.now();
      tieoutWorkbench.enter("Drivers", r, c, [[entry]]);
      await tieoutWorkbench.values("Drivers", { top: r, left: c, bottom: r, right: c });
      return performance.now() - start;
    },
    [row, column, value] as const,
  );
}

async function shown(page: Page): Promise<ReadonlyMap<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const sheet of await sheetsOf(page)) {
    for (const { row, column, value } of await cellsOf(page, sheet)) values.set(`${sheet} ${row} ${column}`, value);
  }
  return values;
}
