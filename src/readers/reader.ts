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

/** One kind of document. Readers look at the bytes, not at the name's ending, which lies too often. */
export interface Reader {
  readonly accepts: (file: SourceFile) => boolean;
  readonly read: (file: SourceFile) => Result<SourceDocument, ReadProblem>;
}
