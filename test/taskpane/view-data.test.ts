/** The small pure parts behind the views. */
import { answerFields, answerOf, answerWords } from "../../src/taskpane/answer-draft";
import { firstOfGroup, groupFindings, placeWords } from "../../src/taskpane/finding-group";
import type { CatalogueFunction } from "../../src/functions/catalogue-function";
import { searchCatalogue, signature } from "../../src/taskpane/function-catalogue";
import { openFiles, textFile } from "../../src/taskpane/given-file";
import { contrast, themeOf } from "../../src/taskpane/pane-theme";
import { initialState } from "../../src/taskpane/pane-state";
import { placesOf, placeTitle } from "../../src/taskpane/place";
import { readingDetail, readingShare, writingShare } from "../../src/taskpane/progress-share";
import { asSentence } from "../../src/taskpane/sentence";
import { english } from "../../src/taskpane/text/english";
import { japanese } from "../../src/taskpane/text/japanese";
import { fakeModel, fakeReview, QUESTIONS } from "./fake-review";
import { SMALL } from "./fake-service";

describe("findings in groups", () => {
  const findings = fakeReview({ statements: 3, rows: 12, findings: 400 }, []).findings;
  const groups = groupFindings(findings);

  test("come worst first, are all there, and keep their positions", () => {
    expect(groups.map(({ severity }) => severity)).toEqual([
      "break",
      "plug",
      "question",
      "incomplete",
      "rounding",
      "note",
    ]);
    const indices = groups.flatMap(({ codes }) => codes.flatMap(({ items }) => items.map(({ index }) => index)));
    expect([...indices].sort((a, b) => a - b)).toEqual(findings.map((_, i) => i));
    for (const { codes, count } of groups) expect(codes.reduce((sum, { items }) => sum + items.length, 0)).toBe(count);
  });

  test("are shown up to a limit, across kinds", () => {
    const breaks = groups[0]!.codes;
    const shown = firstOfGroup(breaks, 50);
    expect(shown.map(({ code, items }) => [code, items.length])).toEqual([
      ["footing.break", 40],
      ["articulation.break", 10],
    ]);
    expect(firstOfGroup(breaks, 10_000)).toEqual(breaks);
  });

  test("name their place by the label of the pane's language", () => {
    const { findings: few, statements } = fakeReview(SMALL.size, []);
    expect(placeWords(few[0]!, statements, "en")).toBe("Revenues · 1Q24");
    expect(placeWords(few[0]!, statements, "ja")).toBe("売上高 · 1Q24");
    expect(placeWords({ finding: few[0]!.finding }, statements, "ja")).toBe("Revenues · 1Q24");
  });
});

describe("answers", () => {
  const [calendar, period, unit] = QUESTIONS;

  test("need every field, and choose nothing for the analyst", () => {
    expect(answerFields(calendar!, english).map(({ given }) => given)).toEqual([undefined, undefined]);
    expect(answerOf(calendar!, {})).toBeUndefined();
    expect(answerOf(calendar!, { month: "3" })).toBeUndefined();
    expect(answerOf(calendar!, { month: "3", by: "start" })).toEqual({
      kind: "calendar",
      fiscalYearEndMonth: 3,
      labelledBy: "start",
    });
  });

  test("of periods are dates that exist, with a length where the columns hold flows", () => {
    const draft = { "end-1": "2024-06-30", "months-1": "3", "end-2": "2023-06-31", "months-2": "3" };
    expect(answerOf(period!, draft)).toBeUndefined();
    expect(answerOf(period!, { ...draft, "end-2": "2023-06-30" })).toEqual({
      kind: "period",
      columns: [
        { index: 1, end: "2024-06-30", months: 3 },
        { index: 2, end: "2023-06-30", months: 3 },
      ],
    });
  });

  test("whole units are a scale too", () => {
    expect(answerOf(unit!, { currency: "USD", scale: "0" })).toEqual({ kind: "unit", currency: "USD", scale: 0 });
    expect(answerOf({ ...unit!, kind: "share-scale", choices: [0, 3] }, { scale: "0" })).toEqual({
      kind: "share-scale",
      scale: 0,
    });
  });

  test("where there is one choice it stands there: the document has said it", () => {
    const fields = answerFields({ ...unit!, kind: "unit", currencies: ["JPY", "USD"], scales: [6] }, english);
    expect(fields.map(({ given }) => given)).toEqual([undefined, "6"]);
  });

  test("are told in few words", () => {
    expect(answerWords({ kind: "calendar", fiscalYearEndMonth: 3, labelledBy: "start" }, english)).toBe(
      "Year ends in March, named by the year it starts",
    );
    expect(answerWords({ kind: "unit", currency: "JPY", scale: 6 }, japanese)).toBe("JPY、百万単位");
    expect(answerWords({ kind: "decimal-sign", sign: "," }, english)).toBe("Comma divides decimals");
  });
});

