import { failure, type Result, success } from "../core/result";
import { interpretDocument } from "../interpret/interpret";
import { interpretTagged } from "../interpret/tagged/interpret-tagged";
import { LARGEST_FILE, readDocument } from "../readers/read";
import type { ReadWatch, SourceFile } from "../readers/reader";
import { readTagged } from "../readers/xbrl/read-tagged";
import type { Filing } from "../statements/filing";
import { type Answers, NO_ANSWERS } from "../statements/question";

/** Why a file gives no filing: which file, why, what to do. One sentence each, for people. */
export interface Refusal {
  readonly file: string;
  readonly reason: string;
  readonly remedy: string;
}

/**
 * One release, from bytes to a filing. `answers` are the analyst's to this file's questions, by their ids; of several
 * files each gets its own, for ids are unique within one document only.
 */
export async function readRelease(
  file: SourceFile,
  answers: Answers = NO_ANSWERS,
  watch: ReadWatch = {},
): Promise<Result<Filing, Refusal>> {
  const tagged = file.bytes.length > LARGEST_FILE ? undefined : readTagged(file);
  if (tagged) {
    const filing = tagged.ok ? interpretTagged(tagged.value) : tagged;
    return filing.ok ? success(filing.value) : failure({ file: file.name, ...filing.problem });
  }
  const document = await readDocument(file, watch);
  if (!document.ok) return failure({ file: file.name, ...document.problem });
  const filing = interpretDocument(document.value, answers);
  return filing.ok ? success(filing.value) : failure({ file: file.name, ...filing.problem });
}
