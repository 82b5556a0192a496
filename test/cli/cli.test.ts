import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Run, runTieout } from "../support/run-tieout";

// The first run may have to build the bundle.
jest.setTimeout(120_000);

const SAMPLE = "assets/sample/iij-1q04.txt";
let folder = "";
const inFolder = (name: string) => join(folder, name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tieout-cli-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const BREAKING = [
  "The fiscal year ending March 31, 2005 (“FY2004”)",
  "",
  "CONSOLIDATED STATEMENTS OF OPERATIONS",
  "(JPY in millions)",
  "",
  "\tThree Months Ended June 30, 2004\tThree Months Ended June 30, 2003",
  "Product revenues\t5,111\t4,222",
  "Service revenues\t3,333\t3,444",
  "Total revenues\t8,444\t7,766",
  "Cost of revenues\t6,100\t5,900",
  "Gross profit\t2,344\t1,666",
].join("\n");

/** Nothing but a clear message: which file, why, what to do. */
function expectRefusal(run: Run, ...words: readonly string[]): void {
  expect(run).toMatchObject({ status: 2, output: "" });
  for (const word of words) expect(run.messages).toContain(word);
  expect(run.messages).toMatch(/^tieout: .+\. What to do: .+\.\n$/u);
  expect(run.messages).not.toMatch(/\n\s+at |Error:|node:/u);
}

describe("asked what it is", () => {
  test("--help tells the usage", () => {
    const run = runTieout(["--help"]);
    expect(run).toMatchObject({ status: 0, messages: "" });
    for (const word of ["read", "check", "import", "--format json|text", "-o MODEL.xlsx", "--lang en|ja", "--sample"])
      expect(run.output).toContain(word);
  });

  test("--version tells the version of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    expect(runTieout(["--version"])).toEqual({ status: 0, output: `${version}\n`, messages: "" });
  });
});

test("wrong usage is told in one sentence, with the usage below it", () => {
  for (const words of [[], ["open", "x"], ["read"], ["read", "x", "--nope"], ["import", SAMPLE]]) {
    const run = runTieout(words);
    expect(run).toMatchObject({ status: 2, output: "" });
    expect(run.messages).toMatch(/^tieout: [^\n]+\.\n\nUsage:\n {2}tieout read FILE…/u);
    expect(run.messages).not.toMatch(/\n\s+at |Error:/u);
  }
});

describe("files that cannot be read", () => {
  test("a missing file", () =>
    expectRefusal(runTieout(["read", inFolder("missing.txt")]), "missing.txt", "no such file"));
  test("a folder", () => expectRefusal(runTieout(["check", folder]), folder, "folder"));
  test("an empty file", () => expectRefusal(runTieout(["read", write("empty.txt", "")]), "empty.txt", "empty"));
  test("a damaged PDF", () =>
    expectRefusal(runTieout(["read", write("release.pdf", "%PDF-1.4\n")]), "release.pdf", "the PDF is damaged"));
  test("a page of prose", () =>
    expectRefusal(
      runTieout(["read", "--format", "json", write("call.txt", "Operator: Good morning.\n")]),
      "call.txt",
      "no table",
    ));
  test("something endless", () => expectRefusal(runTieout(["read", "/dev/zero"]), "/dev/zero", "32 MB"));
  test("a path through a file", () => expectRefusal(runTieout(["read", `${SAMPLE}/x`]), "x", "path"));
  test("one of several stops all", () =>
    expectRefusal(runTieout(["read", SAMPLE, inFolder("missing.txt")]), "missing.txt"));
  test("another issuer's", () => {
    const other = write("other.txt", `Example Industries Inc.\n\n${BREAKING}`);
    expectRefusal(runTieout(["check", SAMPLE, other]), "other.txt", "Example Industries Inc.", "one issuer");
  });
});

