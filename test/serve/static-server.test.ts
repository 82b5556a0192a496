import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

let folder = "";
let server: ChildProcess;
let port = 0;

/** The server as npm start runs it, in a process of its own, over a small site. */
function serve(wanted: number): Promise<{ readonly process: ChildProcess; readonly port: number }> {
  const script = `
    import { createServer } from "node:http";
    import { createHandler, listen } from ${JSON.stringify(pathToFileURL("src/serve/static-server.mjs").href)};
    const site = ${JSON.stringify(folder)};
    const server = createServer(createHandler([
      { path: "/client/excel.js", file: site + "/outside/library.js", policy: "script-src 'self'" },
      { prefix: "/inner/", folder: site + "/inner", index: "pane.html", policy: "default-src 'none'", headers: { "X-More": "yes" } },
      { prefix: "/absent/", folder: site + "/absent", index: "x.html", policy: "default-src 'none'" },
      { prefix: "/", folder: site + "/site", index: "page.html", policy: "default-src 'self'" },
    ]));
    console.log(await listen(server, ${wanted}));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once("data", (data: Buffer) => resolve({ process: child, port: Number(data.toString()) }));
    child.once("exit", () => reject(new Error("the server has ended")));
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The path goes out as it is given: a browser's own tidying of it is no protection. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET", at = port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: at, path, method, headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (part: string) => (body += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on("error", reject).end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tieout-serve-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("site/page.html", "<!doctype html>page");
  write("site/main.0a1b2c3d.js", "run()");
  write("site/表 一.txt", "表");
  write("site/data.json", "{}");
  write("site/icons/tieout.png", "PNG");
  write("site/unknown.xyz", "?");
  write("site/.secret", "secret");
  write("inner/pane.html", "pane");
  write("outside/library.js", "library");
  symlinkSync(join(folder, "outside"), join(folder, "site/way-out"));
  ({ process: server, port } = await serve(0));
});
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

test.each([
  ["/", "text/html; charset=utf-8", "<!doctype html>page"],
  ["/page.html?x=1", "text/html; charset=utf-8", "<!doctype html>page"],
  ["/main.0a1b2c3d.js", "text/javascript; charset=utf-8", "run()"],
  ["/data.json", "application/json; charset=utf-8", "{}"],
  [`/${encodeURIComponent("表 一.txt")}`, "text/plain; charset=utf-8", "表"],
  ["/icons/tieout.png", "image/png", "PNG"],
  ["/unknown.xyz", "application/octet-stream", "?"],
  ["/inner/", "text/html; charset=utf-8", "pane"],
  ["/client/excel.js", "text/javascript; charset=utf-8", "library"],
])("%s is %s", async (path, type, body) => {
  expect(await ask(path)).toMatchObject({ status: 200, body, headers: { "content-type": type } });
});

test.each([
  ["above the folder", "/../outside/library.js", 400],
  ["above it, encoded", "/%2e%2e/outside/library.js", 400],
  ["above it, with encoded slashes", "/..%2foutside%2flibrary.js", 400],
  ["above it, with backslashes", "/..%5coutside%5clibrary.js", 400],
  ["above it, from inside", "/icons/../../outside/library.js", 400],
  ["a link that leads out", "/way-out/library.js", 404],
  ["a hidden file", "/.secret", 400],
  ["an ending by a null", "/page.html%00.png", 400],
  ["a path that cannot be decoded", "/%zz", 400],
  ["a whole address", "http://127.0.0.1/page.html", 400],
  ["a folder", "/icons", 404],
  ["a folder with its slash", "/icons/", 404],
  ["a folder that was never built", "/absent/", 404],
  ["nothing at all", "/none.html", 404],
  ["another file of the library", "/client/other.js", 404],
])("%s is refused", async (_, path, status) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(answer.body).not.toMatch(/^(library|secret|<!doctype html>page)$/);
});

test("only names of this machine are answered", async () => {
  expect((await ask("/", { Host: "elsewhere.example" })).status).toBe(421);
  expect((await ask("/", { Host: `localhost:${port}` })).status).toBe(200);
});

test("nothing but reading", async () => {
  expect(await ask("/", {}, "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  expect(await ask("/", {}, "HEAD")).toMatchObject({ status: 200, body: "", headers: { "content-length": "19" } });
});

test("the policy is sent with every file, each folder's own", async () => {
  expect((await ask("/")).headers).toMatchObject({
    "content-security-policy": "default-src 'self'",
    "x-content-type-options": "nosniff",
  });
  expect((await ask("/inner/")).headers).toMatchObject({
    "content-security-policy": "default-src 'none'",
    "x-more": "yes",
  });
});

test("what has a digest in its name is kept, all else is asked for anew and told when it is the same", async () => {
  expect((await ask("/main.0a1b2c3d.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  const { headers } = await ask("/page.html");
  expect(headers["cache-control"]).toBe("no-cache");
  expect(await ask("/page.html", { "If-None-Match": headers.etag ?? "" })).toMatchObject({ status: 304, body: "" });
});

test("a port that is taken gives way to the next", async () => {
  const blocker: Server = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, "127.0.0.1", resolve));
  const address = blocker.address();
  const taken = typeof address === "object" && address !== null ? address.port : 0;
  const second = await serve(taken);
  try {
    expect(second.port).toBeGreaterThan(taken);
    expect((await ask("/", {}, "GET", second.port)).status).toBe(200);
  } finally {
    second.process.kill();
    blocker.close();
  }
});
