import { columnCountOf } from "../../src/interpret/column-count";

test.each([
  ["CPU Units K", { name: "units", scale: 3 }],
  ["Units (thousands)", { name: "units", scale: 3 }],
  ["Units", { name: "units", scale: 0 }],
  ["Revenue $M", undefined],
  ["Amount", undefined],
  ["2025", undefined],
  ["Three months ended June 30, 2025", undefined],
])("%s", (heading, counts) => expect(columnCountOf(heading)).toEqual(counts));
