import { call, cell, type Formula, negation, NIL, NOTHING, operation, range, UNITY } from "../../src/plan/formula";
import { digits, sheetOf, type Written } from "./sheet-plan";

/**
 * Data that formulas read: numbers, texts, blanks, and formulas with empty text, in A1:F3. Row 3 is a list of words.
 */
const DATA: readonly (readonly Written[])[] = [
  [digits("12"), digits("-3.5"), "n.m.", null, NOTHING, digits("0.1215")],
  [digits("2"), digits("7"), "", digits("0.121"), digits("0.0005"), digits("0")],
  ["exact", "break", "Break", "2", "b*", "zz"],
];

const [twelve, minus, word, blank, emptyText, printed] = ["A", "B", "C", "D", "E", "F"].map((column) =>
  cell("r1", column),
) as [Formula, Formula, Formula, Formula, Formula, Formula];
const [two, seven, noText, computed, half, zero] = ["A", "B", "C", "D", "E", "F"].map((column) =>
  cell("r2", column),
) as [Formula, Formula, Formula, Formula, Formula, Formula];
const row = (number: 1 | 2 | 3, from = "A", to = "F") =>
  range({ row: `r${number}`, column: from }, { row: `r${number}`, column: to });
const block = range({ row: "r1", column: "A" }, { row: "r2", column: "F" });
const list = (column: string) => cell("r3", column);

/** What Excel makes of a formula; errors by their code. */
export interface FormulaCase {
  readonly name: string;
  readonly formula: Formula;
  readonly value: number | string | boolean | { readonly kind: "error"; readonly code: string };
}

function is(name: string, value: FormulaCase["value"], formula: Formula): FormulaCase {
  return { name, formula, value };
}
function error(code: string): FormulaCase["value"] {
  return { kind: "error", code };
}

