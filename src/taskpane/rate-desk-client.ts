/** The rates of this page: one desk, its code and its history loaded when something first needs a rate. */
import type { LoadRateDesk } from "./rate-service";
import type { WorkerClient } from "./service/worker-client";

/** `worker` reads the files that are added. The returned function gives the same desk each time; it may reject. */
export function rateDeskLoader(worker: WorkerClient): LoadRateDesk {
  let opening: ReturnType<LoadRateDesk> | undefined;
  return () => {
    opening ??= open(worker).catch((error: unknown) => {
      // The chunk could not be had; the next one who needs rates tries again.
      opening = undefined;
      throw error;
    });
    return opening;
  };
}

async function open(worker: WorkerClient): ReturnType<LoadRateDesk> {
  const [{ openRateDesk }, { openRateShelf }, { loadBundledHistory }] = await Promise.all([
    import("./service/rate-desk"),
    import("./service/rate-shelf"),
    import("../rates/bundled-history"),
  ]);
  return openRateDesk({
    worker,
    shelf: openRateShelf(() => indexedDB),
    online: { fetch: (address, options) => fetch(address, options), now: () => Date.now(), store: () => localStorage },
    history: loadBundledHistory,
  });
}
