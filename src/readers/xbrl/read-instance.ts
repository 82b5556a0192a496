import { SaxesParser, type SaxesTagNS } from "saxes";
import { addDays, parseIsoDate } from "../../core/date";
import { powerOfTen, writtenDecimal } from "../../core/decimal";
import { duration, instant, type Period } from "../../core/period";
import { failure, type Result, success } from "../../core/result";
import type { ReadProblem } from "../reader";
import { displayedNumber } from "./displayed-number";
import type { TaggedFact, TaggedUnit } from "./tagged-document";

const XBRLI = "http://www.xbrl.org/2003/instance";
const INLINE: ReadonlySet<string> = new Set([
  "http://www.xbrl.org/2013/inlineXBRL",
  "http://www.xbrl.org/2008/inlineXBRL",
]);
const DIMENSIONS = "http://xbrl.org/2006/xbrldi";
const NIL = "http://www.w3.org/2001/XMLSchema-instance";

/** A page of a filing is nested some dozens deep. */
const DEEPEST = 500;
const MOST_FACTS = 200_000;

interface Context {
  entity: string;
  start?: string;
  end?: string;
  instant?: string;
  readonly members: string[];
  forecast: boolean;
}

interface RawFact {
  readonly concept: string;
  readonly context: string;
  readonly unit: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly nil: boolean;
  readonly inline: boolean;
  readonly hidden: boolean;
  readonly line: number;
  text: string;
}

export interface Instance {
  readonly entity: string;
  readonly facts: readonly TaggedFact[];
  /** Numeric facts whose text is no number of its format, or whose context or unit is missing. */
  readonly unreadable: number;
}

