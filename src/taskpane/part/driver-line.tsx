import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ViewLine } from "../../app/forecast-view";
import { driverText, parseDriver } from "../driver-text";
import type { ForecastDesk } from "../forecast-desk";
import { enteredOf, overlayIn, type OverlayScenario, resetDriver, setMethod, setOverlay } from "../forecast-edit";
import { labelIn, methodMeaning, methodName, scenarioName } from "../forecast-words";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { ChoiceField } from "./choice-field";
import { DriverChart } from "./driver-chart";
import { DriverTable } from "./driver-table";
import { NumberField } from "./number-field";

const CASES: readonly OverlayScenario[] = ["upside", "downside"];

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  heading: { margin: 0, fontSize: "inherit" },
});

interface Properties {
  readonly desk: ForecastDesk;
  readonly line: ViewLine;
}

/** A line with its method, its figures as a picture, its drivers, and what the scenarios add to them. */
export function DriverLine({ desk, line }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text, state } = usePane();
  const { draft, change, words } = desk;
  const texts = words.drivers;
  const { language } = state;
  const remove = mergeClasses(look.plain, look.link);
  return (
    <>
      <DriverChart view={desk.view} line={line} words={words} />
      <div className={look.tight}>
        <ChoiceField
          label={texts.method}
          value={line.method}
          choices={line.methods.map((method) => ({ value: method, label: methodName(language, method) }))}
          onChoose={(method) => change(setMethod(draft, line.line, method))}
        />
        <p className={look.muted}>
          {`${capital(methodMeaning(language, line.method))}${text.sentenceGap}`}
          {line.of === undefined ? null : texts.of(lineName(desk, line.of, language))}
        </p>
        {line.measure === "none" ? null : (
          <p className={look.muted}>
            {line.from.length === 0 ? texts.noDefault : texts.defaultFrom(text.list(line.from))}
          </p>
        )}
        {line.isDefaultMethod ? null : (
          <div>
            <button type="button" className={remove} onClick={() => change(setMethod(draft, line.line, undefined))}>
              {texts.defaultMethod}
            </button>
          </div>
        )}
      </div>
      {line.measure === "none" ? null : (
        <>
          <DriverTable desk={desk} line={line} />
          {enteredOf(draft, line.line) === 0 ? null : (
            <div>
              <button type="button" className={remove} onClick={() => change(resetDriver(draft, line.line))}>
                {texts.resetAll}
              </button>
            </div>
          )}
          <div className={look.tight}>
            <p className={look.muted}>{texts.overlays}</p>
            <div className={styles.pair}>
              {CASES.map((scenario) => (
                <Overlay key={scenario} desk={desk} line={line} scenario={scenario} />
              ))}
            </div>
          </div>
        </>
      )}
    </>
  );
}

interface OverlayProperties extends Properties {
  readonly scenario: OverlayScenario;
}

function Overlay({ desk, line, scenario }: OverlayProperties): ReactElement {
  const { language } = usePane().state;
  const { draft, change, words } = desk;
  const periods = line.inputs.map(({ period }) => period);
  const overlay = overlayIn(draft, scenario, line.line, periods);
  const set = (value: string | undefined) => change(setOverlay(draft, scenario, line.line, periods, value));
  const name = scenarioName(language, scenario);
  return (
    <NumberField
      label={name}
      accessibleLabel={words.drivers.overlay(name, labelIn(language, line))}
      value={overlay.kind === "same" ? driverText(overlay.value, line.measure) : ""}
      parse={(text) => parseDriver(text, line.measure)}
      onValue={set}
      onEmpty={() => set(undefined)}
      wrong={words.notANumber}
      unit={words.drivers.overlayUnits[line.measure]}
      placeholder={overlay.kind === "varies" ? words.drivers.varies : "0"}
    />
  );
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The Japanese name of a line that is told by its English one, where it is among those on view. */
function lineName({ view }: ForecastDesk, label: string, language: "en" | "ja"): string {
  const found = [...view.keyLines, ...view.lines].find((line) => line.label === label);
  return found ? labelIn(language, found) : label;
}
