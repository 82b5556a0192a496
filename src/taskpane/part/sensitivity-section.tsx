import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useCallback, useId, useMemo, useState } from "react";
import type { ViewLine } from "../../app/forecast-view";
import type { SensitivityQuestion, SensitivityTable } from "../../app/sensitivity";
import { driverText, parseDriver } from "../driver-text";
import type { ForecastDesk } from "../forecast-desk";
import { stepsOf, usualStep } from "../forecast-edit";
import { figureWords, labelIn, stepWords } from "../forecast-words";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { useLatest } from "../use-latest";
import { ChoiceField } from "./choice-field";
import { Fold } from "./fold";
import { NumberField } from "./number-field";
import { Obstacle } from "./obstacle";
import { Trouble } from "./trouble";
import { Waiting } from "./waiting";

/** In milliseconds, after the last change of what is asked. */
const PAUSE = 250;
/** The step that moves nothing. */
const MIDDLE = 2;
/** The looks of a table head would win over a class. */
const RIGHT = { textAlign: "right" } as const;

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 104px", gap: "8px", alignItems: "end" },
  // Five figures in a pane of 320 pixels.
  table: { "& th, & td": { paddingLeft: "6px" } },
  base: { fontWeight: tokens.fontWeightSemibold },
});

/** One figure as two drivers move: worked out while it is open, and anew with every change. */
export function SensitivitySection(desk: ForecastDesk): ReactElement {
  const { words, view } = desk;
  const moved = view.lines.filter(({ measure }) => measure !== "none");
  const [first] = moved;
  return (
    <section>
      <Fold level={2} title={words.sensitivity.title}>
        {() => (first ? <Sensitivity desk={desk} lines={moved} first={first} /> : null)}
      </Fold>
    </section>
  );
}

interface Properties {
  readonly desk: ForecastDesk;
  readonly lines: readonly ViewLine[];
  readonly first: ViewLine;
}

interface Chosen {
  readonly line?: string;
  readonly step?: string;
}

function Sensitivity({ desk, lines, first }: Properties): ReactElement {
  const look = useLook();
  const { work, state } = usePane();
  const { view, draft, words } = desk;
  const texts = words.sensitivity;
  const { language } = state;
  const ahead = view.periods.filter(({ isForecast }) => isForecast);
  const [figure, setFigure] = useState(view.keyLines[1]?.line ?? view.keyLines[0]?.line ?? "");
  const [chosenPeriod, setPeriod] = useState<string>();
  const [down, setDown] = useState<Chosen>({});
  const [across, setAcross] = useState<Chosen>({});
  const period = ahead.find(({ key }) => key === chosenPeriod)?.key ?? ahead.at(-1)?.key ?? "";
  const share = lines.find(({ method }) => method === "percent-of-line") ?? first;
  const rows = movedBy(lines, down, first, period);
  const columns = movedBy(lines, across, share, period);
  // By what it says, so that drawing anew does not ask anew.
  const asked = JSON.stringify({
    figure: { line: figure, period },
    rows: { line: rows.line.line, steps: stepsOf(rows.step) },
    columns: { line: columns.line.line, steps: stepsOf(columns.step) },
  } satisfies SensitivityQuestion);
  const question = useMemo(() => JSON.parse(asked) as SensitivityQuestion, [asked]);
  const ask = useCallback(() => work.forecast.sensitivity(draft, question), [work, draft, question]);
  const { value: answer, isWorking } = useLatest(ask, PAUSE);
  const keyLine = view.keyLines.find(({ line }) => line === figure);
  const title = words.inUnit(keyLine ? labelIn(language, keyLine) : "", keyLine?.unit ?? "");
  const table = answer?.ok === true && answer.value.ok ? answer.value.value : undefined;
  return (
    <>
      <p className={look.muted}>{texts.about}</p>
      <ChoiceField
        label={texts.figure}
        value={figure}
        choices={view.keyLines.map((line) => ({ value: line.line, label: labelIn(language, line) }))}
        onChoose={setFigure}
      />
      <ChoiceField
        label={texts.period}
        value={period}
        choices={ahead.map(({ key, label }) => ({ value: key, label }))}
        onChoose={setPeriod}
      />
      <Driver desk={desk} lines={lines} label={texts.down} moved={rows} onChoose={setDown} />
      <Driver desk={desk} lines={lines} label={texts.across} moved={columns} onChoose={setAcross} />
      {answer?.ok === false ? <Trouble trouble={answer.problem} /> : null}
      {answer?.ok === true && !answer.value.ok ? <Obstacle obstacle={answer.value.problem} /> : null}
      {/* Figures of another question beside these names would be read as their own. */}
      {isWorking ? (
        <Waiting words={texts.looking} />
      ) : table ? (
        <Table title={title} table={table} rows={rows} columns={columns} words={words} />
      ) : null}
    </>
  );
}

interface Moved {
  readonly line: ViewLine;
  readonly step: string;
}

function movedBy(lines: readonly ViewLine[], { line, step }: Chosen, usual: ViewLine, period: string): Moved {
  const found = lines.find((each) => each.line === line) ?? usual;
  const value = found.inputs.find((input) => input.period === period)?.value ?? "0";
  return { line: found, step: step ?? usualStep(found.measure, value) };
}

interface DriverProperties {
  readonly desk: ForecastDesk;
  readonly lines: readonly ViewLine[];
  readonly label: string;
  readonly moved: Moved;
  readonly onChoose: (chosen: Chosen) => void;
}

function Driver({ desk, lines, label, moved, onChoose }: DriverProperties): ReactElement {
  const styles = useStyles();
  const { language } = usePane().state;
  const texts = desk.words.sensitivity;
  const { line, step } = moved;
  return (
    <div className={styles.pair}>
      <ChoiceField
        label={label}
        value={line.line}
        choices={lines.map((each) => ({ value: each.line, label: labelIn(language, each) }))}
        onChoose={(chosen) => onChoose({ line: chosen })}
      />
      <NumberField
        key={line.line}
        label={texts.step}
        accessibleLabel={`${texts.step}: ${label}`}
        value={driverText(step, line.measure)}
        parse={(text) => parseDriver(text, line.measure)}
        onValue={(read) => onChoose({ line: line.line, step: read })}
        wrong={desk.words.notANumber}
        unit={texts.units[line.measure]}
      />
    </div>
  );
}

interface TableProperties {
  readonly title: string;
  readonly table: SensitivityTable;
  readonly rows: Moved;
  readonly columns: Moved;
  readonly words: ForecastDesk["words"];
}

function Table({ title, table, rows, columns, words }: TableProperties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { language } = usePane().state;
  const id = useId();
  const caption = words.sensitivity.caption(title, labelIn(language, rows.line), labelIn(language, columns.line));
  const named = ({ line, step }: Moved) => stepsOf(step).map((each) => stepWords(each, line.measure));
  const [down, across] = [named(rows), named(columns)];
  return (
    <>
      <p id={id} className={look.muted}>
        {caption}
      </p>
      <div style={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label={words.scroll(caption)}>
        <table className={mergeClasses(look.table, styles.table)} aria-labelledby={id}>
          <thead>
            <tr>
              <td />
              {across.map((step, i) => (
                <th key={i} scope="col" style={RIGHT}>
                  {step}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.map((figures, i) => (
              <tr key={i}>
                <th scope="row" className={look.number}>
                  {down[i]}
                </th>
                {figures.map((value, j) => (
                  <td key={j} className={mergeClasses(look.number, i === MIDDLE && j === MIDDLE && styles.base)}>
                    {value === null ? words.noFigure : figureWords(value, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
