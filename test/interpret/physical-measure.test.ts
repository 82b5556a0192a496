import { pricedThingOf, priceMeasureOf, volumeOf } from "../../src/interpret/physical-measure";

describe("the measure of a row by its label", () => {
  test.each([
    ["Oil (MBbls)", "MBbls"],
    ["Natural gas (MMcf)", "MMcf"],
    ["Total (MBoe/d)", "MBoe"],
    ["Production, Boe per day", "Boe"],
    ["Electricity sales (GWh)", "GWh"],
    ["Coal sold (thousands of tons)", "tons"],
    ["Gold sold - koz", "koz"],
    ["Available seat miles (millions)", "available seat miles"],
    ["Fuel gallons consumed (in millions)", "gallons consumed"],
    ["Rentable area (square feet)", "square feet"],
    ["販売数量(千トン)", "tons"],
    ["輸送量（ｔ）", "tons"],
    ["契約数（千件）", "cases"],
    ["延床面積（㎡）", "m2"],
  ])("%s: a volume", (label, unit) => expect(volumeOf(label)).toBe(unit));

  test.each([
    "Oil",
    "Oil revenues (in millions)",
    "Cash flow (CF)",
    "Subsidiary (TW)",
    "Other (t)",
    "Oil (per Bbl)",
    "Average realized price ($/Mcf)",
    "Hours and earnings",
    "Net sales, net of returns",
    "Gain on sale of barrels",
    "売上高(百万円)",
    "人件費",
  ])("%s: none", (label) => expect(volumeOf(label)).toBe(undefined));

  test.each([
    ["Oil (per Bbl)", "Bbl"],
    ["Average realized price ($/Mcf)", "Mcf"],
    ["Average price per ton", "ton"],
    ["Fuel cost per gallon, including taxes", "gallon"],
    ["Lease operating expense (US$ / Boe)", "Boe"],
  ])("%s: a price", (label, per) => expect(priceMeasureOf(label)).toBe(per));

  test.each(["Earnings per share", "Oil", "Revenue per available room", "Person per tonality", "Oil (MBbls)"])(
    "%s: no price",
    (label) => expect(priceMeasureOf(label)).toBe(undefined),
  );

  test.each([
    ["Average revenue per user", "user"],
    ["Revenue per available room", "available room"],
    ["Net income per share", undefined],
    ["Personnel expenses", undefined],
  ])("%s: money for one %s", (label, thing) => expect(pricedThingOf(label)).toBe(thing));
});
