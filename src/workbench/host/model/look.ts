/** Font, fill and borders, of cells and of named styles alike. */
import { choiceOf, colourOf, flagOf, numberOf, textOf } from "../argument";
import type { LookPort } from "../cell-look";
import { defineType, method, property } from "../define-type";
import { notBuilt } from "../refusal";

export const fontObject = defineType<LookPort>("RangeFont", {
  Name: property(
    1,
    (look) => look.read("fontName"),
    (look, value) => look.write({ fontName: textOf(value, "A font's name") }),
  ),
  Size: property(
    1,
    (look) => look.read("fontSize"),
    (look, value) => look.write({ fontSize: numberOf(value, "A font's size", 1, 409) }),
  ),
  Color: property(
    1,
    (look) => look.read("fontColour"),
    (look, value) => look.write({ fontColour: colourOf(value, "A font's colour") }),
  ),
  Bold: property(
    1,
    (look) => look.read("bold"),
    (look, value) => look.write({ bold: flagOf(value, "Bold") }),
  ),
  Italic: property(
    1,
    (look) => look.read("italic"),
    (look, value) => look.write({ italic: flagOf(value, "Italic") }),
  ),
  Underline: property(
    1,
    (look) => {
      const underline = look.read("underline");
      return underline === null ? null : underline ? "Single" : "None";
    },
    (look, value) => look.write({ underline: isUnderlined(value) }),
  ),
});

function isUnderlined(value: unknown): boolean {
  const kinds = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
  const kind = choiceOf(value, kinds, "Underline");
  if (kind !== "None" && kind !== "Single") throw notBuilt(`underline ${kind}`);
  return kind === "Single";
}

export const fillObject = defineType<LookPort>("RangeFill", {
  Color: property(
    1,
    (look) => {
      const fill = look.read("fill");
      return fill === "" ? "#FFFFFF" : fill;
    },
    (look, value) => look.write({ fill: value === "" ? "" : colourOf(value, "A fill's colour") }),
  ),
  Clear: method(1, (look) => look.write({ fill: "" })),
});

type Edge = "EdgeTop" | "EdgeBottom";

interface BorderTarget {
  readonly look: LookPort;
  readonly edge: Edge;
}

const EDGES: readonly Edge[] = ["EdgeTop", "EdgeBottom"];
const ALL_EDGES = [
  ...EDGES,
  ...(["EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const),
] as const;
const LINES = { none: "None", thin: "Continuous", double: "Double" } as const;
const STYLES = [
  ...(["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const),
] as const;

function lineOf({ look, edge }: BorderTarget) {
  return look.read(edge === "EdgeTop" ? "borderTop" : "borderBottom");
}

function draw({ look, edge }: BorderTarget, line: "none" | "thin" | "double", colour: string): void {
  const border = { line, colour };
  if (edge === "EdgeTop") look.write({ borderTop: border }, "top");
  else look.write({ borderBottom: border }, "bottom");
}

const borderObject = defineType<BorderTarget>(
  "RangeBorder",
  {
    SideIndex: property(1, ({ edge }) => edge),
    Style: property(
      1,
      (border) => {
        const line = lineOf(border);
        return line === null ? null : LINES[line.line];
      },
      (border, value) => {
        const style = choiceOf(value, STYLES, "A border's style");
        const colour = lineOf(border)?.colour ?? "#000000";
        if (style === "None") draw(border, "none", colour);
        else if (style === "Continuous") draw(border, "thin", colour);
        else if (style === "Double") draw(border, "double", colour);
        else throw notBuilt(`border style ${style}`);
      },
    ),
    Color: property(
      1,
      (border) => lineOf(border)?.colour ?? null,
      (border, value) => {
        const line = lineOf(border)?.line ?? "none";
        // A colour draws a line where there was none.
        draw(border, line === "none" ? "thin" : line, colourOf(value, "A border's colour"));
      },
    ),
    Weight: property(
      1,
      (border) => (lineOf(border)?.line === "double" ? "Thick" : "Thin"),
      (border, value) => {
        const weight = choiceOf(value, ["Hairline", "Thin", "Medium", "Thick"] as const, "A border's weight");
        if (weight !== "Thin") throw notBuilt(`border weight ${weight}`);
        const line = lineOf(border);
        if (line === null || line.line === "none") draw(border, "thin", line?.colour ?? "#000000");
      },
    ),
  },
  { identity: ({ edge }) => ({ Id: edge }) },
);

export const bordersObject = defineType<LookPort>(
  "RangeBorderCollection",
  {
    Count: property(1, () => EDGES.length),
    GetItem: method(1, (look, [edge], state) => {
      const asked = choiceOf(edge, ALL_EDGES, "An edge");
      const found = EDGES.find((each) => each === asked);
      if (found === undefined) throw notBuilt(`border ${asked}`);
      return borderObject(state, { look, edge: found });
    }),
  },
  { items: (look, state) => EDGES.map((edge) => borderObject(state, { look, edge })) },
);

const HORIZONTAL = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
} as const;

export function horizontalName(look: LookPort): string | null {
  const horizontal = look.read("horizontal");
  return horizontal === null ? null : HORIZONTAL[horizontal];
}

export function setHorizontal(look: LookPort, value: unknown): void {
  const names = [
    ...(["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const),
  ];
  const name = choiceOf(value, names, "The horizontal alignment");
  const found = (["general", "left", "center", "right"] as const).find((each) => HORIZONTAL[each] === name);
  if (found === undefined) throw notBuilt(`horizontal alignment ${name}`);
  look.write({ horizontal: found });
}
