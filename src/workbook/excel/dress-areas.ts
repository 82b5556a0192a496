import type { CellRole } from "../../plan/workbook-plan";
import { type CellStyle, FONT, type Line, type Look, LOOKS } from "../look";

/** A named style a role, by which an analyst restyles all inputs at once. */
export function styleName(role: CellRole): string {
  return `Tieout ${role}`;
}

/**
 * Named styles that the workbook has not yet; one that is there may have been restyled and stays. `isResumed`: an import
 * that was interrupted may have left a style half defined, so it is defined again.
 */
export function defineStyles(
  roles: Iterable<CellRole>,
  known: ReadonlySet<string>,
  isResumed: boolean,
  context: Excel.RequestContext,
): void {
  const { styles } = context.workbook;
  for (const role of roles) {
    const name = styleName(role);
    if (known.has(name) && !isResumed) continue;
    if (!known.has(name)) styles.add(name);
    const style = styles.getItem(name);
    const look = LOOKS[role];
    style.includeNumber = false;
    style.includeAlignment = false;
    style.includeProtection = false;
    style.font.name = FONT.name;
    style.font.size = look.size ?? FONT.size;
    style.font.color = `#${look.colour}`;
    style.font.bold = look.bold === true;
    style.font.italic = look.italic === true;
    if (look.fill !== undefined) style.fill.color = `#${look.fill}`;
    ruleBorders(style.borders, look);
  }
}

/** The role's named style, and what this cell has beyond it. */
export function dressAreas(areas: Excel.RangeAreas, style: CellStyle): void {
  areas.style = styleName(style.role);
  const { format } = areas;
  if (style.indent > 0) {
    format.horizontalAlignment = "Left";
    format.indentLevel = style.indent;
  } else if (style.horizontal) format.horizontalAlignment = style.horizontal === "right" ? "Right" : "Center";
  if (style.wrapped) format.wrapText = true;
  // A link brings Excel's own blue, which the named style has taken back; its line stays.
  if (style.underlined) format.font.underline = "Single";
  if (style.ruledAs !== undefined) ruleBorders(format.borders, LOOKS[style.ruledAs]);
  if (style.ruledAs === "total" && style.role === "label") format.font.bold = true;
  if (style.unruled) format.borders.getItem("EdgeBottom").style = "None";
  areas.untrack();
}

function ruleBorders(borders: Excel.RangeBorderCollection, { above, below }: Look): void {
  if (above) ruleBorder(borders.getItem("EdgeTop"), above);
  if (below) ruleBorder(borders.getItem("EdgeBottom"), below);
}

function ruleBorder(border: Excel.RangeBorder, { kind, colour }: Line): void {
  border.style = kind === "double" ? "Double" : "Continuous";
  border.color = `#${colour}`;
}
