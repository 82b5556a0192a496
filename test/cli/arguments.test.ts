import { parseArguments } from "../../src/cli/arguments";

const parse = (line: string) => {
  const request = parseArguments(line === "" ? [] : line.split(" "));
  return request.ok ? request.value : request.problem;
};

describe("parseArguments", () => {
  test.each([
    ["--help", { kind: "help" }],
    ["-h", { kind: "help" }],
    ["read x --help", { kind: "help" }],
    ["--version", { kind: "version" }],
    ["read a.txt", { kind: "read", files: ["a.txt"], format: "text" }],
    ["read a.txt b.txt --format json", { kind: "read", files: ["a.txt", "b.txt"], format: "json" }],
    ["read --format=text a.txt", { kind: "read", files: ["a.txt"], format: "text" }],
    ["check a.txt", { kind: "check", files: ["a.txt"] }],
    [
      "import a.txt -o m.xlsx",
      { kind: "import", files: ["a.txt"], sample: false, output: "m.xlsx", language: "en", force: false, rates: [] },
    ],
    [
      "import --sample -o out/m.XLSX --force --lang ja",
      { kind: "import", files: [], sample: true, output: "out/m.XLSX", language: "ja", force: true, rates: [] },
    ],
    [
      "import a.txt b.txt --sample --output m.xlsx",
      {
        kind: "import",
        files: ["a.txt", "b.txt"],
        sample: true,
        output: "m.xlsx",
        language: "en",
        force: false,
        rates: [],
      },
    ],
    [
      "import a.txt -o m.xlsx --currency eur --rates ecb.csv --rates mine.csv",
      {
        kind: "import",
        files: ["a.txt"],
        sample: false,
        output: "m.xlsx",
        language: "en",
        force: false,
        currency: "EUR",
        rates: ["ecb.csv", "mine.csv"],
      },
    ],
    ["read -- --odd-name.txt", { kind: "read", files: ["--odd-name.txt"], format: "text" }],
  ])("%s", (line, expected) => expect(parse(line)).toEqual(expected));

  test.each([
    ["", "say what to do: read, check or import"],
    ["open a.txt", "there is no command “open”"],
    ["__proto__ a.txt", "there is no command “__proto__”"],
    ["read", "read needs a file"],
    ["check", "check needs a file"],
    ["import -o m.xlsx", "import needs a file, or --sample"],
    ["import a.txt", "import needs -o MODEL.xlsx"],
    ["import a.txt -o m.xls", "the model's name must end in .xlsx, not “m.xls”"],
    ["import a.txt -o .xlsx", "the model's name must end in .xlsx, not “.xlsx”"],
    ["import a.txt -o out/.xlsx", "the model's name must end in .xlsx, not “out/.xlsx”"],
    ["import a.txt -o m.xlsx --lang de", "--lang is en or ja, not “de”"],
    ["import a.txt -o m.xlsx --currency dollars", "--currency is a code of three letters, not “dollars”"],
    ["check a.txt --rates ecb.csv", "--rates is no option of check"],
    ["read a.txt --format xml", "--format is json or text, not “xml”"],
    ["read a.txt --nope", "there is no option --nope"],
    ["read a.txt -x", "there is no option -x"],
    ["read a.txt --format", "--format needs a value"],
    ["import a.txt -o", "-o needs a value"],
    ["import a.txt --force=yes -o m.xlsx", "--force takes no value"],
    ["read a.txt --force", "--force is no option of read"],
    ["check a.txt --format json", "--format is no option of check"],
    ["import a.txt -o m.xlsx --format json", "--format is no option of import"],
    ["read --sample", "--sample is no option of read"],
  ])("%j is refused: %s", (line, problem) => expect(parse(line)).toBe(problem));
});
