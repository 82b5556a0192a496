/**
 * npm run dev: builds the add-in, again whenever a source is saved, and serves it at https://localhost:3000, where
 * manifest.xml says it is. In Excel, reload the pane to see a change.
 */
import { createServer } from "node:https";
import webpack from "webpack";
import configurations from "../../webpack.config.js";
import { HOW_TO_TRUST, readCertificates } from "./certificate.mjs";
import { PANE_POLICY } from "./content-policy.mjs";
import { addinFolder, DEVELOPMENT_ADDRESS } from "./place.mjs";
import { createHandler } from "./static-server.mjs";

const certificates = await readCertificates();
if (certificates.reason !== undefined) {
  process.stderr.write(`The add-in cannot be served: ${certificates.reason}.\n\n${HOW_TO_TRUST}\n`);
  process.exitCode = 1;
} else {
  const addin = configurations({ development: true }).find(({ name }) => name === "addin");
  const watching = webpack(addin).watch({ aggregateTimeout: 200 }, (problem, stats) => {
    const told = problem
      ? problem.message
      : stats.toString({ colors: process.stdout.isTTY === true, preset: "errors-warnings" });
    process.stdout.write(`${told || "Built."}\n`);
  });
  const server = createServer(
    certificates,
    createHandler([
      {
        prefix: "/",
        folder: addinFolder,
        index: "taskpane.html",
        policy: PANE_POLICY,
        // Excel on the web asks for the functions' metadata from its own origin.
        headers: { "Access-Control-Allow-Origin": "*" },
      },
    ]),
  );
  // No other port would do: the manifest names this one.
  server.on("error", (problem) => {
    process.stderr.write(
      problem.code === "EADDRINUSE" ? "Port 3000 is taken; stop what uses it (npm start?).\n" : `${problem.message}\n`,
    );
    process.exitCode = 1;
    watching.close(() => undefined);
  });
  server.listen(3000, "127.0.0.1", () => {
    process.stdout.write(`The add-in: ${DEVELOPMENT_ADDRESS}  Load it into Excel with "npm run sideload".\n`);
  });
}
