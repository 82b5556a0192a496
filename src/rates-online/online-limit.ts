/** Reads an answer of the network within limits of time and size: whatever the other side does, it ends. */
import { failure, type Result, success } from "../core/result";

/** The part of the platform's fetch that is used here. */
export type FetchRates = (address: string, options: RequestInit) => Promise<Response>;

export interface OnlineLimits {
  /** For the whole answer, its body included. */
  readonly milliseconds: number;
  readonly bytes: number;
}

export interface OnlineProblem {
  readonly kind:
    | "off"
    | "not-allowed"
    | "waiting"
    | "unreachable"
    | "too-slow"
    | "too-large"
    | "refused"
    | "unreadable"
    | "implausible";
  /** One English sentence. */
  readonly message: string;
}

/** How long a service that answers 429 or 503 wants to be left alone, in milliseconds, where it says so. */
export interface Refusal extends OnlineProblem {
  readonly retryAfter?: number;
}

/**
 * The body of an address as text. No redirect is followed, no cookie or referrer goes along, no cache is asked. Fails
 * with the reason when the answer is not 200, not of one of the media types, too slow, too large, cut off or not UTF-8.
 */
export async function fetchText(
  fetch: FetchRates,
  address: string,
  mediaTypes: readonly string[],
  limits: OnlineLimits,
): Promise<Result<string, Refusal>> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limits.milliseconds);
  try {
    const answer = await fetch(address, {
      method: "GET",
      redirect: "error",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      headers: { accept: mediaTypes.join(", ") },
      signal: abort.signal,
    });
    const refusal = refusalOf(answer, mediaTypes, limits);
    if (refusal !== undefined) {
      abort.abort();
      return failure(refusal);
    }
    return await readBody(answer, abort, limits);
  } catch (reason) {
    if (abort.signal.aborted) {
      return failure({ kind: "too-slow", message: `no whole answer within ${limits.milliseconds / 1000} s` });
    }
    return failure({ kind: "unreachable", message: `the service cannot be reached: ${messageOf(reason)}` });
  } finally {
    clearTimeout(timer);
  }
}

function messageOf(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  return reason.cause instanceof Error ? `${reason.message} (${reason.cause.message})` : reason.message;
}

function refusalOf(answer: Response, mediaTypes: readonly string[], limits: OnlineLimits): Refusal | undefined {
  if (answer.status !== 200) {
    const retryAfter = secondsOf(answer.headers.get("retry-after"));
    return {
      kind: "refused",
      message: `the service answers ${answer.status}`,
      ...(retryAfter !== undefined && { retryAfter: retryAfter * 1000 }),
    };
  }
  const type = (answer.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!mediaTypes.includes(type)) {
    return {
      kind: "unreadable",
      message: `the service answers with ${type || "no media type"}, not ${mediaTypes.join(" or ")}`,
    };
  }
  return Number(answer.headers.get("content-length") ?? "0") > limits.bytes ? tooLarge(limits) : undefined;
}

function secondsOf(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) : undefined;
}

function tooLarge(limits: OnlineLimits): Refusal {
  return { kind: "too-large", message: `the answer has more than ${limits.bytes} bytes` };
}

async function readBody(
  answer: Response,
  abort: AbortController,
  limits: OnlineLimits,
): Promise<Result<string, Refusal>> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return failure({ kind: "unreadable", message: "the answer is empty" });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [text, bytes] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    // Counted after unpacking: a small answer may unpack to a large one, whatever its length says.
    if (bytes > limits.bytes) {
      abort.abort();
      return failure(tooLarge(limits));
    }
    const piece = decoded(() => decoder.decode(value, { stream: true }));
    if (piece === undefined) return failure({ kind: "unreadable", message: "the answer is not UTF-8" });
    text += piece;
  }
  const end = decoded(() => decoder.decode());
  if (end === undefined) return failure({ kind: "unreadable", message: "the answer breaks off" });
  return text.trim() === "" ? failure({ kind: "unreadable", message: "the answer is empty" }) : success(text + end);
}

function decoded(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}
