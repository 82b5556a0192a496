/** Ascending numbers as runs without a gap, first and last of each: 3 4 5 8 as 3 to 5 and 8 to 8. */
export function runsOf(places: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run?.[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}
