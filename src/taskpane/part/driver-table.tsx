import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { ViewInput, ViewLine } from "../../app/forecast-view";
import { driverText, parseDriver } from "../driver-text";
import type { ForecastDesk } from "../forecast-desk";
import { driverIn, fillRight, resetDriver, setDriver } from "../forecast-edit";
import { historyWords, labelIn, methodName } from "../forecast-words";
import { Icon } from "../icon";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { NumberField } from "./number-field";

/** Quarters of history beside the inputs. */
const SHOWN = 4;

/** The looks of a table head would win over a class. */
const RIGHT = { textAlign: "right" } as const;

const useStyles = makeStyles({
  table: { "& th, & td": { verticalAlign: "middle", padding: "2px 0 2px 8px" }, tableLayout: "fixed" },
  quarter: { width: "27%" },
  source: { width: "20%" },
  change: { width: "58px" },
  past: { color: tokens.colorNeutralForeground3 },
  // Beside the inputs' own inset.
  figure: { paddingRight: "9px", fontVariantNumeric: "tabular-nums", textAlign: "right" },
  input: { "& input": { textAlign: "right", fontVariantNumeric: "tabular-nums" } },
  buttons: { display: "flex", gap: "2px", justifyContent: "flex-end" },
  button: {
    width: "24px",
    minHeight: "24px",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
  },
});

interface Properties {
  readonly desk: ForecastDesk;
  readonly line: ViewLine;
}

/** A driver: the latest quarters of history above one input for each quarter ahead. */
export function DriverTable({ desk, line }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { language } = usePane().state;
  const { view, words } = desk;
  const texts = words.drivers;
  const past = view.periods.filter(({ isForecast }) => !isForecast).map((period, i) => ({ period, i }));
  return (
    <div className={look.tight}>
      <table className={mergeClasses(look.table, styles.table)} aria-label={labelIn(language, line)}>
        <thead>
          <tr>
            <th scope="col" className={styles.quarter}>
              {texts.quarter}
            </th>
            <th scope="col" style={RIGHT}>
              {texts.measures[line.measure](line.unit)}
            </th>
            <th scope="col" className={styles.source}>
              {texts.source}
            </th>
            <th scope="col" className={styles.change} style={RIGHT}>
              {texts.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {past.slice(-SHOWN).map(({ period, i }) => {
            const value = line.history[i] ?? null;
            return (
              <tr key={period.key} className={styles.past}>
                <th scope="row">{period.label}</th>
                <td className={styles.figure}>{value === null ? words.noFigure : historyWords(value, line.measure)}</td>
                <td>{value === null ? null : texts.actual}</td>
                <td />
              </tr>
            );
          })}
          {line.inputs.map((input) => (
            <InputRow key={`${line.method} ${input.period}`} desk={desk} line={line} input={input} />
          ))}
        </tbody>
      </table>
      <p className={look.muted}>{texts.legend}</p>
    </div>
  );
}

interface RowProperties extends Properties {
  readonly input: ViewInput;
}

function InputRow({ desk, line, input }: RowProperties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { language } = usePane().state;
  const { view, draft, change, words } = desk;
  const texts = words.drivers;
  const { period } = input;
  // What was wrong goes with the field when the analyst asks for another value.
  const [round, setRound] = useState(0);
  const quarter = view.periods.find(({ key }) => key === period)?.label ?? period;
  const entered = driverIn(draft, line.line, period);
  const value = entered ?? input.value;
  const isLast = period === line.inputs.at(-1)?.period;
  const button = mergeClasses(look.plain, styles.button);
  return (
    <tr>
      <th scope="row">
        {quarter}
        {input.method === line.method ? null : (
          <span className={look.muted} style={{ display: "block" }}>
            {methodName(language, input.method)}
          </span>
        )}
      </th>
      <td className={styles.input}>
        <NumberField
          key={round}
          label={texts.input(labelIn(language, line), quarter)}
          isLabelHidden
          value={driverText(value, line.measure)}
          parse={(text) => parseDriver(text, line.measure)}
          onValue={(read) => change(setDriver(draft, line.line, period, read))}
          onEmpty={() => change(resetDriver(draft, line.line, period))}
          wrong={words.notANumber}
        />
      </td>
      <td className={entered === undefined ? styles.past : undefined}>
        {entered === undefined ? texts.isDefault : texts.isEntered}
      </td>
      <td>
        <div className={styles.buttons}>
          {entered === undefined ? null : (
            <button
              type="button"
              className={button}
              aria-label={texts.reset(quarter)}
              title={texts.reset(quarter)}
              onClick={() => {
                setRound(round + 1);
                change(resetDriver(draft, line.line, period));
              }}
            >
              <Icon name="undo" />
            </button>
          )}
          {isLast ? null : (
            <button
              type="button"
              className={button}
              aria-label={texts.fill(quarter)}
              title={texts.fill(quarter)}
              onClick={() => change(fillRight(draft, line.line, line.inputs, period, value))}
            >
              <Icon name="down" />
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}
