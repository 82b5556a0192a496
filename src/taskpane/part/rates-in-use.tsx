import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { RateInUse } from "../pane-service";
import { RATE_TEXTS } from "../text/rate-text";

/** So many stand there at first: a model of some quarters has a dozen. */
const FIRST = 6;

const useStyles = makeStyles({
  table: { "& td": { verticalAlign: "top" } },
});

/** The rates that the model's translated figures use, by pair; undefined where there is no model. */
export function RatesInUse({ inUse }: { readonly inUse: readonly RateInUse[] | undefined }): ReactElement {
  const look = useLook();
  const { state } = usePane();
  const words = RATE_TEXTS[state.language].inUse;
  const [isWhole, setWhole] = useState(false);
  const rates = inUse ?? [];
  const shown = isWhole ? rates : rates.slice(0, FIRST);
  const pairs = [...new Set(shown.map(({ base, quote }) => `${base} ${quote}`))];
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{words.title}</h2>
      {rates.length === 0 ? <p className={look.text}>{inUse ? words.none : words.noModel}</p> : null}
      {pairs.map((pair) => (
        <PairTable key={pair} rates={shown.filter(({ base, quote }) => `${base} ${quote}` === pair)} />
      ))}
      {shown.length < rates.length ? (
        <div>
          <button type="button" className={mergeClasses(look.plain, look.link)} onClick={() => setWhole(true)}>
            {words.more(rates.length - shown.length)}
          </button>
        </div>
      ) : null}
    </section>
  );
}

function PairTable({ rates }: { readonly rates: readonly RateInUse[] }): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { state } = usePane();
  const words = RATE_TEXTS[state.language];
  const { base, quote } = rates[0] ?? { base: "", quote: "" };
  return (
    <table className={mergeClasses(look.table, styles.table)}>
      <thead>
        <tr>
          <th scope="col">{words.inUse.dateAndKind}</th>
          <th scope="col" style={{ textAlign: "right" }}>
            {words.inUse.per(quote, base)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map(({ start, date, kind, rate, source }, i) => (
          <tr key={i}>
            <td style={{ position: "relative" }}>
              <div>
                {date === undefined ? words.inUse.noDate : start === undefined ? date : words.span(start, date)},{" "}
                {words.kinds[kind]}
              </div>
              {/* Once for all rows that follow; each row says it by itself to who hears it. */}
              <div className={source === rates[i - 1]?.source ? look.hidden : look.muted} lang="en">
                {source}
              </div>
            </td>
            <td className={mergeClasses(look.number, look.strong)}>{rate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
