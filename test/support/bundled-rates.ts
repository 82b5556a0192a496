import bundle from "../../assets/rates/ecb-history.json";
import { openHistory } from "../../src/rates/bundled-history";
import type { RateSource } from "../../src/rates/rate-table";

/** The rates that come with the program, read at once. */
export const BUNDLED_RATES: RateSource = (() => {
  const history = openHistory(bundle);
  if (!history.ok) throw new Error(history.problem);
  return history.value.rates;
})();
