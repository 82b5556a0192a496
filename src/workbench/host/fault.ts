/** What can go wrong on purpose: so that the adapter's answer to it can be seen. */
import { HostRefusal, type RefusalCode } from "./refusal";

export type FaultMoment =
  /** Nothing is done. */
  | "before"
  /** The first actions are done, half of them unless `actions` says how many. */
  | "midway"
  /** All is done, and the answer is lost. */
  | "after";

export interface SyncFault {
  /** Which of the coming syncs, counted from 1. */
  readonly sync: number;
  readonly moment: FaultMoment;
  readonly actions?: number;
  readonly code?: RefusalCode;
  /** The program starts anew as it happens: sessions that were open are lost. */
  readonly restart?: boolean;
}

export function faultError({ moment, code }: SyncFault): HostRefusal {
  if (moment === "after") return new HostRefusal(code ?? "ConnectionFailure", "The answer was lost.");
  return new HostRefusal(code ?? "GeneralException", "There was an internal error while processing the request.");
}

/** Counters since the last reset. */
export interface HostCounters {
  /** Requests but those by which the client only takes back what it kept. */
  readonly syncs: number;
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** In bytes. */
  readonly largestRequest: number;
  readonly largestResponse: number;
  /** Cells whose contents were written, and cells read as values, formulas, texts or number formats. */
  readonly cellsWritten: number;
  readonly cellsRead: number;
  /** Times that a client had formulas calculated. */
  readonly calculations: number;
}

export const NO_COUNT: HostCounters = {
  syncs: 0,
  requests: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
  cellsWritten: 0,
  cellsRead: 0,
  calculations: 0,
};
