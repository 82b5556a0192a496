import type { SaxesTagNS } from "saxes";
import type { RawFootnotes } from "./raw-instance";

const LINK = "http://www.xbrl.org/2003/linkbase";
const XLINK = "http://www.w3.org/1999/xlink";
const MOST_LINKS = 50_000;

/**
 * Gathers footnotes while a document is parsed: footnote links of instances (XBRL 2.1, 4.11), ix:footnote with
 * footnoteRefs (inline 1.0) or ix:relationship (inline 1.1). `open` gives where the text of an opened footnote goes.
 */
export function footnoteReader(): {
  readonly open: (tag: SaxesTagNS, isInline: boolean) => { text: string } | undefined;
  readonly result: () => RawFootnotes;
} {
  const texts = new Map<string, { text: string }>();
  const links: (readonly [string, string])[] = [];
  /** Of the footnote link in hand: facts and footnotes by their labels in it. */
  let facts = new Map<string, string[]>();
  let notes = new Map<string, string[]>();
  let arcs: (readonly [string, string])[] = [];
  let serial = 0;
  const tie = (from: readonly string[], to: readonly string[]) => {
    for (const fact of from) for (const note of to) if (links.length < MOST_LINKS) links.push([fact, note]);
  };
  const said = (tag: SaxesTagNS, name: string) => tag.attributes[name]?.value ?? "";
  const linked = (tag: SaxesTagNS, name: string) =>
    Object.values(tag.attributes).find(({ uri, local }) => uri === XLINK && local === name)?.value ?? "";
  /** Arcs may stand before what they tie together. */
  const endLink = () => {
    for (const [from, to] of arcs) tie(facts.get(from) ?? [], notes.get(to) ?? []);
    facts = new Map();
    notes = new Map();
    arcs = [];
  };
  const begin = (id: string) => {
    const into = { text: "" };
    texts.set(id, into);
    return into;
  };
  const openInline = (tag: SaxesTagNS) => {
    if (tag.local === "footnote") return begin(said(tag, "id") || said(tag, "footnoteID"));
    if (tag.local === "relationship") tie(listed(said(tag, "fromRefs")), listed(said(tag, "toRefs")));
    else if (said(tag, "footnoteRefs") !== "" && said(tag, "id") !== "")
      tie([said(tag, "id")], listed(said(tag, "footnoteRefs")));
    return undefined;
  };
  const openLink = (tag: SaxesTagNS) => {
    const label = linked(tag, "label");
    if (tag.local === "footnoteLink") endLink();
    else if (tag.local === "loc") push(facts, label, linked(tag, "href").replace(/^[^#]*#/u, ""));
    else if (tag.local === "footnoteArc") arcs.push([linked(tag, "from"), linked(tag, "to")]);
    else if (tag.local === "footnote") {
      const id = `footnote ${++serial}`;
      push(notes, label, id);
      return begin(id);
    }
    return undefined;
  };
  return {
    open: (tag, isInline) => (isInline ? openInline(tag) : tag.uri === LINK ? openLink(tag) : undefined),
    result: () => {
      endLink();
      return { texts, links };
    },
  };
}

function listed(ids: string): readonly string[] {
  return ids.split(/\s+/u).filter((id) => id !== "");
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
