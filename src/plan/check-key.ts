import { checksum } from "../core/checksum";

/**
 * The key of a row on Checks: which check of which document, and by a checksum of what. The sheet has hundreds of rows a
 * filing, and all its keys are read with each further one. `document`: its SHA-256; `place`: statement, line, column.
 */
export function checkKey(check: string, document: string | undefined, ...place: readonly string[]): string {
  return [check, document?.slice(0, 12) ?? "", checksum(place.join("|"))].join("|");
}
