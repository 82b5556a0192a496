import { context, instance, read, UNITS } from "./tagged-fixture";

/** A figure of the half year that one member, or element of the scenario, narrows. */
function narrowedBy(member: string, more = "") {
  const isElement = member.startsWith("<");
  const of = isElement ? context("c", "2024-01-01/2024-06-30") : context("c", "2024-01-01/2024-06-30", `x:a=${member}`);
  const scenario = `</xbrli:period><xbrli:scenario>${member}</xbrli:scenario>`;
  const [fact] = read(
    instance(
      (isElement ? of.replace("</xbrli:period>", scenario) : of) +
        UNITS +
        `<us-gaap:Revenues contextRef="c" unitRef="USD" decimals="0">7</us-gaap:Revenues>`,
    ).replace("<xbrli:xbrl", `<xbrli:xbrl ${more}`),
  ).facts;
  return { members: fact?.members, forecast: fact?.forecast, separate: fact?.separate };
}

const WHOLE = { members: [], forecast: false, separate: undefined };
const SEPARATE = { ...WHOLE, separate: true };

describe("a member", () => {
  test.each([
    ["tse-ed-t:ConsolidatedMember", WHOLE],
    ["tse-ed-t:CurrentMember", WHOLE],
    ["tse-ed-t:ForecastMember", { ...WHOLE, forecast: true }],
    ["tse-ed-t:UpperMember", { ...WHOLE, members: ["UpperMember"], forecast: true }],
    ["jppfs_cor:NonConsolidatedMember", SEPARATE],
    ["ifrs-full:ConsolidatedMember", WHOLE],
    ["ifrs-full:SeparateMember", SEPARATE],
    ["us-gaap:ScenarioForecastMember", { ...WHOLE, members: ["ScenarioForecastMember"], forecast: true }],
  ])("of a taxonomy says what it means there: %s", (member, said) => {
    expect(narrowedBy(member)).toEqual(said);
  });

  test.each(["own:ConsolidatedMember", "own:CurrentMember", "us-gaap:ReportedMember", "own:ForecastMember"])(
    "of another is a part, whatever it is called: %s",
    (member) => {
      expect(narrowedBy(member, 'xmlns:own="http://example.com/2024"')).toEqual({
        ...WHOLE,
        members: [member.replace(/^.*:/u, "")],
      });
    },
  );

  test("of an issuer whose prefix begins like a taxonomy's is a part", () => {
    const [own, uri] = ["tse-acedjpfr-12340", "http://www.xbrl.tdnet.info/jp/tse/tdnet/ac/edjp/fr/12340"];
    expect(narrowedBy(`${own}:CurrentMember`, `xmlns:${own}="${uri}"`).members).toEqual(["CurrentMember"]);
  });

  test("was an element of the scenario before 2013", () => {
    const uri = "http://info.edinet-fsa.go.jp/jp/fr/gaap/o/oe/2010-03-11";
    expect(narrowedBy("<jpfr-oe:NonConsolidated/>", `xmlns:jpfr-oe="${uri}"`)).toEqual(SEPARATE);
  });
});

test("a figure of another entity than the issuer is not the issuer's", () => {
  const facts = ["a", "b", "c"].map(
    (at) => `<us-gaap:Assets contextRef="${at}" unitRef="USD" decimals="0">7</us-gaap:Assets>`,
  );
  const contexts = [
    context("a", "2024-12-31").replace("E00000", "E00009"),
    context("b", "2024-12-31"),
    context("c", "2023-12-31"),
  ];
  const document = read(instance(contexts.join("") + UNITS + facts.join("")));
  expect(document.entity).toBe("E00000");
  expect(document.facts.map(({ members }) => members)).toEqual([["E00009"], [], []]);
});
