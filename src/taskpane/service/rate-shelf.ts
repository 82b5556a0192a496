/** Where added files of rates outlive the session: the browser's own database, on the analyst's machine. */

/** Values by their ids. Each may reject, for good (storage refused) or now and then (full). */
export interface RateShelf {
  readonly all: () => Promise<readonly unknown[]>;
  /** Plain data; what had the same id before is replaced. */
  readonly put: (value: Readonly<Record<string, unknown>> & { readonly id: string }) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

const DATABASE = "tieout";
const TABLE = "rate-files";

/** A database that does not answer is one that is not there: another tab may hold it in an older form. */
const LONGEST_WAIT = 3_000;

/** Opened when it is first used. `factory` throws where the browser refuses storage, as in frames of other sites. */
export function openRateShelf(factory: () => IDBFactory): RateShelf {
  let opening: Promise<IDBDatabase> | undefined;
  const use = async <Value>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<Value>) => {
    opening ??= open(factory).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    const database = await opening;
    const transaction = database.transaction(TABLE, mode);
    const request = ask(transaction.objectStore(TABLE));
    return inTime(
      new Promise<Value>((resolve, reject) => {
        // Only then is it written.
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(problemOf(transaction.error));
      }),
    );
  };
  return {
    all: () => use("readonly", (table) => table.getAll()),
    put: async (value) => {
      await use("readwrite", (table) => table.put(value));
    },
    remove: (id) => use("readwrite", (table) => table.delete(id)),
  };
}

async function open(factory: () => IDBFactory): Promise<IDBDatabase> {
  const request = factory().open(DATABASE, 1);
  return inTime(
    new Promise((resolve, reject) => {
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "id" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(problemOf(request.error));
    }),
  );
}

function problemOf(error: DOMException | null): Error {
  return error ?? new Error("the browser's storage failed");
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the browser's storage does not answer")), LONGEST_WAIT);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
