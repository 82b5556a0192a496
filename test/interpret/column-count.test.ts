import { columnCountOf, hundredthIn } from "../../src/interpret/column-count";

test.each([
  ["CPU Units K", { name: "units", scale: 3 }],
  ["Units (thousands)", { name: "units", scale: 3 }],
  ["Units", { name: "units", scale: 0 }],
  ["Number of Properties", { name: "properties", scale: 0 }],
  ["Rentable Square Feet", { name: "square feet", scale: 0 }],
  ["Rent per Square Feet", undefined],
  ["(株)", { name: "shares", scale: 0 }],
  ["株式数(株)", { name: "shares", scale: 0 }],
  ["所有株式数 (千株)", { name: "shares", scale: 3 }],
  ["（百万株）", { name: "shares", scale: 6 }],
  ["1株当たり配当額", undefined],
  ["Revenue $M", undefined],
  ["Amount", undefined],
  ["2025", undefined],
  ["Three months ended June 30, 2025", undefined],
])("%s", (heading, counts) => expect(columnCountOf(heading)).toEqual(counts));

test.each([
  ["EPS (US cents)", "US cents"],
  ["Three Months Ended June 30, 2022 EPS (Diluted cents) (1)", "cents"],
  ["EPS (Diluted US cents)", "US cents"],
  ["Earnings per share (pence)", "pence"],
  ["Two cents", undefined],
  ["Percentage (per cent)", undefined],
])("%s is told in %s", (heading, name) => expect(hundredthIn(heading)?.name).toBe(name));
