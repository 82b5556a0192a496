import { type IsoDate, parseIsoDate } from "../../core/date";
import { writtenDecimal } from "../../core/decimal";
import { duration, instant, lengthInMonths } from "../../core/period";
import { failure, type Result, success } from "../../core/result";
import type { Remark } from "../document";
import type { ReadProblem, SourceFile } from "../reader";
import type { TaggedDocument, TaggedFact, TaggedLabel } from "./tagged-document";

/** Looks at the beginning only: {"cik":…,"entityName":…,"facts":{. */
export function isCompanyFacts(start: string): boolean {
  return /^\s*\{\s*"cik"\s*:/u.test(start) && /"entityName"\s*:/u.test(start);
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [];
}

/** Only what the file itself has: no name of the language's own objects. */
function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value) || !Object.hasOwn(value, name))
    return undefined;
  return (value as Readonly<Record<string, Json>>)[name];
}

/** The concepts by taxonomy; of companyconcept, which holds one, that one alone. */
function taxonomiesOf(json: Json): readonly (readonly [string, Json])[] {
  const [taxonomy, tag] = [memberOf(json, "taxonomy"), memberOf(json, "tag")];
  if (typeof taxonomy === "string" && typeof tag === "string") return [[taxonomy, { [tag]: json }]];
  return entriesOf(memberOf(json, "facts"));
}

/**
 * The SEC's companyfacts: every figure of every filing, again in each that repeats it. A figure's first filing is kept
 * and, where a later one has another value, the latest of these.
 */
export function readCompanyFacts(
  text: string,
  file: Pick<SourceFile, "name" | "sha256">,
): Result<TaggedDocument, ReadProblem> {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return failure({ reason: "it is no whole JSON document", remedy: "download it again" });
  }
  const entity = memberOf(json, "entityName");
  const facts: TaggedFact[] = [];
  const years: FiscalYear[] = [];
  const labels = new Map<string, TaggedLabel>();
  let unreadable = 0;
  for (const [taxonomy, concepts] of taxonomiesOf(json)) {
    for (const [name, about] of entriesOf(concepts)) {
      const concept = `${taxonomy}:${name}`;
      const label = memberOf(about, "label");
      if (typeof label === "string") labels.set(concept, { en: label });
      for (const [unit, list] of entriesOf(memberOf(about, "units"))) {
        if (Array.isArray(list))
          for (const item of list as readonly Json[]) {
            const fact = factOf(concept, unit, item);
            if (fact) facts.push(fact);
            else unreadable++;
            const year = fact && fiscalYearOf(fact, item);
            if (year) years.push(year);
          }
      }
    }
  }
  return success({
    name: file.name,
    sha256: file.sha256,
    entity: typeof entity === "string" ? entity : "",
    facts,
    labels,
    about: new Map([
      ...(typeof entity === "string" ? [["dei:EntityRegistrantName", entity] as const] : []),
      ...calendarOf(years),
    ]),
    presentations: [],
    calculations: [],
    remarks: unreadable > 0 ? [unreadableRemark(unreadable)] : [],
  });
}

function unreadableRemark(figures: number): Remark {
  return {
    severity: "incomplete",
    message: `${figures} figures could not be read: their value is no number that can be held exactly, or their day is none`,
    place: {},
  };
}

interface FiscalYear {
  readonly filing: string;
  readonly end: IsoDate;
  /** As the filing names its year. */
  readonly name: number;
}

/** A year of an annual report; the report's own year is the last of them. */
function fiscalYearOf({ period, filing }: TaggedFact, item: Json): FiscalYear | undefined {
  const [name, part, form] = [memberOf(item, "fy"), memberOf(item, "fp"), memberOf(item, "form")];
  const isAnnual = part === "FY" && typeof form === "string" && /^(?:10-K|20-F|40-F)/u.test(form);
  if (!isAnnual || typeof name !== "number" || period.kind !== "duration" || filing === undefined) return undefined;
  return lengthInMonths(period) === 12 ? { filing, end: period.to, name } : undefined;
}

/** The last fiscal year of the last annual report, told as its cover page tells it. */
function calendarOf(years: readonly FiscalYear[]): readonly (readonly [string, string])[] {
  const last = years.reduce<FiscalYear | undefined>((a, b) => (!a || b.end > a.end ? b : a), undefined);
  return last
    ? [
        ["dei:CurrentFiscalYearEndDate", `-${last.end.slice(4)}`],
        ["dei:DocumentFiscalYearFocus", String(last.name)],
        ["dei:DocumentPeriodEndDate", last.end],
      ]
    : [];
}

function factOf(concept: string, unit: string, item: Json): TaggedFact | undefined {
  const [start, end, value] = [memberOf(item, "start"), memberOf(item, "end"), memberOf(item, "val")];
  const [filed, filing] = [memberOf(item, "filed"), memberOf(item, "accn")];
  const to = typeof end === "string" ? parseIsoDate(end) : undefined;
  const from = typeof start === "string" ? parseIsoDate(start) : undefined;
  if (!to || typeof value !== "number" || (start !== undefined && !from) || (from && from > to)) return undefined;
  const [measure = "", per] = unit.split("/");
  const digits = digitsOf(value);
  if (digits === undefined) return undefined;
  return {
    concept,
    period: from ? duration(from, to) : instant(to),
    unit: { measure, ...(per !== undefined && { per }) },
    members: [],
    forecast: false,
    value: digits,
    scale: 0,
    text: digits,
    hidden: false,
    ...(typeof filed === "string" && { filed }),
    ...(typeof filing === "string" && { filing }),
    place: {},
  };
}

/** JSON's numbers are kept as doubles: beyond their whole numbers the digits are no longer those of the file. */
function digitsOf(value: number): string | undefined {
  if (Number.isSafeInteger(value)) return String(value);
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? undefined : writtenDecimal(String(value))?.toFixed();
}
