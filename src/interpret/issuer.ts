import type { EvidenceLine } from "./calendar-evidence";

const LEGAL_FORM =
  "(?:Inc(?:orporated)?|Corp(?:oration)?|Co(?:mpany)?|Ltd|Limited|PLC|plc|LLC|L\\.P|LP|S\\.A|SE|AG|N\\.V|Holdings|Group|Banc(?:orp|shares)|Bankshares|BANC(?:ORP|SHARES)|BANKSHARES|(?:Property|Realty|Properties) Trust|(?:PROPERTY|REALTY|PROPERTIES) TRUST|INC|CORP|CORPORATION|COMPANY|CO|LTD|LIMITED|HOLDINGS|GROUP)";
const ENGLISH_NAME = new RegExp(
  `^(?<name>(?:the\\s)?[\\p{Lu}\\d][\\p{L}\\d&.,'’()\\- ]{1,70}?(?:[, ]+${LEGAL_FORM}\\.?)+(?: and (?:Subsidiaries|subsidiaries|SUBSIDIARIES)| AND SUBSIDIARIES)?)(?=[\\s,:;(*]|$)`,
  "u",
);
const NAME_PART = "[\\p{L}\\p{N}・ー&\\-]{1,40}";
/** The legal form stands before the name or behind it; before it, a space or nothing stands in front. */
const JAPANESE_NAME = new RegExp(
  `(?<name>(?<![\\p{L}\\p{N}])(?:株式|合同|合資)会社 ?${NAME_PART}|${NAME_PART}株式会社|${NAME_PART} 株式会社(?=\\s|$))`,
  "u",
);

/** 股份有限公司 and 有限公司 close a name in Chinese. */
const CHINESE_NAME = /(?<name>[\p{Script=Han}A-Za-z()（）]{2,30}?(?:股份)?有限公司)/u;

/**
 * The issuer's name: the company name that stands alone on a line most often, for releases print it over every
 * statement or page; English before Japanese, the first one printed on a tie. Undefined when no line holds one.
 */
export function readIssuer(lines: readonly EvidenceLine[]): string | undefined {
  return mostPrinted(lines, ENGLISH_NAME) ?? mostPrinted(lines, JAPANESE_NAME) ?? mostPrinted(lines, CHINESE_NAME);
}

function mostPrinted(lines: readonly EvidenceLine[], pattern: RegExp): string | undefined {
  const names = new Map<string, { name: string; times: number }>();
  for (const { text } of lines) {
    const line = text.replace(/[*_#]+/gu, "").trim();
    if (line.length > 120) continue;
    const found = pattern
      .exec(line.replace(DATELINE, ""))
      ?.groups?.["name"]?.replace(/[,\s]+and subsidiaries$/iu, "")
      .trim();
    if (found === undefined || isSentence(found)) continue;
    // A line that is the name and little else is a heading; a sentence about a company is not.
    const weight = found.length * 2 >= line.length ? 2 : 1;
    const key = found.toLowerCase().replace(/[\s.,]+/gu, "");
    const known = names.get(key);
    const better = known && isShouted(known.name) && !isShouted(found) ? found : (known?.name ?? found);
    names.set(key, { name: better, times: (known?.times ?? 0) + weight });
  }
  return [...names.values()].sort((a, b) => b.times - a.times)[0]?.name;
}

/** A release begins "SPRINGFIELD, Ill., August 9, 2000 -- ", its issuer follows. */
const DATELINE = /^\p{Lu}[\p{L}.,' ]{1,60}\d{1,2}, (?:19|20)\d{2}\s*(?:\([^()]*\)\s*)?(?:--+|[–—])\s*/u;
const PARTICLE = /^(?:of|and|the|de|la|del|for|in|on|at|by|van|von|der|und|et|y|e|a\.?k\.?a\.?)$/u;

/** "The following table sets forth data of the Company": names are written with capitals, but for their particles. */
function isSentence(name: string): boolean {
  return name.split(/[\s,-]+/u).filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word)).length > 1;
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase();
}
