import type { Refusal } from "../../src/app/read-release";
import { failure, type Result } from "../../src/core/result";
import { interpretDocument } from "../../src/interpret/interpret";
import type { SourceFile } from "../../src/readers/reader";
import { readText } from "../../src/readers/text/read-text";
import type { Filing } from "../../src/statements/filing";
import type { Answers } from "../../src/statements/question";

/** A release given as text, read at once: what `readRelease` does for texts, where a test cannot wait. */
export function readTextRelease(file: SourceFile, answers?: Answers): Result<Filing, Refusal> {
  const document = readText(file);
  const filing = document.ok ? interpretDocument(document.value, answers) : document;
  return filing.ok ? filing : failure({ file: file.name, ...filing.problem });
}
