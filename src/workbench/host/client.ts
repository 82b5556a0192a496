/** Microsoft's client library, connected to a host of ours. */
import { addNotes, type ProxyLibrary, type SheetLibrary } from "./client-note";
import type { Host } from "./host";
import { HostRefusal } from "./refusal";
import { openSession, type HostSession, type SessionLibrary } from "./session";

/** What a run may be told, as `Excel.RunOptions` has it. */
export interface RunSettings {
  readonly delayForCellEdit?: boolean;
  readonly mergeUndoGroup?: boolean;
}

export type Run<Context> = <Answer>(
  ...args:
    | [batch: (context: Context) => Promise<Answer>]
    | [options: RunSettings, batch: (context: Context) => Promise<Answer>]
) => Promise<Answer>;

interface RunLibrary<Context> extends SheetLibrary {
  readonly run: <Answer>(
    options: RunSettings & { readonly session: HostSession },
    batch: (context: Context) => Promise<Answer>,
  ) => Promise<Answer>;
}

/**
 * `Excel.run` through a session of its own. The library on npm does not know `mergeUndoGroup` (ExcelApi 1.20), so the
 * host is told of it here: all syncs until the run ends are one step of its undo stack.
 */
export function connectClient<Context>(
  library: SessionLibrary & ProxyLibrary,
  excel: RunLibrary<Context>,
  host: Host,
): Run<Context> {
  addNotes(library, excel);
  const session = openSession(library, host);
  return async (...args) => {
    const [settings, batch] = args.length === 1 ? [{}, args[0]] : args;
    const { mergeUndoGroup, ...others } = settings;
    if (mergeUndoGroup !== true) return excel.run({ ...others, session }, batch);
    if (!host.isSetSupported("ExcelApi", "1.20")) {
      throw new HostRefusal("ApiNotFound", "mergeUndoGroup is part of ExcelApi 1.20, which this host has not.");
    }
    host.undo.beginGroup();
    try {
      return await excel.run({ ...others, session }, batch);
    } finally {
      host.undo.endGroup();
    }
  };
}
