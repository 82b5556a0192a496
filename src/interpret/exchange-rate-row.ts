/** Rows of exchange rates among amounts: a rate is no amount, whatever scale and currency the table states. */

/** The rate itself, as the last words or before a bracket or "per", "of", "against": not what rates do to amounts. */
const RATE =
  /\b(?:fx|foreign exchange|exchange|currency conversion|conversion) rates?(?= *(?:$|[(:,/]|per\b|of\b|against\b|used\b|at\b|for\b|to\b|[-–—]))|為替(?:レート|相場)|換算(?:レート|相場)|(?:汇|匯)率/iu;
const EFFECT =
  /\b(?:effects?|impacts?|changes?|gains?|loss(?:es)?|differences?|adjustments?|movements?|fluctuations?|risks?|hedg\w+)\b|影響|変動|差(?:額|益|損|異)|变动|變動|影响/iu;
const CODE = "(?:USD|EUR|JPY|GBP|CNY|RMB|AUD|CAD|CHF|HKD|KRW|INR|BRL|MXN|SGD|TWD|SEK|NOK|DKK|NZD|ZAR|PLN|CZK|TRY|THB)";
const PAIR = new RegExp(`\\b${CODE} ?[:/] ?${CODE}\\b`, "u");

/** "1 USD =", "1ユーロ＝": as many of another currency. */
const ONE_OF = new RegExp(
  `^1 ?(?:${CODE}|(?:U\\.?S\\.? )?dollar|euro|pound|yen|米?ドル|ユーロ|ポンド|(?:人民)?元|[美欧歐]元|英[镑鎊]) ?=`,
  "iu",
);

export function isExchangeRate(label: string): boolean {
  const plain = label.normalize("NFKC").trim();
  return (RATE.test(plain) || PAIR.test(plain) || ONE_OF.test(plain)) && !EFFECT.test(plain);
}
