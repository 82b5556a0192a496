import type { ReactElement } from "react";
import { MOST_QUARTERS } from "../../forecast/forecast-settings";
import { driverText, parseDriver } from "../driver-text";
import type { ForecastDesk } from "../forecast-desk";
import { setMinimumCash } from "../forecast-edit";
import { useLook } from "../look";
import { NumberField } from "./number-field";
import { TickBox } from "./tick-box";

/** How far the forecast goes, whether it moves on by itself, and the cash below which a credit line is drawn. */
export function ForecastPeriods({ view, draft, change, words }: ForecastDesk): ReactElement {
  const look = useLook();
  const texts = words.periods;
  // The balance sheet's own unit, in which minimum cash is kept.
  const unit = view.lines.find(({ sheet, unit: own }) => sheet === "bs" && own !== "")?.unit ?? "";
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{texts.title}</h2>
      <NumberField
        label={texts.quarters}
        value={String(draft.quarters)}
        parse={parseQuarters}
        onValue={(quarters) => change({ ...draft, quarters: Number(quarters) })}
        wrong={texts.wrongQuarters}
      />
      <TickBox ticked={draft.isRolling} onTick={(isRolling) => change({ ...draft, isRolling })}>
        {texts.rolling}
      </TickBox>
      <NumberField
        label={texts.minimumCash}
        value={draft.minimumCash === undefined ? "" : driverText(draft.minimumCash, "amount")}
        parse={(text) => parseDriver(text, "amount")}
        onValue={(value) => change(setMinimumCash(draft, value))}
        onEmpty={() => change(setMinimumCash(draft, undefined))}
        wrong={words.notANumber}
        unit={unit}
        hint={texts.minimumCashHint}
      />
    </section>
  );
}

function parseQuarters(text: string): string | undefined {
  const read = parseDriver(text, "amount");
  const quarters = Number(read);
  return Number.isInteger(quarters) && quarters >= 1 && quarters <= MOST_QUARTERS ? String(quarters) : undefined;
}
