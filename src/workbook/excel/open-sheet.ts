/** A sheet of the workbook that the plan knows by its id. */
export interface OpenSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** Of a sheet that was there before. */
  readonly liveId?: string;
}

export interface Performing {
  readonly context: Excel.RequestContext;
  readonly sheets: ReadonlyMap<string, OpenSheet>;
  readonly hasNotes: boolean;
  /** Notes that the batch renews, looked up before it: by sheet and cell. */
  readonly notes: ReadonlyMap<string, Excel.Note>;
}

/** Throws when the plan names a sheet that there is none of: a bug. */
export function openSheet({ sheets }: Performing, id: string): OpenSheet {
  const open = sheets.get(id);
  if (!open) throw new Error(`no sheet ${id}`);
  return open;
}
