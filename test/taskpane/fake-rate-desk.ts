import type { RateBookState, RateDesk } from "../../src/taskpane/pane-service";

const NO_RATES: RateBookState = { files: [], online: { isOn: false, address: "https://rates.example/" } };

export const FAKE_RATE_DESK: RateDesk = {
  state: () => Promise.resolve(NO_RATES),
  addFile: () => Promise.resolve({ ok: true, value: NO_RATES }),
  removeFile: () => Promise.resolve(NO_RATES),
  switchOnline: () => Promise.resolve(NO_RATES),
  refreshOnline: () => Promise.resolve(NO_RATES),
  find: () => Promise.resolve({ ok: false, problem: "there are no rates" }),
};
