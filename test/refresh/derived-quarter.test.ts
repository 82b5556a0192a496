/** Releases that print figures to date come into a workbook one after the other. */
import type { GivenFile } from "../../src/taskpane/pane-service";
import { contentsOf, hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { readInto } from "./two-quarters";

const WORDS = { 3: "Three", 6: "Six", 9: "Nine" } as const;
const ENDS = { 3: "Jun 30, 2024", 6: "Sep 30, 2024", 9: "Dec 31, 2024" } as const;

const grouped = (amount: number) => amount.toLocaleString("en-US");

const toDate = (months: 3 | 6 | 9, revenue: number, costs: number): GivenFile => ({
  name: `${months}m.txt`,
  bytes: new TextEncoder().encode(
    [
      "Example Gadgets Inc.",
      "",
      "Results for the fiscal year ending March 31, 2025 (FY 2024).",
      "",
      "Consolidated statements of income (JPY in thousands)",
      `\t${WORDS[months]} Months Ended ${ENDS[months]}`,
      `Revenue\t${grouped(revenue)}`,
      `Cost of revenue\t${grouped(costs)}`,
      `Gross profit\t${grouped(revenue - costs)}`,
      "",
    ].join("\n"),
  ),
});

const QUARTER = toDate(3, 1000, 600);
const HALF = toDate(6, 2100, 1250);
const NINE = toDate(9, 3300, 2055);

async function withAll(...batches: readonly (readonly GivenFile[])[]): Promise<HostWorkbook> {
  const workbook = hostWorkbook(["Mine"]);
  for (const batch of batches) {
    const service = openPaneService(workbook);
    await readInto(service, ...batch);
    await writeLast(service);
  }
  return workbook;
}

/** How revenue is shown, by the key of its column: the formula, places by the keys of their columns. */
function revenue({ store }: HostWorkbook) {
  const cells = contentsOf(store)["IS"] ?? {};
  const row = /\d+/u.exec(Object.entries(cells).find(([, content]) => content === "Revenue")?.[0] ?? "")?.[0] ?? "";
  const heads = Object.entries(cells).flatMap(([address, key]) =>
    /^[A-Z]1$/u.test(address) && String(key).startsWith("'p:")
      ? [[address.charAt(0), String(key).slice(1)] as const]
      : [],
  );
  const names = new Map(heads);
  return Object.fromEntries(
    heads.map(([letter, key]) => [
      key,
      String(cells[`${letter}${row}`]).replaceAll(
        /(?<!!)\b([A-Z])\d+/gu,
        (_, place: string) => names.get(place) ?? place,
      ),
    ]),
  );
}

const less = (longer: string, shorter: string) =>
  `=IF(AND(${longer}<>"",${shorter}<>""),SUM(${longer})-SUM(${shorter}),"")`;

const [THREE, SIX, NINE_MONTHS] = ["06-30", "09-30", "12-31"].map((end) => `p:2024-04-01/2024-${end}`);

const ALL = {
  [`${THREE}`]: "='1Q24'!C7",
  "p:2024-07-01/2024-09-30": less(`${SIX}`, `${THREE}`),
  "p:2024-10-01/2024-12-31": less(`${NINE_MONTHS}`, `${SIX}`),
  [`${SIX}`]: "='2Q24 YTD'!C7",
  [`${NINE_MONTHS}`]: "='3Q24 YTD'!C7",
};

describe("releases with figures to date", () => {
  test.each([
    ["at once", [[QUARTER, HALF, NINE]]],
    ["one by one", [[QUARTER], [HALF], [NINE]]],
    ["the latest first", [[NINE], [QUARTER], [HALF]]],
  ])("give the quarters between them, %s", async (_, batches) => {
    expect(revenue(await withAll(...batches))).toEqual(ALL);
  });

  test("given again change nothing", async () => {
    const workbook = await withAll([QUARTER], [HALF]);
    const service = openPaneService(workbook);
    await readInto(service, HALF);
    expect(await writeLast(service)).toMatchObject({ cells: 0 });
  });
});
