import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ForecastView, ViewLine } from "../../app/forecast-view";
import { along, axisOver, unbroken } from "../chart-scale";
import { figureWords, labelIn } from "../forecast-words";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { ForecastText } from "../text/forecast-english";

const WIDTH = 280;
const HEIGHT = 84;
const SIDE = 6;
const TOP = 8;
const BOTTOM = 20;

const useStyles = makeStyles({
  chart: { width: "100%", maxWidth: "420px", height: "auto", display: "block" },
  line: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: 2, strokeLinejoin: "round" },
  ahead: { strokeWidth: 1.5, strokeDasharray: "4 3" },
  point: { fill: tokens.colorBrandForeground1, stroke: "none" },
  zero: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 0.6 },
  today: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, strokeDasharray: "1 3" },
  label: { fill: tokens.colorNeutralForeground3, fontSize: "10px", fontVariantNumeric: "tabular-nums" },
  caption: { display: "flex", justifyContent: "space-between", gap: "8px", flexWrap: "wrap" },
});

interface Properties {
  readonly view: ForecastView;
  readonly line: ViewLine;
  readonly words: ForecastText;
}

/** The figures of a line: history as a solid line, the forecast dashed. */
export function DriverChart({ view, line, words }: Properties): ReactElement | null {
  const look = useLook();
  const styles = useStyles();
  const { text, state } = usePane();
  const { language } = state;
  const { periods } = view;
  const ahead = periods.findIndex(({ isForecast }) => isForecast);
  const known = line.figures.filter((figure) => figure !== null);
  const [first, latest, last] = [periods[0], periods[ahead - 1], periods.at(-1)];
  if (!first || !latest || !last || known.length === 0) return null;
  const axis = axisOver(known, 2, false);
  const [width, height] = [WIDTH - 2 * SIDE, HEIGHT - TOP - BOTTOM];
  const x = (at: number) => SIDE + (at / Math.max(1, periods.length - 1)) * width;
  const y = (value: number) => TOP + along(axis, value, height);
  const past = line.figures.map((figure, i) => (i < ahead ? figure : null));
  // From the latest actual figure on, so that the two lines meet.
  const future = line.figures.map((figure, i) => (i >= ahead - 1 ? figure : null));
  const worded = (figure: number | null | undefined) =>
    figure === null || figure === undefined ? words.noFigure : figureWords(figure, language);
  const texts = words.drivers;
  const inside = axis.low < 0 && axis.high > 0;
  const [now, end] = [worded(line.figures[ahead - 1]), worded(line.figures.at(-1))];
  return (
    <figure style={{ margin: 0 }}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={texts.chart(labelIn(language, line), first.label, latest.label, now, last.label, end)}
      >
        {inside ? <line className={styles.zero} x1={SIDE} x2={WIDTH - SIDE} y1={y(0)} y2={y(0)} /> : null}
        <line className={styles.today} x1={x(ahead - 1)} x2={x(ahead - 1)} y1={TOP} y2={HEIGHT - BOTTOM} />
        {[past, future].map((figures, side) =>
          unbroken(figures).map((run) => (
            <g key={`${side} ${run[0]?.at ?? ""}`}>
              <polyline
                className={mergeClasses(styles.line, side === 1 && styles.ahead)}
                points={run.map(({ at, value }) => `${x(at)},${y(value)}`).join(" ")}
              />
              {side === 1
                ? null
                : run.map(({ at, value }) => (
                    <circle key={at} className={styles.point} cx={x(at)} cy={y(value)} r={2} />
                  ))}
            </g>
          )),
        )}
        <text className={styles.label} x={SIDE} y={HEIGHT - 6}>
          {first.label}
        </text>
        <text className={styles.label} x={x(ahead - 1)} y={HEIGHT - 6} textAnchor="middle">
          {latest.label}
        </text>
        <text className={styles.label} x={WIDTH - SIDE} y={HEIGHT - 6} textAnchor="end">
          {last.label}
        </text>
      </svg>
      <figcaption className={mergeClasses(look.muted, styles.caption)} aria-hidden="true">
        <span>
          {text.labelled(latest.label)}
          {now}
        </span>
        <span>
          {text.labelled(last.label)}
          {words.inUnit(end, line.unit)}
        </span>
      </figcaption>
    </figure>
  );
}
