import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { along, axisOver, waterfallBars } from "../chart-scale";
import { figureText } from "../figure-text";
import { usePane } from "../pane-context";
import type { Picture } from "../pane-service";

const WIDTH = 296;
const ROW = 30;
const BAR = 12;
const NUMBER_ROOM = 62;

const useStyles = makeStyles({
  chart: { width: "100%", maxWidth: "420px", height: "auto", display: "block" },
  /** With an edge of the ground's colour, where a line between two bars runs through it. */
  label: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "11px",
    paintOrder: "stroke",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "4px",
    strokeLinejoin: "round",
  },
  value: { fill: tokens.colorNeutralForeground1, fontSize: "11px", fontVariantNumeric: "tabular-nums" },
  zero: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1 },
  link: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, strokeDasharray: "2 2" },
  end: { fill: tokens.colorNeutralForeground3 },
  up: { fill: tokens.colorBrandBackground },
  /** Hollow, so that it is told from a rise without colour. */
  down: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorPaletteRedForeground1, strokeWidth: 1.5 },
});

/**
 * A waterfall lying down: names of line items need the width of the pane. Each step has a line of its own, its name
 * above its bar and its amount at the right.
 */
export function WaterfallChart({
  picture,
  describedBy,
}: {
  readonly picture: Picture;
  readonly describedBy: string;
}): ReactElement {
  const styles = useStyles();
  const { state } = usePane();
  const bars = waterfallBars(picture);
  const axis = axisOver(
    bars.flatMap(({ from, to }) => [from, to]),
    4,
    true,
  );
  const field = WIDTH - NUMBER_ROOM;
  // `along` counts from the top; across the page the low end is at the left.
  const x = (value: number) => field - along(axis, value, field);
  const height = bars.length * ROW + 4;
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={describedBy}>
      {bars.map(({ category, kind, from, to, value }, i) => {
        const top = i * ROW;
        const next = bars[i + 1];
        const edge = kind === "end" ? value : kind === "up" ? to : from;
        return (
          <g key={i}>
            <line className={styles.zero} x1={x(0)} x2={x(0)} y1={top + 14} y2={top + 16 + BAR} />
            <text className={styles.label} x={0} y={top + 11}>
              {category}
            </text>
            <rect className={styles[kind]} x={x(from)} y={top + 15} width={Math.max(1, x(to) - x(from))} height={BAR} />
            {next ? (
              <line className={styles.link} x1={x(edge)} x2={x(edge)} y1={top + 15 + BAR} y2={top + ROW + 15} />
            ) : null}
            <text className={styles.value} x={WIDTH} y={top + 25} textAnchor="end">
              {kind === "up" ? "+" : ""}
              {figureText(value, picture.isPercent, state.language)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
