/**
 * Characters of accounts that Japanese writes in another form: the simplified ones of the mainland, and of the
 * traditional ones those that Japan simplified its own way (產 is 産 there, 營 is 営, 收 is 収).
 */
const CHINESE_FORMS =
  /[产负债资润现净营业务总额项报东权变实费应货账设备摊销递减损综归币单與產營總稅淨應權實收虧銷屬變歸攤擁發單價續讓]/gu;
const KANA = /[\u3041-\u30fa]/gu;

/** Whether a text in Han characters is Chinese; without a character that tells it is taken for Japanese. */
export function isChinese(text: string): boolean {
  const chinese = text.match(CHINESE_FORMS)?.length ?? 0;
  const kana = text.match(KANA)?.length ?? 0;
  return chinese > kana;
}
