import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findingsOf, findingsPage, findingText, readIssues } from "./findings-page";

const isUpdating = process.env["UPDATE_GOLDEN"] === "1";
const issues = readIssues();

/** Compares a text with a file; a run with UPDATE_GOLDEN=1 writes the file and says so. */
function expectFile(path: string, text: string): void {
  const known = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  if (isUpdating) {
    if (known === text) return;
    writeFileSync(path, text);
    process.stderr.write(`golden file written: ${path}\n`);
    return;
  }
  if (known === undefined) throw new Error(`no file ${path}; UPDATE_GOLDEN=1 writes it`);
  expect(text.split("\n")).toEqual(known.split("\n"));
}

describe("each finding code has a smallest document that provokes it", () => {
  test.each(issues.map((issue) => [issue.code, issue] as const))("%s", (code, issue) => {
    const findings = findingsOf(issue);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expectFile(join(issue.folder, "expected.txt"), findings.map(findingText).join("\n"));
  });
});

test("docs/findings.md is made of these folders", () => {
  expectFile(resolve("docs/findings.md"), findingsPage(issues));
});

test("every code that a check gives has its remedy told", () => {
  const withoutRemedy = issues.flatMap((issue) =>
    findingsOf(issue)
      .filter(({ remedy }) => remedy === undefined)
      .map(({ code }) => code),
  );
  expect(withoutRemedy.filter((code) => !/^(?:read|calendar)\./.test(code))).toEqual([]);
});
