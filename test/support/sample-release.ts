import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findTranslation } from "../../src/app/find-translation";
import { checkReleases, type Releases } from "../../src/app/import-release";
import { planReleases } from "../../src/app/plan-releases";
import { readTextRelease } from "./read-text-release";
import type { Translation } from "../../src/plan/translation";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Filing } from "../../src/statements/filing";
import { BUNDLED_RATES } from "./bundled-rates";
import { type Answers, NO_ANSWERS } from "../../src/statements/question";

const SAMPLE_PATH = join(__dirname, "../../assets/sample/iij-1q04.txt");

export function sampleBytes(): Uint8Array {
  return new Uint8Array(readFileSync(SAMPLE_PATH));
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A release given as bytes or text, read; throws when it is refused. */
export function readGiven(name: string, given: Uint8Array | string, answers: Answers = NO_ANSWERS): Filing {
  const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
  const filing = readTextRelease({ name, sha256: sha256(bytes), bytes }, answers);
  if (!filing.ok) throw new Error(`${filing.problem.file}: ${filing.problem.reason}`);
  return filing.value;
}

export function releasesOf(...filings: readonly Filing[]): Releases {
  const releases = checkReleases(filings);
  if (!releases.ok) throw new Error(releases.problem.reason);
  return releases.value;
}

/** The bundled sample, read once a test file. */
export const SAMPLE: Filing = readGiven("iij-1q04.txt", sampleBytes());

/** Into the currency that the issuer translates into, at the bundled rates. */
export const SAMPLE_TRANSLATION: Translation = (() => {
  const translation = findTranslation([SAMPLE], BUNDLED_RATES);
  if (!translation) throw new Error("the sample cannot be translated");
  return translation;
})();

export function samplePlan(): WorkbookPlan {
  return planReleases(releasesOf(SAMPLE), "en", SAMPLE_TRANSLATION);
}
