import { readTagged } from "../../../src/readers/xbrl/read-tagged";
import type { TaggedDocument } from "../../../src/readers/xbrl/tagged-document";
import { zipBytes } from "../../support/zip-bytes";

const NAMESPACES = {
  xbrli: "http://www.xbrl.org/2003/instance",
  xbrldi: "http://xbrl.org/2006/xbrldi",
  link: "http://www.xbrl.org/2003/linkbase",
  xlink: "http://www.w3.org/1999/xlink",
  iso4217: "http://www.xbrl.org/2003/iso4217",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
  ix: "http://www.xbrl.org/2013/inlineXBRL",
  "us-gaap": "http://fasb.org/us-gaap/2025",
  dei: "http://xbrl.sec.gov/dei/2025",
  "ifrs-full": "https://xbrl.ifrs.org/taxonomy/2024-03-27/ifrs-full",
  jppfs_cor: "http://disclosure.edinet-fsa.go.jp/taxonomy/jppfs/2024-11-01/jppfs_cor",
  jpcrp_cor: "http://disclosure.edinet-fsa.go.jp/taxonomy/jpcrp/2024-11-01/jpcrp_cor",
  jpigp_cor: "http://disclosure.edinet-fsa.go.jp/taxonomy/jpigp/2024-11-01/jpigp_cor",
  jpdei_cor: "http://disclosure.edinet-fsa.go.jp/taxonomy/jpdei/2013-08-31/jpdei_cor",
  "tse-ed-t": "http://www.xbrl.tdnet.info/taxonomy/jp/tse/tdnet/ed/t/2014-01-12",
} as const;

const names = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

/** A context over "from/to" or at a day, narrowed by members ("axis=member", with prefixes). */
export function context(id: string, period: string, ...members: readonly string[]): string {
  const [from = "", to] = period.split("/");
  const when =
    to === undefined
      ? `<xbrli:instant>${from}</xbrli:instant>`
      : `<xbrli:startDate>${from}</xbrli:startDate><xbrli:endDate>${to}</xbrli:endDate>`;
  const narrowed = members.map((member) => {
    const [axis = "", name = ""] = member.split("=");
    return `<xbrldi:explicitMember dimension="${axis}">${name}</xbrldi:explicitMember>`;
  });
  return `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="s">E00000</xbrli:identifier></xbrli:entity>
    <xbrli:period>${when}</xbrli:period>${narrowed.length > 0 ? `<xbrli:scenario>${narrowed.join("")}</xbrli:scenario>` : ""}</xbrli:context>`;
}

const unit = (id: string, measure: string) =>
  `<xbrli:unit id="${id}"><xbrli:measure>${measure}</xbrli:measure></xbrli:unit>`;
const perShare = (id: string, measure: string) =>
  `<xbrli:unit id="${id}"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>${measure}</xbrli:measure></xbrli:unitNumerator>
    <xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>`;
export const UNITS = [
  unit("JPY", "iso4217:JPY"),
  unit("USD", "iso4217:USD"),
  unit("EUR", "iso4217:EUR"),
  unit("shares", "xbrli:shares"),
  unit("pure", "xbrli:pure"),
  perShare("JPYPerShares", "iso4217:JPY"),
  perShare("USDPerShares", "iso4217:USD"),
].join("");

/** A page; resources and hidden facts go into its header. */
export function page(body: string, resources = "", hidden = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" ${names}><body>
    <div style="display:none"><ix:header><ix:hidden>${hidden}</ix:hidden><ix:resources>${resources}</ix:resources></ix:header></div>${body}</body></html>`;
}

export function instance(body: string): string {
  return `<?xml version="1.0"?><xbrli:xbrl ${names}>${body}</xbrli:xbrl>`;
}

/** An inline figure: name, context, unit, the shown text and further attributes. */
export function figure(name: string, at: string, unitRef: string, shown: string, more = 'decimals="0"'): string {
  const format = /format=|xsi:nil/u.test(more) ? "" : 'format="ixt:numdotdecimal"';
  return `<ix:nonFraction name="${name}" contextRef="${at}" unitRef="${unitRef}" ${format} ${more}>${shown}</ix:nonFraction>`;
}

export const words = (name: string, at: string, text: string, more = "") =>
  `<ix:nonNumeric name="${name}" contextRef="${at}" ${more}>${text}</ix:nonNumeric>`;

export function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipBytes(Object.entries(parts).map(([path, text]) => ({ path, bytes: Buffer.from(text) })));
}

export const fileOf = (content: string | Uint8Array, name = "filing") => ({
  name,
  sha256: "",
  bytes: typeof content === "string" ? Buffer.from(content) : content,
});

export function read(content: string | Uint8Array): TaggedDocument {
  const document = readTagged(fileOf(content));
  if (!document?.ok) throw new Error(document?.problem.reason ?? "it is no tagged file");
  return document.value;
}

/** Facts in a line each: concept, value, unit, accuracy, part. */
export function told({ facts }: Pick<TaggedDocument, "facts">): readonly string[] {
  return facts.map(({ concept, value = "nil", unit: { measure, per }, decimals = "exact", members, separate }) =>
    [
      concept,
      value,
      per === undefined ? measure : `${measure}/${per}`,
      decimals,
      ...(separate ? ["separate"] : []),
      ...members,
    ].join(" "),
  );
}
