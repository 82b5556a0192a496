import { refreshCost } from "../bench/refresh-cost";
import { generatedFilings } from "../bench/generated-filings";

jest.setTimeout(240_000);

test("what a further quarter stores and sends does not grow with the quarters before it", async () => {
  const [few, more] = [await refreshCost(generatedFilings(6, 120)), await refreshCost(generatedFilings(12, 120))];
  expect(more.syncs).toBe(few.syncs);
  expect(more.lookSyncs).toBeLessThanOrEqual(few.lookSyncs + 1);
  // Formulas that reach over all periods and the names of the parts grow with the quarters; nothing else does.
  const growth = (more.stored - few.stored) / (more.storedBefore - few.storedBefore);
  expect(growth).toBeLessThan(0.15);
  expect(more.cells).toBe(few.cells);
  expect(more.stored).toBeLessThan(more.storedBefore / 2);
});
