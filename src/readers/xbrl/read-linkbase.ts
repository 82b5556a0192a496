import { SaxesParser } from "saxes";
import type { Presentation, TaggedCalculation, TaggedLabel } from "./tagged-document";

const XLINK = "http://www.w3.org/1999/xlink";
const MOST_ARCS = 200_000;
const DEEPEST_TREE = 60;

interface Arc {
  readonly from: string;
  readonly to: string;
  readonly order: number;
  readonly weight: number;
  /** A prohibited arc takes back others between the same two, its own included (XBRL 2.1, 3.5.3.9.7.5). */
  readonly prohibited: boolean;
  readonly priority: number;
}

interface ExtendedLink {
  readonly kind: string;
  readonly role: string;
  readonly concepts: Map<string, string>;
  readonly arcs: Arc[];
}

export interface Linkbase {
  readonly labels: ReadonlyMap<string, TaggedLabel>;
  readonly presentations: readonly Presentation[];
  readonly calculations: readonly TaggedCalculation[];
}

/** Reads a linkbase of labels, presentation or calculation. One that cannot be read says nothing. */
export function readLinkbase(text: string): Linkbase | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const links: ExtendedLink[] = [];
  const labels = new Map<string, { text: string; lang: string; role: string }>();
  let link: ExtendedLink | undefined;
  let label: { text: string; lang: string; role: string } | undefined;
  const state = { damaged: false };
  let arcs = 0;
  parser.on("error", () => {
    state.damaged = true;
  });
  parser.on("doctype", () => {
    state.damaged = true;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const linked = (name: string) =>
      Object.values(attributes).find(({ uri, local: own }) => uri === XLINK && own === name)?.value ?? "";
    if (/^(?:label|presentation|calculation)Link$/u.test(local)) {
      links.push((link = { kind: local, role: linked("role"), concepts: new Map(), arcs: [] }));
      labels.clear();
    } else if (!link) return;
    else if (local === "loc") link.concepts.set(linked("label"), conceptOfAddress(linked("href")));
    else if (local === "label") {
      label = { text: "", lang: attributes["xml:lang"]?.value ?? "en", role: linked("role") };
      labels.set(linked("label"), label);
    } else if (local.endsWith("Arc") && ++arcs <= MOST_ARCS) {
      link.arcs.push({
        from: linked("from"),
        to: linked("to"),
        order: Number(attributes["order"]?.value ?? "0"),
        weight: Number(attributes["weight"]?.value ?? "0"),
        prohibited: attributes["use"]?.value === "prohibited",
        priority: Number(attributes["priority"]?.value ?? "0"),
      });
    }
  });
  parser.on("text", (piece) => {
    if (label) label.text += piece;
  });
  const found = new Map<string, { en?: string; ja?: string }>();
  parser.on("closetag", ({ local }) => {
    if (local === "label") label = undefined;
    if (link?.kind !== local) return;
    if (local === "labelLink") {
      for (const { from, to } of link.arcs) {
        const [concept, said] = [link.concepts.get(from), labels.get(to)];
        if (concept === undefined || !said?.role.endsWith("/label")) continue;
        const own = found.get(concept) ?? {};
        const words = said.text.replace(/\s+/gu, " ").trim();
        found.set(concept, said.lang.startsWith("ja") ? { ...own, ja: words } : { ...own, en: words });
      }
    }
    link = undefined;
  });
  for (let at = 0; at < text.length && !state.damaged; at += 65_536) parser.write(text.slice(at, at + 65_536));
  if (!state.damaged) parser.close();
  if (state.damaged) return undefined;
  return {
    labels: found,
    presentations: links.filter(({ kind }) => kind === "presentationLink").map(presentationOf),
    calculations: links.filter(({ kind }) => kind === "calculationLink").flatMap(calculationsOf),
  };
}

/** …/us-gaap-2024.xsd#us-gaap_Assets: the identifier is the prefix and the name. */
function conceptOfAddress(href: string): string {
  const id = decodeURIComponentSafely(href.slice(href.indexOf("#") + 1));
  const at = id.lastIndexOf("_");
  return at < 0 ? id : `${id.slice(0, at)}:${id.slice(at + 1)}`;
}

function decodeURIComponentSafely(text: string): string {
  return text.replace(/%([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The arcs that count. */
function arcsOf({ concepts, arcs }: ExtendedLink): readonly Arc[] {
  const between = ({ from, to }: Arc) => `${concepts.get(from) ?? from}\n${concepts.get(to) ?? to}`;
  const takenBack = new Map<string, number>();
  for (const arc of arcs)
    if (arc.prohibited) takenBack.set(between(arc), Math.max(arc.priority, takenBack.get(between(arc)) ?? -Infinity));
  return takenBack.size === 0
    ? arcs
    : arcs.filter((arc) => arc.priority > (takenBack.get(between(arc)) ?? -Infinity) && !arc.prohibited);
}

/**
 * Arcs are between concepts, however many locators name one (XBRL 2.1, 3.5.3.9): packages of TDnet have one for a
 * heading as a child and another as a parent, whose lines belong in the heading's place.
 */
function presentationOf(link: ExtendedLink): Presentation {
  const { role, concepts } = link;
  const children = new Map<string, { readonly to: string; readonly order: number }[]>();
  const isChild = new Set<string>();
  for (const arc of arcsOf(link)) {
    const [from, to] = [concepts.get(arc.from), concepts.get(arc.to)];
    if (from === undefined || to === undefined) continue;
    const known = children.get(from);
    if (known) known.push({ to, order: arc.order });
    else children.set(from, [{ to, order: arc.order }]);
    isChild.add(to);
  }
  const seen = new Set<string>();
  const walk = (concept: string, depth: number) => {
    if (depth > DEEPEST_TREE || seen.has(concept)) return;
    seen.add(concept);
    for (const { to } of (children.get(concept) ?? []).sort((a, b) => a.order - b.order)) walk(to, depth + 1);
  };
  for (const concept of children.keys()) if (!isChild.has(concept)) walk(concept, 0);
  return { role, concepts: [...seen] };
}

function calculationsOf(link: ExtendedLink): readonly TaggedCalculation[] {
  const { role, concepts } = link;
  const totals = new Map<string, { concept: string; weight: 1 | -1 }[]>();
  for (const { from, to, weight } of arcsOf(link)) {
    const [total, term] = [concepts.get(from), concepts.get(to)];
    if (total === undefined || term === undefined || (weight !== 1 && weight !== -1)) continue;
    const terms = totals.get(total) ?? [];
    terms.push({ concept: term, weight });
    totals.set(total, terms);
  }
  return [...totals].map(([total, terms]) => ({ role, total, terms }));
}
