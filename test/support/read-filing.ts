import { readRelease, type Refusal } from "../../src/app/read-release";
import type { SourceFile } from "../../src/readers/reader";
import type { Fact } from "../../src/statements/fact";
import type { Filing } from "../../src/statements/filing";
import type { LineItem, Statement } from "../../src/statements/statement";
import { readTextRelease } from "./read-text-release";

/** Reads a text as the command line would; throws with the reason when it is refused. */
export function readFiling(text: string | Uint8Array): Filing {
  const filing = readTextRelease(given(text));
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

/** Why a text is refused; undefined when it is read. */
export async function refusalOf(text: string | Uint8Array): Promise<Refusal | undefined> {
  const filing = await readRelease(given(text));
  return filing.ok ? undefined : filing.problem;
}

function given(text: string | Uint8Array): SourceFile {
  return { name: "release.txt", sha256: "00", bytes: typeof text === "string" ? Buffer.from(text) : text };
}

/** The line of a filing with this label, in whichever statement it stands. */
export function lineOf(filing: Filing, label: string): LineItem {
  const line = filing.statements.flatMap(({ lines }) => lines).find((candidate) => candidate.label === label);
  if (!line) throw new Error(`no line ${label}`);
  return line;
}

/** Facts of a line as short texts: value and unit, "nil", "not-meaningful", "" where there is none. */
export function factsOf(filing: Filing, label: string): readonly string[] {
  return lineOf(filing, label).facts.map(tellFact);
}

function tellFact(fact: Fact | undefined): string {
  if (!fact) return "";
  const { reported, unit } = fact;
  if (reported.kind !== "number") return reported.kind;
  const name =
    unit.kind === "money"
      ? unit.currency
      : unit.kind === "money-per"
        ? `${unit.currency}/${unit.per}`
        : unit.kind === "count"
          ? unit.name
          : unit.kind;
  return `${reported.value.toFixed()} ${name}`;
}

/** Periods of a statement's columns: "2004-04-01/2004-06-30", "2004-06-30", "" where the document leaves it open. */
export function periodsOf(statement: Statement | undefined): readonly string[] {
  return (statement?.columns ?? []).map(({ period }) =>
    !period ? "" : period.kind === "instant" ? period.at : `${period.from}/${period.to}`,
  );
}
