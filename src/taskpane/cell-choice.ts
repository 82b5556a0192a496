/** What the analyst has chosen of single cells: new contents declined, own ones replaced. */
import type { CellChoices } from "../plan/diff-workbook";
import type { CellChoice } from "../plan/workbook-state";

export function choiceKey({ sheet, row, column }: CellChoice): string {
  return `${sheet}\n${row}\n${column}`;
}

/** The choices with some cells in the list or out of it. */
export function chosen<Choices extends CellChoices>(
  choices: Choices,
  list: keyof CellChoices,
  cells: readonly CellChoice[],
  isIn: boolean,
): Choices {
  const keys = new Set(cells.map(choiceKey));
  const others = choices[list].filter((cell) => !keys.has(choiceKey(cell)));
  return { ...choices, [list]: isIn ? [...others, ...cells] : others };
}
