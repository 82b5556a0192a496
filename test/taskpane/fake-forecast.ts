/** A forecast of one line and what follows of it: revenues that grow by their driver, and income that is a tenth of them. */
import { type ForecastDraft, NEW_DRAFT } from "../../src/app/forecast-draft";
import type { ForecastView, ViewPeriod } from "../../src/app/forecast-view";
import { type SCENARIOS } from "../../src/forecast/scenario";

const REVENUE = "is:income|revenues";
const HISTORY = [1000, 1020, 1050, 1080, 1100] as const;
const DEFAULT = "0.02";

const quarter = (i: number): string => `${(i % 4) + 1}Q${String(23 + Math.floor(i / 4))}`;

export function fakeForecast(draft: ForecastDraft = NEW_DRAFT): ForecastView {
  const periods = Array.from({ length: HISTORY.length + draft.quarters }, (_, i): ViewPeriod => ({
    key: `p:${i}`,
    label: quarter(i),
    isForecast: i >= HISTORY.length,
  }));
  const ahead = periods.filter(({ isForecast }) => isForecast);
  const entered = (period: string) => draft.drivers.find((input) => input.line === REVENUE && input.period === period);
  const added = (scenario: (typeof SCENARIOS)[number], period: string) =>
    draft.overlays.find((overlay) => overlay.scenario === scenario && overlay.period === period)?.value ?? "0";
  const revenues = (scenario: (typeof SCENARIOS)[number]) =>
    ahead.reduce<readonly number[]>((figures, { key }) => {
      const growth = Number(entered(key)?.value ?? DEFAULT) + Number(added(scenario, key));
      return [...figures, (figures.at(-1) ?? 0) * (1 + growth)];
    }, HISTORY);
  const figures = (part: number) => ({
    base: revenues("base").map((figure) => figure * part),
    upside: revenues("upside").map((figure) => figure * part),
    downside: revenues("downside").map((figure) => figure * part),
  });
  const labels = ahead.map(({ label }) => label);
  return {
    issuer: "Meadow Instruments Corporation",
    isWritten: false,
    draft,
    periods,
    // The first quarter of it is history.
    years: [{ key: "y:24", label: "FY24", quarters: periods.slice(4, 8).map(({ key }) => key) }],
    lines: [
      {
        line: REVENUE,
        sheet: "is",
        label: "Revenues",
        labelJa: "売上高",
        unit: "JPY m",
        method: draft.methods[REVENUE] ?? "sequential",
        isDefaultMethod: draft.methods[REVENUE] === undefined,
        methods: ["year-ago", "sequential", "amount", "net-change", "flat"],
        measure: "fraction",
        from: ["1Q24"],
        history: HISTORY.map((figure, i) => (i === 0 ? null : figure / (HISTORY[i - 1] ?? 1) - 1)),
        inputs: ahead.map(({ key }) => ({
          period: key,
          value: entered(key)?.value ?? DEFAULT,
          isEntered: entered(key) !== undefined,
          method: "sequential",
          overlays: { upside: added("upside", key), downside: added("downside", key) },
        })),
        figures: revenues(draft.scenario),
      },
    ],
    keyLines: [
      { line: REVENUE, label: "Revenues", labelJa: "売上高", unit: "JPY m", isFlow: true, figures: figures(1) },
      {
        line: "is:income|net",
        label: "Net income",
        labelJa: "当期純利益",
        unit: "JPY m",
        isFlow: false,
        figures: figures(0.1),
      },
    ],
    checks: [
      { kind: "balance", holds: labels, breaks: [] },
      { kind: "guidance", holds: labels.slice(1), breaks: labels.slice(0, 1) },
    ],
    notes: ["2Q24 grows on the quarter before it."],
  };
}
