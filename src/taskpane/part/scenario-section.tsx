import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { SCENARIOS } from "../../forecast/scenario";
import type { ForecastDesk } from "../forecast-desk";
import { figureWords, labelIn, scenarioName } from "../forecast-words";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { ChoiceField } from "./choice-field";

/** The looks of a table head would win over a class. */
const RIGHT = { textAlign: "right" } as const;

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px", alignItems: "end" },
  shown: { fontWeight: tokens.fontWeightSemibold },
  // Wide figures take the room that the labels leave; a label may break anywhere.
  label: { overflowWrap: "anywhere", minWidth: "76px" },
});

/** The key lines in a quarter, as each scenario has them, and which of these the sheets show. */
export function ScenarioSection({ view, draft, change, words }: ForecastDesk): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { language } = usePane().state;
  const texts = words.scenarios;
  const [chosen, setChosen] = useState<string>();
  const { periods, keyLines } = view;
  const last = periods.at(-1)?.key ?? "";
  const period = periods.find(({ key }) => key === chosen)?.key ?? last;
  const place = periods.findIndex(({ key }) => key === period);
  const [first] = keyLines;
  const unit = keyLines.every((line) => line.unit === first?.unit) ? (first?.unit ?? "") : "";
  const title = words.inUnit(texts.title, unit);
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{title}</h2>
      <div className={styles.pair}>
        <ChoiceField
          label={texts.shown}
          value={draft.scenario}
          choices={SCENARIOS.map((scenario) => ({ value: scenario, label: scenarioName(language, scenario) }))}
          onChoose={(scenario) => change({ ...draft, scenario })}
        />
        <ChoiceField
          label={texts.period}
          value={period}
          choices={periods.filter(({ isForecast }) => isForecast).map(({ key, label }) => ({ value: key, label }))}
          onChoose={setChosen}
        />
      </div>
      <div style={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label={words.scroll(title)}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">{texts.line}</th>
              {SCENARIOS.map((scenario) => (
                <th key={scenario} scope="col" style={RIGHT}>
                  <span className={scenario === draft.scenario ? styles.shown : undefined}>
                    {scenarioName(language, scenario)}
                  </span>
                  {scenario === draft.scenario ? <span className={look.hidden}> ({texts.onSheets})</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyLines.map((line) => (
              <tr key={line.line}>
                <th scope="row" className={styles.label}>
                  {labelIn(language, line)}
                </th>
                {SCENARIOS.map((scenario) => {
                  const figure = line.figures[scenario][place] ?? null;
                  return (
                    <td
                      key={scenario}
                      className={mergeClasses(look.number, scenario === draft.scenario && styles.shown)}
                    >
                      {figure === null ? words.noFigure : figureWords(figure, language)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
