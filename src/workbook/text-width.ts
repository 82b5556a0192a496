/** How wide a text is, in the widths of digits by which Excel measures columns: East Asian characters count twice. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** East Asian wide and full-width characters (Unicode Standard Annex 11), in the blocks that releases use. */
function isWide(character: string): boolean {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(
    character,
  );
}
