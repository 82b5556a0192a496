import { readRelease } from "../../../src/app/read-release";
import type { Filing } from "../../../src/statements/filing";
import { fileOf } from "../../readers/xbrl/tagged-fixture";

export async function filingOf(content: string | Uint8Array, name = "filing"): Promise<Filing> {
  const filing = await readRelease({ ...fileOf(content, name), sha256: name });
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

/** Figures in a line each: statement, path and tag, column, amount, concept. */
export function figuresOf({ statements }: Filing): readonly string[] {
  return statements.flatMap(({ id, columns, lines }) =>
    lines.flatMap(({ tag = "", path, facts }) =>
      facts.flatMap((fact, i) => {
        if (!fact) return [];
        const column = columns[i];
        const where = [column?.key, column?.qualifier].filter(Boolean).join(" ");
        return [
          `${id} | ${[...path, tag].join("/")} | ${where} | ${fact.reported.kind === "number" ? fact.reported.value.toFixed() : fact.reported.kind}${fact.concept ? ` | ${fact.concept}` : ""}`,
        ];
      }),
    ),
  );
}

export const messagesOf = ({ findings }: Pick<Filing, "findings">): readonly string[] =>
  findings.map(({ code, message }) => `${code} ${message}`);

/** companyfacts of US GAAP concepts. */
export function companyFacts(concepts: object, taxonomy = "us-gaap"): string {
  return JSON.stringify({ cik: 1, entityName: "Example", facts: { [taxonomy]: concepts } });
}
export const usd = (...list: readonly object[]) => ({ label: "", units: { USD: list } });
