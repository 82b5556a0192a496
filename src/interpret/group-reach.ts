type Cells = readonly string[];

interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Headings that reach over parts of several groups below reach over those groups whole: "Three Months Ending" set in the
 * middle over "GAAP" of three columns and "Non-GAAP" of three. `rows` from the top, the label's column first.
 */
export function overWholeGroups(rows: readonly Cells[]): readonly Cells[] {
  return rows.map((cells, level) =>
    rows.slice(level + 1).reduce((own, below) => reachOver(own, runsOf(below).filter(isGroup)), cells),
  );
}

function reachOver(cells: Cells, groups: readonly Run[]): Cells {
  const result = [...cells];
  for (const heading of runsOf(cells)) {
    const touched = groups.filter(({ from, to }) => from <= heading.to && to >= heading.from);
    if (touched.length < 2) continue;
    const reach = { from: touched[0]?.from ?? heading.from, to: touched.at(-1)?.to ?? heading.to };
    for (let i = reach.from; i <= reach.to; i++) if (result[i] === "") result[i] = cells[heading.from] ?? "";
  }
  return result;
}

/** Neighbours of one text, but for blank ones and the label's column. */
function runsOf(cells: Cells): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 1; from < cells.length;) {
    let to = from;
    while (to + 1 < cells.length && cells[to + 1] === cells[from]) to++;
    if (cells[from] !== "") runs.push({ from, to });
    from = to + 1;
  }
  return runs;
}

function isGroup({ from, to }: Run): boolean {
  return to > from;
}
