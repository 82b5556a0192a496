import { importCost } from "../../bench/excel-import";
import { generatedFilings } from "../../bench/generated-filings";

jest.setTimeout(120_000);

test("of a model of many quarters and lines no request is over 2 MB, and the bytes grow with the quarters", async () => {
  const [few, more] = [await importCost(generatedFilings(8, 400)), await importCost(generatedFilings(16, 400))];
  for (const { largestRequest } of [few, more]) expect(largestRequest).toBeLessThan(2_000_000);
  // From the fifth quarter on each prints one that is there already, and is compared with it: linear from then on.
  expect(more.requestBytes / few.requestBytes).toBeLessThan(2.4);
  expect(more.syncs).toBeLessThan(25);
});