export const FORMULA_CASES: readonly FormulaCase[] = [
  is("addition", 14, operation(twelve, "+", two)),
  is("subtraction of a negative", 15.5, operation(twelve, "-", minus)),
  is("multiplication before addition", 26, operation(two, "+", operation(twelve, "*", two))),
  is("grouping from the left", 3, operation(operation(twelve, "/", two), "/", two)),
  is("grouping at the right", 12, operation(twelve, "/", operation(two, "/", two))),
  is("negation of a sum", -14, negation(operation(twelve, "+", two))),
  is("division by zero", error("#DIV/0!"), operation(twelve, "/", zero)),
  is("division by a blank", error("#DIV/0!"), operation(twelve, "/", blank)),
  is("a blank counts as nothing", 12, operation(twelve, "+", blank)),
  is("a link to a blank shows 0", 0, blank),
  is("a link to a text", "n.m.", word),
  is("a link to empty text", "", emptyText),
  is("empty text in arithmetic", error("#VALUE!"), operation(emptyText, "+", UNITY)),
  is("text in arithmetic", error("#VALUE!"), operation(word, "*", two)),
  is("an error goes through operators", error("#DIV/0!"), operation(operation(twelve, "/", zero), "+", word)),
  is("an error goes through a comparison", error("#DIV/0!"), operation(operation(twelve, "/", zero), "=", word)),
  is("joining texts, numbers and blanks", "12n.m.", operation(operation(twelve, "&", word), "&", blank)),
  is("joining a fraction", "-3.5", operation(minus, "&", NOTHING)),
  is("joining a truth value", "TRUE", operation(operation(two, "<", seven), "&", NOTHING)),
  is("a blank equals empty text", true, operation(blank, "=", NOTHING)),
  is("a blank equals zero", true, operation(blank, "=", NIL)),
  is("zero is not empty text", false, operation(zero, "=", NOTHING)),
  is("empty text from a formula equals empty text", true, operation(emptyText, "=", NOTHING)),
  is("empty text is not zero", false, operation(emptyText, "=", NIL)),
  is("texts compare without case", true, operation(list("B"), "=", list("C"))),
  is("a text is greater than any number", true, operation(word, ">", twelve)),
  is("unequal", true, operation(twelve, "<>", two)),
  is("a tolerance met exactly", true, operation(call("ABS", operation(printed, "-", computed)), "<=", half)),
  is("a tolerance not exceeded", false, operation(call("ABS", operation(printed, "-", computed)), ">", half)),
  is("IF takes the first", 12, call("IF", operation(two, "<", seven), twelve, word)),
  is("IF takes the second", "n.m.", call("IF", operation(two, ">", seven), twelve, word)),
  is("IF without a second is FALSE", false, call("IF", operation(two, ">", seven), twelve)),
  is("IF leaves an error aside", 2, call("IF", operation(zero, "=", NIL), two, operation(twelve, "/", zero))),
  is("IF on a number", 12, call("IF", minus, twelve, two)),
  is("IF on a blank", 2, call("IF", blank, twelve, two)),
  is("IF on a text", error("#VALUE!"), call("IF", word, twelve, two)),
  is("IF that gives a blank cell gives 0", 0, call("IF", UNITY, blank, two)),
  is("ABS", 3.5, call("ABS", minus)),
  is("AND", false, call("AND", operation(two, "<", seven), operation(two, ">", seven))),
  is("AND of all", true, call("AND", operation(two, "<", seven), UNITY)),
  is("OR", true, call("OR", operation(two, "<", seven), operation(two, ">", seven))),
  is("AND over a range passes over texts", true, call("AND", row(1, "A", "D"))),
  is("OR over a range of zeros and texts", false, call("OR", cell("r2", "F"), row(2, "F", "F"))),
  is("COUNT counts numbers only", 3, call("COUNT", row(1))),
  is("COUNT of a block", 8, call("COUNT", block)),
  is("COUNTIF of a text without case", 2, call("COUNTIF", row(3), list("B"))),
  is("COUNTIF of a number finds digits in a text too", 1, call("COUNTIF", row(3), two)),
  is("COUNTIF of a number", 1, call("COUNTIF", row(2), seven)),
  is("COUNTIF with a wildcard", 3, call("COUNTIF", row(3), list("E"))),
  is("COUNTIF of empty text counts blanks", 2, call("COUNTIF", row(1), NOTHING)),
  is("COUNTIF that finds none", 0, call("COUNTIF", row(1), list("F"))),
  is("INDEX along a row", -3.5, call("INDEX", row(1), two)),
  is("INDEX in a block", 7, call("INDEX", block, two, two)),
  is("INDEX of a blank", 0, call("INDEX", row(1, "C", "D"), two)),
  is("INDEX past the end", error("#REF!"), call("INDEX", row(1), twelve)),
  is("MATCH of a text", 2, call("MATCH", list("C"), row(3), NIL)),
  is("MATCH of a number", 2, call("MATCH", seven, row(2), NIL)),
  is("MATCH finds no number among texts", error("#N/A"), call("MATCH", two, row(3), NIL)),
  is("MATCH that finds none", error("#N/A"), call("MATCH", twelve, row(2), NIL)),
  is("INDEX and MATCH", 12, call("INDEX", row(1), call("MATCH", two, row(2), NIL))),
  is("ISNUMBER of a number", true, call("ISNUMBER", zero)),
  is("ISNUMBER of a blank", false, call("ISNUMBER", blank)),
  is("ISNUMBER of empty text", false, call("ISNUMBER", emptyText)),
  is("ISNUMBER of an error", false, call("ISNUMBER", operation(twelve, "/", zero))),
  is("ISNUMBER of a failed MATCH", false, call("ISNUMBER", call("MATCH", twelve, row(2), NIL))),
  is("MAX passes over texts", 12, call("MAX", row(1))),
  is("MIN", -3.5, call("MIN", row(1))),
  is("MAX of no numbers", 0, call("MAX", row(1, "C", "E"))),
  is("MIN of values and ranges", -7, call("MIN", row(1), negation(seven))),
  is("ROUND away from zero", -4, call("ROUND", minus, NIL)),
  is("ROUND to digits", 0.12, call("ROUND", printed, two)),
  is("ROUND before the point", 10, call("ROUND", twelve, negation(UNITY))),
  is("SUM passes over texts", 8.6215, call("SUM", row(1))),
  is("SUM of a single text cell", 0, call("SUM", word)),
  is("SUM of several", 20.5, call("SUM", twelve, row(1, "A", "B"))),
  is("SUM of nothing", 0, call("SUM", row(1, "C", "E"))),
  is("SUM of a text given as such", error("#VALUE!"), call("SUM", operation(word, "&", word))),
  is("SUMPRODUCT of two rows", -0.5, call("SUMPRODUCT", row(1, "A", "B"), row(2, "A", "B"))),
  is("SUMPRODUCT takes texts as 0", 24, call("SUMPRODUCT", row(1, "A", "A"), row(2, "A", "A"))),
  is("SUMPRODUCT of a condition", 2, call("SUMPRODUCT", operation(operation(row(3), "=", list("B")), "*", UNITY))),
  is("SUMPRODUCT of ABS", 15.5, call("SUMPRODUCT", call("ABS", row(1, "A", "B")))),
  is(
    "SUMPRODUCT of two conditions",
    7,
    call("SUMPRODUCT", operation(operation(row(2, "A", "B"), ">", two), "*", row(2, "A", "B"))),
  ),
  is("SUMPRODUCT of unlike shapes", error("#VALUE!"), call("SUMPRODUCT", row(1, "A", "B"), row(2, "A", "C"))),
  is("a text cell with nothing in it is a text", true, operation(noText, "=", NOTHING)),
];

/** The data with each case in a row of its own: its name in A, its formula in B. */
export function formulaCaseSheet() {
  return sheetOf("cases", [...DATA, ...FORMULA_CASES.map(({ name, formula }): readonly Written[] => [name, formula])]);
}

export const FIRST_CASE_ROW = DATA.length + 1;
