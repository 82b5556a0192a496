import { blocksOfLines } from "../../../src/readers/layout/blocks-of-lines";
import { placedLine } from "../../../src/readers/text/fixed-width";
import { tellBlocks } from "../../support/tell-blocks";

function read(...lines: readonly string[]): readonly string[] {
  return tellBlocks(blocksOfLines(lines.map((text, i) => placedLine({ text, place: { line: i + 1 } }))));
}

test("two tables beside one another are read one after the other", () =>
  expect(
    read(
      "                   2005     2004                        2005     2004",
      "Cash              1,234    1,100   Accounts payable      900      800",
      "Inventories         300      200   Debt                  400      300",
      "Total assets      1,534    1,300   Total liabilities   1,300    1,100",
    ),
  ).toEqual([
    "1: |2005|2004 / Cash|1,234|1,100 / Inventories|300|200 / Total assets|1,534|1,300",
    "1: |2005|2004 / Accounts payable|900|800 / Debt|400|300 / Total liabilities|1,300|1,100",
  ]));

test("a remark behind the figures makes no second table", () =>
  expect(
    read(
      "                   2005     2004",
      "Cash              1,234    1,100   see note",
      "Inventories         300      200   see note",
    ),
  ).toHaveLength(1));
