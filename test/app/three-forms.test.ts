/** One quarter in three forms: inline XBRL, the zip of the filing, and the SEC's workbook of it say the same. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readRelease } from "../../src/app/read-release";
import { periodKey } from "../../src/core/period";
import { unitKey } from "../../src/core/unit";
import type { Filing } from "../../src/statements/filing";
import type { Statement } from "../../src/statements/statement";
import { describeWithShared } from "../support/shared-data";

const NAME = "aapl_10q_2025-03-29";
const MAIN: ReadonlySet<Statement["kind"]> = new Set(["income", "balance", "cashflow"]);

describeWithShared("a quarter as inline XBRL, as a zip and as the SEC's workbook", (folder) => {
  async function read(form: string): Promise<Filing> {
    const bytes = readFileSync(resolve(folder, "examples/xbrl", `${NAME}_${form}`));
    const filing = await readRelease({ name: form, sha256: form, bytes });
    if (!filing.ok) throw new Error(filing.problem.reason);
    return filing.value;
  }

  /** Numbers with their period and unit; the workbook prints a payment with its sign, the tags give what was paid. */
  function figures({ statements }: Filing, kinds: ReadonlySet<Statement["kind"]> | undefined, withTag: boolean) {
    return new Set(
      statements
        .filter(({ kind }) => kinds === undefined || kinds.has(kind))
        .flatMap(({ lines }) => lines)
        .flatMap(({ facts, tag }) =>
          facts.flatMap((fact) =>
            fact?.period && fact.reported.kind === "number"
              ? [
                  `${withTag ? `${tag ?? ""} ` : ""}${periodKey(fact.period)} ${unitKey(fact.unit)} ${fact.reported.value.abs().toFixed()}`,
                ]
              : [],
          ),
        ),
    );
  }

  const without = (all: ReadonlySet<string>, known: ReadonlySet<string>) => [...all].filter((one) => !known.has(one));

  test("inline and zip have the same facts", async () => {
    const [inline, zip] = [
      figures(await read("inline.htm"), undefined, true),
      figures(await read("xbrl.zip"), undefined, true),
    ];
    expect(inline.size).toBeGreaterThan(500);
    expect([without(inline, zip), without(zip, inline)]).toEqual([[], []]);
  });

  test("the workbook's three statements have no figure that is not tagged, and lack none but those of other pages", async () => {
    const [inline, workbook] = [await read("inline.htm"), await read("Financial_Report.xlsx")];
    const printed = figures(workbook, MAIN, false);
    expect(printed.size).toBeGreaterThan(150);
    expect(without(printed, figures(inline, undefined, false))).toEqual([]);
    // Comprehensive income and the roll-forward of equity are pages of their own, dividends a share stand in the latter.
    const elsewhere = without(figures(inline, MAIN, false), printed);
    const amounts = new Set(
      workbook.statements
        .flatMap(({ lines }) => lines)
        .flatMap(({ facts }) =>
          facts.flatMap((f) => (f?.reported.kind === "number" ? [f.reported.value.toFixed()] : [])),
        ),
    );
    expect(elsewhere.length).toBeLessThanOrEqual(12);
    expect(elsewhere.filter((figure) => !amounts.has(figure.split(" ").at(-1) ?? ""))).toEqual([]);
  });
});
