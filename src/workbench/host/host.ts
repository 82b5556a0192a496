/** An Excel of our own behind Microsoft's client library: a workbook that answers its requests, and fails when told to. */
import type { DateSystem } from "../../core/date";
import type { CellArea } from "../../workbook/edit";
import { faultError, NO_COUNT, type HostCounters, type SyncFault } from "./fault";
import type { LivePlace } from "./state";
import { workbookObject } from "./model/workbook";
import { rangeObject } from "./model/range";
import { worksheetObject } from "./model/worksheet";
import { HostRefusal } from "./refusal";
import type { Shift } from "./reference-shift";
import { followRemoval, followRename, followShift } from "./sheet-change";
import type { BookSide, SheetSide } from "./side";
import { sideOf, type HostState } from "./state";
import type { WorkbookStore } from "./store";
import { BARE_BOOK } from "./style-book";
import { createUndoStack, isRewindable, type UndoStack } from "./undo";
import { ACTION, runRequest, type WireRequest, type WireResponse } from "./wire";

export interface HostOptions {
  /** The highest version of ExcelApi, as "1.20". */
  readonly requirement?: string;
  /** Of requests and of responses, in bytes. */
  readonly payloadLimit?: number;
  /** How long each request takes at least, in milliseconds. */
  readonly latency?: number;
  /** Meant by dates that are typed without one. */
  readonly year?: number;
  /** The year from which the workbook counts its days: 1900 unless said. */
  readonly dates?: DateSystem;
  readonly name?: string;
}

/** What a request is answered with: a body, or an error of the whole. */
export type HostAnswer =
  | { readonly kind: "response"; readonly body: WireResponse }
  | { readonly kind: "failure"; readonly code: string; readonly message: string };

export interface Host {
  readonly store: WorkbookStore;
  readonly counters: () => HostCounters;
  readonly resetCounters: () => void;
  /** Adds a fault to those that are still to come. */
  readonly failSync: (fault: SyncFault) => void;
  /** The faults that have not happened are forgotten. */
  readonly clearFaults: () => void;
  /** From now on an analyst is in the middle of a cell, until the other is called. */
  readonly beginCellEdit: () => void;
  readonly endCellEdit: () => void;
  readonly setLatency: (milliseconds: number) => void;
  readonly setPayloadLimit: (bytes: number) => void;
  readonly setRequirement: (version: string) => void;
  readonly isSetSupported: (set: string, version?: string) => boolean;
  /** The program starts anew: what clients kept is lost, and sessions opened before are answered no more. */
  readonly restart: () => void;
  readonly undo: UndoStack;
  /** What stands beside a sheet's cells: links, notes, validations, charts and so on. */
  readonly side: (sheetId: string) => SheetSide;
  readonly book: () => BookSide;
  /**
   * To be called after the analyst changed the grid itself, past the client: what stands beside the cells follows, and
   * so do the ranges that clients keep.
   */
  readonly follow: {
    readonly shift: (sheetId: string, shift: Shift) => void;
    readonly rename: (from: string, to: string) => void;
    /** `name`: what the sheet was called. */
    readonly removal: (sheetId: string, name: string) => void;
  };
  /** Changes with every restart. */
  readonly generation: () => number;
  readonly execute: (request: WireRequest, waitsForCellEdit: boolean, generation: number) => Promise<HostAnswer>;
}

const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const NEWEST = "1.20";

function minorOf(version: string): number {
  const parts = /^1\.(\d+)$/.exec(version);
  if (parts === null) throw new RangeError(`ExcelApi ${version} is no version.`);
  return Number(parts[1]);
}

function createState(store: WorkbookStore, options: HostOptions, undo: () => UndoStack): HostState {
  const state: HostState = {
    store,
    bookName: options.name ?? "Book1.xlsx",
    year: options.year ?? new Date().getFullYear(),
    dates: options.dates ?? 1900,
    book: BARE_BOOK,
    sides: new Map(),
    live: new Set(),
    apiMinor: minorOf(options.requirement ?? NEWEST),
    changed: false,
    fresh: new Set(),
    cellsWritten: 0,
    cellsRead: 0,
    calculations: 0,
    references: new Map(),
    stylesInUse: new Set(),
    nextId: 0,
    cannotUndo(what) {
      if (undo().isGrouping())
        throw new HostRefusal("UndoNotSupported", `The group holds ${what}, which cannot be undone.`);
      undo().clear();
    },
    make: {
      range(sheet: string, area: CellArea) {
        const place: LivePlace = { sheet, area };
        state.live.add(place);
        return rangeObject(state, place);
      },
      worksheet: (id: string) => worksheetObject(state, id),
    },
  };
  return state;
}

/** The way back to what is now. Protection and custom XML stay as they are, for Excel undoes neither. */
function rememberer(state: HostState): (() => () => void) | undefined {
  const { store } = state;
  if (!isRewindable(store)) return undefined;
  return () => {
    const [back, sides] = [store.snapshot(), state.sides];
    const { styles, names } = state.book;
    return () => {
      back();
      const now = state.sides;
      state.sides = new Map(
        [...sides].map(([id, side]) => [id, { ...side, protection: now.get(id)?.protection }] as const),
      );
      state.book = { ...state.book, styles, names };
    };
  };
}

