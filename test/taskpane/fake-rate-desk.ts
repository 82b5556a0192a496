/** A desk that shows one state and does nothing. */
import { failure } from "../../src/core/result";
import { unavailable } from "../../src/rates/combined-source";
import type { RateDesk, RateDeskState } from "../../src/taskpane/rate-service";

export const RATES: RateDeskState = {
  isLoaded: true,
  history: {
    source: "European Central Bank",
    address: "https://bank.example/",
    licence: "free use with the source acknowledged",
    from: "1999-01-04",
    to: "2026-04-13",
    base: "EUR",
    currencies: ["EUR", "USD", "JPY"],
  },
  files: [
    {
      id: "1",
      name: "h10.csv",
      format: "federal-reserve",
      source: "Federal Reserve H.10",
      from: "2024-01-02",
      to: "2024-06-28",
      pairs: ["USD/JPY"],
      rates: 123,
      unusable: 2,
      problems: [{ row: 3, message: '"soon" is no date' }],
      problemCount: 7,
    },
  ],
  online: {
    choices: [
      { kind: "ecb-daily", address: "https://bank.example/daily.xml" },
      { kind: "frankfurter", address: "https://rates.example/latest" },
    ],
    chosen: undefined,
    isAsking: false,
  },
};

export function fakeRateDesk(state: RateDeskState): RateDesk {
  const done = () => Promise.resolve();
  return {
    load: done,
    source: () => unavailable("there are no rates"),
    onSource: () => () => undefined,
    onChange: () => () => undefined,
    state: () => state,
    addFiles: done,
    refuse: () => undefined,
    removeFile: done,
    restoreFile: done,
    chooseOnline: done,
    askOnline: done,
    lookUp: () => Promise.resolve(failure({ kind: "unknown-pair", message: "there are no rates" })),
  };
}
