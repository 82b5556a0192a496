import { finding, SEVERITIES, sortFindings } from "../../src/core/finding";

test("a finding's code is its check and its severity", () => {
  const found = finding("footing", "break", "does not add up", { line: 12 }, { difference: "1000" });
  expect(found).toEqual({
    code: "footing.break",
    severity: "break",
    message: "does not add up",
    where: { line: 12 },
    difference: "1000",
  });
});

describe("sortFindings", () => {
  const at = (severity: (typeof SEVERITIES)[number], line?: number, cell?: number) =>
    finding("footing", severity, "", {
      ...(line === undefined ? {} : { line }),
      ...(cell === undefined ? {} : { cell }),
    });

  test("puts the worst first", () => {
    const reversed = [...SEVERITIES].reverse().map((severity) => at(severity, 1));
    expect(sortFindings(reversed).map(({ severity }) => severity)).toEqual(SEVERITIES);
  });

  test("then follows the document by line and cell", () => {
    const shuffled = [at("note", 20, 1), at("note", 3, 2), at("note", 100), at("note", 3, 1), at("note")];
    expect(sortFindings(shuffled)).toEqual([
      at("note"),
      at("note", 3, 1),
      at("note", 3, 2),
      at("note", 20, 1),
      at("note", 100),
    ]);
  });

  test("then the codes, and leaves what was given alone", () => {
    const given = [finding("scale", "break", "", { line: 1 }), finding("change", "break", "", { line: 1 })];
    expect(sortFindings(given).map(({ code }) => code)).toEqual(["change.break", "scale.break"]);
    expect(given.map(({ code }) => code)).toEqual(["scale.break", "change.break"]);
  });
});
