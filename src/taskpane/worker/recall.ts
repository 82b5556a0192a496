/** What was worked out last, for who asks the same again. */

/** `of`: what it was worked out from, by identity; `key`: everything else that it depends on. */
export type Recall = <Value>(of: object, key: string, work: () => Promise<Value>) => Promise<Value>;

export function openRecall(): Recall {
  let last: { readonly of: object; readonly key: string; readonly value: unknown } | undefined;
  return async <Value>(of: object, key: string, work: () => Promise<Value>): Promise<Value> => {
    if (last?.of === of && last.key === key) return last.value as Value;
    // What was held before is let go first: two models at once need not fit into memory.
    last = undefined;
    const value = await work();
    last = { of, key, value };
    return value;
  };
}
