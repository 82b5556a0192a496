import type { Period } from "../core/period";
import { periodKey } from "../core/period";
import { failure, type Result, success } from "../core/result";
import { type Unit, unitKey } from "../core/unit";
import type { Filing } from "./filing";
import { answers, calendar, finding, period, question, rate, source, unit } from "./plain-record";
import { printedTable, statementDecoder } from "./read-statement-record";
import { type JsonValue, list, oneOf, refuse, shape, text, type Trouble } from "./record-shape";
import { statementRecord, tableRecord } from "./statement-record";

/** The form of the record; another number is another form, and not read as this one. */
const FORMAT = "tieout.filing-record/1";

/**
 * A filing as plain JSON, to be stored and read back by `readFilingRecord` as exactly the same filing: amounts as decimal
 * strings, nothing twice that follows from something else.
 */
export function filingRecord(filing: Filing): JsonValue {
  const units = new Map<string, { readonly number: number; readonly unit: Unit }>();
  const periods = new Map<string, { readonly number: number; readonly period: Period }>();
  const numbering = {
    unit: (each: Unit): number => {
      const key = `${each.kind} ${unitKey(each)}`;
      const known = units.get(key) ?? { number: units.size, unit: each };
      units.set(key, known);
      return known.number;
    },
    period: (each: Period): number => {
      const key = periodKey(each);
      const known = periods.get(key) ?? { number: periods.size, period: each };
      periods.set(key, known);
      return known.number;
    },
  };
  // Statements first: writing them gives the units and periods their numbers.
  const statements = filing.statements.map((each) => statementRecord(each, filing.tables, numbering));
  return {
    format: FORMAT,
    source: { ...filing.source },
    issuer: filing.issuer,
    ...(filing.calendar && { calendar: { ...filing.calendar } }),
    rates: filing.rates.map(({ rate: amount, ...rest }) => ({ ...rest, rate: amount.toFixed() })),
    tables: filing.tables.map(tableRecord),
    units: [...units.values()].map((each) => ({ ...each.unit })),
    periods: [...periods.values()].map((each) => ({ ...each.period })),
    statements,
    findings: filing.findings.map(({ where, related, ...rest }) => ({
      ...rest,
      where: { ...where },
      ...(related && { related: related.map((each) => ({ ...each })) }),
    })),
    questions: filing.questions.map(plain),
    ...(filing.answers && { answers: plain(filing.answers) }),
  };
}

/**
 * A stored filing. The record is looked through to the last part before anything of it is used: types, lengths, known
 * names, real days, digits, numbers within range. `reason` says where it is wrong and how.
 */
export function readFilingRecord(value: unknown): Result<Filing, { readonly reason: string }> {
  const trouble: Trouble = {};
  const read = outer(value, "", trouble);
  if (!read) return failure({ reason: trouble.reason ?? "the record is no filing" });
  const { format: _, units, periods, statements: stored, ...rest } = read;
  const decode = list(statementDecoder({ units, periods, tables: rest.tables }), MOST_STATEMENTS);
  const statements = decode(
    stored.map((each) => each.value),
    "statements",
    trouble,
  );
  const isTwice = statements && new Set(statements.map(({ id }) => id)).size < statements.length;
  if (isTwice) refuse(trouble, "statements", "hold two of one id");
  return statements && !isTwice
    ? success({ ...rest, statements })
    : failure({ reason: trouble.reason ?? "the record is no filing" });
}

const MOST_STATEMENTS = 10_000;

interface StoredFiling extends Omit<Filing, "statements"> {
  readonly format: string;
  readonly units: readonly Unit[];
  readonly periods: readonly Period[];
  readonly statements: readonly { readonly value: unknown }[];
}

const outer = shape<StoredFiling>(
  {
    format: oneOf([FORMAT]),
    source,
    issuer: text,
    calendar,
    rates: list(rate),
    tables: list(printedTable, MOST_STATEMENTS),
    units: list(unit),
    periods: list(period),
    // Read once the tables, units and periods are known that they name by number.
    statements: list((value) => ({ value })),
    findings: list(finding),
    questions: list(question),
    answers,
  },
  ["calendar", "answers"],
);

/** Data without decimals is JSON already; only its type does not know. */
function plain(data: Filing["questions"][number] | NonNullable<Filing["answers"]>): JsonValue {
  return { ...data } as unknown as JsonValue;
}
