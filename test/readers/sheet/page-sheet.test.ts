import { delimitedReader } from "../../../src/readers/sheet/read-delimited";
import { tellBlocks } from "../../support/tell-blocks";

/** A page that a spreadsheet program saved as text: every record has all its fields. */
async function read(...lines: readonly string[]): Promise<readonly string[]> {
  const width = Math.max(...lines.map((line) => line.split(",").length));
  const text = lines.map((line) => `${line}${",".repeat(width - line.split(",").length)}`).join("\n");
  const bytes = new TextEncoder().encode(text);
  const document = await delimitedReader.read({ name: "page.csv", sha256: "", bytes }, {});
  if (!document.ok) throw new Error(document.problem.reason);
  return tellBlocks(document.value.blocks);
}

const PROSE = `Example Inc. today announced its results${" for the quarter".repeat(6)}`;
const LONG_LABEL = `Common stock; ${"issued and outstanding shares at the end of the quarter ".repeat(2)}`.trim();

test("the tables of a page saved as a sheet have each the columns of their own figures, and prose is none of them", async () =>
  expect(
    await read(
      PROSE,
      ",,Income statement",
      ",,,2025,,,2024",
      "Revenue,,$,1234,,$,987",
      "Loss,,,(103,),,(9,)",
      "Margin,,,11.5,%,,2.0,%",
      PROSE,
      ",,Balance sheet",
      ",,,,June 30,,,,March 31",
      "Cash,,,$,120,,,$,110",
      `${LONG_LABEL},,,,20,,,,30`,
      "Assets,,,$,140,,,$,140",
    ),
  ).toEqual([
    `1: ${PROSE}`,
    "2: Income statement",
    "3: |2025|2024 / Revenue|$1234|$987 / Loss|(103)|(9) / Margin|11.5%|2.0%",
    `7: ${PROSE}`,
    "8: Balance sheet",
    `9: |June 30|March 31 / Cash|$120|$110 / ${LONG_LABEL}|20|30 / Assets|$140|$140`,
  ]));
