import fc from "fast-check";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { addDays } from "../../src/core/date";
import { bundleHistory, compareBundles } from "../../src/rates/history-bundle";
import { decodeHistory, encodeHistory, HISTORY_FORMAT, rateOf } from "../../src/rates/history-text";
import { problemOf, valueOf } from "./result-value";

const FRAME = { format: HISTORY_FORMAT, source: "", address: "", licence: "", base: "EUR" };

test("whatever is encoded is decoded, digit by digit", () => {
  const rate = fc
    .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([units, decimals]) => {
      const digits = String(units).padStart(decimals + 1, "0");
      const [whole, fraction] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
      // As published: no zeros at the end of a fraction.
      const trimmed = fraction.replace(/0+$/, "");
      return trimmed === "" ? whole : `${whole}.${trimmed}`;
    });
  const table = fc.integer({ min: 1, max: 40 }).chain((length) =>
    fc.record({
      steps: fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: length, maxLength: length }),
      columns: fc.array(fc.array(fc.option(rate, { nil: undefined }), { minLength: length, maxLength: length }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  );
  fc.assert(
    fc.property(table, ({ steps, columns }) => {
      let day = "1999-01-04" as const as ReturnType<typeof addDays>;
      const days = steps.map((step) => (day = addDays(day, step)));
      const printed = new Map(columns.map((column, index) => [`C${index}`, column] as const));
      const decoded = valueOf(decodeHistory({ ...FRAME, ...valueOf(encodeHistory({ days, columns: printed })) }));
      expect(decoded.days.map((number) => addDays("1970-01-01", number))).toEqual(days);
      for (const [currency, column] of printed) {
        const series = decoded.series.get(currency)!;
        const read = series.days.map((number, index) => [
          addDays("1970-01-01", number),
          rateOf(series, index)!.toFixed(),
        ]);
        expect(read).toEqual(column.flatMap((text, index) => (text === undefined ? [] : [[days[index], text]])));
      }
    }),
  );
});

test.each(["0", "0.00", "-1", "1e3", "", "1.2345678", "n", "1234567890"])("%j goes into no bundle", (rate) => {
  const days = ["2004-06-29", "2004-06-30"] as const;
  const problem = problemOf(encodeHistory({ days, columns: new Map([["USD", ["1.2", rate]]]) }));
  expect(problem).toBe(`USD on 2004-06-30: "${rate}" is no rate`);
});

test("rates of too many digits, and no days at all, go into no bundle", () => {
  const columns = new Map([["USD", ["123456789.123456"]]]);
  expect(problemOf(encodeHistory({ days: ["2004-06-30"], columns }))).toContain("too many digits");
  expect(problemOf(encodeHistory({ days: [], columns: new Map() }))).toBe("there are no days");
});

const OLD = "Date,USD,JPY,\n2004-06-30,1.2155,132.4,\n2004-06-29,1.2187,131.93,\n";
const RENEWED = "Date,USD,JPY,\n2004-07-01,1.2168,132.1,\n2004-06-30,1.2155,132.4,\n2004-06-29,1.2188,131.93,\n";

test("what a renewal changes", () => {
  const [old, renewed] = [valueOf(bundleHistory(OLD)), valueOf(bundleHistory(RENEWED))];
  expect(valueOf(compareBundles(old, renewed))).toEqual({ added: 2, changed: 1, removed: 0, first: "USD 2004-06-29" });
  expect(valueOf(compareBundles(renewed, old))).toMatchObject({ added: 0, changed: 1, removed: 2 });
  expect(valueOf(compareBundles(old, old))).toEqual({ added: 0, changed: 0, removed: 0 });
  expect(problemOf(compareBundles({ ...old, format: "x" }, old))).toContain("before");
});

describe("npm run rates:update", () => {
  const project = mkdtempSync(join(tmpdir(), "tieout-rates-"));
  const bundle = join(project, "assets/rates/ecb-history.json");
  const update = (text: string, ...more: readonly string[]) => {
    writeFileSync(join(project, "hist.csv"), text);
    const script = join(project, "src/rates/update-rates.mjs");
    return spawnSync(process.execPath, [script, join(project, "hist.csv"), ...more], { encoding: "utf8" });
  };
  beforeAll(() => {
    mkdirSync(join(project, "src/rates"), { recursive: true });
    mkdirSync(join(project, "assets/rates"), { recursive: true });
    symlinkSync(resolve("src/core"), join(project, "src/core"));
    symlinkSync(resolve("node_modules"), join(project, "node_modules"));
    for (const name of ["update-rates.mjs", "history-bundle.ts", "history-text.ts", "csv.ts", "ecb-csv.ts"]) {
      copyFileSync(resolve("src/rates", name), join(project, "src/rates", name));
    }
    copyFileSync(resolve("src/rates/rate-quote.ts"), join(project, "src/rates/rate-quote.ts"));
  });
  afterAll(() => rmSync(project, { recursive: true }));

  test("writes the bundle, renews it, and does not lose rates unless forced", () => {
    expect(update(OLD)).toMatchObject({ status: 0, stdout: "Rates from 2004-06-29 to 2004-06-30 of 2 currencies.\n" });
    expect(update(RENEWED).stdout).toContain("2 rates added, 1 changed, 0 gone.");
    const before = readFileSync(bundle, "utf8");
    expect(JSON.parse(before)).toEqual(valueOf(bundleHistory(RENEWED)));
    const refused = update(OLD);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("rates would be lost")]);
    expect(readFileSync(bundle, "utf8")).toBe(before);
    expect(update("Date,USD\n2004-06-3", "--force").status).toBe(1);
    expect(readFileSync(bundle, "utf8")).toBe(before);
    expect(update(OLD, "--force").status).toBe(0);
    expect(JSON.parse(readFileSync(bundle, "utf8"))).toEqual(valueOf(bundleHistory(OLD)));
  }, 60_000);

  test("without a file it says how it is called", () => {
    const script = resolve("src/rates/update-rates.mjs");
    const run = spawnSync(process.execPath, [script], { encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining("rates:update FILE")]);
  }, 60_000);
});
