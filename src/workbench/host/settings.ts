/** Objects that do nothing but hold settings: a table of names, each with what it may be. */
import { choiceOf, colourOf, flagOf, numberOf, textOf } from "./argument";
import { child, defineType, method, property, type MakeObject, type Member } from "./define-type";
import type { Settings } from "./side";
import type { HostState } from "./state";

/** Where a target's settings are kept. */
export interface SettingsStore<Target> {
  readonly read: (target: Target, state: HostState) => Settings;
  readonly write: (target: Target, state: HostState, settings: Settings) => void;
}

interface Setting {
  readonly since: number;
  readonly standard: string | number | boolean | null;
  readonly check: (value: unknown, what: string) => string | number | boolean;
}

export function textSetting(since: number, standard = ""): Setting {
  return { since, standard, check: textOf };
}

export function flagSetting(since: number, standard: boolean): Setting {
  return { since, standard, check: flagOf };
}

export function numberSetting(since: number, standard: number | null, least: number, most: number): Setting {
  return { since, standard, check: (value, what) => numberOf(value, what, least, most) };
}

export function colourSetting(since: number, standard: string): Setting {
  return { since, standard, check: colourOf };
}

export function choiceSetting(since: number, names: readonly [string, ...string[]]): Setting {
  return { since, standard: names[0], check: (value, what) => choiceOf(value, names, what) };
}

/** Members that read and set one setting each, kept by their path: `title/text`. */
export function settingMembers<Target>(
  store: SettingsStore<Target>,
  path: string,
  settings: Readonly<Record<string, Setting>>,
): Readonly<Record<string, Member<Target>>> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, { since, standard, check }]) => {
      const key = path + name.charAt(0).toLowerCase() + name.slice(1);
      const member = property<Target>(
        since,
        (target, state) => store.read(target, state).get(key) ?? standard,
        (target, value, state) =>
          store.write(target, state, new Map([...store.read(target, state), [key, check(value, name)]])),
      );
      return [name, member];
    }),
  );
}

/** An object of settings below `path`, and of further such objects. */
export function settingsObject<Target>(
  type: string,
  members: Readonly<Record<string, Member<Target>>>,
  children: Readonly<Record<string, readonly [since: number, make: MakeObject<Target>]>> = {},
): MakeObject<Target> {
  return defineType<Target>(type, {
    ...members,
    ...Object.fromEntries(
      Object.entries(children).map(([name, [since, make]]) => [
        name,
        child<Target>(since, (target, state) => make(state, target)),
      ]),
    ),
  });
}

/** A method that forgets all settings below a path, or sets one of them. */
export function settingMethod<Target>(
  store: SettingsStore<Target>,
  since: number,
  key: string,
  value: (args: readonly unknown[]) => string | number | boolean | undefined,
): Member<Target> {
  return method(since, (target, args, state) => {
    const kept = [...store.read(target, state)].filter(([name]) => name !== key);
    const given = value(args);
    store.write(target, state, new Map(given === undefined ? kept : [...kept, [key, given]]));
  });
}
