import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { runChecks } from "../../src/checks/run-checks";
import { type Finding, SEVERITIES, type Where } from "../../src/core/finding";
import { interpretDocument } from "../../src/interpret/interpret";
import { readText } from "../../src/readers/text/read-text";
import type { Filing } from "../../src/statements/filing";
import type { Answers } from "../../src/statements/question";

/** One finding code with the smallest documents that provoke it. Tests run from the project's root. */
export interface Issue {
  readonly code: string;
  readonly folder: string;
  /** What the finding means, in a sentence or two. */
  readonly about: string;
  /** The document, and before it an earlier filing where the finding needs one. */
  readonly documents: readonly IssueDocument[];
  /** What the analyst answered to the last document's questions, as JSON text; "" where nothing was answered. */
  readonly answers: string;
}

interface IssueDocument {
  readonly name: string;
  readonly text: string;
}

const FOLDER = resolve("test/issues");
const ANSWERS = "answers.json";

export function readIssues(): readonly Issue[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((code) => {
      const folder = join(FOLDER, code);
      const names = ["earlier.txt", "input.txt"].filter((name) => existsSync(join(folder, name)));
      return {
        code,
        folder,
        about: readFileSync(join(folder, "about.txt"), "utf8").trim(),
        answers: existsSync(join(folder, ANSWERS)) ? readFileSync(join(folder, ANSWERS), "utf8").trim() : "",
        documents: names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
      };
    });
}

/** All that reading and checking tell about the documents. */
export function findingsOf(issue: Issue): readonly Finding[] {
  return runChecks(filingsOf(issue)).findings;
}

export function filingsOf({ documents, answers }: Issue): readonly Filing[] {
  const given = answers === "" ? {} : (JSON.parse(answers) as Answers);
  return documents.map((document, i) => filingOf(document, i === documents.length - 1 ? given : {}));
}

function filingOf({ name, text }: IssueDocument, answers: Answers): Filing {
  const bytes = new TextEncoder().encode(text);
  const document = readText({ name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") });
  if (!document.ok) throw new Error(`${name}: ${document.problem.reason}`);
  const filing = interpretDocument(document.value, answers);
  if (!filing.ok) throw new Error(`${name}: ${filing.problem.reason}`);
  return filing.value;
}

/** The golden text of an issue: every finding with its places, as an analyst would be told. */
export function findingText(finding: Finding): string {
  const { code, message, where, related = [], printed, expected, difference, remedy } = finding;
  const figures = [
    printed === undefined ? "" : `printed ${printed}`,
    expected === undefined ? "" : `expected ${expected}`,
    difference === undefined ? "" : `difference ${difference}`,
  ].filter((part) => part !== "");
  return [
    `${code} at ${placeText(where)}`,
    message,
    ...(figures.length > 0 ? [figures.join(", ")] : []),
    ...(related.length > 0 ? [`see ${related.map(placeText).join("; ")}`] : []),
    ...(remedy === undefined ? [] : [`Remedy: ${remedy}`]),
    "",
  ].join("\n");
}

function placeText({ document, line, cell }: Where): string {
  return [document ?? "", line === undefined ? "" : `line ${line}`, cell === undefined ? "" : `cell ${cell}`]
    .filter((part) => part !== "")
    .join(", ");
}

const OUTCOMES: Readonly<Record<(typeof SEVERITIES)[number], string>> = {
  break: "Figures contradict each other by more than rounding explains. `check` exits with 1.",
  plug: "A figure was set so that its column adds up.",
  question: "The document does not say enough; the analyst decides.",
  incomplete: "Something is missing, so nothing is claimed.",
  rounding: "Figures differ by no more than honest rounding does.",
  note: "Worth knowing; nothing to decide.",
};

/** docs/findings.md, made of the folders of this directory. */
export function findingsPage(issues: readonly Issue[]): string {
  const outcomes = tableText([
    ["outcome", "what it means"],
    ...SEVERITIES.map((severity) => [`\`${severity}\``, OUTCOMES[severity]] as const),
  ]);
  return [
    "# Findings",
    "",
    "<!-- Made of the folders of test/issues by `UPDATE_GOLDEN=1 npx jest test/issues`; do not edit. -->",
    "",
    "Every finding has a code, `check.outcome`. What is exact makes no finding. Each code is shown with the smallest",
    "document that provokes it (cells are divided by tabs; cells count from 0, the label) and with what is told.",
    "",
    ...outcomes,
    "",
    ...issues.flatMap(sectionOf),
  ].join("\n");
}

/** A Markdown table with its columns aligned, the first row as its head. */
function tableText([head, ...rows]: readonly (readonly [string, string])[]): readonly string[] {
  const all = head ? [head, ...rows] : rows;
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], filler = " ") =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0, filler)).join(" | ")} |`;
  return [...all.slice(0, 1).map((row) => line(row)), line(["", ""], "-"), ...rows.map((row) => line(row))];
}

function sectionOf(issue: Issue): readonly string[] {
  const shown = findingsOf(issue).find((finding) => finding.code === issue.code);
  return [
    `## ${issue.code}`,
    "",
    issue.about,
    "",
    ...issue.documents.flatMap(({ name, text }) => [
      ...(issue.documents.length > 1 ? [`${name}:`, ""] : []),
      "```text",
      ...text
        .split("\n")
        .map((line) => line.trimEnd())
        .slice(0, -1),
      "```",
      "",
    ]),
    ...(issue.answers === "" ? [] : ["answered:", "", "```json", ...issue.answers.split("\n"), "```", ""]),
    ...(shown === undefined
      ? []
      : [`> ${shown.message}`, ...(shown.remedy === undefined ? [] : [">", `> ${shown.remedy}`]), ""]),
  ];
}
