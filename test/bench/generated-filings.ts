import { createHash } from "node:crypto";
import type { Filing } from "../../src/statements/filing";
import { readTextRelease } from "../support/read-text-release";
import { generateRelease } from "./generated-release";

/** Filings of an issuer that reports so many lines a quarter, one filing a quarter. */
export function generatedFilings(quarters: number, lines: number): readonly Filing[] {
  const products = Math.max(0, lines - 59);
  return Array.from({ length: quarters }, (_, i) => {
    const bytes = new TextEncoder().encode(generateRelease(i, products));
    const filing = readTextRelease({
      name: `quarter-${i}.txt`,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes,
    });
    if (!filing.ok) throw new Error(filing.problem.reason);
    return filing.value;
  });
}
