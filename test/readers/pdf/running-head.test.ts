import type { PlacedLine } from "../../../src/readers/layout/placed-line";
import { runningHeads } from "../../../src/readers/pdf/running-head";

function line(text: string, left = 500): PlacedLine {
  return { words: [{ text, left, right: 580 }], place: { page: 1 } };
}

function repeated(...pages: readonly (readonly PlacedLine[])[]): readonly string[] {
  return [...runningHeads(pages)].map(({ words }) => words[0]?.text ?? "");
}

test("a line at the top of several pages, always in one place, is their furniture", () => {
  const page = (title: string) => [line("有価証券報告書"), line(title, 50)];
  expect(repeated(page("事業の内容"), page("関係会社"), page("設備"))).toEqual(Array<string>(3).fill("有価証券報告書"));
});

test("two pages, other places, and what says periods or units are none", () => {
  expect(repeated([line("Acme")], [line("Acme")])).toEqual([]);
  expect(repeated([line("Acme", 50)], [line("Acme", 200)], [line("Acme", 400)])).toEqual([]);
  const header = () => [line("Three Months Ended"), line("(in millions)"), line("(単位:百万円)"), line("2024")];
  expect(repeated(header(), header(), header())).toEqual([]);
});