describe("read", () => {
  interface FactJson {
    readonly [key: string]: unknown;
    readonly statement: string;
    readonly row: string;
    readonly label: string;
    readonly unit: string;
    readonly value?: string;
    readonly printed: string;
    readonly basis: string;
    readonly period: { readonly start?: string; readonly end?: string; readonly label?: string };
    readonly source: { readonly line: number; readonly table: number; readonly row: number; readonly column: number };
  }
  interface FilingJson {
    readonly schema: string;
    readonly source: { readonly name: string; readonly sha256: string; readonly languages: readonly string[] };
    readonly issuer: string;
    readonly calendar: { readonly fiscalYearEndMonth: number; readonly labelledBy: string; readonly evidence: string };
    readonly statements: readonly { readonly id: string; readonly kind: string; readonly title: string }[];
    readonly facts: readonly FactJson[];
    readonly calculations: readonly {
      readonly statement: string;
      readonly total: string;
      readonly terms: readonly { readonly row: string; readonly weight: number }[];
      readonly outcome?: string;
    }[];
    readonly findings: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly where: object;
    }[];
    readonly checked: Readonly<Record<string, number>>;
  }
  let run: Run;
  let filing: FilingJson;

  beforeAll(() => {
    run = runTieout(["read", SAMPLE, "--format", "json"]);
    filing = JSON.parse(run.output) as FilingJson;
  });

  test("prints one object of the schema, and nothing else", () => {
    expect(run).toMatchObject({ status: 0, messages: "" });
    expect(filing.schema).toBe("tieout.filing/1");
    expect(filing.source).toEqual({
      name: "iij-1q04.txt",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
      languages: ["en", "ja"],
    });
    expect(filing.issuer).toBe("Internet Initiative Japan Inc.");
    expect(filing.calendar).toMatchObject({ fiscalYearEndMonth: 3, labelledBy: "start" });
    expect(filing.statements.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["income", "balance", "cashflow", "kpi", "reconciliation"]),
    );
    expect(filing.checked["footing"]).toBeGreaterThan(0);
  });

  test("every fact has its place, print, unit, value and period", () => {
    expect(filing.facts.length).toBeGreaterThan(500);
    const ids = new Set(filing.statements.map(({ id }) => id));
    const lines = readFileSync(SAMPLE, "utf8").split("\n");
    for (const fact of filing.facts) {
      expect(ids.has(fact.statement)).toBe(true);
      expect(fact.printed).not.toBe("");
      expect(lines[fact.source.line - 1]?.split("\t")[fact.source.column]?.trim()).toBe(fact.printed);
      expect(fact.unit).toMatch(/^(?:[A-Z]{3}|percent|shares|[\p{L}]+)$/u);
      if (fact["nil"] === undefined && fact["notMeaningful"] === undefined)
        expect(fact.value).toMatch(/^-?\d+(?:\.\d+)?$/u);
      else expect(fact.value).toBeUndefined();
      expect(fact.period.end).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(["as-reported", "as-restated", "forecast"]).toContain(fact.basis);
    }
  });

  test("values are whole units, percent points and currency per share", () => {
    const one = (statement: string, label: string, unit: string) =>
      filing.facts.find(
        (fact) =>
          fact.statement === statement &&
          fact.label === label &&
          fact.unit === unit &&
          fact.period.end === "2004-06-30",
      );
    expect(one("income", "Total revenues", "JPY")).toMatchObject({
      labelJa: "営業収益合計",
      concept: "revenue",
      value: "8674907000",
      scale: 3,
      decimals: -3,
      printed: "8,674,907",
      period: { start: "2004-04-01", end: "2004-06-30" },
    });
    expect(one("income", "Basic Net Income(Loss) Per ADS Equivalent", "JPY")).toMatchObject({
      value: "18.72",
      per: "ADS",
      decimals: 2,
    });
    expect(one("income", "Weighted Average Number of Shares", "shares")).toMatchObject({ value: "38312", scale: 0 });
    const balance = filing.facts.filter(({ statement, unit }) => statement === "balance" && unit === "JPY");
    expect(balance.every(({ period }) => period.start === undefined)).toBe(true);
  });

  test("calculations name their rows, and findings follow the code of their check and outcome", () => {
    const rows = new Set(filing.facts.map(({ statement, row }) => `${statement} ${row}`));
    for (const { statement, total, terms } of filing.calculations) {
      expect(rows.has(`${statement} ${total}`)).toBe(true);
      for (const { row, weight } of terms) {
        expect(rows.has(`${statement} ${row}`)).toBe(true);
        expect([1, -1]).toContain(weight);
      }
    }
    for (const { code, severity, message } of filing.findings) {
      expect(code.split(".")[1]).toBe(severity);
      expect(message).not.toBe("");
    }
  });

  test("prints a text for people otherwise", () => {
    const text = runTieout(["read", SAMPLE]);
    expect(text).toMatchObject({ status: 0, messages: "" });
    for (const words of [
      "Fiscal year ends in March",
      "JPY 109.43 = USD 1",
      "income statement, in thousands",
      "Total revenues",
      "= sum",
      "Findings: ",
    ])
      expect(text.output).toContain(words);
  });

  test("control characters of a release do not reach the terminal", () => {
    const file = write("control.txt", BREAKING.replace("Product revenues", "Product\u001b[2J revenues"));
    const { status, output } = runTieout(["read", file]);
    expect(status).toBe(0);
    expect(output).not.toContain("\u001b");
  });

  test("a file given twice is one release", () => {
    const twice = JSON.parse(runTieout(["read", SAMPLE, SAMPLE, "--format", "json"]).output) as FilingJson;
    expect(twice.facts).toHaveLength(filing.facts.length);
  });

  test("who reads along may leave early", () => {
    const { stdout, stderr } = spawnSync(
      "sh",
      ["-c", `node src/cli/launch.mjs read ${SAMPLE} --format json | head -c 10`],
      {
        encoding: "utf8",
      },
    );
    expect(stdout).toHaveLength(10);
    expect(stderr).toBe("");
  });
});

