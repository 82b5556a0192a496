import type { Finding, Where } from "../../src/core/finding";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runChecks } from "../../src/checks/run-checks";
import { compare } from "../../src/checks/tolerance";
import { interpretDocument } from "../../src/interpret/interpret";
import { readText } from "../../src/readers/text/read-text";
import type { Filing } from "../../src/statements/filing";
import type { Print } from "../../src/statements/fact";
import { describeWithShared } from "../support/shared-data";
import { changedDigit } from "./changed-digit";

/** A figure of the release that enters a total, and how much of it rounding would hide. */
interface Target {
  readonly statement: string;
  readonly print: Print;
  /** In whole units. */
  readonly hidden: number;
}

/**
 * The halves hold every figure between them, with no twin to help. The whole text takes four times as long, so a part of
 * it is tried; TIEOUT_EVERY=1 tries all.
 */
const EVERY = Number(process.env["TIEOUT_EVERY"] ?? "4");
const ENGLISH_BEGINS = "For Immediate Release";

function filingOf(lines: readonly string[]): Filing {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const document = readText({ name: "copy.txt", bytes, sha256: "" });
  if (!document.ok) throw new Error(document.problem.reason);
  const filing = interpretDocument(document.value);
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

/** Every print that is a total or an item of one. What rounding hides in the tightest total that holds it decides. */
function targetsIn(filing: Filing): readonly Target[] {
  const hidden = new Map<Print, Target>();
  for (const { check, figure, relation } of runChecks([filing]).items) {
    const comparison = check === "footing" ? compare(figure, relation) : undefined;
    if (!comparison) continue;
    const { difference, allowed } = comparison;
    const most = difference.abs().plus(allowed.above).toNumber();
    for (const { fact } of [figure, ...relation.terms.map((term) => term.figure)]) {
      for (const print of fact.prints) {
        const known = hidden.get(print);
        if (print.reported.kind !== "number" || (known && known.hidden <= most)) continue;
        hidden.set(print, { statement: fact.statement, print, hidden: most });
      }
    }
  }
  return [...hidden.values()];
}

/**
 * Rounds of targets, in each round at most one a statement: the checks of different statements do not help each other
 * to be caught, so that one copy of the release can carry several changes.
 */
function roundsOf(targets: readonly Target[]): readonly (readonly Target[])[] {
  const queues = new Map<string, Target[]>();
  for (const target of targets) {
    const queue = queues.get(target.statement) ?? [];
    queues.set(target.statement, queue);
    queue.push(target);
  }
  const longest = Math.max(...[...queues.values()].map((queue) => queue.length));
  return Array.from({ length: longest }, (_, round) => [...queues.values()].flatMap((queue) => queue[round] ?? []));
}

function withChange(lines: readonly string[], { print, hidden }: Target): readonly string[] | undefined {
  const at = (print.line ?? 0) - 1;
  const cells = lines[at]?.split("\t") ?? [];
  const changed =
    print.reported.kind === "number" ? changedDigit(print.text, print.reported.decimals, hidden) : undefined;
  if (changed === undefined || cells[print.column]?.trim() !== print.text) return undefined;
  return lines.with(at, cells.with(print.column, changed).join("\t"));
}

/** The breaks that name the place, as the figure in doubt or among those it is held against. */
function breaksNaming(findings: readonly Finding[], { line, column }: Print): readonly Finding[] {
  const names = (where: Where) => where.line === line && where.cell === column;
  return findings.filter(
    ({ severity, where, related = [] }) => severity === "break" && (names(where) || related.some(names)),
  );
}

interface Score {
  readonly tried: number;
  readonly caught: number;
  readonly byFooting: number;
  readonly missed: readonly string[];
}

/** `every`: only each so many rounds are tried. */
function tryAll(lines: readonly string[], every: number): Score {
  let [tried, caught, byFooting] = [0, 0, 0];
  const missed: string[] = [];
  const rounds = roundsOf(targetsIn(filingOf(lines))).filter((_, i) => i % every === 0);
  for (const round of rounds) {
    const changes = round.map((target) => ({ target, copy: withChange(lines, target) }));
    for (const { target, copy } of changes) if (!copy) missed.push(`no digit to change: ${target.print.text}`);
    const changed = changes.filter(({ copy }) => copy !== undefined).map(({ target }) => target);
    const copy = changed.reduce((text, target) => withChange(text, target) ?? text, lines);
    const { findings } = runChecks([filingOf(copy)]);
    for (const { print } of changed) {
      const naming = breaksNaming(findings, print);
      tried += 1;
      if (naming.length > 0) caught += 1;
      else missed.push(`line ${print.line} cell ${print.column}: ${print.text}`);
      if (naming.some(({ code }) => code === "footing.break")) byFooting += 1;
    }
  }
  return { tried, caught, byFooting, missed };
}

function report(name: string, { tried, caught, byFooting, missed }: Score): void {
  const share = ((100 * caught) / tried).toFixed(1);
  process.stderr.write(
    `${name}: ${caught} of ${tried} changed figures caught (${share} %), ${byFooting} by their own total` +
      `${missed.length > 0 ? `; missed: ${missed.join(", ")}` : ""}\n`,
  );
}

describeWithShared("one changed digit in any figure that enters a total", (folder) => {
  const lines = readFileSync(resolve(folder, "seed/iij-1q04-release.txt"), "utf8").split("\n");
  const english = lines.findIndex((line) => line.startsWith(ENGLISH_BEGINS));

  test.each([
    ["the Japanese half alone", lines.slice(0, english), 1],
    ["the English half alone", lines.map((line, i) => (i < english ? "" : line)), 1],
    [`both languages, each ${EVERY}th round`, lines, EVERY],
  ] as const)(
    "breaks a check that names the place: %s",
    (name, text, every) => {
      const score = tryAll(text, every);
      report(name, score);
      expect(score.tried).toBeGreaterThan(200);
      expect(score.missed).toEqual([]);
    },
    600_000,
  );
});
