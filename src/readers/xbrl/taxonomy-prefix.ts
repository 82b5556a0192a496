/**
 * Taxonomies by their namespaces, whatever prefix a document binds to them: FASB and XBRL US (US GAAP, 2008 on), SEC
 * (dei, srt), IFRS Foundation and IASB, FSA's EDINET (2008 on), Tokyo Stock Exchange's TDnet (2007 on).
 */
const TAXONOMIES: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/(?:fasb\.org|xbrl\.us)\/us-gaap\/\d{4}/u, "us-gaap"],
  [/^http:\/\/fasb\.org\/srt\/\d{4}/u, "srt"],
  [/^http:\/\/xbrl\.(?:sec\.gov|us)\/dei\/\d{4}/u, "dei"],
  [/^https?:\/\/xbrl\.ifrs\.org\/taxonomy\/[\d-]+\/ifrs-full/u, "ifrs-full"],
  [/^http:\/\/xbrl\.(?:iasb|ifrs)\.org\/taxonomy\/[\d-]+\/ifrs$/u, "ifrs"],
  [/^http:\/\/disclosure\.edinet-fsa\.go\.jp\/taxonomy\/[a-z]+\/[\d-]+\/(?<prefix>jp[a-z]+_cor)$/u, ""],
  [/^http:\/\/www\.xbrl\.tdnet\.info\/taxonomy\/jp\/tse\/tdnet\/ed\/t\//u, "tse-ed-t"],
  [/^http:\/\/www\.xbrl\.tdnet\.info\/jp\/br\/tdnet\/t\/ed\//u, "tse-t-ed"],
];

const KNOWN = new Set(TAXONOMIES.map(([, prefix]) => prefix).filter((prefix) => prefix !== ""));

/**
 * The prefixes of taxonomies in Japan, which issuers' own begin like: EDINET's (jppfs_cor; jpfr-t-cte, jpfr-oe, jpfr-di
 * before 2013) beside jpcrp030000-asr_E00001-000 and jpfr-asr-E00001-000, TDnet's (tse-ed-t; tse-t-ed, tse-oe-ed before
 * 2014) beside tse-acedjpfr-12340.
 */
const OF_EDINET = /^(?:jp[a-z]+_cor|jpfr-(?:oe|di|t-[a-z]+))$/u;
const OF_TDNET = /^tse-[a-z]{1,2}-[a-z]{1,2}$/u;

export function isOfEdinet(prefix: string): boolean {
  return OF_EDINET.test(prefix);
}

export function isOfTdnet(prefix: string): boolean {
  return OF_TDNET.test(prefix);
}

/** Gives each namespace one prefix: the usual one of a taxonomy, else the document's own. */
export function prefixReader(): (prefix: string, uri: string | undefined) => string {
  const found = new Map<string, string>();
  return (prefix, uri = "") => {
    const key = `${prefix}\n${uri}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const usual = usualPrefix(uri);
    // An issuer's own concepts may not pass for a taxonomy's, whose meaning is known.
    const own = usual ?? (KNOWN.has(prefix) && uri !== "" ? `own-${prefix}` : prefix);
    found.set(key, own);
    return own;
  };
}

function usualPrefix(uri: string): string | undefined {
  for (const [pattern, prefix] of TAXONOMIES) {
    const match = pattern.exec(uri);
    if (match) return prefix === "" ? match.groups?.["prefix"] : prefix;
  }
  return undefined;
}
