/** What a row or a table counts, in the words of the documents. */
interface CountNoun {
  /** The English noun. */
  readonly noun: string;
  readonly anywhere: RegExp;
  /** As the last word of a label: "Total service contracts". */
  readonly last: RegExp;
  readonly japanese: RegExp;
}

const NEVER = /(?!)/u;

/**
 * The noun, its English words, its Japanese ones, in the order in which they are tried; true where the English word
 * counts only after "number of", since alone it may be money ("New orders") or a measure ("Days").
 */
const WORDS: readonly (readonly [noun: string, english: string, japanese: RegExp, onlyAfterNumber?: true])[] = [
  ["contracts", "contracts", /契約(?:件|口|回線)?数/u],
  ["customers", "customers|clients", /(?:顧客|お客様|取引先|取引社)数/u],
  ["subscribers", "subscribers|subscriptions|memberships", /(?:加入者?|購読者?|契約者|加入件)数/u],
  ["members", "members", /(?:会員|組合員)数/u],
  ["users", "users|maus?|daus?", /(?:利用者|ユーザー)数|mau|dau/u],
  ["employees", "employees|headcount|personnel|full time equivalent|fte", /従業員数|社員数|職員数|人員数?/u],
  ["stores", "stores|shops|outlets", /店舗?数|出店数|退店数/u],
  ["restaurants", "restaurants", /レストラン数/u],
  ["branches", "branches|offices", /支店数|営業所数/u],
  ["sites", "sites|locations|facilities", /拠点数|施設数|事業所数/u],
  ["accounts", "accounts", /口座数|アカウント数|id数/u],
  ["households", "households", /世帯数/u],
  ["visitors", "visitors|guests", /(?:来場者|入場者|来店客|入館者|客)数/u],
  ["buyers", "buyers|shoppers", /購入者数/u],
  ["sellers", "sellers|merchants|vendors", /加盟店数|出店者数/u],
  ["passengers", "passengers", /旅客数|乗客数/u],
  ["patients", "patients", /患者数/u],
  ["students", "students|learners", /生徒数|学生数|受講者数|園児数/u],
  ["rooms", "rooms", /客?室数/u],
  ["beds", "beds", /病?床数/u],
  ["seats", "seats", /座?席数/u],
  ["vehicles", "vehicles|cars|trucks|automobiles", /車両(?:台)?数|保有台数/u],
  ["aircraft", "aircraft", /機材数|航空機数/u],
  ["vessels", "vessels|ships", /隻数/u],
  ["lines", "lines", /回線数/u],
  ["devices", "devices|terminals", /端末数|デバイス数/u],
  ["orders", "orders", /(?:注文|受注)(?:件)?数/u, true],
  ["transactions", "transactions", /(?:取引|決済)(?:件)?数/u],
  ["policies", "policies", /保有契約件数|証券数/u],
  ["loans", "loans", /融資件数/u, true],
  ["projects", "projects", /プロジェクト数|案件数/u, true],
  ["downloads", "downloads", /ダウンロード数|dl数/u],
  ["titles", "titles", /タイトル数|作品数/u],
  ["homes", "homes|houses|dwellings", /住宅戸数|販売戸数|引渡戸数|戸数/u],
  ["communities", "communities", NEVER],
  ["wells", "wells", NEVER],
  ["properties", "properties", NEVER, true],
  ["companies", "companies", /(?:子会社|会社|関連会社|企業|社)数/u],
  ["units", "units", /(?:販売|出荷|生産|稼働)?(?:台|本|個|数量)数|販売数量|出荷数量|生産数量|台数/u],
  ["days", "days", /営業日数|日数/u, true],
  ["cases", "cases", /件数/u, true],
  ["people", "people|persons", /人数|人員/u],
];

export const COUNT_NOUNS: readonly CountNoun[] = WORDS.map(([noun, english, japanese, onlyAfterNumber]) => ({
  noun,
  anywhere: new RegExp(`\\b(?:${english})\\b`, "u"),
  last: onlyAfterNumber ? NEVER : new RegExp(`(?:^|\\s)(?:${english})$`, "u"),
  japanese,
}));

/** The nouns that a phrase names in the plural, or before "data": "customer data", "customers and percentages". */
export function countNounsIn(phrase: string): readonly string[] {
  const plural = phrase
    .toLowerCase()
    .replace(/\b([a-z]{3,12}) (?=(?:data|counts?|numbers|figures|amounts)\b)/gu, "$1s ");
  return COUNT_NOUNS.flatMap(({ noun, anywhere }) => (anywhere.test(plural) ? [noun] : []));
}

/** Those who are counted and never an amount: a row that ends with them is one of counts even among amounts. */
const PEOPLE: ReadonlySet<string> = new Set(
  "customers subscribers members users employees households visitors buyers sellers passengers patients students".split(
    " ",
  ),
);

export function arePeople(noun: string): boolean {
  return PEOPLE.has(noun);
}

/** Those that are counted among a business's figures, but may be a part of its revenue that is called after them. */
const THINGS: ReadonlySet<string> = new Set(
  "stores restaurants branches sites communities wells rooms beds aircraft vessels transactions downloads".split(" "),
);

export function areThings(noun: string): boolean {
  return THINGS.has(noun);
}

/** Words of amounts of money: "Allowance for doubtful accounts", "Revenue from contracts", "Investments in companies". */
export const NOT_A_COUNT =
  /\b(?:from|to|for|by|in|of|on|with|due|costs?|revenues?(?! passengers)|payable|receivable|doubtful|per)\b|\$/u;
