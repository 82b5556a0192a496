import { readHtmlText } from "../../../src/readers/html/read-html";
import { submissionReader } from "../../../src/readers/sgml/read-submission";
import { tellBlocks } from "../../support/tell-blocks";

const reader = submissionReader(readHtmlText);

async function read(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const file = { name: "submission.txt", sha256: "", bytes };
  return { accepted: reader.accepts(file), read: await reader.read(file, {}) };
}

function part(type: string, ...text: readonly string[]): readonly string[] {
  return ["<DOCUMENT>", `<TYPE>${type}`, "<SEQUENCE>1", "<TEXT>", ...text, "</TEXT>", "</DOCUMENT>"];
}

const START = ["<SEC-DOCUMENT>0000000000-05-000001.txt : 20050125", "<SEC-HEADER>", "COMPANY:  ACME", "</SEC-HEADER>"];
const TABLE = ["                 2005     2004", "Sales           1,234    1,100", "Costs             300      200"];

test("exhibits with results and main forms are read, with the lines of the whole submission", async () => {
  const { accepted, read: result } = await read(
    ...START,
    ...part("8-K", "A report"),
    ...part("EX-99.01", ...TABLE),
    ...part("EX-31", "A certificate"),
  );
  expect(accepted).toBe(true);
  expect(result.ok && tellBlocks(result.value.blocks)).toEqual([
    "# 9: Form 8-K",
    "9: A report",
    "# 16: Exhibit 99.01",
    "16: |2005|2004 / Sales|1,234|1,100 / Costs|300|200",
  ]);
  expect(result.ok && result.value.remarks?.map(({ message }) => message)).toEqual([
    "Read of the submission's 3 documents: Form 8-K, Exhibit 99.01.",
  ]);
});

test("a page of HTML goes to the reader of pages", async () => {
  const page = ["<html><body>", "<table><tr><td>Sales</td><td>1,234</td></tr></table>", "</body></html>"];
  const { read: result } = await read(...START, ...part("EX-99.1", ...page));
  expect(result.ok && tellBlocks(result.value.blocks)).toEqual(["# 9: Exhibit 99.1", "10: Sales|1,234"]);
});

test("pictures in letters are passed over, and a submission without statements is refused", async () => {
  const { read: result } = await read(
    ...START,
    ...part("GRAPHIC", "begin 644 logo.jpg", "M_]C_X  02D9)"),
    ...part("EX-99.2", "begin 644 slides.pdf", "M_]C_X  02D9)"),
  );
  expect(!result.ok && result.problem.reason).toMatch(/^the submission has no exhibit of results/u);
});

test("text that only speaks of documents is no submission", async () =>
  expect((await read("A release about <DOCUMENT> tags")).accepted).toBe(false));

test("a form feed in a page of HTML moves no line", async () => {
  const page = ["<html>", "\f", "<p>a\fb</p>", "<table><tr><td>Sales</td><td>1,234</td></tr></table>", "</html>"];
  const { read: result } = await read(...START, ...part("EX-99.1", ...page));
  expect(result.ok && tellBlocks(result.value.blocks)).toContain("12: Sales|1,234");
});
