/**
 * Serves built files to this machine. A request names a mount and a path below its folder; nothing outside it is ever
 * opened, and nothing is written. `mounts` are tried in order:
 *   { path: "/client/excel.js", file, policy }          one file at one address
 *   { prefix: "/", folder, index, policy, headers? }     a folder; `index` is what its own address shows
 */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
};

/** A name with a digest of its content never shows anything else, so it may be kept; all others are asked for anew. */
const DIGEST = /\.[0-9a-f]{8}\.\w+$/;

/** Names of this machine alone: a page from elsewhere that points its own name here is turned away. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export function createHandler(mounts) {
  return (request, response) => {
    answer(mounts, request, response).catch((problem) => {
      // The browser closed the connection in the middle of a file: nobody is left to be told.
      if (response.headersSent) response.destroy();
      else refuse(response, 500, problem.code ?? "The file cannot be read.");
    });
  };
}

async function answer(mounts, request, response) {
  if (!LOOPBACK.test(request.headers.host ?? "")) return refuse(response, 421, "This server is for its own machine.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse(response, 405, "Only reading is possible.", { Allow: "GET, HEAD" });
  }
  const path = readPath(request.url ?? "");
  if (path === undefined) return refuse(response, 400, "That is no address of this server.");
  const found = await find(mounts, path);
  if (found === undefined) return refuse(response, 404, "There is nothing at this address.");

  const { file, facts, mount } = found;
  const tag = `"${facts.size.toString(36)}-${Math.round(facts.mtimeMs).toString(36)}"`;
  const headers = {
    "Content-Type": TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
    "Cache-Control": DIGEST.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "Content-Security-Policy": mount.policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...mount.headers,
    ETag: tag,
  };
  if (request.headers["if-none-match"] === tag) return void response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, "Content-Length": facts.size });
  if (request.method === "HEAD") return void response.end();
  await pipeline(createReadStream(file), response);
}

/** The decoded path; undefined for what no page of ours would ask for. */
function readPath(address) {
  let path;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ""));
  } catch {
    return undefined;
  }
  if (!path.startsWith("/") || path.includes("\\") || path.includes("\0")) return undefined;
  return path.split("/").some((part) => part.startsWith(".")) ? undefined : path;
}

async function find(mounts, path) {
  for (const mount of mounts) {
    const file = mount.path === undefined ? await below(mount, path) : mount.path === path && mount.file;
    if (!file) continue;
    const facts = await stat(file).catch(() => undefined);
    if (facts?.isFile()) return { file, facts, mount };
  }
  return undefined;
}

/** The file a path means in a folder, links followed; undefined where that leads out of it. */
async function below({ prefix, folder, index }, path) {
  if (!path.startsWith(prefix)) return undefined;
  const rest = path.slice(prefix.length);
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, rest === "" ? index : rest));
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined; // nothing there
  }
}

function refuse(response, status, message, headers = {}) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${message}\n`);
}

/**
 * Listens on the loopback address, on `port` or, where that is taken, one of the next twenty. Gives the port; fails with
 * the system's own error when none is to be had.
 */
export async function listen(server, port) {
  for (let next = port; ; next++) {
    try {
      await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(next, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (problem) {
      if (problem.code !== "EADDRINUSE" || next >= port + 20) throw problem;
    }
  }
}
