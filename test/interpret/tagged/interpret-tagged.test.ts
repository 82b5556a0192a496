import { readRelease } from "../../../src/app/read-release";
import type { Filing } from "../../../src/statements/filing";
import { factsOf as allFacts } from "../../../src/statements/filing";
import { readFileSync } from "node:fs";
import { describeWithShared } from "../../support/shared-data";

const read = async (bytes: Uint8Array): Promise<Filing> => {
  const filing = await readRelease({ name: "filing", sha256: "", bytes });
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
};
const companyFacts = (concepts: object) =>
  Buffer.from(JSON.stringify({ cik: 1, entityName: "Example", facts: { "us-gaap": concepts } }));
const usd = (...list: readonly object[]) => ({ label: "", units: { USD: list } });

describe("tagged facts as statements", () => {
  test("keep what was first reported and what was restated", async () => {
    const filing = await read(
      companyFacts({
        Revenues: usd(
          { start: "2025-04-01", end: "2025-06-30", val: 10, filed: "2025-08-01" },
          { start: "2025-04-01", end: "2025-06-30", val: 10, filed: "2025-11-01" },
          { start: "2025-04-01", end: "2025-06-30", val: 12, filed: "2026-08-01" },
        ),
      }),
    );
    expect(
      allFacts(filing).map(({ basis, reported, concept }) => [
        basis,
        reported.kind === "number" && reported.value.toFixed(),
        concept,
      ]),
    ).toEqual([
      ["as-restated", "12", "revenue"],
      ["as-reported", "10", "revenue"],
    ]);
  });

  test("have one line for a meaning that several tags claim", async () => {
    const fact = { start: "2025-04-01", end: "2025-06-30", val: 10, filed: "2025-08-01" };
    const filing = await read(companyFacts({ SalesRevenueNet: usd(fact), Revenues: usd(fact) }));
    expect(filing.statements.flatMap(({ lines }) => lines.map(({ tag, concept }) => [tag, concept]))).toEqual(
      expect.arrayContaining([
        ["Revenues", "revenue"],
        ["SalesRevenueNet", undefined],
      ]),
    );
  });

  test("of a cover page alone are none", async () => {
    const bytes = Buffer.from(JSON.stringify({ cik: 1, entityName: "Example", facts: { dei: {} } }));
    expect(await readRelease({ name: "filing", sha256: "", bytes })).toMatchObject({ ok: false });
  });
});

describeWithShared("one quarter in two forms", (shared) => {
  const plain = (filing: Filing) =>
    new Set(
      filing.statements.flatMap(({ lines }) =>
        lines.flatMap(({ tag, path, facts }) =>
          facts.flatMap((fact) =>
            fact?.reported.kind === "number" && path.length === 0
              ? [`${tag ?? ""} ${JSON.stringify(fact.period)} ${fact.reported.value.toFixed()}`]
              : [],
          ),
        ),
      ),
    );

  test("have the same facts of the issuer as a whole", async () => {
    const [page, zip] = await Promise.all(
      ["inline.htm", "xbrl.zip"].map(async (name) =>
        plain(await read(readFileSync(`${shared}/examples/xbrl/aapl_10q_2025-03-29_${name}`))),
      ),
    );
    expect(page?.size).toBeGreaterThan(100);
    expect([...(page ?? [])].filter((fact) => zip?.has(fact) !== true)).toEqual([]);
  });
});
