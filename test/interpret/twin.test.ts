import { readTable } from "../../src/interpret/read-table";
import { findTables } from "../../src/interpret/source-table";
import { pairTwins } from "../../src/interpret/twin";
import { readText } from "../../src/readers/text/read-text";

/** Reads tables from text and pairs them; titles of the pairs with their matched rows. */
function pair(text: string) {
  const document = readText({ name: "a.txt", sha256: "", bytes: new TextEncoder().encode(text) });
  if (!document.ok) throw new Error(document.problem.reason);
  const tables = findTables(document.value).map((source, i) => readTable(source, i, "."));
  return pairTwins(tables).map(({ primary, twin, rows }) => ({
    title: primary.source.title,
    twin: twin?.source.title,
    rows: [...rows].map(([i, j]) => `${primary.rows[i]?.label}=${twin?.rows[j]?.label}`),
  }));
}

const ENGLISH =
  "Balance sheets\n\n\tJun 30, 2004\tMar 31, 2004\nCash\t1,200\t1,100\nInventories\t300\t250\nTotal assets\t1,500\t1,350\n\n";
const JAPANESE =
  "貸借対照表\n\n\t2004年6月30日\t2004年3月31日\n現金\t1,200\t1,100\n棚卸資産\t300\t250\n資産合計\t1,500\t1,350\n\n";

describe("pairTwins", () => {
  it("pairs the languages by their figures; English leads", () => {
    expect(pair(JAPANESE + ENGLISH)).toEqual([
      {
        title: "Balance sheets",
        twin: "貸借対照表",
        rows: ["Cash=現金", "Inventories=棚卸資産", "Total assets=資産合計"],
      },
    ]);
  });

  it("pairs them in spite of a misprint", () => {
    expect(pair(JAPANESE.replace("1,350", "1,530") + ENGLISH)).toHaveLength(1);
  });

  it("matches rows in order where one language prints a line more", () => {
    const longer = JAPANESE.replace("資産合計", "前払費用\t-\t-\n資産合計");
    expect(pair(longer + ENGLISH)[0]?.rows).toEqual(["Cash=現金", "Inventories=棚卸資産", "Total assets=資産合計"]);
  });

  it("leaves tables of different figures alone", () => {
    const other = JAPANESE.replaceAll("1,", "7,").replaceAll("00", "09");
    expect(pair(other + ENGLISH).map(({ twin }) => twin)).toEqual([undefined, undefined]);
  });
});
