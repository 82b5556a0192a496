import { mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import { waterfallBars } from "../chart-scale";
import { figureText } from "../figure-text";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { Picture } from "../pane-service";
import { LineChart } from "../part/line-chart";
import { Trouble } from "../part/trouble";
import { ViewHeading } from "../part/view-heading";
import { WaterfallChart } from "../part/waterfall-chart";
import { useLoaded } from "../use-loaded";
import { Waiting } from "../part/waiting";

/** The pictures of the model, each with its figures as a table and the way to the chart in the workbook. */
export function PictureView(): ReactElement {
  const look = useLook();
  const { text, work } = usePane();
  const words = text.pictures;
  const loaded = useLoaded(work.pictures);
  const result = loaded.kind === "loaded" ? loaded.value : undefined;
  return (
    <div className={look.stack}>
      <ViewHeading>{words.title}</ViewHeading>
      {loaded.kind === "loading" ? <Waiting words={text.loading} /> : null}
      {result && !result.ok ? <Trouble trouble={result.problem} /> : null}
      {result?.ok && result.value.length === 0 ? <p className={look.text}>{words.none}</p> : null}
      {result?.ok ? result.value.map((picture, i) => <PictureOf key={i} picture={picture} />) : null}
    </div>
  );
}

function PictureOf({ picture }: { readonly picture: Picture }): ReactElement {
  const look = useLook();
  const { text, state, work } = usePane();
  const words = text.pictures;
  const id = useId();
  const { kind, title, sheet } = picture;
  const { workbook } = state;
  const sheets = workbook.kind === "model" || workbook.kind === "unfinished" ? workbook.model.sheets : [];
  const twin = sheets.find((entry) => entry.id === sheet);
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{title}</h2>
      <p id={id} className={look.hidden}>
        {words.describe(kind, title)}
      </p>
      {kind === "waterfall" ? (
        <WaterfallChart picture={picture} describedBy={id} />
      ) : (
        <LineChart picture={picture} describedBy={id} />
      )}
      <details>
        <summary className={look.summary}>{words.asTable}</summary>
        {kind === "waterfall" ? <BarTable picture={picture} /> : <SeriesTable picture={picture} />}
      </details>
      {twin ? (
        <div>
          <button
            type="button"
            className={mergeClasses(look.plain, look.link)}
            onClick={() => void work.showSheet(twin.name)}
          >
            {words.open(twin.name)}
          </button>
        </div>
      ) : null}
    </section>
  );
}

function BarTable({ picture }: { readonly picture: Picture }): ReactElement {
  const look = useLook();
  const { text, state } = usePane();
  return (
    <table className={look.table}>
      <thead>
        <tr>
          <th scope="col">{text.pictures.category}</th>
          <th scope="col" style={{ textAlign: "right" }}>
            {text.pictures.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {waterfallBars(picture).map(({ category, value }, i) => (
          <tr key={i}>
            <th scope="row">{category}</th>
            <td className={look.number}>{figureText(value, picture.isPercent, state.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Periods down the page: there may be more of them than the pane is wide. */
function SeriesTable({ picture }: { readonly picture: Picture }): ReactElement {
  const look = useLook();
  const { text, state } = usePane();
  const { categories, series, isPercent } = picture;
  return (
    <div style={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label={text.table.scroll(picture.title)}>
      <table className={look.table}>
        <thead>
          <tr>
            <th scope="col">{text.pictures.period}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col" style={{ textAlign: "right" }}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, i) => (
            <tr key={i}>
              <th scope="row">{category}</th>
              {series.map(({ name, values }) => {
                const value = values[i] ?? null;
                return (
                  <td key={name} className={look.number}>
                    {value === null ? text.pictures.missing : figureText(value, isPercent, state.language)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
