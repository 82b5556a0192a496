import { useEffect, useState } from "react";

export type Loaded<Value> =
  { readonly kind: "loading" } | { readonly kind: "loaded"; readonly value: Value } | { readonly kind: "failed" };

/** Loads once, and again when `load` is another function. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: "loading" });
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => {
        if (isWanted) setLoaded({ kind: "loaded", value });
      },
      () => {
        if (isWanted) setLoaded({ kind: "failed" });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return loaded;
}
