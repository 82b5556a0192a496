import { useEffect, useRef, useState } from "react";

export interface Latest<Value> {
  /** The answer to the latest question that has one; absent until there is a first. */
  readonly value?: Value;
  /** A later question than that is still open. */
  readonly isWorking: boolean;
}

/**
 * Asks when `ask` is another function and has stayed so for `delay` milliseconds. Questions are asked one at a time, and
 * those that came and went in between are never asked. `ask` must not reject.
 */
export function useLatest<Value>(ask: () => Promise<Value>, delay: number): Latest<Value> {
  const [answered, setAnswered] = useState<{ readonly ask: () => Promise<Value>; readonly value: Value }>();
  const running = useRef<Promise<void>>(Promise.resolve());
  const wanted = useRef<() => Promise<Value>>(undefined);
  useEffect(() => {
    wanted.current = ask;
    const timer = setTimeout(() => {
      running.current = running.current.then(async () => {
        if (wanted.current !== ask) return;
        const value = await ask();
        if (wanted.current === ask) setAnswered({ ask, value });
      });
    }, delay);
    return () => {
      wanted.current = undefined;
      clearTimeout(timer);
    };
  }, [ask, delay]);
  return { isWorking: answered?.ask !== ask, ...(answered && { value: answered.value }) };
}
