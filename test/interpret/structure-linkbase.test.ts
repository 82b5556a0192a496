/**
 * The structure search against a filing's own calculation linkbase: of the statements as they are printed, without tags,
 * what it finds from the figures alone, held against the sums that are filed.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readRelease } from "../../src/app/read-release";
import { periodKey } from "../../src/core/period";
import type { Filing } from "../../src/statements/filing";
import type { Calculation, LineItem, Statement } from "../../src/statements/statement";
import { describeWithShared } from "../support/shared-data";

const KINDS = ["income", "balance", "cashflow"] as const;

/** The figures of a line by period. */
function figures(line: LineItem): ReadonlyMap<string, number> {
  return new Map(
    line.facts.flatMap((fact) =>
      fact?.period && fact.reported.kind === "number" && fact.measure === "amount" && fact.unit.kind === "money"
        ? [[periodKey(fact.period), fact.reported.value.toNumber()] as const]
        : [],
    ),
  );
}

interface TaggedLine {
  readonly key: string;
  readonly sign: 1 | -1;
}

/** The tagged line that a printed one is, and whether it is printed with the other sign; by figures, where one has them. */
function taggedLine(printed: LineItem, tagged: readonly LineItem[]): TaggedLine | undefined {
  const own = figures(printed);
  const equal = tagged.flatMap((line): readonly TaggedLine[] => {
    const theirs = figures(line);
    const pairs = [...own].flatMap(([period, value]) => {
      const other = theirs.get(period);
      return other === undefined ? [] : [[value, other] as const];
    });
    if (pairs.length === 0) return [];
    if (pairs.every(([a, b]) => a === b)) return [{ key: line.key, sign: 1 }];
    return pairs.every(([a, b]) => a === -b) ? [{ key: line.key, sign: -1 }] : [];
  });
  return equal.length === 1 ? equal[0] : undefined;
}

const arcs = (calculations: readonly Calculation[]) =>
  calculations.flatMap(({ total, terms }) => terms.map(({ line, weight }) => ({ total, line, weight })));

describeWithShared("the structure search on the printed statements of a filing with linkbases", (folder) => {
  async function read(form: string): Promise<Filing> {
    const bytes = readFileSync(resolve(folder, `examples/xbrl/aapl_10q_2025-03-29_${form}`));
    const filing = await readRelease({ name: form, sha256: form, bytes });
    if (!filing.ok) throw new Error(filing.problem.reason);
    return filing.value;
  }
  const main = ({ statements }: Filing, kind: Statement["kind"]) =>
    statements.find((statement) => statement.kind === kind && statement.calculations.length > 0);

  test("finds most of the filed sums, and few that are not filed", async () => {
    const [printed, tagged] = [await read("Financial_Report.xlsx"), await read("xbrl.zip")];
    let [filed, found, both] = [0, 0, 0];
    for (const kind of KINDS) {
      const [page, truth] = [main(printed, kind), main(tagged, kind)];
      if (!page || !truth) throw new Error(`no ${kind} statement with calculations`);
      const names = new Map(
        page.lines.flatMap((line) => {
          const same = taggedLine(line, truth.lines);
          return same ? [[line.key, same] as const] : [];
        }),
      );
      const shown = new Set([...names.values()].map(({ key }) => key));
      const wanted = new Set(
        arcs(truth.calculations)
          .filter(({ total, line }) => shown.has(total) && shown.has(line))
          .map(({ total, line, weight }) => `${total} ${weight} ${line}`),
      );
      const search = new Set(
        arcs(page.calculations).flatMap(({ total, line, weight }) => {
          const [sum, part] = [names.get(total), names.get(line)];
          return sum && part ? [`${sum.key} ${weight * sum.sign * part.sign} ${part.key}`] : [];
        }),
      );
      const common = [...search].filter((arc) => wanted.has(arc)).length;
      process.stdout.write(
        `${kind}: ${wanted.size} filed, ${search.size} found, ${common} in both\n` +
          `  not found: ${[...wanted].filter((arc) => !search.has(arc)).join("; ")}\n` +
          `  not filed: ${[...search].filter((arc) => !wanted.has(arc)).join("; ")}\n`,
      );
      [filed, found, both] = [filed + wanted.size, found + search.size, both + common];
    }
    process.stdout.write(
      `precision ${((both / found) * 100).toFixed(1)} %, recall ${((both / filed) * 100).toFixed(1)} %\n`,
    );
    expect(filed).toBeGreaterThan(40);
    expect(both / found).toBeGreaterThanOrEqual(0.95);
    expect(both / filed).toBeGreaterThanOrEqual(0.9);
  });
});
