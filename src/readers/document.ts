/** What a reader makes of bytes: blocks in reading order, every piece with its place. Nothing is interpreted yet. */
export interface SourceDocument {
  readonly name: string;
  readonly sha256: string;
  readonly blocks: readonly Block[];
  /** What the reader left out, chose or found hidden. */
  readonly remarks?: readonly Remark[];
}

/** Something an analyst should know of how a document was read. */
export interface Remark {
  readonly severity: "incomplete" | "question" | "note";
  readonly message: string;
  readonly place: DocumentPlace;
}

export type Block = TextBlock | GridBlock;

/** A line or paragraph of text; `heading` when the format itself says so (Markdown #, HTML h1, a sheet's name). */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
  readonly heading: boolean;
  readonly place: DocumentPlace;
}

/** Rows of cells, spans already expanded: every row has the same number of cells, blank ones with empty text. */
export interface GridBlock {
  readonly kind: "grid";
  readonly rows: readonly GridRow[];
  readonly place: DocumentPlace;
}

export interface GridRow {
  readonly cells: readonly string[];
  readonly place: DocumentPlace;
}

/** Lines and pages count from 1. */
export interface DocumentPlace {
  readonly line?: number;
  readonly page?: number;
}
