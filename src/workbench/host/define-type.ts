/** Types of the object model as tables of members. What a table does not name fails by name. */
import type { CellGroup, HostObject } from "./host-object";
import { HostRefusal, invalid, notBuilt } from "./refusal";
import type { HostState } from "./state";

export interface Member<Target> {
  /** The version of ExcelApi that brought it, 1.7 as 7. */
  readonly since: number;
  readonly isPlain: boolean;
  readonly read?: (target: Target, state: HostState) => unknown;
  readonly write?: (target: Target, value: unknown, state: HostState) => void;
  readonly call?: (target: Target, args: readonly unknown[], state: HostState) => unknown;
}

/** A value that is told, and set where `write` is given. */
export function property<Target>(
  since: number,
  read: (target: Target, state: HostState) => unknown,
  write?: (target: Target, value: unknown, state: HostState) => void,
): Member<Target> {
  return { since, isPlain: true, read, ...(write === undefined ? {} : { write }) };
}

/** Another object, reached by its name. */
export function child<Target>(
  since: number,
  read: (target: Target, state: HostState) => HostObject | null,
): Member<Target> {
  return { since, isPlain: false, read };
}

/** What it returns is a value, an object, or null for the null object. */
export function method<Target>(
  since: number,
  call: (target: Target, args: readonly unknown[], state: HostState) => unknown,
): Member<Target> {
  return { since, isPlain: false, call };
}

interface Extras<Target> {
  readonly identity?: (target: Target, state: HostState) => Readonly<Record<string, unknown>>;
  readonly items?: (target: Target, state: HostState) => readonly HostObject[];
  readonly cells?: (target: Target) => CellGroup;
}

export type MakeObject<Target> = (state: HostState, target: Target) => HostObject;

export function defineType<Target>(
  type: string,
  members: Readonly<Record<string, Member<Target>>>,
  extras: Extras<Target> = {},
): MakeObject<Target> {
  const plainMembers = Object.keys(members).filter((name) => members[name]?.isPlain);

  function memberOf(name: string, state: HostState): Member<Target> {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    const known = `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    if (member === undefined) throw notBuilt(known);
    if (member.since > state.apiMinor) {
      throw new HostRefusal("ApiNotFound", `${known} is part of ExcelApi 1.${member.since}, which this host has not.`);
    }
    return member;
  }

  return (state, target) => ({
    type,
    plainMembers,
    identity: () => extras.identity?.(target, state) ?? {},
    read(name) {
      const { read } = memberOf(name, state);
      if (read === undefined) throw invalid(`${type}.${name} is a method.`);
      return read(target, state);
    },
    write(name, value) {
      const { write } = memberOf(name, state);
      if (write === undefined) throw invalid(`${type}.${name} is read-only.`);
      write(target, value, state);
    },
    call(name, args) {
      const { call } = memberOf(name, state);
      if (call === undefined) throw invalid(`${type}.${name} is no method.`);
      return call(target, args, state);
    },
    ...(extras.items === undefined ? {} : { items: () => extras.items?.(target, state) ?? [] }),
    ...(extras.cells === undefined ? {} : { cells: extras.cells(target) }),
  });
}
