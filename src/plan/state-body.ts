/** The stored body of a workbook's state as plain JSON, and back with every part of it checked. */
import { failure, type Result, success } from "../core/result";
import { filingRecord, readFilingRecord } from "../statements/filing-record";
import { decodeAnswer } from "../statements/answer";
import type { Filing } from "../statements/filing";
import type { JsonValue } from "../statements/record-shape";
import type { Answer, Answers } from "../statements/question";
import type { LeftOut } from "../statements/left-out";
import type { SameLine } from "../statements/same-line";
import { STATEMENT_KINDS } from "../statements/statement";
import { forecastRecord, readForecast } from "./forecast/forecast-record";
import { readTranslation, translationRecord } from "./translation-record";
import type { CellChoice, JournalEntry, WorkbookState } from "./workbook-state";
import type { CellWrite, WrittenSheet } from "./written-sheet";

export interface StateBody extends Pick<
  WorkbookState,
  "language" | "filings" | "answers" | "translation" | "forecast" | "imports" | "declined" | "sameLines" | "leftOut"
> {
  readonly sheets: readonly WrittenSheet[];
}

const MOST_FILINGS = 400;
const MOST_SHEETS = 1_000;
/** Excel's own limits of a sheet would let a forged record claim 17 billion cells. */
const MOST_CELLS = 4_000_000;

export function stateBody(body: StateBody): Readonly<Record<string, JsonValue>> {
  const { language, filings, answers, translation, forecast, imports, declined, sameLines, leftOut, sheets } = body;
  return {
    language,
    filings: filings.map(filingRecord),
    answers: answers as unknown as JsonValue,
    ...(translation && { translation: translationRecord(translation) }),
    ...(forecast && { forecast: forecastRecord(forecast) }),
    imports: imports as unknown as JsonValue,
    ...(declined.length > 0 && { declined: declined as unknown as JsonValue }),
    ...(sameLines.length > 0 && { sameLines: sameLines as unknown as JsonValue }),
    ...(leftOut.length > 0 && { leftOut }),
    sheets: sheets as unknown as JsonValue,
  };
}

export function readStateBody(value: unknown): Result<StateBody, { readonly reason: string }> {
  if (!isRecord(value)) return damaged("it is no record");
  const { language, filings, answers, translation, forecast, sheets } = value;
  if (language !== "en" && language !== "ja") return damaged("its language is unknown");
  if (!Array.isArray(filings) || filings.length === 0 || filings.length > MOST_FILINGS) {
    return damaged("its filings are missing");
  }
  const read: Filing[] = [];
  for (const each of filings as readonly unknown[]) {
    const filing = readFilingRecord(each);
    if (!filing.ok) return filing;
    read.push(filing.value);
  }
  const given = readAnswers(answers);
  if (!given) return damaged("its answers cannot be read");
  const translated = translation === undefined ? undefined : readTranslation(translation);
  if (translation !== undefined && !translated) return damaged("its translation cannot be read");
  const ahead = forecast === undefined ? undefined : readForecast(forecast);
  if (forecast !== undefined && !ahead) return damaged("its forecast cannot be read");
  const imports = readImports(value["imports"], read);
  if (!imports) return damaged("its imports cannot be read");
  const declined = readChoices(value["declined"] ?? []);
  if (!declined) return damaged("what was declined cannot be read");
  const sameLines = readSameLines(value["sameLines"] ?? []);
  if (!sameLines) return damaged("what was said of its lines cannot be read");
  const leftOut = readLeftOut(value["leftOut"] ?? []);
  if (!leftOut) return damaged("what was left out of it cannot be read");
  if (!Array.isArray(sheets) || sheets.length > MOST_SHEETS) return damaged("its sheets are missing");
  const written = (sheets as readonly unknown[]).flatMap((sheet) => readSheet(sheet) ?? []);
  if (written.length < sheets.length) return damaged("one of its sheets cannot be read");
  return success({
    language,
    filings: read,
    answers: given,
    ...(translated && { translation: translated }),
    ...(ahead && { forecast: ahead }),
    imports,
    declined,
    sameLines,
    leftOut,
    sheets: written,
  });
}

