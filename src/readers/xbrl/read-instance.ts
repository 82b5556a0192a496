import { addDays, parseIsoDate } from "../../core/date";
import { type Decimal, powerOfTen, writtenDecimal } from "../../core/decimal";
import { duration, instant, type Period } from "../../core/period";
import { displayedNumber } from "./displayed-number";
import { saidBy } from "./member-meaning";
import type { RawContext, RawFact, RawInstance, RawUnit } from "./raw-instance";
import type { TaggedFact, TaggedUnit } from "./tagged-document";

/** What the instances of one document set say together. */
export interface Instance {
  readonly entity: string;
  readonly facts: readonly TaggedFact[];
  /** Words about the document by concept, with its prefix. */
  readonly about: ReadonlyMap<string, string>;
  /** Numeric facts whose text is no number of its format, or whose context or unit is missing. */
  readonly unreadable: number;
}

/**
 * The facts of the pages of one inline document set, or of one instance. Contexts and units may stand in any page of
 * the set (inline XBRL 1.1, 3.1). Where several pages define one name otherwise and the fact's own does not, nobody
 * knows which is meant.
 */
export function readInstances(pages: readonly RawInstance[]): Instance {
  const contexts = shared(pages.map((page) => page.contexts));
  const entity = entityOfMost(pages);
  const units = shared(pages.map((page) => page.units));
  const facts: TaggedFact[] = [];
  const about = new Map<string, string>();
  let unreadable = 0;
  for (const [at, page] of pages.entries()) {
    const notes = footnotesOf(page);
    const periods = new Map<string, ReadContext | undefined>();
    const contextOf = (id: string) => {
      if (!periods.has(id)) periods.set(id, readContext(page.contexts.get(id) ?? contexts.get(id), entity));
      return periods.get(id);
    };
    for (const raw of page.facts) {
      const fact = factOf(raw, contextOf(raw.context), page.units.get(raw.unit) ?? units.get(raw.unit));
      const said = raw.id === undefined ? undefined : notes.get(raw.id);
      if (!fact) unreadable++;
      else
        facts.push({
          ...fact,
          ...(pages.length > 1 && { place: { ...fact.place, page: at + 1 } }),
          ...(said && { footnotes: said }),
        });
    }
    for (const { concept, text, continuedAt } of page.texts) {
      const whole = oneLine(text + continued(pages, continuedAt));
      if (whole !== "" && !about.has(concept)) about.set(concept, whole);
    }
  }
  return { entity, facts, about, unreadable };
}

/** The issuer by its number: that of most contexts, the first of several. */
function entityOfMost(pages: readonly RawInstance[]): string {
  const contexts = new Map<string, number>();
  for (const page of pages)
    for (const { entity } of page.contexts.values())
      if (entity !== "") contexts.set(entity, (contexts.get(entity) ?? 0) + 1);
  return [...contexts].sort(([, n], [, m]) => m - n)[0]?.[0] ?? "";
}

/** Definitions by name; none where pages define the name otherwise. */
function shared<Defined>(pages: readonly ReadonlyMap<string, Defined>[]): ReadonlyMap<string, Defined> {
  if (pages.length === 1) return pages[0] ?? new Map<string, Defined>();
  const found = new Map<string, Defined>();
  const doubtful = new Set<string>();
  for (const page of pages) {
    for (const [id, defined] of page) {
      const known = found.get(id);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(defined)) doubtful.add(id);
      found.set(id, known ?? defined);
    }
  }
  for (const id of doubtful) found.delete(id);
  return found;
}

/** The rest of a text that goes on elsewhere, each piece once. */
function continued(pages: readonly RawInstance[], from: string | undefined): string {
  const seen = new Set<string>();
  let text = "";
  for (let id = from; id !== undefined && !seen.has(id);) {
    seen.add(id);
    const sought: string = id;
    const piece = pages.find(({ continuations }) => continuations.has(sought))?.continuations.get(sought);
    text += piece?.text ?? "";
    id = piece?.continuedAt;
  }
  return text;
}

/** EDINET's footnotes before 2013 are numbers of notes (※２), which stand elsewhere and are not tagged. */
const NUMBER_OF_NOTE = /^[※*＊注\d０-９,、\s（）()]+$/u;

