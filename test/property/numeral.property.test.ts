import fc from "fast-check";
import { type Decimal, decimal, powerOfTen } from "../../src/core/decimal";
import { decimalPointOf, parseNumeral } from "../../src/interpret/numeral";
import { type FigureStyle, printFigure } from "../support/print-figure";

const styles: fc.Arbitrary<FigureStyle> = fc.record({
  point: fc.constantFrom(".", ","),
  group: fc.constantFrom("point", " ", "'", ""),
  digits: fc.integer({ min: 0, max: 6 }),
  negative: fc.constantFrom("-", "−", "- ", "△", "▲", "△ ", "()", "( )", "△()"),
  currency: fc.constantFrom("", "$", "US$", "¥", "€", "JPY "),
  percent: fc.constantFrom("", "%", " %", "％"),
  fullWidth: fc.boolean(),
});

const printed: fc.Arbitrary<{ readonly amount: Decimal; readonly style: FigureStyle; readonly text: string }> = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), styles)
  .map(([units, style]) => {
    const amount = decimal(units).times(powerOfTen(-style.digits));
    return { amount, style, text: printFigure(amount, style) };
  })
  // "USD (1)" heads a column with its footnote: one or two digits in parentheses behind a currency's code are no figure.
  .filter(({ text }) => !/^[A-Z]{3} ?\( ?\d{1,2} ?\)$/.test(text.normalize("NFKC")));

test("a printed figure is read as what was printed, in every style", () => {
  fc.assert(
    fc.property(printed, ({ amount, style, text }) => {
      const numeral = parseNumeral(text, style.point);
      expect(numeral).toMatchObject({
        kind: "number",
        digits: style.digits,
        percent: style.percent !== "",
        scale: 0,
        marks: [],
      });
      expect(numeral.kind === "number" && numeral.value.equals(amount)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("a mark or a unit behind a figure changes nothing of it", () => {
  const marks = fc.constantFrom("⁸", "¹⁵", "*", " *1", "※2", " (1)", "(a)", "^{*3}");
  fc.assert(
    fc.property(printed, marks, ({ amount, style, text }, mark) => {
      const numeral = parseNumeral(`${text}${mark}`, style.point);
      expect(numeral.kind === "number" && numeral.value.equals(amount)).toBe(true);
      expect(numeral.kind === "number" && numeral.marks).toHaveLength(1);
    }),
  );
});

test("spaces around a figure and in front of it say nothing", () => {
  const spaces = fc.stringMatching(/^[ \t\u00a0\u3000]{0,3}$/);
  fc.assert(
    fc.property(printed, spaces, spaces, ({ style, text }, before, behind) =>
      expect(parseNumeral(`${before}${text}${behind}`, style.point)).toEqual(parseNumeral(text, style.point)),
    ),
  );
});

test("no text throws, and none that begins with a letter is a number", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.constantFrom(".", ","), (text, point) => {
      const { kind } = parseNumeral(text, point);
      expect(["blank", "nil", "not-meaningful", "text", "number"]).toContain(kind);
      const beginsWithLetter = /^\p{L}/u.test(text.normalize("NFKC").trim());
      const withCurrency =
        /^(?:US|CA?|AU?|HK|NT|S|U\.S\.|JP|CN)?[$¥]|^(?:JPY|USD|EUR|GBP|CHF|CAD|AUD|HKD|TWD|SGD|RMB|CNY|KRW|INR)/u;
      if (beginsWithLetter && !withCurrency.test(text.normalize("NFKC").trim())) expect(kind).not.toBe("number");
    }),
    { numRuns: 2000 },
  );
});

test("texts made of what numbers are made of never throw, and what is read is all there was", () => {
  const pieces = fc.constantFrom(
    "1",
    "23",
    "456",
    ",",
    ".",
    "(",
    ")",
    "-",
    "△",
    "%",
    "$",
    "¥",
    " ",
    "億",
    "万",
    "円",
    "銭",
    "M",
    "*",
    "'",
    "\\",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom(".", ","), (parts, point) => {
      const text = parts.join("");
      const numeral = parseNumeral(text, point);
      if (numeral.kind !== "number" || numeral.scale > 0 || /[億万円銭*([]/u.test(text)) return;
      // Every digit that was printed is in the value: none is dropped, none added.
      const digits = text.replace(/\D/gu, "").replace(/^0+(?=\d)/u, "");
      const value = numeral.value.abs().times(powerOfTen(numeral.digits)).toFixed(0);
      expect(value).toBe(digits);
    }),
    { numRuns: 3000 },
  );
});

test("cells longer than any figure are texts, whatever they hold", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d,.() ]{70,400}$/), (text) =>
      expect(["text", "blank"]).toContain(parseNumeral(text).kind),
    ),
  );
});

test("the sign that divides decimals is told from figures that speak, never contradicted by their style", () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 }),
      styles,
      (units, style) => {
        const consistent = { ...style, group: "point" as const };
        const cells = units.map((unit) => printFigure(decimal(unit).times(powerOfTen(-style.digits)), consistent));
        const evidence = decimalPointOf(cells);
        // Whole figures and those of three decimals may be printed alike in both conventions.
        const speaks = style.digits !== 0 && style.digits !== 3;
        if (speaks) expect(evidence).toBe(style.point);
        else if (style.point === ".") expect([".", "undecided"]).toContain(evidence);
        expect(evidence).not.toBe("contradictory");
      },
    ),
  );
});

test("nothing that is put into decimalPointOf throws", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (cells) =>
      expect(typeof decimalPointOf(cells)).toBe("string"),
    ),
  );
});
