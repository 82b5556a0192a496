/** Cells as columns of text: the first so many to the left, the others, figures, to the right. */
export function alignColumns(rows: readonly (readonly string[])[], leftmost: number): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell))));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const space = " ".repeat((widths[i] ?? 0) - displayWidth(cell));
        return i < leftmost ? cell + space : space + cell;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Japanese characters take two places of a terminal. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1;
  return width;
}

/** A release may hold control characters; on a terminal they would move the cursor, colour or hide what follows. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
