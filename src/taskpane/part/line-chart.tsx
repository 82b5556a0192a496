import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { along, axisOver, unbroken } from "../chart-scale";
import { figureText } from "../figure-text";
import { usePane } from "../pane-context";
import type { Picture } from "../pane-service";

const WIDTH = 296;
const HEIGHT = 170;
const LEFT = 40;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 22;
/** Dashes tell lines apart where colours do not. */
const DASHES = ["", "5 3", "1.5 2.5", "8 3 2 3", "3 2", "10 4"] as const;

const useStyles = makeStyles({
  chart: { width: "100%", maxWidth: "420px", height: "auto", display: "block" },
  axis: { fill: tokens.colorNeutralForeground3, fontSize: "10px", fontVariantNumeric: "tabular-nums" },
  rule: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: 1,
    // There the grid has the colour of the lines.
    "@media (forced-colors: active)": { strokeWidth: 0.4 },
  },
  zero: { stroke: tokens.colorNeutralStrokeAccessible },
  line: { fill: "none", strokeWidth: 2, strokeLinejoin: "round" },
  key: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "14px",
    rowGap: "4px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  entry: { display: "flex", alignItems: "center", gap: "6px", fontSize: tokens.fontSizeBase200 },
  tone0: { stroke: tokens.colorBrandForeground1 },
  tone1: { stroke: tokens.colorPaletteMarigoldBorderActive },
  tone2: { stroke: tokens.colorPaletteBerryBorderActive },
  tone3: { stroke: tokens.colorPaletteLightGreenBorderActive },
  tone4: { stroke: tokens.colorPaletteRedBorderActive },
  tone5: { stroke: tokens.colorNeutralForeground3 },
});
const TONES = ["tone0", "tone1", "tone2", "tone3", "tone4", "tone5"] as const;

/** Lines over periods. A period without a figure is a gap. */
export function LineChart({
  picture,
  describedBy,
}: {
  readonly picture: Picture;
  readonly describedBy: string;
}): ReactElement {
  const styles = useStyles();
  const { state } = usePane();
  const { categories, series, isPercent } = picture;
  const axis = axisOver(
    series.flatMap(({ values }) => values.filter((value) => value !== null)),
    4,
    false,
  );
  const [width, height] = [WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM];
  const x = (at: number) => LEFT + (categories.length < 2 ? width / 2 : (at / (categories.length - 1)) * width);
  const y = (value: number) => TOP + along(axis, value, height);
  const tone = (i: number) => mergeClasses(styles.line, styles[TONES[i % TONES.length] ?? "tone0"]);
  const dash = (i: number) => DASHES[i % DASHES.length] ?? "";
  // A name a label's width apart, the last one always.
  const every = Math.max(1, Math.ceil((categories.length * 38) / width));
  const last = categories.length - 1;
  return (
    <>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={describedBy}>
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <line
              className={mergeClasses(styles.rule, tick === 0 && styles.zero)}
              x1={LEFT}
              x2={WIDTH - RIGHT}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className={styles.axis} x={LEFT - 5} y={y(tick) + 3} textAnchor="end">
              {figureText(tick, isPercent, state.language)}
            </text>
          </g>
        ))}
        {categories.map((category, i) =>
          (last - i) % every === 0 ? (
            <text
              key={i}
              className={styles.axis}
              x={x(i)}
              y={HEIGHT - 6}
              textAnchor={last === 0 ? "middle" : i === last ? "end" : i === 0 ? "start" : "middle"}
            >
              {category}
            </text>
          ) : null,
        )}
        {series.map(({ name, values }, i) =>
          unbroken(values).map((run) => (
            <g key={`${name}${run[0]?.at ?? ""}`}>
              <polyline
                className={tone(i)}
                strokeDasharray={dash(i)}
                points={run.map(({ at, value }) => `${x(at)},${y(value)}`).join(" ")}
              />
              {run.map(({ at, value }) => (
                <circle key={at} className={tone(i)} cx={x(at)} cy={y(value)} r={1} />
              ))}
            </g>
          )),
        )}
      </svg>
      <ul className={styles.key}>
        {series.map(({ name }, i) => (
          <li key={name} className={styles.entry}>
            <svg width="24" height="8" aria-hidden="true" focusable="false">
              <line className={tone(i)} strokeDasharray={dash(i)} x1="0" x2="24" y1="4" y2="4" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}
