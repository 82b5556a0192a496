import { readFileSync } from "node:fs";
import { REMEDIES } from "../../src/checks/remedy";
import { CHECK_NAMES, type FindingCode, SEVERITIES } from "../../src/core/finding";
import { noticeText } from "../../src/taskpane/notice-text";
import { english } from "../../src/taskpane/text/english";
import { findingEnglish } from "../../src/taskpane/text/finding-english";
import { findingJapanese } from "../../src/taskpane/text/finding-japanese";
import { findingText } from "../../src/taskpane/text/finding-text";
import { forecastEnglish } from "../../src/taskpane/text/forecast-english";
import { forecastJapanese } from "../../src/taskpane/text/forecast-japanese";
import { japanese } from "../../src/taskpane/text/japanese";
import { languageOf, TEXTS } from "../../src/taskpane/text/pane-text";
import { rateEnglish } from "../../src/taskpane/text/rate-english";
import { rateJapanese } from "../../src/taskpane/text/rate-japanese";
import { unitText } from "../../src/taskpane/unit-text";
import { QUESTIONS } from "./fake-review";

interface Leaf {
  readonly path: string;
  readonly text: string;
}

/** All texts of a language by their paths; functions are called with arguments that fit most. */
function leaves(value: unknown, path = ""): readonly Leaf[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value === "function") {
    const call = value as (...given: readonly unknown[]) => unknown;
    const given = path === ".list" ? [["①", "②"]] : [2, 3];
    return [{ path, text: String(call(...given)) }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}.${key}`));
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}、。：]/u;

/** Texts without a word: figures, signs, and the other language's own name. */
const WORDLESS = [
  ".otherLanguage",
  ".number",
  ".unitScales.percent",
  ".findings.show",
  ".pictures.describe",
  ".span",
  ".lookUp.equation",
  ".inUnit",
  ".online.services.frankfurter",
];

describe("the two languages", () => {
  test("have the same texts", () => {
    const paths = (text: unknown) => leaves(text).map(({ path }) => path);
    expect(paths(japanese)).toEqual(paths(english));
    expect(paths(findingJapanese)).toEqual(paths(findingEnglish));
    expect(paths(rateJapanese)).toEqual(paths(rateEnglish));
    expect(paths(forecastJapanese)).toEqual(paths(forecastEnglish));
  });

  test("Japanese texts are in Japanese, with the widths that Japanese is set in", () => {
    const all = [japanese, findingJapanese, rateJapanese, forecastJapanese].flatMap((text) => leaves(text));
    for (const { path, text } of all) {
      if (!WORDLESS.includes(path)) expect(`${path} ${text}`).toMatch(JAPANESE);
      expect(text).not.toMatch(/[\p{Script=Hiragana}\p{Script=Han}][:(]/u);
      // Words of three letters and more are names of programs and keys, or abbreviations that Japanese uses.
      const foreign = text.match(/[A-Za-z]{3,}/gu) ?? [];
      const known = [
        "Excel",
        "Web",
        "Enter",
        "Esc",
        "English",
        "undefined",
        "EBITDA",
        "Frankfurter",
        "Tieout",
        "PDF",
        "HTML",
        "CSV",
        "XBRL",
      ];
      expect(foreign.filter((word) => !known.includes(word))).toEqual([]);
    }
  });

  test("English texts have no Japanese but the scales that are printed so", () => {
    const all = [english, findingEnglish, rateEnglish, forecastEnglish].flatMap((text) => leaves(text));
    const found = all.filter(({ text }) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text));
    expect(found.map(({ path }) => path)).toEqual([".otherLanguage"]);
  });

  test("no text is empty or ends with a space that nothing follows", () => {
    for (const { path, text } of [...leaves(english), ...leaves(japanese)])
      expect(`${path}${text.trim()}`).not.toBe(path);
  });

  test("one and several are told apart", () => {
    expect(english.review.figures(1)).toBe("1 figure");
    expect(english.review.figures(1_234)).toBe("1,234 figures");
    expect(english.written.breaks(1)).toBe("1 check breaks.");
    expect(japanese.review.figures(1_234)).toBe("数値1,234件");
  });
});

describe("findings", () => {
  const told = [...readFileSync("docs/findings.md", "utf8").matchAll(/^## (\S+)$/gmu)].map(([, code]) => code!);

  test("every code that is told has its own words in both languages", () => {
    expect(told.length).toBeGreaterThan(20);
    for (const code of new Set([...told, ...Object.keys(REMEDIES)])) {
      expect(Object.keys(findingEnglish.codes)).toContain(code);
      expect(Object.keys(findingJapanese.codes)).toContain(code);
    }
  });

  test("any other code is described by its check and its outcome", () => {
    for (const check of CHECK_NAMES)
      for (const severity of SEVERITIES) {
        const code: FindingCode = `${check}.${severity}`;
        for (const language of ["en", "ja"] as const) {
          const { title, text, remedy } = findingText(code, language);
          expect([title, text, remedy].every((words) => words.length > 3 || language === "ja")).toBe(true);
        }
      }
    expect(findingText("prose.break", "en").title).toBe("Text of the release: does not agree");
  });
});

describe("messages", () => {
  test("speak of what was done", () => {
    expect(noticeText({ kind: "answered", question: QUESTIONS[0]! }, english)).toBe(
      "Used your answer: When does the fiscal year end?",
    );
    const trouble = { code: "cell-editing", message: "", remedy: "", wroteSomething: false } as const;
    expect(noticeText({ kind: "trouble", trouble }, english)).toMatch(/^A cell is being edited\. Press Enter/u);
    expect(noticeText({ kind: "trouble", trouble }, japanese)).toMatch(/^セルが編集中です。シートで/u);
  });
});

test("the language follows Office's, English where it is neither", () => {
  expect(["ja-JP", "ja", "en-US", "de-DE", "jam-JM"].map(languageOf)).toEqual(["ja", "ja", "en", "en", "en"]);
});

test("units are told in the pane's language", () => {
  expect(unitText("JPY, thousands; USD, millions", TEXTS.ja)).toBe("JPY、千単位; USD、百万単位");
  expect(unitText("JPY, thousands", TEXTS.en)).toBe("JPY, thousands");
  expect(unitText("subscribers", TEXTS.ja)).toBe("subscribers");
});
