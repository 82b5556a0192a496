import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { WriteSummary } from "../pane-service";
import { CheckState } from "../part/check-state";
import { KeptList } from "../part/kept-list";
import { SheetList } from "../part/sheet-list";
import { ViewHeading } from "../part/view-heading";
import { asSentence } from "../sentence";

interface Properties {
  readonly summary: WriteSummary;
  /** It was the forecast: the way back leads there as well. */
  readonly isForecast?: boolean;
}

/** What was written: the sheets to open, what stayed, what this Excel could not do, how the checks stand. */
export function WrittenView({ summary, isForecast = false }: Properties): ReactElement {
  const look = useLook();
  const { text, dispatch } = usePane();
  const words = text.written;
  const { sheets, cells, kept, left, breaks } = summary;
  const touched = sheets.filter((sheet) => sheet.cells > 0).length;
  return (
    <div className={look.stack}>
      <ViewHeading>{cells === 0 && summary.isFinished !== true ? words.nothing : words.title}</ViewHeading>
      {cells === 0 ? null : <p className={look.text}>{words.cells(cells, touched)}</p>}
      <CheckState breaks={breaks} sheets={sheets} />
      <section className={look.tight}>
        <h2 className={look.heading}>{words.open}</h2>
        <SheetList sheets={sheets} areLinks />
      </section>
      <KeptList kept={kept} canReplace={false} />
      {left.length === 0 ? null : (
        <section className={look.tight}>
          <h2 className={look.heading}>{words.left}</h2>
          <ul className={look.list}>
            {left.map((trouble, i) => (
              <li key={i}>
                <p className={look.text}>{text.troubles[trouble.code].title}</p>
                <p className={look.muted} lang="en">
                  {asSentence(trouble.message)} {asSentence(trouble.remedy)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={look.row}>
        {isForecast ? (
          <Button onClick={() => dispatch({ kind: "went", to: "forecast" })}>{words.toForecast}</Button>
        ) : null}
        <Button appearance="primary" onClick={() => dispatch({ kind: "went", to: "home" })}>
          {words.toModel}
        </Button>
      </div>
    </div>
  );
}
