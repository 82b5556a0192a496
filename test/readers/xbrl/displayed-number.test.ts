import { displayedNumber } from "../../../src/readers/xbrl/displayed-number";

describe("a displayed number", () => {
  test.each([
    // Registry 1
    ["ixt:numcommadot", "1,234.56", "1234.56"],
    ["ixt:numdotcomma", "1.234,56", "1234.56"],
    ["ixt:numspacecomma", "1 234,56", "1234.56"],
    ["ixt:numspacedot", "1 234.56", "1234.56"],
    ["ixt:numcomma", "1234,56", "1234.56"],
    ["ixt:numdash", "—", "0"],
    // Registries 2 and 3
    ["ixt:numdotdecimal", "1,234.5", "1234.5"],
    ["ixt:numdotdecimal", "１，２３４", "1234"],
    ["ixt:numcommadecimal", "1.234,56", "1234.56"],
    ["ixt:numunitdecimal", "1,234円56銭", "1234.56"],
    ["ixt:numunitdecimal", "12 dollars 5 cents", "12.05"],
    ["ixt:numdotdecimalin", "12,34,567.8", "1234567.8"],
    ["ixt:zerodash", "-", "0"],
    // Registries 4 and 5
    ["ixt:num-dot-decimal", "1\u00a0234.5", "1234.5"],
    ["ixt:num-comma-decimal", "1 234,5", "1234.5"],
    ["ixt:num-dot-decimal-apos", "1’234.5", "1234.5"],
    ["ixt:num-unit-decimal", "3円7銭", "3.07"],
    ["ixt:fixed-zero", "no", "0"],
    // The SEC's
    ["ixt-sec:numwordsen", "no", "0"],
    ["ixt-sec:numwordsen", "Twenty-five", "25"],
    ["ixt-sec:numwordsen", "one hundred and two thousand, three", "102003"],
    [undefined, "1234.5", "1234.5"],
  ])("%s: %s is %s", (format, shown, value) => expect(displayedNumber(shown, format)).toBe(value));

  test.each([
    ["ixt:num-dot-decimal", "1.234,56"],
    ["ixt:num-dot-decimal", "(5)"],
    ["ixt:num-comma-decimal", "1,234.56"],
    ["ixt:num-comma-decimal", "1,234,567"],
    ["ixt:numunitdecimal", "1,234.50"],
    ["ixt:nocontent", "5"],
    ["ixt:nocontent", ""],
    ["ixt:fixed-zero", "5"],
    ["ixt:dateyearmonthdaycjk", "2025年3月31日"],
    ["ixt-sec:durwordsen", "two years"],
    ["ixt-sec:numwordsen", "two three"],
    ["ixt-sec:numwordsen", "about two"],
    ["ixt:constructor", "5"],
    ["own:rule", "5"],
    [undefined, "1,234"],
  ])("%s: %s is no number", (format, shown) => expect(displayedNumber(shown, format)).toBeUndefined());
});