describe("check", () => {
  test("ends with 0 where nothing breaks, findings or not", () => {
    const run = runTieout(["check", SAMPLE]);
    expect(run).toMatchObject({ status: 0, messages: "" });
    expect(run.output).toMatch(/Findings: 0 break/u);
  });

  test("ends with 1 where a total breaks, and names the place", () => {
    const broken = BREAKING.replace("Total revenues\t8,444", "Total revenues\t8,494").concat(
      "\n\nTable 1. Revenues (JPY in millions)\n\n\t1Q04\t1Q03\nProduct revenues\t5,111\t4,222\nService revenues\t3,333\t3,444\nTotal revenues\t8,444\t7,766",
    );
    const run = runTieout(["check", write("broken.txt", broken)]);
    expect(run).toMatchObject({ status: 1, messages: "" });
    expect(run.output).toMatch(/\.break {2}\(broken\.txt, .*line \d+\)/u);
    expect(run.output).toMatch(/Findings: [1-9]\d* break/u);
  });
});

describe("import", () => {
  const draftsIn = (path: string) => readdirSync(path).filter((name) => name.startsWith("."));

  test("writes a whole workbook and says so", () => {
    const model = inFolder("model.xlsx");
    const run = runTieout(["import", "--sample", "-o", model]);
    expect(run).toMatchObject({ status: 0, messages: "" });
    expect(run.output).toContain(`Workbook: ${model}`);
    expect(readFileSync(model).subarray(0, 4)).toEqual(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
    expect(draftsIn(folder)).toEqual([]);
  });

  test("translates into the currency asked for, by the rates given, and tells which rows of them it could not read", () => {
    const model = inFolder("euro.xlsx");
    const rates = write("mine.csv", "date,base,quote,rate\n2004-06-30,EUR,JPY,132.4\n2004-06-31,EUR,JPY,1\n");
    const run = runTieout(["import", "--sample", "-o", model, "--currency", "EUR", "--rates", rates]);
    expect(run).toMatchObject({ status: 0, messages: "" });
    expect(run.output).toMatch(/^Translated into EUR: \d+ rates \(.*European Central Bank.*mine\.csv.*\)$/mu);
    expect(run.output).toMatch(/^Translation: mine\.csv: 1 row was not read: row 3: /mu);
  });

  test("refuses a file of rates that is none", () => {
    const rates = write("none.csv", "Revenue,1\n");
    const run = runTieout(["import", "--sample", "-o", inFolder("none.xlsx"), "--rates", rates]);
    expectRefusal(run, "none.csv", "no table of rates", "date, base, quote");
  });

  test("leaves an existing file alone unless --force is given", () => {
    const model = write("mine.xlsx", "the analyst's own");
    expectRefusal(runTieout(["import", "--sample", "-o", model]), "mine.xlsx", "exists already", "--force");
    expect(readFileSync(model, "utf8")).toBe("the analyst's own");
    expect(runTieout(["import", "--sample", "-o", model, "--force"]).status).toBe(0);
    expect(readFileSync(model).subarray(0, 2).toString()).toBe("PK");
    expect(draftsIn(folder)).toEqual([]);
  });

  test("writes nothing when a file cannot be read", () => {
    const model = inFolder("never.xlsx");
    expectRefusal(runTieout(["import", SAMPLE, inFolder("missing.txt"), "-o", model]), "missing.txt");
    expect(existsSync(model)).toBe(false);
    expect(draftsIn(folder)).toEqual([]);
  });

  test("never writes over the release itself, nor to a folder, nor below a file", () => {
    copyFileSync(SAMPLE, inFolder("release.xlsx"));
    expectRefusal(
      runTieout(["import", inFolder("release.xlsx"), "-o", inFolder("release.xlsx"), "--force"]),
      "release itself",
    );
    expect(readFileSync(inFolder("release.xlsx"))).toEqual(readFileSync(SAMPLE));
    mkdirSync(inFolder("folder.xlsx"));
    expectRefusal(runTieout(["import", "--sample", "-o", inFolder("folder.xlsx"), "--force"]), "folder");
    expectRefusal(runTieout(["import", "--sample", "-o", `${resolve(SAMPLE)}/m.xlsx`]), "cannot be written");
  });
});