export function createHost(store: WorkbookStore, options: HostOptions = {}): Host {
  const state: HostState = createState(store, options, () => undo);
  const undo = createUndoStack(rememberer(state));
  const root = workbookObject(state, undefined);
  const encoder = new TextEncoder();
  let counted: HostCounters = NO_COUNT;
  let faults: readonly SyncFault[] = [];
  let sync = 0;
  let latency = options.latency ?? 0;
  let limit = options.payloadLimit ?? PAYLOAD_LIMIT;
  let generation = 0;
  let editing: { readonly ended: Promise<void>; readonly end: () => void } | undefined;

  function forgetLoosePlaces(): void {
    // Only ranges that a client keeps need to follow their cells: they alone can be asked for again.
    if (state.references.size === 0) state.live.clear();
  }

  /** Runs a request's actions as one step of the undo stack. */
  function run(request: WireRequest, most?: number, cut?: HostRefusal): WireResponse {
    state.changed = false;
    state.fresh.clear();
    store.beginBatch();
    try {
      return undo.record(
        () => runRequest(state, root, request, most, cut),
        () => state.changed,
      );
    } finally {
      store.endBatch();
      forgetLoosePlaces();
    }
  }

  function restart(): void {
    generation += 1;
    state.references.clear();
    state.live.clear();
    undo.clear();
    undo.endGroup();
    editing?.end();
    editing = undefined;
  }

  function answered(body: WireResponse): HostAnswer {
    const bytes = encoder.encode(JSON.stringify(body)).length;
    counted = {
      ...counted,
      responseBytes: counted.responseBytes + bytes,
      largestResponse: Math.max(counted.largestResponse, bytes),
    };
    if (bytes > limit) {
      return failed(
        new HostRefusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit."),
      );
    }
    return { kind: "response", body };
  }

  /** Counts this sync, and gives the fault that was meant for it. */
  function nextFault(): SyncFault | undefined {
    counted = { ...counted, syncs: counted.syncs + 1 };
    sync += 1;
    const fault = faults.find((each) => each.sync === sync);
    faults = faults.filter((each) => each !== fault);
    return fault;
  }

  function runWithFault(request: WireRequest, fault: SyncFault): HostAnswer {
    const error = faultError(fault);
    let answer: HostAnswer = failed(error);
    if (fault.moment === "midway") {
      answer = answered(run(request, fault.actions ?? Math.floor(request.Actions.length / 2), error));
    } else if (fault.moment === "after") run(request);
    if (fault.restart === true) restart();
    return answer;
  }

  return {
    store,
    counters: () => {
      const { cellsWritten, cellsRead, calculations } = state;
      return { ...counted, cellsWritten, cellsRead, calculations };
    },
    resetCounters() {
      counted = NO_COUNT;
      state.cellsWritten = 0;
      state.cellsRead = 0;
      state.calculations = 0;
    },
    failSync: (fault) => (faults = [...faults, { ...fault, sync: sync + fault.sync }]),
    clearFaults: () => (faults = []),
    beginCellEdit() {
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      editing = { ended, end };
    },
    endCellEdit() {
      editing?.end();
      editing = undefined;
    },
    setLatency: (milliseconds) => (latency = milliseconds),
    setPayloadLimit: (bytes) => (limit = bytes),
    setRequirement: (version) => (state.apiMinor = minorOf(version)),
    isSetSupported: (set, version = "1.1") => set === "ExcelApi" && minorOf(version) <= state.apiMinor,
    restart,
    undo,
    side: (sheetId) => sideOf(state, sheetId),
    book: () => state.book,
    follow: {
      shift: (sheetId, shift) => followShift(state, sheetId, shift),
      rename: (from, to) => followRename(state, from, to),
      removal: (sheetId, name) => followRemoval(state, sheetId, name),
    },
    generation: () => generation,
    async execute(request, waitsForCellEdit, opened) {
      const bytes = encoder.encode(JSON.stringify(request)).length;
      counted = {
        ...counted,
        requests: counted.requests + 1,
        requestBytes: counted.requestBytes + bytes,
        largestRequest: Math.max(counted.largestRequest, bytes),
      };
      if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
      if (isCleaningUp(request)) return cleanedUp(state, request);
      if (waitsForCellEdit && editing !== undefined) await editing.ended;
      const refusal = refusalBefore(opened !== generation, editing !== undefined, bytes > limit);
      if (refusal !== undefined) return failed(refusal);
      const fault = nextFault();
      return fault === undefined ? answered(run(request)) : runWithFault(request, fault);
    },
  };
}

function refusalBefore(isLost: boolean, isEditing: boolean, isTooLarge: boolean): HostRefusal | undefined {
  if (isLost) return new HostRefusal("HostRestartNeeded", "The program was started anew; open the add-in again.");
  if (isEditing) {
    return new HostRefusal(
      "InvalidOperationInCellEditMode",
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell.",
    );
  }
  if (!isTooLarge) return undefined;
  return new HostRefusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
}

function failed({ code, message }: HostRefusal): HostAnswer {
  return { kind: "failure", code, message };
}

/** Requests that the client sends of its own at the end of a run, to take back the ranges that it kept. */
function isCleaningUp({ Actions }: WireRequest): boolean {
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference")
  );
}

/** Never fails: the client would try again every five seconds, and nobody waits for its answer. */
function cleanedUp(state: HostState, { Actions }: WireRequest): HostAnswer {
  for (const { Name, ArgumentInfo } of Actions) {
    const [reference] = ArgumentInfo?.Arguments ?? [];
    if (Name === "_RemoveReference" && typeof reference === "string") state.references.delete(reference);
  }
  if (state.references.size === 0) state.live.clear();
  return { kind: "response", body: { Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })) } };
}
