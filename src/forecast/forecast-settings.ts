import type { IsoDate } from "../core/date";
import type { Decimal } from "../core/decimal";
import type { Method } from "./method";
import type { Overlay, Scenario } from "./scenario";

/** What the analyst has decided of a forecast, and what is kept of forecasts that actual figures have replaced. */
export interface ForecastSettings {
  /** The last day of the last forecast quarter. */
  readonly until: IsoDate;
  readonly scenario: Scenario;
  /** The methods that were chosen, by line; the others are the defaults. */
  readonly methods: Readonly<Record<string, Method>>;
  /** The base drivers as they stand, by line and period; where one is missing it is worked out from history. */
  readonly drivers: readonly DriverInput[];
  readonly overlays: readonly Overlay[];
  /** Below this cash is not to fall, in whole units of the currency; absent: no credit line is forecast. */
  readonly minimumCash?: Decimal;
  /** When an actual quarter arrives, another one is added at the end. */
  readonly isRolling: boolean;
  readonly guidance: readonly Guidance[];
  /** Forecast figures that stood when the actual ones came. */
  readonly archive: readonly ArchivedFigure[];
}

export interface DriverInput {
  readonly line: string;
  readonly period: string;
  readonly value: Decimal;
  /** The power of ten of the line when it was entered: amounts are in it. */
  readonly scale: number;
}

/** What the company itself says of a line and period, in whole units. */
export interface Guidance {
  readonly line: string;
  readonly period: string;
  readonly low?: Decimal;
  readonly high?: Decimal;
  readonly text: string;
  /** The filing that prints it, by its checksum; absent where the analyst entered it. */
  readonly filing?: string;
}

/** In whole units: the scale of a line may change with a later filing. */
export interface ArchivedFigure {
  readonly line: string;
  readonly period: string;
  readonly value: Decimal;
}

export const MOST_QUARTERS = 20;
