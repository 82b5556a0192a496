import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { RateInUse } from "../pane-service";
import { ViewHeading } from "../part/view-heading";

/** The exchange rates that the model's translated figures use. */
export function RateView({ rates }: { readonly rates: readonly RateInUse[] }): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const words = text.rates;
  return (
    <div className={look.stack}>
      <ViewHeading>{words.title}</ViewHeading>
      {rates.length === 0 ? <p className={look.text}>{words.none}</p> : null}
      <ul className={look.list} style={{ gap: "8px" }}>
        {rates.map(({ base, quote, rate, kind, date, source }, i) => (
          <li key={i} className={look.card}>
            <div className={look.row} style={{ justifyContent: "space-between", alignItems: "baseline" }}>
              <span>{words.per(quote, base)}</span>
              <span className={mergeClasses(look.number, look.strong)}>{rate}</span>
            </div>
            <dl className={look.figures}>
              <dt>{words.kind}</dt>
              <dd>{words.kinds[kind]}</dd>
              <dt>{words.date}</dt>
              <dd>{date ?? words.noDate}</dd>
              <dt>{words.source}</dt>
              <dd>{source}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
}
