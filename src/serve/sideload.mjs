/**
 * npm run sideload: says how the add-in gets into Excel, and on Windows and Mac has Microsoft's own tool do it. That tool
 * is fetched by npx when it is wanted: nothing else of the project needs it.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { HOW_TO_TRUST, readCertificates } from "./certificate.mjs";
import { project } from "./place.mjs";

const manifest = join(project, "manifest.xml");

const STEPS = `Tieout runs in Excel for Windows, for Mac and on the web. In one terminal:

    npm run dev            # builds the add-in and serves it at https://localhost:3000

Windows  In another terminal, "npm run sideload" registers the manifest and opens Excel.
Mac      The same; or copy the manifest into
         ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef and open Excel again.
Web      In a workbook on Excel for the web: Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in, and choose
         ${manifest}
         The browser must run on this machine, where https://localhost:3000 is.

The tab "Tieout" then stands in the ribbon. "npm run sideload -- --stop" takes it out again.
More, and what to do when it does not appear: docs/sideloading.md
`;

process.stdout.write(`${STEPS}\n`);
const canStart = process.platform === "win32" || process.platform === "darwin";
if (!canStart) process.stdout.write("This system has no Excel of its own: use Excel for the web.\n");
else process.exitCode = await startExcel();

async function startExcel() {
  const certificates = await readCertificates();
  if (certificates.reason !== undefined) {
    process.stdout.write(`Not started: ${certificates.reason}.\n\n${HOW_TO_TRUST}\n`);
    return 1;
  }
  const action = process.argv.includes("--stop") ? "stop" : "start";
  // One command line, because npx is a script on Windows and must be run by the shell.
  const tool = spawn(`npx --yes office-addin-debugging ${action} manifest.xml`, {
    cwd: project,
    stdio: "inherit",
    shell: true,
  });
  return new Promise((resolve) => {
    tool.on("error", () => resolve(1));
    tool.on("close", (status) => resolve(status ?? 1));
  });
}
