import { money } from "../../src/core/unit";
import { interpretDocument } from "../../src/interpret/interpret";
import { readText } from "../../src/readers/text/read-text";

const STATEMENTS = [
  "Consolidated Statements of Income",
  "For the three months ended June 30, 2004 and 2003 (in thousands)",
  "",
  "\tJun 30, 2004\tJun 30, 2003",
  "Services\t$ 62,410\t$ 58,377",
  "Equipment\t17,305\t20,144",
  "Total revenues\t$ 79,715\t$ 78,521",
  "",
  "Consolidated Balance Sheets",
  "As of June 30, 2004 and 2003 (in thousands)",
  "",
  "\tJun 30, 2004\tJun 30, 2003",
  "Cash and cash equivalents\t12,410\t11,377",
  "Inventories\t7,305\t6,144",
  "Total current assets\t19,715\t17,521",
].join("\n");

test("a table that names no currency has the one whose sign stands in the cells of another", () => {
  const document = readText({ name: "release.txt", sha256: "", bytes: new TextEncoder().encode(STATEMENTS) });
  const filing = document.ok ? interpretDocument(document.value) : document;
  if (!filing.ok) throw new Error(filing.problem.reason);
  const units = filing.value.statements.map(({ lines }) => lines.map(({ facts }) => facts.map((fact) => fact?.unit)));
  expect(units).toEqual(Array(2).fill(Array(3).fill([money("USD"), money("USD")])));
});
