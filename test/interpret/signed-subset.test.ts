import fc from "fast-check";
import { MOST_NUMBERS, signedSubsets } from "../../src/interpret/signed-subset";

/** All of them, one by one. */
function everySubset(numbers: readonly number[], target: number, tolerance: number): readonly string[] {
  const found: string[] = [];
  const walk = (weights: readonly number[], sum: number): void => {
    const number = numbers[weights.length];
    if (number === undefined) {
      if (Math.abs(target - sum) <= tolerance && weights.some((weight) => weight !== 0)) found.push(weights.join());
      return;
    }
    for (const weight of [-1, 0, 1]) walk([...weights, weight], sum + weight * number);
  };
  walk([], 0);
  return found.sort();
}

describe("signed subsets", () => {
  it("are those that trying every one finds", () => {
    const numbers = fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 7 });
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: -150, max: 150 }),
        fc.integer({ min: 0, max: 5 }),
        (some, target, near) => {
          const found = signedSubsets(some, target, near, 3 ** 7) ?? [];
          expect(found.map(({ weights }) => weights.join()).sort()).toEqual(everySubset(some, target, near));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("find the signs of fourteen figures", () => {
    const numbers = Array.from({ length: MOST_NUMBERS }, (_, i) => 7_919 ** 2 + 104_729 * (i * i + 3 * i + 1));
    const weights = numbers.map((_, i) => (i % 3 === 0 ? -1 : i % 5 === 0 ? 0 : 1));
    const target = numbers.reduce((sum, number, i) => sum + number * (weights[i] ?? 0), 0);
    const found = signedSubsets(numbers, target, 0, 100_000) ?? [];
    expect(found.map((subset) => subset.weights.join())).toContain(weights.join());
  });

  it("are given up when there are too many to prove anything", () => {
    expect(signedSubsets([1, 1, 1, 1, 1, 1], 2, 1, 10)).toBeUndefined();
  });

  it("never are the empty one", () => {
    expect(signedSubsets([], 0, 5, 10)).toEqual([]);
    expect(signedSubsets([100, 200], 0, 5, 10)).toEqual([]);
  });
});