/** Reads the numeric facts of an XBRL instance or an inline XBRL page. Document types with a subset are refused. */
export function readInstance(text: string): Result<Instance, ReadProblem> {
  const parser = new SaxesParser({ xmlns: true });
  Object.assign(parser.ENTITIES, {
    nbsp: "\u00a0",
    mdash: "—",
    ndash: "–",
    rsquo: "’",
    lsquo: "‘",
    copy: "©",
    reg: "®",
  });
  const contexts = new Map<string, Context>();
  const units = new Map<string, { measures: string[]; under: string[] }>();
  const facts: RawFact[] = [];
  const open: RawFact[] = [];
  const path: SaxesTagNS[] = [];
  let context: Context | undefined;
  let unit: { measures: string[]; under: string[] } | undefined;
  let words = "";
  let hiddenAt = Number.POSITIVE_INFINITY;
  let excludedAt = Number.POSITIVE_INFINITY;
  let problem: string | undefined;

  parser.on("error", (error) => {
    problem ??= `it is no well-formed XML (${error.message.slice(0, 100)})`;
  });
  parser.on("doctype", (doctype) => {
    if (/\[|<!ENTITY/u.test(doctype)) problem ??= "it declares entities of its own, which are not read";
  });
  parser.on("opentag", (tag) => {
    path.push(tag);
    if (path.length > DEEPEST) problem ??= "it is nested deeper than any filing";
    words = "";
    const attribute = (name: string) => tag.attributes[name]?.value;
    if (tag.uri === XBRLI && tag.local === "context")
      contexts.set(attribute("id") ?? "", (context = { entity: "", members: [], forecast: false }));
    else if (tag.uri === XBRLI && tag.local === "unit")
      units.set(attribute("id") ?? "", (unit = { measures: [], under: [] }));
    else if (context && isOwnMember(tag, path)) addMember(context, tag.local);
    const isInline = INLINE.has(tag.uri);
    if (isInline && tag.local === "hidden") hiddenAt = Math.min(hiddenAt, path.length);
    if (isInline && tag.local === "exclude") excludedAt = Math.min(excludedAt, path.length);
    const contextRef = attribute("contextRef");
    const unitRef = attribute("unitRef");
    const isFact = isInline ? tag.local === "nonFraction" : tag.uri !== XBRLI;
    if (contextRef === undefined || unitRef === undefined || !isFact) return;
    if (facts.length >= MOST_FACTS) problem ??= "it has more facts than any filing";
    const fact: RawFact = {
      concept: isInline ? (attribute("name") ?? "") : tag.name,
      context: contextRef,
      unit: unitRef,
      attributes: Object.fromEntries(
        ["decimals", "precision", "scale", "sign", "format"].flatMap((name) => {
          const value = attribute(name);
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      nil: Object.values(tag.attributes).some(
        ({ uri, local, value }) => uri === NIL && local === "nil" && (value === "true" || value === "1"),
      ),
      inline: isInline,
      hidden: path.length > hiddenAt,
      line: parser.line,
      text: "",
    };
    facts.push(fact);
    open.push(fact);
  });
  const addText = (piece: string) => {
    if (context ?? unit) words += piece;
    if (path.length < excludedAt) for (const fact of open) fact.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (tag) => {
    if (context && tag.uri === XBRLI) {
      const said = words.trim();
      if (tag.local === "identifier") context.entity = said;
      else if (tag.local === "startDate") context.start = said;
      else if (tag.local === "endDate") context.end = said;
      else if (tag.local === "instant") context.instant = said;
      else if (tag.local === "context") context = undefined;
    } else if (context && tag.uri === DIMENSIONS) addMember(context, localName(words.trim()));
    if (unit && tag.uri === XBRLI && tag.local === "measure") {
      const isUnder = path.some(({ local }) => local === "unitDenominator");
      (isUnder ? unit.under : unit.measures).push(localName(words.trim()));
    } else if (tag.uri === XBRLI && tag.local === "unit") unit = undefined;
    const isFact = INLINE.has(tag.uri) ? tag.local === "nonFraction" : tag.attributes["unitRef"] !== undefined;
    if (isFact && tag.attributes["contextRef"] && tag.attributes["unitRef"]) open.pop();
    if (path.length <= hiddenAt) hiddenAt = Number.POSITIVE_INFINITY;
    if (path.length <= excludedAt) excludedAt = Number.POSITIVE_INFINITY;
    path.pop();
    words = "";
  });
  for (let at = 0; at < text.length && problem === undefined; at += 65_536) parser.write(text.slice(at, at + 65_536));
  if (problem === undefined) parser.close();
  if (problem !== undefined) return failure({ reason: problem, remedy: "download the filing again" });

  const read = facts.map((fact) => factOf(fact, contexts.get(fact.context), units.get(fact.unit)));
  const known = read.filter((fact) => fact !== undefined);
  return success({
    entity: [...contexts.values()].find(({ entity }) => entity !== "")?.entity ?? "",
    facts: known,
    unreadable: read.length - known.length,
  });
}

/** Elements of a segment or scenario of their own say a member by their name (<tse:NonConsolidated/>). */
function isOwnMember(tag: SaxesTagNS, path: readonly SaxesTagNS[]): boolean {
  const above = path.at(-2);
  return above?.uri === XBRLI && /^(?:segment|scenario)$/u.test(above.local) && tag.uri !== DIMENSIONS;
}

/** Members that mean the issuer as a whole and its results say nothing more. */
const WHOLE = /^(?:Consolidated|Result|Current|Actual|Reported?)(?:Member)?$/u;
const FORECAST = /^Forecast(?:Member)?$/u;

function addMember(context: Context, member: string): void {
  if (member === "" || WHOLE.test(member)) return;
  if (FORECAST.test(member)) context.forecast = true;
  else context.members.push(member);
  if (/^(?:Upper|Lower)(?:Member)?$/u.test(member)) context.forecast = true;
}

function localName(name: string): string {
  return name.replace(/^.*:/u, "");
}

function factOf(
  raw: RawFact,
  context: Context | undefined,
  unit: { readonly measures: readonly string[]; readonly under: readonly string[] } | undefined,
): TaggedFact | undefined {
  const period = context && periodOf(context);
  const [measure, another] = unit?.measures ?? [];
  const [per, anotherUnder] = unit?.under ?? [];
  if (!period || measure === undefined || another !== undefined || anotherUnder !== undefined) return undefined;
  const taggedUnit: TaggedUnit = { measure, ...(per !== undefined && { per }) };
  const text = raw.text.replace(/\s+/gu, " ").trim();
  const scale = Number(raw.attributes["scale"] ?? "0");
  if (!Number.isInteger(scale) || Math.abs(scale) > 30) return undefined;
  const value = raw.nil ? undefined : raw.inline ? inlineValue(raw, text, scale) : plainValue(text);
  if (!raw.nil && value === undefined) return undefined;
  const decimals = Number(raw.attributes["decimals"] ?? "INF");
  return {
    concept: raw.concept,
    period,
    unit: taggedUnit,
    members: [...context.members].sort(),
    forecast: context.forecast || /:Forecast|:ChangeForecast/u.test(raw.concept),
    ...(value !== undefined && { value }),
    ...(Number.isInteger(decimals) && Math.abs(decimals) <= 30 && { decimals }),
    scale: raw.inline ? scale : 0,
    text: text === "" && value !== undefined ? value : text,
    hidden: raw.hidden,
    place: { line: raw.line },
  };
}

function inlineValue(raw: RawFact, text: string, scale: number): string | undefined {
  const value = writtenDecimal(displayedNumber(text, raw.attributes["format"]) ?? "")?.times(powerOfTen(scale));
  if (!value) return undefined;
  return (raw.attributes["sign"] === "-" ? value.negated() : value).toFixed();
}

function plainValue(text: string): string | undefined {
  return writtenDecimal(text)?.toFixed();
}

/** A day without a time is the whole day (XBRL 2.1, 4.7.2): an end at midnight ends the day before. */
function periodOf({ start, end, instant: at }: Context): Period | undefined {
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
