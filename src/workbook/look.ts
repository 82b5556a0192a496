/** From roles to looks. One calm set: colour says where a figure comes from, weight and lines what it is worth. */
import type { CellRole } from "../plan/workbook-plan";

export const FONT = { name: "Arial", size: 10 } as const;

/** Sizes in points, colours as RRGGBB. */
export interface Look {
  readonly colour: string;
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underlined?: true;
  readonly fill?: string;
  readonly above?: Line;
  readonly below?: Line;
}

export interface Line {
  readonly kind: "thin" | "double";
  readonly colour: string;
}

const INK = "000000";
const BLUE = "0000FF";
const GREEN = "00703C";
const GREY = "7F7F7F";
const NAVY = "1F3864";
const RULE: Line = { kind: "thin", colour: GREY };

/** Inputs blue, formulas black, links to other sheets green: the colours that analysts of all houses know. */
export const LOOKS: Readonly<Record<CellRole, Look>> = {
  title: { colour: NAVY, size: 14, bold: true },
  subtitle: { colour: GREY },
  "column-header": { colour: NAVY, bold: true, fill: "DCE6F1", below: RULE },
  "estimate-header": { colour: NAVY, bold: true, fill: "FBE9D7", below: RULE },
  heading: { colour: INK, bold: true },
  label: { colour: INK },
  unit: { colour: GREY, size: 9 },
  key: { colour: GREY, size: 8 },
  input: { colour: BLUE, fill: "FFFFE5" },
  reported: { colour: BLUE },
  link: { colour: GREEN },
  formula: { colour: INK },
  derived: { colour: INK, italic: true, fill: "EEF3FA" },
  subtotal: { colour: INK, above: RULE },
  total: { colour: INK, bold: true, above: RULE, below: { kind: "double", colour: "404040" } },
  check: { colour: "404040", size: 9, fill: "F5F9F5" },
  plug: { colour: "9C5700", italic: true, fill: "FCE4D6" },
  note: { colour: GREY, size: 9, italic: true },
  "empty-period": { colour: GREY, fill: "EFEFEF" },
};

/** Tabs by what the sheet is for. */
export const TAB_COLOURS = {
  summary: NAVY,
  statement: "2E75B6",
  forecast: "7030A0",
  analysis: "548235",
  check: "C55A11",
  source: "A6A6A6",
} as const;

/** All that a cell's style can be: a role's look, varied for the cell. */
export interface CellStyle {
  readonly role: CellRole;
  /** A number format's code. */
  readonly code: string;
  readonly indent: number;
  readonly horizontal: "right" | "center" | undefined;
  /** A label or unit in the row of a subtotal or total takes its lines, a label of a total its weight too. */
  readonly ruledAs: "subtotal" | "total" | undefined;
  /** A link. */
  readonly underlined: boolean;
  /** A column header above another one: the line comes below the lowest. */
  readonly unruled: boolean;
  /** A column header that is longer than its column is wide. */
  readonly wrapped: boolean;
  /** Text stays text when the cell is edited. */
  readonly quoted: boolean;
}

/** Excel takes no more. */
export const DEEPEST_INDENT = 250;
