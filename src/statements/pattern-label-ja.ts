import type { ConceptPattern } from "./concept-rule";

const CASH = "現金(?:及び現金)?(?:及び)?同等物";
const INCOME = "(?:純?(?:利益|損失|損益))";

export const JAPANESE_PATTERNS: readonly ConceptPattern[] = [
  {
    concept: "income-before-tax",
    pattern: new RegExp(
      `^(?:継続事業(?:から)?の?)?(?:税引|税金等調整|税金等控除|税金等|法人税等(?:及び|控除|考慮|調整|少数|持分)?.{0,24})前(?:当期)?${INCOME}$`,
    ),
  },
  {
    concept: "net-income-attributable-to-owners",
    pattern: new RegExp(`^(?:親会社|当社)の?(?:株主|所有者)に帰属する(?:当期)?${INCOME}$`),
  },
  {
    concept: "net-income-attributable-to-noncontrolling",
    pattern: new RegExp(`^(?:非支配(?:株主)?持分|非支配株主|少数株主(?:持分)?)に帰属する(?:当期)?${INCOME}$`),
  },
  {
    concept: "earnings-per-share-diluted",
    pattern: new RegExp(
      `^(?:潜在株式調整後|希薄化後(?:の)?)(?:普通株式)?1株当たり.{0,18}(?:当期)?${INCOME}金?額?$|^(?:普通株式)?1株当たり.{0,18}${INCOME}希薄化後$`,
    ),
  },
  {
    concept: "earnings-per-share-basic",
    pattern: new RegExp(
      `^(?:基本的|希薄化前)?(?:普通株式)?1株当たり(?:(?:親会社|当社).{1,10}に帰属する)?(?:基本的)?(?:当期)?${INCOME}金?額?(?:基本的?|希薄化前)?$`,
    ),
  },
  {
    concept: "earnings-per-ads",
    pattern: new RegExp(
      `^(?:1?(?:米国預託(?:証券|株式)|ads|adr))(?:1単位)?(?:同等物)?当たり(?:.{1,10}に帰属する)?(?:基本的)?(?:当期)?${INCOME}金?額?$`,
    ),
  },
  {
    concept: "weighted-shares-diluted",
    pattern: /^(?:希薄化後|潜在株式調整後)の?(?:期中|加重)平均.*株式.*数$|^(?:期中|加重)平均.*株式.*数希薄化後$/,
  },
  {
    concept: "weighted-shares-basic",
    pattern: /^(?:基本的?)?(?:普通株式の)?(?:期中|加重)平均(?:発行済)?(?:普通)?株式(?:総)?数(?:基本的?)?$/,
  },
  {
    concept: "weighted-ads",
    pattern: /^(?:期中|加重)平均(?:発行済)?(?:米国預託(?:証券|株式)|ads|adr)(?:同等物)?(?:総)?数$/,
  },
  { concept: "total-liabilities-and-equity", pattern: /^負債.*(?:純資産|資本)(?:の部)?(?:合計|計)$/ },
  {
    concept: "operating-cash-flow",
    pattern:
      /^営業活動(?:による|により|によって|から|からの|から得た|により得た|によって得た|に使用した)(?:純|正味)?(?:キャッシュ(?:フロー)?|現金|資金)(?:及び現金同等物)?(?:純額|収支|合計|計)?$/,
  },
  {
    concept: "investing-cash-flow",
    pattern:
      /^投資活動(?:による|により|によって|から|からの|から得た|により得た|によって得た|に使用した)(?:純|正味)?(?:キャッシュ(?:フロー)?|現金|資金)(?:及び現金同等物)?(?:純額|収支|合計|計)?$/,
  },
  {
    concept: "financing-cash-flow",
    pattern:
      /^財務活動(?:による|により|によって|から|からの|から得た|により得た|によって得た|に使用した)(?:純|正味)?(?:キャッシュ(?:フロー)?|現金|資金)(?:及び現金同等物)?(?:純額|収支|合計|計)?$/,
  },
  {
    concept: "capital-expenditure",
    pattern:
      /^(?:有形固定資産(?:等|及び(?:その他の)?無形(?:固定)?資産)?|有形及び無形固定資産|固定資産)の(?:取得|購入)(?:による支出|のための支出|支出)?(?:額|純額)?$/,
  },
  {
    concept: "exchange-effect-on-cash",
    pattern: new RegExp(
      `^${CASH}に(?:係る|対する|関する|及ぼす)(?:為替.*|換算差額|外貨換算.*)$|^為替.*${CASH}.*影響額?$`,
    ),
  },
  { concept: "net-change-in-cash", pattern: new RegExp(`^${CASH}の?(?:当期)?純?(?:増減|増加|減少)(?:純額|額)?$`) },
  { concept: "cash-beginning", pattern: new RegExp(`^${CASH}の?(?:当期)?期?首(?:の)?残高$`) },
  { concept: "cash-ending", pattern: new RegExp(`^${CASH}の?(?:当期)?期?末(?:の)?残高$`) },
  {
    concept: "capital-expenditure-including-leases",
    pattern: /^(?:設備投資|資本的支出)額?.{0,12}リース.{0,6}含む?.{0,3}$/,
  },
  {
    concept: "assets-acquired-by-capital-lease",
    pattern:
      /^(?:キャピタル|ファイナンス)?リース(?:契約)?(?:による|により取得した|で取得した|に係る)(?:有形固定)?(?:資産|固定資産)(?:の取得|の増加|の新規計上)?.{0,6}$/,
  },
];
