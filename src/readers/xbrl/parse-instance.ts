import { SaxesParser, type SaxesTagNS } from "saxes";
import { failure, type Result, success } from "../../core/result";
import type { ReadProblem } from "../reader";
import { footnoteReader } from "./parse-footnote";
import type {
  LeftOut,
  RawContext,
  RawContinuation,
  RawFact,
  RawInstance,
  RawMember,
  RawText,
  RawUnit,
} from "./raw-instance";
import { prefixReader } from "./taxonomy-prefix";

const XBRLI = "http://www.xbrl.org/2003/instance";
const INLINE: ReadonlySet<string> = new Set([
  "http://www.xbrl.org/2013/inlineXBRL",
  "http://www.xbrl.org/2008/inlineXBRL",
]);
const DIMENSIONS = "http://xbrl.org/2006/xbrldi";
const SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** A page of a filing is nested some dozens deep. */
const DEEPEST = 500;
const PIECE = 8192;
const MOST_FACTS = 200_000;
const MOST_CONTEXTS = 100_000;
/** References to characters by number; a long report has some ten thousand spaces that do not break. */
const MOST_REFERENCES = 500_000;
/** Words about the document are short; reports have whole notes as one text. */
const LONGEST_TEXT = 1000;

/** Facts of words that are kept: what the cover page says of the document. */
const ABOUT = /^(?:dei|jpdei_cor|jpfr-di|tse-[a-z]{1,2}-[a-z]{1,2}):/u;
const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Parses an XBRL 2.1 instance or an inline XBRL page (1.0, 1.1). Document types with a subset are refused. */
export function parseInstance(text: string): Result<RawInstance, ReadProblem> {
  const problem = hasTooManyReferences(text) ? "it is made of references to characters, as no filing is" : undefined;
  const parsing = new InstanceParsing();
  const told = problem ?? parsing.run(text);
  return told === undefined
    ? success(parsing.result())
    : failure({ reason: told, remedy: "download the filing again" });
}

function hasTooManyReferences(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf("&#"); at >= 0; at = text.indexOf("&#", at + 2)) {
    if (++count > MOST_REFERENCES) return true;
  }
  return false;
}

/** The state of one parsing; nothing of it is used twice. */
class InstanceParsing {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #prefixOf = prefixReader();
  readonly #footnotes = footnoteReader();
  readonly #contexts = new Map<string, RawContext>();
  readonly #units = new Map<string, RawUnit>();
  readonly #facts: RawFact[] = [];
  readonly #texts: RawText[] = [];
  readonly #continuations = new Map<string, RawContinuation>();
  readonly #leftOut: LeftOut = { tuples: 0, targets: 0, fractions: 0 };
  readonly #path: SaxesTagNS[] = [];
  /** Facts whose elements are open, with the depth of their elements. */
  readonly #openFacts: { readonly fact: RawFact; readonly depth: number }[] = [];
  readonly #openTexts: { readonly into: { text: string }; readonly depth: number }[] = [];
  #context: RawContext | undefined;
  #unit: RawUnit | undefined;
  #words = "";
  /** The value of a typed member, whose elements are the taxonomy's own. */
  #typed = "";
  #isInstance = false;
  /** The depths of the outermost open elements that hide, exclude or group what stands in them. */
  #hiddenAt = Number.POSITIVE_INFINITY;
  #excludedAt = Number.POSITIVE_INFINITY;
  #tupleAt = Number.POSITIVE_INFINITY;
  #problem: string | undefined;

