import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FetchRates } from "../../src/rates-online/online-limit";

export type Behaviour = (response: ServerResponse) => void;

export interface LocalService {
  /** The platform's own fetch, with the service's origin led to the loopback; whatever else is asked for is told. */
  readonly fetch: FetchRates;
  readonly behave: (behaviour: Behaviour) => void;
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** An https origin of no real host: only the fetch below knows where it lies. */
export const ORIGIN = "https://rates.example";

/** A service on 127.0.0.1 that answers as it is told to. */
export async function startLocalService(): Promise<LocalService> {
  let behaviour: Behaviour = (response) => response.end();
  let asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    behaviour(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    fetch: (address, options) => {
      if (!address.startsWith(`${ORIGIN}/`)) throw new Error(`not to be asked: ${address}`);
      return fetch(address.replace(ORIGIN, `http://127.0.0.1:${port}`), options);
    },
    behave: (next) => {
      behaviour = next;
      asked = [];
    },
    requests: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
