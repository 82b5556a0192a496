/** `tieout import` of several files tells what each changes of the ones before it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTieout } from "../support/run-tieout";
import { quarterRelease } from "../support/quarter-release";

jest.setTimeout(120_000);

test("restated figures, new periods and lines, and lines that may go by another name", () => {
  const folder = mkdtempSync(join(tmpdir(), "tieout-changes-"));
  const file = (name: string, quarter: 1 | 2, income: readonly (readonly [string, string, string])[]) => {
    const path = join(folder, name);
    writeFileSync(path, quarterRelease({ year: 2024, quarter, income }));
    return path;
  };
  const first = file("first.txt", 1, [
    ["Sales", "10,341", "9,876"],
    ["Miscellaneous services", "1,231", "1,111"],
    ["Licences", "501", "400"],
  ]);
  const revised = file("revised.txt", 1, [
    ["Sales", "10,441", "9,876"],
    ["Miscellaneous services", "1,231", "1,111"],
    ["Licences", "501", "400"],
  ]);
  const second = file("second.txt", 2, [
    ["Sales", "10,342", "9,877"],
    ["Sundry income", "1,232", "1,112"],
    ["Licences", "502", "401"],
  ]);
  try {
    const { status, output: stdout } = runTieout(["import", second, first, revised, "-o", join(folder, "model.xlsx")]);
    expect(status).toBe(0);
    expect(stdout).toContain("revised.txt: 0 new periods, 0 new lines, 1 figure printed otherwise before");
    expect(stdout).toContain("Sales (1Q24, JPY k): 10,341 -> 10,441");
    expect(stdout).toMatch(/second\.txt: 2 new periods, 1 new line, 0 figures printed otherwise before/u);
    expect(stdout).toContain("“Sundry income” may be what was “Miscellaneous services”");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
