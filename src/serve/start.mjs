/**
 * npm start: the workbench in the browser. Builds it when something has changed, serves it to this machine and opens it.
 * PORT asks for a port (3000; the next free one where it is taken), --no-open leaves the browser alone.
 */
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { isFresh } from "./build-page.mjs";
import { PANE_POLICY, WORKBENCH_POLICY } from "./content-policy.mjs";
import { addinFolder, excelClient, project, workbenchFolder } from "./place.mjs";
import { createHandler, listen } from "./static-server.mjs";

const say = (text) => process.stdout.write(`${text}\n`);

/** In a process of its own: what the bundler takes up in memory, the server must not keep. */
async function ensureBuilt() {
  if (isFresh("workbench", "workbench.html")) return true;
  say("Building the workbench …");
  const begun = Date.now();
  const script = join(project, "src/serve/build.mjs");
  const builder = spawn(process.execPath, [script, "workbench"], { stdio: "inherit" });
  const status = await new Promise((resolve, reject) => {
    builder.on("error", reject);
    builder.on("close", resolve);
  });
  if (status === 0) say(`Built in ${Math.round((Date.now() - begun) / 1000)} s.`);
  else process.stderr.write(`The workbench cannot be built. Run "npm ci" in ${project} and try again.\n`);
  return status === 0;
}

/** Opens the system's browser; that there is none is no trouble, the address stands in the terminal. */
function openBrowser(address) {
  const [command, ...rest] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform] ?? ["xdg-open"];
  const opened = spawn(command, [...rest, address], { stdio: "ignore", detached: true });
  opened.on("error", () => undefined);
  opened.unref();
}

const hasDisplay =
  process.platform !== "linux" ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.WSL_DISTRO_NAME);

function wantedPort() {
  const port = Number(process.env.PORT || 3000);
  return Number.isInteger(port) && port >= 0 && port < 65536 ? port : undefined;
}

async function start() {
  const port = wantedPort();
  if (port === undefined) {
    process.stderr.write(`PORT must be a number from 0 to 65535, not ${process.env.PORT}\n`);
    return 2;
  }
  if (!(await ensureBuilt())) return 1;
  const server = createServer(
    createHandler([
      { path: "/client/excel.js", file: excelClient, policy: WORKBENCH_POLICY },
      { path: "/docs/sideloading.md", file: join(project, "docs/sideloading.md"), policy: WORKBENCH_POLICY },
      // As npm run build left it: to look at, since only Excel can run it.
      { prefix: "/addin/", folder: addinFolder, index: "taskpane.html", policy: PANE_POLICY },
      { prefix: "/", folder: workbenchFolder, index: "workbench.html", policy: WORKBENCH_POLICY },
    ]),
  );
  const address = `http://127.0.0.1:${await listen(server, port)}/`;
  say(`Tieout's workbench: ${address}\nStop it with Ctrl+C.`);
  if (!process.argv.includes("--no-open") && !process.env.CI && hasDisplay) openBrowser(address);
  return 0;
}

process.exitCode = await start().catch((problem) => {
  process.stderr.write(`${problem.message}\n`);
  return 1;
});
