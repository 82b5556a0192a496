import { interpretDocument } from "../../src/interpret/interpret";
import { readDocument } from "../../src/readers/read";

const read = (text: string) => readDocument({ name: "r.txt", sha256: "", bytes: new TextEncoder().encode(text) });

test("runs of blanks are cut, in text and in cells, and nothing else is", async () => {
  const document = await read(`Revenue${" ".repeat(9000)}of the year\n\nItem\tA${" ".repeat(17)}B\tC   D\n`);
  if (!document.ok) throw new Error(document.problem.reason);
  const texts = document.value.blocks.flatMap((block) =>
    block.kind === "text" ? [block.text] : block.rows.flatMap(({ cells }) => cells),
  );
  expect(texts.join("|")).toContain(`Revenue${" ".repeat(16)}of the year`);
  expect(texts.join("|")).not.toMatch(/\s{17}/u);
  expect(texts.join("|")).toContain("C   D");
});

const TABLE = `
Statements of income
(in millions of yen)

\tMarch 31, 2005\tMarch 31, 2004
Sales\t1,234\t987
Costs\t1,000\t900
`;

test("a sentence of blanks is searched in a moment", async () => {
  const blanks = " ".repeat(20_000);
  const document = await read(`2005年3月期${blanks}の${blanks}第${blanks}x ending (${blanks}\n${TABLE}`);
  if (!document.ok) throw new Error(document.problem.reason);
  // The square of these blanks alone would be minutes.
  expect(interpretDocument(document.value).ok).toBe(true);
}, 20_000);
