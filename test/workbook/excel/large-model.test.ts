import { generatedFilings, importCost } from "../../bench/excel-import";

jest.setTimeout(120_000);

test("of a model of many quarters and lines no request is over 2 MB, and the bytes grow with the quarters", async () => {
  const [few, more] = [await importCost(generatedFilings(4, 400)), await importCost(generatedFilings(12, 400))];
  for (const { largestRequest } of [few, more]) expect(largestRequest).toBeLessThan(2_000_000);
  // The checks compare each quarter with those before it that print the same figures, never with all: linear.
  expect(more.requestBytes / few.requestBytes).toBeLessThan(12 / 4 + 1.5);
  expect(more.syncs).toBeLessThan(20);
});
