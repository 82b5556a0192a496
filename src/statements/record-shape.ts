import { type Decimal, decimal } from "../core/decimal";
import { type IsoDate, parseIsoDate } from "../core/date";

/** What JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Where the reading of a stored record notes the first thing that is wrong with it: "statements[2].lines[0].key: …". */
export interface Trouble {
  reason?: string;
}

/**
 * Reads one part of a stored record: the value, or undefined with the reason noted. A record comes from outside and is
 * hostile until it has been read: nothing inherited is looked at, nothing unknown is taken over, and since every decoder
 * goes as deep as its own shape only, no depth of nesting can exhaust it.
 */
export type Decode<Value> = (value: unknown, at: string, trouble: Trouble) => Value | undefined;

/** Notes what is wrong, unless something before it was. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a refusal stands wherever a value would, and takes its type
export function refuse<Value>(trouble: Trouble, at: string, what: string): Value | undefined {
  trouble.reason ??= `${at === "" ? "the record" : at} ${what}`;
  return undefined;
}

/** No label, note or cell comes near this length. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_LIST = 200_000;

export const text: Decode<string> = (value, at, trouble) =>
  typeof value === "string" && value.length <= LONGEST_TEXT ? value : refuse(trouble, at, "is no text");

/** A text of a certain form. */
export function textLike(form: RegExp, name: string): Decode<string> {
  return (value, at, trouble) =>
    typeof value === "string" && value.length <= LONGEST_TEXT && form.test(value)
      ? value
      : refuse(trouble, at, `is no ${name}`);
}

/** A whole number between two, both included. */
export function whole(least: number, most: number): Decode<number> {
  return (value, at, trouble) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most
      ? value
      : refuse(trouble, at, `is no whole number from ${least} to ${most}`);
}

export const count: Decode<number> = whole(0, 1_000_000_000);

/** A place in a list of so many. */
export function indexInto(length: number, name: string): Decode<number> {
  return (value, at, trouble) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value < length
      ? value
      : refuse(trouble, at, `is no ${name} of the record`);
}

export function oneOf<Value extends string | number>(values: readonly Value[]): Decode<Value> {
  return (value, at, trouble) => {
    const found = values.find((candidate) => candidate === value);
    return found ?? refuse(trouble, at, `is none of ${values.slice(0, 8).join(", ")}`);
  };
}

/** Digits only, in whatever number a print may have: exact, never by way of a double. */
export const digits: Decode<Decimal> = (value, at, trouble) =>
  typeof value === "string" && /^-?\d{1,200}(?:\.\d{1,200})?$/.test(value)
    ? decimal(value)
    : refuse(trouble, at, "is no decimal number");

export const date: Decode<IsoDate> = (value, at, trouble) => {
  const day = typeof value === "string" ? parseIsoDate(value) : undefined;
  return day ?? refuse(trouble, at, "is no date");
};

export const currency: Decode<string> = textLike(/^[A-Z]{3}$/, "currency");

export function list<Value>(decode: Decode<Value>, most = LONGEST_LIST): Decode<readonly Value[]> {
  return (value, at, trouble) => {
    if (!Array.isArray(value) || value.length > most) return refuse(trouble, at, "is no list, or too long a one");
    const read: Value[] = [];
    for (let i = 0; i < value.length; i++) {
      const item = decode(value[i], `${at}[${i}]`, trouble);
      if (item === undefined) return undefined;
      read.push(item);
    }
    return read;
  };
}

type OptionalKey<Value> = { [Key in keyof Value]-?: object extends Pick<Value, Key> ? Key : never }[keyof Value];
type Fields<Value> = { readonly [Key in keyof Value]-?: Decode<Exclude<Value[Key], undefined>> };

/** An object of these parts and no others; those in `optional` may be absent. */
export function shape<Value extends object>(
  fields: Fields<Value>,
  optional: readonly OptionalKey<Value>[] = [],
): Decode<Value> {
  const known = new Map(Object.entries<Decode<unknown>>(fields));
  const mayLack = new Set<PropertyKey>(optional);
  return (value, at, trouble) => {
    if (!isObject(value)) return refuse(trouble, at, "is no object");
    const stranger = Object.keys(value).find((key) => !known.has(key));
    if (stranger !== undefined) return refuse(trouble, join(at, stranger.slice(0, 40)), "is not known");
    const parts: [string, unknown][] = [];
    for (const [key, decode] of known) {
      if (!Object.hasOwn(value, key)) {
        if (mayLack.has(key)) continue;
        return refuse(trouble, join(at, key), "is missing");
      }
      const part = decode(value[key], join(at, key), trouble);
      if (part === undefined) return undefined;
      parts.push([key, part]);
    }
    // Every part was read by the decoder that its type asks for.
    return Object.fromEntries(parts) as Value;
  };
}

/** One of several shapes, told apart by `kind`. */
export function byKind<Value extends { readonly kind: string }>(shapes: {
  readonly [Kind in Value["kind"]]: Decode<Extract<Value, { readonly kind: Kind }>>;
}): Decode<Value> {
  const known = new Map(Object.entries<Decode<Value>>(shapes));
  return (value, at, trouble) => {
    const kind = isObject(value) && Object.hasOwn(value, "kind") ? value["kind"] : undefined;
    const decode = typeof kind === "string" ? known.get(kind) : undefined;
    return decode ? decode(value, at, trouble) : refuse(trouble, join(at, "kind"), "is not known");
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function join(at: string, key: string): string {
  return at === "" ? key : `${at}.${key}`;
}