  run(text: string): string | undefined {
    const parser = this.#parser;
    // XHTML's own entities that filings use; others make the page no well-formed XML.
    Object.assign(parser.ENTITIES, {
      nbsp: "\u00a0",
      mdash: "—",
      ndash: "–",
      rsquo: "’",
      lsquo: "‘",
      copy: "©",
      reg: "®",
    });
    parser.on("error", (error) => {
      this.#problem ??= `it is no well-formed XML (${error.message.slice(0, 100)})`;
    });
    parser.on("doctype", (doctype) => {
      if (/\[|<!ENTITY/u.test(doctype)) this.#problem ??= "it declares entities of its own, which are not read";
    });
    parser.on("opentag", (tag) => this.#open(tag));
    parser.on("text", (piece) => this.#add(piece));
    parser.on("cdata", (piece) => this.#add(piece));
    parser.on("closetag", (tag) => this.#close(tag));
    // In small pieces: a piece is parsed to its end, whatever was found in it.
    for (let at = 0; at < text.length && this.#problem === undefined; at += PIECE)
      parser.write(text.slice(at, at + PIECE));
    if (this.#problem === undefined) parser.close();
    return this.#problem;
  }

  result(): RawInstance {
    return {
      contexts: this.#contexts,
      units: this.#units,
      facts: this.#facts,
      texts: this.#texts,
      continuations: this.#continuations,
      footnotes: this.#footnotes.result(),
      leftOut: this.#leftOut,
    };
  }

  #open(tag: SaxesTagNS): void {
    this.#path.push(tag);
    const depth = this.#path.length;
    if (depth > DEEPEST) this.#problem ??= "it is nested deeper than any filing";
    if (depth === 1) this.#isInstance = tag.uri === XBRLI && tag.local === "xbrl";
    this.#words = "";
    if (tag.uri === XBRLI) this.#openResource(tag);
    else if (this.#context) this.#openMember(this.#context, tag);
    else if (INLINE.has(tag.uri)) this.#openInline(tag, depth);
    else if (this.#isInstance) this.#openElement(tag, depth);
    else if (INVISIBLE.test(attributeOf(tag, "style") ?? "")) this.#hiddenAt = Math.min(this.#hiddenAt, depth);
    const into = this.#footnotes.open(tag, INLINE.has(tag.uri));
    if (into) this.#openTexts.push({ into, depth });
  }

  #openResource(tag: SaxesTagNS): void {
    const around = this.#openFacts.at(-1);
    if (around) around.fact.broken = true; // numerator and denominator of a fraction
    const id = attributeOf(tag, "id") ?? "";
    if (tag.local === "context") this.#contexts.set(id, (this.#context = { entity: "", members: [] }));
    else if (tag.local === "unit") this.#units.set(id, (this.#unit = { measures: [], under: [] }));
    if (this.#contexts.size > MOST_CONTEXTS) this.#problem ??= "it has more contexts than any filing";
  }

  /** A typed member has its value in an element of its own; other elements of a segment are members by their names. */
  #openMember(context: RawContext, tag: SaxesTagNS): void {
    const above = this.#path.at(-2);
    if (tag.uri === DIMENSIONS) this.#typed = "";
    else if (above?.uri === XBRLI && /^(?:segment|scenario)$/u.test(above.local))
      context.members.push({ name: tag.local, taxonomy: this.#prefixOf(tag.prefix, tag.uri) });
  }

  #openInline(tag: SaxesTagNS, depth: number): void {
    switch (tag.local) {
      case "hidden":
        this.#hiddenAt = Math.min(this.#hiddenAt, depth);
        break;
      case "exclude":
        this.#excludedAt = Math.min(this.#excludedAt, depth);
        break;
      case "tuple":
        this.#tupleAt = Math.min(this.#tupleAt, depth);
        break;
      case "fraction":
        this.#leftOut.fractions++;
        break;
      case "continuation": {
        const [id, continuedAt] = [attributeOf(tag, "id"), attributeOf(tag, "continuedAt")];
        const into = { text: "", ...(continuedAt !== undefined && { continuedAt }) };
        if (id !== undefined) this.#continuations.set(id, into);
        this.#openTexts.push({ into, depth });
        break;
      }
      case "nonFraction":
      case "nonNumeric":
        if (attributeOf(tag, "target") !== undefined) this.#leftOut.targets++;
        else if (attributeOf(tag, "tupleRef") !== undefined || depth > this.#tupleAt) this.#leftOut.tuples++;
        else this.#openFact(tag, this.#conceptOf(attributeOf(tag, "name") ?? ""), depth);
        break;
    }
  }

  /** An element of an instance: a fact below its root; deeper ones are of a tuple or part of a fact. */
  #openElement(tag: SaxesTagNS, depth: number): void {
    const around = this.#openFacts.at(-1);
    if (around) around.fact.broken = true;
    else if (attributeOf(tag, "contextRef") === undefined) return;
    else if (depth > 2) this.#leftOut.tuples++;
    else this.#openFact(tag, `${this.#prefixOf(tag.prefix, tag.uri)}:${tag.local}`, depth);
  }

  #openFact(tag: SaxesTagNS, concept: string, depth: number): void {
    const context = attributeOf(tag, "contextRef") ?? "";
    const unit = attributeOf(tag, "unitRef");
    const inline = INLINE.has(tag.uri);
    if (inline ? tag.local === "nonNumeric" : unit === undefined) {
      if (!ABOUT.test(concept)) return;
      const said = optional(tag, ["format", "continuedAt"]);
      const into: RawText = { concept, context, text: "", ...said };
      this.#texts.push(into);
      this.#openTexts.push({ into, depth });
      return;
    }
    if (this.#facts.length >= MOST_FACTS) this.#problem ??= "it has more facts than any filing";
    const fact: RawFact = {
      concept,
      context,
      unit: unit ?? "",
      ...optional(tag, ["id", "decimals", "precision", "scale", "sign", "format"]),
      nil: isNil(tag),
      inline,
      hidden: depth > this.#hiddenAt,
      line: this.#parser.line,
      text: "",
      broken: false,
    };
    const around = this.#openFacts.at(-1);
    if (around) {
      if (around.fact.wraps) around.fact.broken = true;
      around.fact.wraps = fact;
    }
    this.#facts.push(fact);
    this.#openFacts.push({ fact, depth });
  }

  #add(piece: string): void {
    if (this.#context ?? this.#unit) this.#words += piece;
    if (this.#path.length >= this.#excludedAt) return;
    for (const { fact } of this.#openFacts) fact.text += piece;
    for (const { into } of this.#openTexts) if (into.text.length < LONGEST_TEXT) into.text += piece;
  }

  #close(tag: SaxesTagNS): void {
    const depth = this.#path.length;
    const said = this.#words.trim();
    this.#words = "";
    if (tag.uri === XBRLI) this.#closeResource(tag, said);
    else if (this.#context) this.#closeMember(this.#context, tag, said);
    if (this.#openFacts.at(-1)?.depth === depth) this.#openFacts.pop();
    while (this.#openTexts.at(-1)?.depth === depth) this.#openTexts.pop();
    if (depth <= this.#hiddenAt) this.#hiddenAt = Number.POSITIVE_INFINITY;
    if (depth <= this.#excludedAt) this.#excludedAt = Number.POSITIVE_INFINITY;
    if (depth <= this.#tupleAt) this.#tupleAt = Number.POSITIVE_INFINITY;
    this.#path.pop();
  }

  #closeResource({ local }: SaxesTagNS, said: string): void {
    if (this.#context) {
      if (local === "identifier") this.#context.entity = said;
      else if (local === "startDate") this.#context.start = said;
      else if (local === "endDate") this.#context.end = said;
      else if (local === "instant") this.#context.instant = said;
      else if (local === "context") this.#context = undefined;
    }
    if (this.#unit && local === "measure") {
      const isUnder = this.#path.some((above) => above.uri === XBRLI && above.local === "unitDenominator");
      (isUnder ? this.#unit.under : this.#unit.measures).push(localName(said));
    } else if (local === "unit") this.#unit = undefined;
  }

  #closeMember(context: RawContext, tag: SaxesTagNS, said: string): void {
    if (tag.uri !== DIMENSIONS) this.#typed = `${this.#typed} ${said}`.trim();
    else if (tag.local === "explicitMember") context.members.push(this.#memberOf(said));
    else if (tag.local === "typedMember") {
      const name = `${localName(attributeOf(tag, "dimension") ?? "")} ${this.#typed}`.trim();
      context.members.push({ name, taxonomy: "" });
    }
  }

  #memberOf(name: string): RawMember {
    const concept = this.#conceptOf(name);
    return { name: localName(concept), taxonomy: concept.slice(0, Math.max(0, concept.indexOf(":"))) };
  }

  #conceptOf(name: string): string {
    const at = name.indexOf(":");
    if (at < 0) return name;
    const prefix = name.slice(0, at);
    return `${this.#prefixOf(prefix, this.#parser.resolve(prefix))}:${name.slice(at + 1)}`;
  }
}

function attributeOf(tag: SaxesTagNS, name: string): string | undefined {
  return tag.attributes[name]?.value;
}

function optional<Name extends string>(
  tag: SaxesTagNS,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = attributeOf(tag, name);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function isNil(tag: SaxesTagNS): boolean {
  return Object.values(tag.attributes).some(
    ({ uri, local, value }) => uri === SCHEMA_INSTANCE && local === "nil" && (value === "true" || value === "1"),
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
