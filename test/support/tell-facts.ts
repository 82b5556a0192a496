import { periodKey } from "../../src/core/period";
import { unitKey } from "../../src/core/unit";
import { readTextRelease } from "./read-text-release";

/** The facts of a release given as lines of text: "Net sales 2004-04-01/2004-06-30: 8700000000 USD". */
export function tellFacts(...lines: readonly string[]): readonly string[] {
  const filing = readTextRelease({
    name: "release.txt",
    sha256: "",
    bytes: new TextEncoder().encode(lines.join("\n")),
  });
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value.statements.flatMap((statement) =>
    statement.lines.flatMap(({ label, facts }) =>
      facts.flatMap((fact) => {
        if (!fact) return [];
        const { period, reported, unit } = fact;
        const value = reported.kind === "number" ? reported.value.toFixed() : reported.kind;
        return [`${label} ${period ? periodKey(period) : "undated"}: ${value} ${unitKey(unit)}`];
      }),
    ),
  );
}
