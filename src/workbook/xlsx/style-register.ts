import type { CellRole } from "../../plan/workbook-plan";
import { type CellStyle, DEEPEST_INDENT, LOOKS } from "../look";

/** The styles of a workbook, each once; its number is its place in `all`. */
export interface StyleRegister {
  readonly all: readonly CellStyle[];
  /** The style's number as the xlsx library carries it through: in the place of a number format. */
  markOf(style: CellStyle): { readonly numFmt: string };
}

/** Asked once a cell, so styles are told apart by a number in which each trait has its digits, not by a text. */
export function openStyleRegister(): StyleRegister {
  const all: CellStyle[] = [];
  const marks = new Map<number, { readonly numFmt: string }>();
  const codes = new Map<string, number>();
  return {
    all,
    markOf: (style) => {
      const code = codes.get(style.code) ?? codes.size;
      if (code === codes.size) codes.set(style.code, code);
      const traits = [
        [ROLES.indexOf(style.role), ROLES.length],
        [HORIZONTALS.indexOf(style.horizontal), HORIZONTALS.length],
        [RULINGS.indexOf(style.ruledAs), RULINGS.length],
        [Number(style.underlined), 2],
        [Number(style.unruled), 2],
        [Number(style.wrapped), 2],
        [Number(style.quoted), 2],
        [style.indent, DEEPEST_INDENT + 1],
      ] as const;
      const key = traits.reduce((sum, [trait, choices]) => sum * choices + trait, code);
      const known = marks.get(key);
      if (known !== undefined) return known;
      const mark = { numFmt: String(all.push(style) - 1) };
      marks.set(key, mark);
      return mark;
    },
  };
}

const ROLES = Object.keys(LOOKS) as readonly CellRole[];
const RULINGS: readonly CellStyle["ruledAs"][] = [undefined, "subtotal", "total"];
const HORIZONTALS: readonly CellStyle["horizontal"][] = [undefined, "right", "center"];
