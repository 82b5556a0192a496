import fc from "fast-check";
import { parseUnitWords } from "../../src/interpret/caption";

const amounts = fc.integer({ min: 1, max: 99_999 }).map((amount) => amount.toLocaleString("en-US"));
const ENGLISH_SCALES = ["thousand", "million", "billion"] as const;

test("a sentence that states an amount never sets a scale", () => {
  const sentences = fc
    .tuple(
      fc.constantFrom("Revenues totaled", "Net loss was", "Cash decreased to", "compared to", "(approximately"),
      fc.constantFrom("JPY ", "$", "¥", "US$ ", ""),
      amounts,
      fc.constantFrom(...ENGLISH_SCALES),
      fc.constantFrom("", " yen", " in 1Q04", " ($79.3 million)", ", an increase of 4.0%", ")"),
    )
    .map(([lead, currency, amount, scale, rest]) => `${lead} ${currency}${amount} ${scale}${rest}`);
  fc.assert(fc.property(sentences, (sentence) => expect(parseUnitWords(sentence)?.scale).toBeUndefined()));
  const japanese = fc
    .tuple(
      fc.constantFrom("営業収益は", "当期利益は", "前期の"),
      amounts,
      fc.constantFrom("千円", "百万円", "億円"),
      fc.constantFrom("でした。", "(前期比4.0%増)", "となりました"),
    )
    .map((parts) => parts.join(""));
  fc.assert(fc.property(japanese, (sentence) => expect(parseUnitWords(sentence)?.scale).toBeUndefined()));
});

test("the scale and the currency of a caption are read, whatever stands around its words", () => {
  const scale = fc.constantFrom(["thousands", 3] as const, ["millions", 6] as const, ["billions", 9] as const);
  const currency = fc.constantFrom(
    ["JPY", "JPY"] as const,
    ["Yen", "JPY"] as const,
    ["US$", "USD"] as const,
    ["€", "EUR"] as const,
  );
  const title = fc.constantFrom(
    "",
    "Table 4. Systems Integration and Equipment Sales ",
    "Balance Sheets ",
    "Segment information ",
  );
  const rest = fc.constantFrom("", "; unaudited", ", except per share data", ", except share and per share data");
  fc.assert(
    fc.property(scale, currency, title, rest, ([word, power], [sign, code], before, behind) => {
      const words = parseUnitWords(`${before}(${sign} in ${word}${behind})`);
      expect(words).toMatchObject({ scale: power, currencies: [code] });
      expect(words?.exceptPerShare).toBe(behind.includes("per share"));
    }),
  );
});

test("Japanese captions are read in full and half width alike", () => {
  const scale = fc.constantFrom(["円", 0] as const, ["千円", 3] as const, ["百万円", 6] as const, ["億円", 8] as const);
  const form = fc.constantFrom(
    (unit: string) => `（単位：${unit}）`,
    (unit: string) => `(単位:${unit})`,
    (unit: string) => `（単位\u3000${unit}）`,
    (unit: string) => `(${unit})`,
  );
  fc.assert(
    fc.property(scale, form, ([unit, power], print) =>
      expect(parseUnitWords(print(unit))).toMatchObject({ scale: power, currencies: ["JPY"] }),
    ),
  );
});

test("no text throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
      parseUnitWords(text);
    }),
    { numRuns: 1000 },
  );
  const pieces = fc.constantFrom(
    "(",
    ")",
    "in ",
    "millions",
    " of ",
    "yen",
    "$",
    "000",
    "単位",
    ":",
    "百万円",
    "千株",
    "except ",
    "per share",
    "切捨て",
    ",",
    "%",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const words = parseUnitWords(parts.join(""));
      if (words?.scale !== undefined) expect([0, 3, 4, 6, 8, 9]).toContain(words.scale);
    }),
    { numRuns: 2000 },
  );
});
