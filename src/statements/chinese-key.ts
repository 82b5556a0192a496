/** Simplified characters of the dictionary's terms and their traditional forms, one behind the other. */
const PAIRS =
  "债債价價内內净淨动動务務产產发發单單业業东東实實对對总總应應开開库庫厂廠权權归歸损損摊攤数數无無汇匯现現余餘税稅释釋筹籌约約纯純经經综綜续續继繼亏虧计計设設变變负負货貨买買费費贸貿资資账賬购購销銷长長间間响響项項预預额額润潤营營减減誉譽属屬备備帐帳与與于於场場广廣户戶积積联聯";

const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i] ?? "", PAIRS[2 * i + 1] ?? ""]),
);

const LINE_NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])\s*/u;
const LEADING = /^(?:加|減)\s*[:：]\s*/u;
const IN_PARENTHESES = /[(（][^()（）]*[)）]/gu;

/** A Chinese label in traditional characters, without its number, particulars in parentheses and signs. Text in NFKC. */
export function chineseKey(label: string): string {
  return [...label]
    .map((character) => TRADITIONAL.get(character) ?? character)
    .join("")
    .trim()
    .replace(LINE_NUMBER, "")
    .replace(LEADING, "")
    .replace(IN_PARENTHESES, "")
    .replace(/[\s、,，:：/・·‧—–-]/gu, "");
}
