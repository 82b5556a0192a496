import type { ReactElement } from "react";
import type { ViewLine } from "../../app/forecast-view";
import type { ForecastDesk } from "../forecast-desk";
import { enteredOf } from "../forecast-edit";
import { labelIn, methodName } from "../forecast-words";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { DriverLine } from "./driver-line";
import { Fold } from "./fold";

const SHEETS = ["is", "bs", "cf"] as const;
const KINDS = { is: "income", bs: "balance", cf: "cashflow" } as const;

/** What carries each line on, by statement. */
export function DriverSection(desk: ForecastDesk): ReactElement {
  const look = useLook();
  const { text, state } = usePane();
  const { view, draft, words } = desk;
  const texts = words.drivers;
  const aside = (line: ViewLine) => {
    const entered = enteredOf(draft, line.line);
    return text.list([
      methodName(state.language, line.method),
      ...(entered > 0 ? [texts.entered(entered)] : []),
      ...(draft.overlays.some((overlay) => overlay.line === line.line) ? [texts.inScenarios] : []),
    ]);
  };
  return (
    <section>
      <h2 className={look.heading} style={{ paddingBottom: "6px" }}>
        {texts.title}
      </h2>
      {SHEETS.map((sheet) => {
        const lines = view.lines.filter((line) => line.sheet === sheet);
        const entered = lines.reduce((sum, { line }) => sum + enteredOf(draft, line), 0);
        return lines.length === 0 ? null : (
          <Fold
            key={sheet}
            level={3}
            title={text.kinds[KINDS[sheet]]}
            aside={text.list([texts.lines(lines.length), ...(entered > 0 ? [texts.entered(entered)] : [])])}
          >
            {() => (
              <div>
                {lines.map((line) => (
                  <Fold key={line.line} level={4} title={labelIn(state.language, line)} aside={aside(line)}>
                    {() => <DriverLine desk={desk} line={line} />}
                  </Fold>
                ))}
              </div>
            )}
          </Fold>
        );
      })}
    </section>
  );
}