function damaged(reason: string): Result<never, { readonly reason: string }> {
  return failure({ reason });
}

const MOST_ANSWERS = 10_000;

function readAnswers(value: unknown): Answers | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  const read = entries.flatMap(([id, given]): readonly (readonly [string, Answer])[] => {
    const answer = decodeAnswer(given);
    return answer ? [[id, answer]] : [];
  });
  return read.length < entries.length || read.length > MOST_ANSWERS ? undefined : Object.fromEntries(read);
}

/** Models that were stored before imports were told apart have one that holds all. */
function readImports(value: unknown, filings: readonly Filing[]): readonly JournalEntry[] | undefined {
  if (value === undefined) return [{ at: "", filings: filings.map(({ source }) => source.sha256) }];
  if (!Array.isArray(value) || value.length > MOST_FILINGS) return undefined;
  const read = value.flatMap((entry: unknown): readonly JournalEntry[] => {
    if (!isRecord(entry) || typeof entry["at"] !== "string" || !isTexts(entry["filings"])) return [];
    return [{ at: entry["at"], filings: entry["filings"] }];
  });
  return read.length < value.length ? undefined : read;
}

function readChoices(value: unknown): readonly CellChoice[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_CELLS) return undefined;
  const read = value.flatMap((choice: unknown): readonly CellChoice[] => {
    if (!isRecord(choice)) return [];
    const { sheet, row, column } = choice;
    return typeof sheet === "string" && typeof row === "string" && typeof column === "string"
      ? [{ sheet, row, column }]
      : [];
  });
  return read.length < value.length ? undefined : read;
}

function readSameLines(value: unknown): readonly SameLine[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_CELLS) return undefined;
  const read = value.flatMap((said: unknown): readonly SameLine[] => {
    if (!isRecord(said)) return [];
    const { before, now, isSame } = said;
    const kind = STATEMENT_KINDS.find((each) => each === said["kind"]);
    return kind && typeof before === "string" && typeof now === "string" && typeof isSame === "boolean"
      ? [{ kind, before, now, isSame }]
      : [];
  });
  return read.length < value.length ? undefined : read;
}

function readLeftOut(value: unknown): readonly LeftOut[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_CELLS) return undefined;
  const read = value.flatMap((part: unknown): readonly LeftOut[] => {
    if (!isRecord(part)) return [];
    const { document, statement, line, column } = part;
    if (typeof document !== "string" || typeof statement !== "string") return [];
    if (typeof line === "string") return [{ document, statement, line }];
    return typeof column === "string" ? [{ document, statement, column }] : [];
  });
  return read.length < value.length ? undefined : read;
}

function readSheet(value: unknown): WrittenSheet | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name, rows, columns, cells } = value;
  if (typeof id !== "string" || typeof name !== "string" || !isTexts(rows) || !isTexts(columns)) return undefined;
  if (rows.length * columns.length > MOST_CELLS || !Array.isArray(cells) || cells.length !== rows.length) {
    return undefined;
  }
  const isRow = (row: unknown): row is readonly CellWrite[] =>
    Array.isArray(row) && row.length === columns.length && row.every(isCell);
  const withdrawn = readWithdrawn(value["withdrawn"]);
  if (!cells.every(isRow) || withdrawn === undefined) return undefined;
  return { id, name, rows, columns, cells, ...(withdrawn && { withdrawn }) };
}

/** Null where nothing is withdrawn, undefined where it cannot be read. */
function readWithdrawn(value: unknown): WrittenSheet["withdrawn"] | null {
  if (value === undefined) return null;
  if (value === "whole") return value;
  if (!isRecord(value)) return undefined;
  const { rows, columns } = value;
  return isTexts(rows) && isTexts(columns) ? { rows, columns } : undefined;
}

function isCell(value: unknown): value is CellWrite {
  if (value === null || typeof value === "string") return true;
  if (typeof value === "number") return Number.isFinite(value);
  return isRecord(value) && Object.keys(value).length === 1 && typeof value["formula"] === "string";
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
