/** What is decided of a forecast as plain JSON, to be stored with the model, and back with every part of it checked. */
import type { ArchivedFigure, DriverInput, ForecastSettings, Guidance } from "../../forecast/forecast-settings";
import { type Method, METHODS } from "../../forecast/method";
import { type Overlay, SCENARIOS } from "../../forecast/scenario";
import {
  date,
  type Decode,
  digits,
  type JsonValue,
  list,
  oneOf,
  refuse,
  shape,
  text,
  whole,
} from "../../statements/record-shape";

/** Of two hundred lines in twenty quarters, for each scenario. */
const MOST_INPUTS = 20_000;
const MOST_METHODS = 2_000;
const MOST_GUIDANCE = 500;

export function forecastRecord(settings: ForecastSettings): JsonValue {
  const { until, scenario, isRolling, methods, minimumCash } = settings;
  return {
    until,
    scenario,
    isRolling: isRolling ? 1 : 0,
    methods: Object.entries(methods).map(([line, method]) => ({ line, method })),
    drivers: settings.drivers.map(written),
    overlays: settings.overlays.map(written),
    ...(minimumCash && { minimumCash: minimumCash.toFixed() }),
    guidance: settings.guidance.map(({ low, high, ...each }) => ({
      ...each,
      ...(low && { low: low.toFixed() }),
      ...(high && { high: high.toFixed() }),
    })),
    archive: settings.archive.map(written),
  };
}

function written(entry: DriverInput | Overlay | ArchivedFigure): JsonValue {
  return { ...entry, value: entry.value.toFixed() };
}

const scale = whole(-12, 12);

interface ChosenMethod {
  readonly line: string;
  readonly method: Method;
}

interface Recorded extends Omit<ForecastSettings, "methods" | "isRolling"> {
  readonly isRolling: number;
  readonly methods: readonly ChosenMethod[];
}

const recorded: Decode<Recorded> = shape<Recorded>(
  {
    until: date,
    scenario: oneOf(SCENARIOS),
    isRolling: whole(0, 1),
    methods: list(shape<ChosenMethod>({ line: text, method: oneOf(METHODS) }), MOST_METHODS),
    drivers: list(shape<DriverInput>({ line: text, period: text, value: digits, scale }), MOST_INPUTS),
    overlays: list(
      shape<Overlay>({
        scenario: oneOf(["upside", "downside"] as const),
        line: text,
        period: text,
        value: digits,
        scale,
      }),
      MOST_INPUTS,
    ),
    minimumCash: digits,
    guidance: list(
      shape<Guidance>({ line: text, period: text, low: digits, high: digits, text, filing: text }, [
        "low",
        "high",
        "filing",
      ]),
      MOST_GUIDANCE,
    ),
    archive: list(shape<ArchivedFigure>({ line: text, period: text, value: digits }), MOST_INPUTS),
  },
  ["minimumCash"],
);

const settings: Decode<ForecastSettings> = (value, at, trouble) => {
  const read = recorded(value, at, trouble);
  if (!read) return undefined;
  if (new Set(read.methods.map(({ line }) => line)).size < read.methods.length)
    return refuse(trouble, at, "has two methods for one line");
  const { isRolling, methods, ...rest } = read;
  return {
    ...rest,
    isRolling: isRolling === 1,
    methods: Object.fromEntries(methods.map(({ line, method }) => [line, method])),
  };
};

/** Undefined where the record is none of a forecast. */
export function readForecast(value: unknown): ForecastSettings | undefined {
  return settings(value, "forecast", {});
}
