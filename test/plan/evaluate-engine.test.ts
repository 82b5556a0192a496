import fc from "fast-check";
import { evaluatePlan } from "../../src/plan/evaluate";
import { call, cell, type Formula, negation, NIL, NOTHING, operation, range, UNITY } from "../../src/plan/formula";
import { FORMULA_CASES, formulaCaseSheet } from "../support/formula-case";
import { evaluateByIronCalc } from "../support/ironcalc";
import { convertByLibreOffice, libreOfficeMissing } from "../support/libreoffice";
import { sameValue } from "../support/prove-workbook";
import { type FileValue, readXlsx } from "../support/read-xlsx";
import { describeUnless } from "../support/shared-data";
import { digits, planOf, sheetOf, type Written } from "../support/sheet-plan";
import { writtenBytes } from "../support/written-plan";

/** Both are errors (their codes aside: engines differ in them), or both are the same value. */
function agree(ours: unknown, theirs: FileValue | undefined): boolean {
  const isError = (value: unknown) => typeof value === "object" && value !== null;
  return isError(ours) || isError(theirs) ? isError(ours) && isError(theirs) : sameValue(ours as FileValue, theirs);
}

/** Where LibreOffice departs from Excel, whose rules hold here: truth values join as digits, COUNTIF keeps texts apart. */
const OTHERWISE_IN_LIBREOFFICE = ["joining a truth value", "COUNTIF of a number finds digits in a text too"];

describe("other engines give the same values", () => {
  const plan = planOf(formulaCaseSheet());
  const evaluation = evaluatePlan(plan);
  const disagreements = (values: ReadonlyMap<string, FileValue>) =>
    FORMULA_CASES.flatMap(({ name }, i) => {
      const ours = evaluation.valueOf("cases", `r${4 + i}`, "B");
      const theirs = values.get(`B${4 + i}`);
      return agree(ours, theirs) ? [] : [{ name, ours, theirs }];
    });

  test("IronCalc", async () => {
    const values = evaluateByIronCalc(readXlsx(await writtenBytes(plan))).get("cases");
    expect(disagreements(values ?? new Map<string, FileValue>())).toEqual([]);
  });

  describeUnless(libreOfficeMissing(), "LibreOffice", () => {
    test("recalculates to the same", async () => {
      const [sheet] = readXlsx(convertByLibreOffice(await writtenBytes(plan), "xlsx")).sheets;
      const values = [...(sheet?.cells ?? [])].map(([address, { value }]) => [address, value ?? ""] as const);
      expect(disagreements(new Map(values)).map(({ name }) => name)).toEqual(OTHERWISE_IN_LIBREOFFICE);
    }, 120_000);
  });
});

describe("random formulas", () => {
  const DATA: readonly Written[] = [
    digits("3"),
    digits("-7.25"),
    digits("0"),
    "text",
    null,
    digits("1000000"),
    NOTHING,
  ];
  const columns = ["A", "B", "C", "D", "E", "F", "G"] as const;
  const place = fc.constantFrom(...columns).map((column): Formula => cell("r1", column));
  const area = fc
    .tuple(fc.constantFrom(...columns), fc.constantFrom(...columns))
    .map(([from, to]): Formula => range({ row: "r1", column: from }, { row: "r1", column: to }));
  const formulas = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      place,
      fc.constantFrom<Formula>(NIL, UNITY, NOTHING),
      fc
        .tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/", "=", "<>", "<", "<=", ">", ">="), tie("formula"))
        .map(([left, operator, right]) => operation(left, operator as "+", right)),
      // Of cells only: IronCalc joins a negated nil as -0.
      fc.tuple(place, place).map(([left, right]) => operation(left, "&", right)),
      // IronCalc reads --x as x, also of a text; Excel makes that #VALUE!.
      tie("formula").map((one) => (one.kind === "negation" ? one : negation(one))),
      fc.tuple(fc.constantFrom("SUM", "COUNT", "MAX", "MIN"), area).map(([name, over]) => call(name as "SUM", over)),
      fc.tuple(tie("formula"), tie("formula"), tie("formula")).map((three) => call("IF", ...three)),
      tie("formula").map((one) => call("ISNUMBER", one)),
      tie("formula").map((one) => call("ABS", one)),
    ),
  }));

  test("mean to IronCalc, as text, what they mean here as trees", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(formulas.formula, { minLength: 20, maxLength: 40 }), async (trees) => {
        const plan = planOf(sheetOf("s", [DATA, ...trees.map((tree): readonly Written[] => [tree])]));
        const evaluation = evaluatePlan(plan);
        const book = readXlsx(await writtenBytes(plan));
        const theirs = evaluateByIronCalc(book).get("s");
        const wrong = trees.flatMap((_, i) => {
          const ours = evaluation.valueOf("s", `r${i + 2}`, "A");
          const other = theirs?.get(`A${i + 2}`);
          return agree(ours, other) ? [] : [{ formula: book.sheets[0]?.cells.get(`A${i + 2}`)?.formula, ours, other }];
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