function footnotesOf({ footnotes }: RawInstance): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [fact, note] of footnotes.links) {
    const text = oneLine(footnotes.texts.get(note)?.text ?? "");
    if (text === "" || NUMBER_OF_NOTE.test(text)) continue;
    const list = found.get(fact) ?? [];
    if (!list.includes(text)) list.push(text);
    found.set(fact, list);
  }
  return found;
}

/**
 * TDnet before 2014 said by the concept that a figure is forecast; its taxonomy of revisions (tse-t-rv) has forecasts
 * before and after and how far they are apart, never an actual.
 */
const FORECAST = /:(?:Change)?Forecast|^tse-t-rv:/u;

interface ReadContext {
  readonly period: Period;
  readonly members: readonly string[];
  readonly forecast: boolean;
  readonly separate: boolean;
}

/** Of another entity than the issuer (its parent, a registrant beside it), a figure is not the issuer's. */
function readContext(context: RawContext | undefined, entity: string): ReadContext | undefined {
  const period = context && periodOf(context);
  if (!period) return undefined;
  const other = context.entity === "" || context.entity === entity ? [] : [context.entity];
  const said = context.members.filter(({ name }) => name !== "").map((member) => ({ member, says: saidBy(member) }));
  return {
    period,
    members: [...other, ...said.flatMap(({ member, says }) => (says?.narrows === false ? [] : [member.name]))].sort(),
    forecast: said.some(({ says }) => says?.forecast),
    separate: said.some(({ says }) => says?.separate),
  };
}

function factOf(raw: RawFact, context: ReadContext | undefined, unit: RawUnit | undefined): TaggedFact | undefined {
  const [measure, another] = unit?.measures ?? [];
  const [per, anotherUnder] = unit?.under ?? [];
  if (!context || measure === undefined || another !== undefined || anotherUnder !== undefined) return undefined;
  const taggedUnit: TaggedUnit = { measure, ...(per !== undefined && { per }) };
  const text = oneLine(raw.text);
  const scale = Number(raw.scale ?? "0");
  if (raw.broken || (raw.wraps && oneLine(raw.wraps.text) !== text)) return undefined;
  if (!Number.isInteger(scale) || Math.abs(scale) > 30) return undefined;
  const value = raw.nil ? undefined : raw.inline ? inlineValue(raw, text, scale) : writtenDecimal(text);
  if (!raw.nil && value === undefined) return undefined;
  const decimals = value && decimalsOf(raw, value);
  const digits = value?.toFixed();
  return {
    concept: raw.concept,
    period: context.period,
    unit: taggedUnit,
    members: context.members,
    ...(context.separate && { separate: true }),
    forecast: context.forecast || FORECAST.test(raw.concept),
    ...(digits !== undefined && { value: digits }),
    ...(decimals !== undefined && { decimals }),
    scale: raw.inline ? scale : 0,
    text: text === "" && digits !== undefined ? digits : text,
    hidden: raw.hidden,
    place: { line: raw.line },
  };
}

function inlineValue(raw: RawFact, text: string, scale: number): Decimal | undefined {
  const digits = displayedNumber(text, raw.format);
  if (digits === undefined || (raw.sign !== undefined && raw.sign !== "-")) return undefined;
  const value = writtenDecimal(digits)?.times(powerOfTen(scale));
  return raw.sign === "-" ? value?.negated() : value;
}

/** Digits that count, from the point (decimals) or from the left (precision): XBRL 2.1, 4.6.6. */
function decimalsOf({ decimals, precision }: RawFact, value: Decimal): number | undefined {
  const places =
    decimals === undefined && /^[1-9]\d?$/u.test(precision ?? "") && !value.isZero()
      ? Number(precision) - value.e - 1
      : Number(decimals ?? "INF");
  return Number.isInteger(places) && Math.abs(places) <= 30 ? places : undefined;
}

/** A day without a time is the whole day (XBRL 2.1, 4.7.2): an end at midnight ends the day before. */
function periodOf({ start, end, instant: at }: RawContext): Period | undefined {
  if (at !== undefined) {
    const day = dayOf(at, true);
    return day && instant(day);
  }
  const [from, to] = [
    start === undefined ? undefined : dayOf(start, false),
    end === undefined ? undefined : dayOf(end, true),
  ];
  return from && to && from <= to ? duration(from, to) : undefined;
}

function dayOf(text: string, isEnd: boolean): ReturnType<typeof parseIsoDate> {
  const day = parseIsoDate(text.slice(0, 10));
  return day && isEnd && /T00:00:00/u.test(text) ? addDays(day, -1) : day;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
