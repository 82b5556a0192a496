/** An error of Office's client library, as far as tests look at it. */
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

/** What the work fails with; fails itself when the work is done. */
export async function refusalOf(work: Promise<unknown>): Promise<Refused> {
  return work.then(
    () => {
      throw new Error("it was done");
    },
    (error: unknown) => error as Refused,
  );
}
