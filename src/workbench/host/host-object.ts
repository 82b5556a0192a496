/** An object as the wire meets it: something with members that are read, written and called by name. */
import type { CellArea } from "../../workbook/edit";

/** Cells of one sheet that are formatted, validated or charted together. Fails once all of them were deleted. */
export interface CellGroup {
  /** The id of the sheet. */
  readonly sheet: string;
  readonly areas: () => readonly CellArea[];
}

export interface HostObject {
  readonly type: string;
  /** The names that a load without names reads. */
  readonly plainMembers: readonly string[];
  /** What the client is told when it first names the object: the id by which it asks for it again. */
  readonly identity: () => Readonly<Record<string, unknown>>;
  /** Names begin with a capital, as they do on the wire. Values are plain data, objects or null (no such object). */
  readonly read: (member: string) => unknown;
  readonly write: (member: string, value: unknown) => void;
  readonly call: (member: string, args: readonly unknown[]) => unknown;
  /** A collection's. */
  readonly items?: () => readonly HostObject[];
  /** A range's or several ranges'. */
  readonly cells?: CellGroup;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "plainMembers" in value && "identity" in value;
}