describe("progress", () => {
  test("never goes back over files, stages and pages", () => {
    const at = (stage: "opening" | "reading" | "interpreting" | "checking" | "planning", n: number, page?: number) =>
      readingShare({ stage, file: "a", fileNumber: n, files: 2, ...(page !== undefined && { page, pages: 4 }) });
    const shares = [1, 2].flatMap((n) => [
      at("opening", n),
      at("reading", n, 1),
      at("reading", n, 4),
      at("interpreting", n),
      at("checking", n),
      at("planning", n),
    ]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  test("is told with file and page where there are several", () => {
    const progress = { stage: "reading", file: "a.pdf", fileNumber: 2, files: 3, page: 4, pages: 9 } as const;
    expect(readingDetail(progress, english)).toBe("File 2 of 3 · a.pdf · page 4 of 9");
    expect(readingDetail({ stage: "checking", file: "a.txt", fileNumber: 1, files: 1 }, english)).toBe("a.txt");
  });

  test("of writing counts cells, batches where there are none", () => {
    expect(writingShare({ batch: 1, batches: 4, cells: 50, allCells: 200 })).toBe(0.25);
    expect(writingShare({ batch: 1, batches: 2, cells: 0, allCells: 0 })).toBe(0.5);
    expect(writingShare({ batch: 0, batches: 0, cells: 0, allCells: 0 })).toBeUndefined();
  });
});

describe("the catalogue", () => {
  const margin: CatalogueFunction = {
    name: "FIN.MARGIN",
    description: "Profit as a share of revenue.",
    descriptionJa: "売上高に対する利益の割合。",
    parameters: [
      { name: "profit", description: "Profit.", descriptionJa: "利益。", optional: false },
      { name: "places", description: "Decimals.", descriptionJa: "桁数。", optional: true },
    ],
    result: "a fraction",
    example: "=FIN.MARGIN(1,2)",
  };
  const growth = { ...margin, name: "FIN.GROWTH", description: "Change of a margin.", descriptionJa: "成長率。" };

  test("is searched by all words, in both languages, names first", () => {
    const names = (search: string) => searchCatalogue([growth, margin], search).map(({ name }) => name);
    expect(names("margin")).toEqual(["FIN.MARGIN", "FIN.GROWTH"]);
    expect(names("成長")).toEqual(["FIN.GROWTH"]);
    expect(names("ＭＡＲＧＩＮ share")).toEqual(["FIN.MARGIN"]);
    expect(names("  ")).toEqual(["FIN.GROWTH", "FIN.MARGIN"]);
    expect(names("bridge")).toEqual([]);
  });

  test("shows which arguments may be left out", () => {
    expect(signature(margin)).toBe("FIN.MARGIN(profit, [places])");
  });
});

describe("files", () => {
  test("are opened whole; the first that cannot be is named", async () => {
    const good = { name: "a.txt", arrayBuffer: () => Promise.resolve(new Uint8Array([1, 2]).buffer) };
    const folder = { name: "folder", arrayBuffer: () => Promise.reject(new Error("NotFoundError")) };
    expect(await openFiles([good], english)).toEqual({
      ok: true,
      value: [{ name: "a.txt", bytes: new Uint8Array([1, 2]) }],
    });
    expect(await openFiles([good, folder], english)).toMatchObject({
      ok: false,
      problem: { kind: "refused", file: "folder" },
    });
  });

  test("that are pasted are text in UTF-8", () => {
    const { name, bytes } = textFile("売上高\t1,234", english);
    expect(name).toBe("Pasted text.txt");
    expect(new TextDecoder().decode(bytes)).toBe("売上高\t1,234");
  });
});

describe("places", () => {
  test("are those that have something to show", () => {
    const start = initialState("en");
    const never = () => Promise.reject(new Error("not to be loaded"));
    const loaders = { loadCatalogue: never, loadRates: never };
    expect(placesOf(start, {})).toEqual(["model"]);
    expect(placesOf(start, loaders)).toEqual(["model", "functions", "rates"]);
    const read = { ...start, review: fakeReview(SMALL.size, []) };
    expect(placesOf(read, { loadCatalogue: never })).toEqual(["model", "functions", "pictures"]);
    const model = { ...start, workbook: { kind: "model", model: fakeModel(SMALL.size) } } as const;
    expect(placesOf(model, loaders)).toEqual(["model", "functions", "rates", "pictures"]);
    expect(placeTitle("model", start, english)).toBe("Import");
    expect(placeTitle("model", model, english)).toBe("Model");
  });
});

describe("themes", () => {
  test("take Office's ground where text stays readable on it", () => {
    const ground = (background: string, isDark: boolean) =>
      themeOf({ isDark, isContrast: false, background }, "en").colorNeutralBackground1;
    expect(ground("#e6e6e6", false)).toBe("#e6e6e6");
    expect(ground("#262626", true)).toBe("#262626");
    expect(ground("#808080", false)).not.toBe("#808080");
    expect(ground("no colour", false)).toMatch(/^#/u);
  });

  test("of contrast leave all colours to the system", () => {
    const theme = themeOf({ isDark: false, isContrast: true }, "en");
    for (const [name, value] of Object.entries(theme))
      if (name.startsWith("color") && !/Shadow|Overlay|Transparent/u.test(name))
        expect(value).toMatch(/^(Canvas|CanvasText|GrayText|Highlight|HighlightText|LinkText)$/u);
  });

  test("contrast is WCAG's", () => {
    expect(contrast("#000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("red", "#ffffff")).toBe(1);
  });
});

test("parts of sentences become sentences", () => {
  expect(asSentence("nothing has been read yet")).toBe("Nothing has been read yet.");
  expect(asSentence("give “a release”.")).toBe("Give “a release”.");
  expect(asSentence(" ")).toBe("");
});
