/**
 * What the client library sends with one `context.sync()`, and the answer to it. Paths say how an object is reached,
 * actions what to do with it, in order. As in Excel, what was done before a failing action stays done.
 */
import { isHostObject, type HostObject } from "./host-object";
import { HostRefusal, invalid, notBuilt, notFound } from "./refusal";
import { newId, type HostState } from "./state";

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument that is an object the id of its path, 0 beside the others. */
  readonly ReferencedObjectPathIds?: readonly ReferencedPath[] | null;
}

type ReferencedPath = number | readonly ReferencedPath[];

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface WireResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const KEEP_REFERENCE = "_KeepReference";

/**
 * Runs the actions, or the first `most` of them: then the answer is `cut`. Ranges that the client does not keep are
 * forgotten at the end.
 */
export function runRequest(
  state: HostState,
  root: HostObject,
  request: WireRequest,
  most = Infinity,
  cut = new HostRefusal("GeneralException", "The request broke off."),
): WireResponse {
  const seen = new Map<number, HostObject | null>();
  const kept = new Map<HostObject, string>();
  const resolve = (id: number): HostObject | null => {
    const known = seen.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (path === undefined) throw invalid(`The object path ${id} is unknown.`);
    const found = reach(state, root, path, resolve);
    seen.set(id, found);
    return found;
  };
  const results: { readonly ActionId: number; readonly Value: unknown }[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (index >= most) throw cut;
      results.push({ ActionId: action.Id, Value: perform(state, action, resolve, kept) });
    } catch (error) {
      if (!(error instanceof HostRefusal)) throw error;
      const { code, message } = error;
      const location = locationOf(action, request, seen);
      return { Results: results, Error: { Code: code, Message: message, Location: location, ActionIndex: index } };
    }
  }
  return { Results: results };
}

function reach(
  state: HostState,
  root: HostObject,
  path: WirePath,
  resolve: (id: number) => HostObject | null,
): HostObject | null {
  if (path.ObjectPathType === PATH.root) return root;
  if (path.ObjectPathType === PATH.nothing) return null;
  if (path.ObjectPathType === PATH.reference) {
    const kept = state.references.get(path.Name);
    if (kept === undefined) throw notFound("the object is not kept any more");
    return kept;
  }
  const parent = resolve(path.ParentObjectPathId ?? -1);
  // Whatever is asked of the null object is one too.
  if (parent === null) return null;
  const found = member(parent, path, argumentsOf(path.ArgumentInfo, resolve));
  if (found !== null && !isHostObject(found)) throw invalid(`${parent.type}.${path.Name} is no object.`);
  return found;
}

function member(parent: HostObject, path: WirePath, args: readonly unknown[]): unknown {
  switch (path.ObjectPathType) {
    case PATH.property:
      return parent.read(path.Name);
    case PATH.method:
      return parent.call(path.Name, args);
    case PATH.indexer:
      return parent.call("GetItem", args);
    default:
      throw notBuilt(`object path of type ${path.ObjectPathType}`);
  }
}

function argumentsOf(info: WireArguments | undefined, resolve: (id: number) => HostObject | null): readonly unknown[] {
  const referenced = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, index) => objectsIn(value, referenced[index] ?? 0, resolve));
}

function objectsIn(value: unknown, path: ReferencedPath, resolve: (id: number) => HostObject | null): unknown {
  if (typeof path === "number") return path === 0 ? value : resolve(path);
  if (!Array.isArray(value)) return value;
  return value.map((each: unknown, index) => objectsIn(each, path[index] ?? 0, resolve));
}

function perform(
  state: HostState,
  action: WireAction,
  resolve: (id: number) => HostObject | null,
  kept: Map<HostObject, string>,
): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const target = resolve(action.ObjectPathId);
  if (target === null) return null;
  const args = () => argumentsOf(action.ArgumentInfo, resolve);
  switch (action.ActionType) {
    case ACTION.instantiate: {
      const reference = kept.get(target);
      return reference === undefined ? target.identity() : { ...target.identity(), _ReferenceId: reference };
    }
    case ACTION.query:
      return query(target, action.QueryInfo ?? {});
    case ACTION.set:
      target.write(action.Name, args()[0]);
      return null;
    case ACTION.method: {
      if (action.Name === KEEP_REFERENCE) return keep(state, target, kept);
      const value = target.call(action.Name, args());
      return isHostObject(value) ? value.identity() : (value ?? null);
    }
    default:
      throw notBuilt(`action of type ${action.ActionType}`);
  }
}

function keep(state: HostState, target: HostObject, kept: Map<HostObject, string>): null {
  const reference = `{REF-${newId(state)}}`;
  state.references.set(reference, target);
  kept.set(target, reference);
  return null;
}

/** Names as asked for, in a tree: `format/fill/color` is below `format`. */
interface Asked {
  readonly below: Map<string, Asked>;
}

function askedTree(select: readonly string[]): Asked {
  const tree: Asked = { below: new Map() };
  for (const path of select) {
    let node = tree;
    for (const name of path.split(/[/.]/)) {
      const next = node.below.get(name) ?? { below: new Map<string, Asked>() };
      node.below.set(name, next);
      node = next;
    }
  }
  return tree;
}

function query(target: HostObject, { Select, Top, Skip }: NonNullable<WireAction["QueryInfo"]>): unknown {
  return answer(target, askedTree(Select ?? []), Skip ?? 0, Top ?? Infinity);
}

/** A collection answers with its items: what is asked is asked of each. */
function answer(target: HostObject, asked: Asked, skip = 0, top = Infinity): unknown {
  if (target.items === undefined) return values(target, asked);
  const items = target.items().slice(skip, skip + top);
  return { _Items: items.map((item) => ({ ...item.identity(), ...values(item, asked) })) };
}

function values(target: HostObject, { below }: Asked): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const names = below.size === 0 ? new Map([["*", { below: new Map<string, Asked>() }]]) : below;
  for (const [name, inner] of names) {
    if (name === "*" || name === "$all") {
      for (const plain of target.plainMembers) found[plain] = target.read(plain);
      continue;
    }
    const wireName = name.charAt(0).toUpperCase() + name.slice(1);
    const value = target.read(wireName);
    found[wireName] = isHostObject(value) ? answer(value, inner) : value;
  }
  return found;
}

/** `Range.values`: as the client's error tells where it happened. */
function locationOf(action: WireAction, request: WireRequest, seen: ReadonlyMap<number, HostObject | null>): string {
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  const isOnObject = action.ActionType === ACTION.set || action.ActionType === ACTION.method;
  const owner = seen.get(isOnObject ? action.ObjectPathId : (path?.ParentObjectPathId ?? -1));
  const name = isOnObject ? action.Name : (path?.Name ?? "");
  const spelt = name === "" ? "getItem" : name.charAt(0).toLowerCase() + name.slice(1);
  return owner === undefined || owner === null ? spelt : `${owner.type}.${spelt}`;
}
