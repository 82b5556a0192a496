import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAM = "soffice";
const LONGEST_RUN = 120_000;

/** Why suites that need LibreOffice cannot run; undefined where they can, and in CI, where its absence must fail. */
export function libreOfficeMissing(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const present = folders.some((folder) => existsSync(join(folder, PROGRAM)));
  return present || process.env["CI"] === "true" ? undefined : `no ${PROGRAM} on the PATH`;
}

/** Forced recalculation: the default for files of other programs is to show the cached values (0 is "always"). */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * The workbook as LibreOffice opens it, with every formula worked out anew, saved as xlsx or printed as pdf. Each run
 * has a profile of its own, so that runs side by side do not disturb each other. Throws when the program fails.
 */
export function convertByLibreOffice(bytes: Uint8Array, kind: "xlsx" | "pdf"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "tieout-libreoffice-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
    const [source, out] = [join(folder, "workbook.xlsx"), join(folder, "out")];
    writeFileSync(source, bytes);
    const run = spawnSync(
      PROGRAM,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        out,
        source,
      ],
      { timeout: LONGEST_RUN, encoding: "utf8" },
    );
    const result = join(out, `workbook.${kind}`);
    if (!existsSync(result)) throw new Error(`${PROGRAM} wrote no ${kind}: ${run.error?.message ?? run.stderr}`);
    return readFileSync(result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
