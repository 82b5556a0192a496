/** From roles to looks. One calm set: colour says where a figure comes from, weight and lines what it is worth. */
import type { CellStyle } from "hucre/xlsx";
import type { CellRole } from "../../plan/workbook-plan";

export const FONT = { name: "Arial", size: 10 } as const;

const INK = "000000";
const BLUE = "0000FF";
const GREEN = "00703C";
const GREY = "7F7F7F";
const NAVY = "1F3864";
const RULE = { style: "thin", color: { rgb: "7F7F7F" } } as const;

/** Inputs blue, formulas black, links to other sheets green: the banker's convention, also of the FAST standard. */
export const LOOKS: Readonly<Record<CellRole, CellStyle>> = {
  title: { font: font(NAVY, { size: 14, bold: true }) },
  subtitle: { font: font(GREY) },
  "column-header": { font: font(NAVY, { bold: true }), fill: solid("DCE6F1"), border: { bottom: RULE } },
  heading: { font: font(INK, { bold: true }) },
  label: { font: font(INK) },
  unit: { font: font(GREY, { size: 9 }) },
  key: { font: font(GREY, { size: 8 }) },
  input: { font: font(BLUE), fill: solid("FFFFE5") },
  reported: { font: font(BLUE) },
  link: { font: font(GREEN) },
  formula: { font: font(INK) },
  subtotal: { font: font(INK), border: { top: RULE } },
  total: {
    font: font(INK, { bold: true }),
    border: { top: RULE, bottom: { style: "double", color: { rgb: "404040" } } },
  },
  check: { font: font("404040", { size: 9 }), fill: solid("F5F9F5") },
  plug: { font: font("9C5700", { italic: true }), fill: solid("FCE4D6") },
  note: { font: font(GREY, { size: 9, italic: true }) },
  "empty-period": { font: font(GREY), fill: solid("EFEFEF") },
};

type FontStyle = NonNullable<CellStyle["font"]>;

function font(rgb: string, more: Partial<FontStyle> = {}): FontStyle {
  return { ...FONT, ...more, color: { rgb } };
}

function solid(rgb: string): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
}

/** What besides its role shapes the look of a cell. */
export interface LookOptions {
  readonly indent: number;
  readonly horizontal?: "right" | "center";
  /** The label of a total. */
  readonly bold?: boolean;
  /** A link. */
  readonly underlined?: boolean;
}

export function styleOf(role: CellRole, { indent, horizontal, bold, underlined }: LookOptions): CellStyle {
  const look = LOOKS[role];
  const alignment = indent > 0 ? ({ horizontal: "left", indent } as const) : horizontal && { horizontal };
  return {
    ...look,
    font: { ...(look.font ?? FONT), ...(bold ? { bold } : {}), ...(underlined ? { underline: true } : {}) },
    ...(alignment ? { alignment } : {}),
  };
}

/** Tabs by what the sheet is for. */
export const TAB_COLOURS = {
  summary: NAVY,
  statement: "2E75B6",
  analysis: "548235",
  check: "C55A11",
  source: "A6A6A6",
} as const;
