import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Run, runTieout } from "./run-tieout";

interface ReadFact {
  readonly label: string;
  readonly value: string;
  readonly [name: string]: unknown;
}

interface ReadPdf extends Run {
  readonly facts: readonly ReadFact[];
  /** Milliseconds of the whole process. */
  readonly time: number;
}

/** Reads the bytes of a PDF as the command line does. */
export function runPdf(bytes: Uint8Array): ReadPdf {
  const folder = mkdtempSync(join(tmpdir(), "tieout-pdf-"));
  const path = join(folder, "release.pdf");
  writeFileSync(path, bytes);
  const start = performance.now();
  const run = runTieout(["read", "--format", "json", path]);
  const time = performance.now() - start;
  rmSync(folder, { recursive: true });
  const facts = run.status === 0 ? (JSON.parse(run.output) as { readonly facts: readonly ReadFact[] }).facts : [];
  return { ...run, facts, time };
}

/** The values of the facts with this label, in their order. */
export function valuesOf({ facts }: ReadPdf, label: string): readonly string[] {
  return facts.filter((fact) => fact.label === label).map(({ value }) => value);
}
