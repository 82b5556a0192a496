import type { Result } from "../core/result";
import type { SourceDocument } from "./document";

/** A document's bytes and their digest (hex SHA-256), which the caller computes: this code touches no platform. */
export interface SourceFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Why a file cannot be read, and what the analyst can do about it. */
export interface ReadProblem {
  readonly reason: string;
  readonly remedy: string;
}

/** How somebody follows a reading that takes its time, and ends it. */
export interface ReadWatch {
  /** Before each page of a document that is read page by page; pages count from 1. */
  readonly onPage?: (page: number, pages: number) => void;
  readonly signal?: AbortSignalLike;
}

/** What a reader needs of an AbortSignal: this code compiles without the types of a platform. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

/** A document or why there is none; formats whose library works asynchronously promise it. */
export type Reading = Result<SourceDocument, ReadProblem> | Promise<Result<SourceDocument, ReadProblem>>;

/** One kind of document. Readers look at the bytes, not at the name's ending, which lies too often. */
export interface Reader {
  readonly accepts: (file: SourceFile) => boolean;
  readonly read: (file: SourceFile, watch: ReadWatch) => Reading;
}
