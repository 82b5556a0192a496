import fc from "fast-check";
import {
  conceptOf,
  countNounOf,
  normalizeLabel,
  saysLess,
  saysMemo,
  saysTotal,
  statementKindOfTitle,
  stripMarks,
  unitWordsOf,
} from "../../src/statements/label";
import { expandPhrase, englishKey, japaneseKey } from "../../src/statements/phrase";
import { STATEMENT_KINDS } from "../../src/statements/statement";

/** Any text, and text made of the pieces that labels and their marks are made of. */
const piece = fc.constantFrom(
  ..."Net|income|(loss)|/|total|revenues|cost of|per share|(1)|(a)|*|*1|¹|²|^{|}|※1|(注1)|（注）2|, |、| |:|—|・|&|%|.5".split(
    "|",
  ),
  ..."営業|利益|損失|（△は減少）|又は|四半期|合計|売上高|うち|の|率|数|1株当たり|(純額)|現金及び現金同等物|⾃".split(
    "|",
  ),
);
const label = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
);
const kind = fc.constantFrom(...STATEMENT_KINDS);
const many = { numRuns: 2000 };

test("marks are taken off once and for all", () => {
  fc.assert(
    fc.property(label, (text) => {
      const once = stripMarks(text);
      expect(stripMarks(once.label)).toEqual({ label: once.label, marks: [] });
    }),
    many,
  );
});

test("what remains of a label was printed, and a printed label never vanishes", () => {
  fc.assert(
    fc.property(label, (text) => {
      const { label: clean, marks } = stripMarks(text);
      expect(clean === "").toBe(text.trim() === "");
      expect(clean.length).toBeLessThanOrEqual(text.length);
      expect(marks.every((mark) => mark !== "" && !/[\s()]/u.test(mark))).toBe(true);
    }),
    many,
  );
});

test("a mark behind a label does not change what it is compared by", () => {
  const marks = fc.constantFrom(" (1)", " ⁸", " *1", "（注１）", " ※1", " ^{*1}", " (2)(3)");
  const words = fc.constantFrom(
    "Net income",
    "IP Service",
    "Adjusted EBITDA",
    "減価償却費",
    "IP サービス",
    "営業利益(損失)",
  );
  fc.assert(
    fc.property(words, marks, (text, mark) => {
      expect(normalizeLabel(text + mark)).toBe(normalizeLabel(text));
      expect(stripMarks(text + mark).label).toBe(text);
    }),
  );
});

test("normalising twice is normalising once", () => {
  fc.assert(
    fc.property(label, (text) => {
      const once = normalizeLabel(text);
      expect(normalizeLabel(once)).toBe(once);
    }),
    many,
  );
});

test("width, case and spacing of English labels do not change the meaning", () => {
  const known = fc.constantFrom("Net income (loss)", "Total current assets", "Cost of sales", "Net sales", "Goodwill");
  fc.assert(
    fc.property(known, kind, fc.constantFrom("upper", "wide", "spaced", "colon"), (text, where, how) => {
      const wide = text.replace(/[!-~]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
      const written = {
        upper: text.toUpperCase(),
        wide,
        spaced: `  ${text.replaceAll(" ", "  ")} `,
        colon: `${text}:`,
      };
      expect(conceptOf(written[how], { kind: where, path: [] })).toBe(conceptOf(text, { kind: where, path: [] }));
    }),
  );
});

test("no text makes any of the questions throw", () => {
  fc.assert(
    fc.property(label, fc.array(label, { maxLength: 3 }), kind, (text, path, where) => {
      conceptOf(text, { kind: where, path });
      for (const ask of [saysTotal, saysMemo, saysLess, unitWordsOf, statementKindOfTitle, countNounOf]) ask(text);
      expect(typeof normalizeLabel(text)).toBe("string");
    }),
    many,
  );
});

test("long labels are answered in no time", () => {
  for (const filler of [" ", "(", "(1) ", "net ", "（△", "営業利益又は", "total liabilities and "]) {
    const text = filler.repeat(20_000);
    const start = process.cpuUsage();
    conceptOf(text, { kind: "income", path: [text] });
    normalizeLabel(text.slice(0, 4_000));
    for (const ask of [saysTotal, saysMemo, saysLess, unitWordsOf, statementKindOfTitle, countNounOf]) ask(text);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  }
});

test("keys are settled: a key's key is itself", () => {
  fc.assert(
    fc.property(label, (text) => {
      const key = japaneseKey(text.normalize("NFKC"));
      expect(key).not.toMatch(/\s/u);
      expect(englishKey(englishKey("Net sales of the Companies"))).toBe(englishKey("Net sales of the Companies"));
    }),
  );
});

test("a phrase has as many readings as its groups allow", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), words), { maxLength: 4 }), (groups) => {
      const phrase = groups
        .map(([optional, all]) => (optional ? `[${all.join("|")}]` : `(${all.join("|")})`))
        .join(" ");
      const readings = groups.reduce((product, [optional, all]) => product * (all.length + (optional ? 1 : 0)), 1);
      expect(expandPhrase(phrase)).toHaveLength(readings);
    }),
  );
});
