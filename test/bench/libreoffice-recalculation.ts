/**
 * How long LibreOffice takes to calculate every formula of a workbook anew. A macro in a profile of its own opens the
 * file, which is not measured, and times `calculateAll` (the hard recalculation, Ctrl+Shift+F9) several times.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAM = "soffice";
const LONGEST = 180_000;

const MACRO = `Sub Measure(source As String, target As String, runs As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim book As Object
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim file As Integer, i As Integer, start As Long
  file = FreeFile
  Open ConvertFromURL(target) For Output As #file
  For i = 1 To CInt(runs)
    start = GetSystemTicks()
    book.calculateAll()
    Print #file, CStr(GetSystemTicks() - start)
  Next i
  Close #file
  book.close(True)
  StarDesktop.terminate()
End Sub`;

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
${MACRO.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}
</script:module>`;

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>`;

/** In milliseconds, the first run among them. */
export function libreOfficeRecalculation(workbook: Uint8Array, runs: number): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), "tieout-recalculation-"));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const office = (...rest: readonly string[]) =>
      spawnSync(PROGRAM, [profile, "--headless", "--norestore", ...rest], { timeout: LONGEST, encoding: "utf8" });
    // A new profile is filled from the program's own, macros too: ours come after that.
    office("--terminate_after_init");
    const basic = join(folder, "profile", "user", "basic", "Standard");
    if (!existsSync(basic)) office("macro:///Standard.Module1.Main");
    writeFileSync(join(basic, "script.xlb"), LIBRARY);
    writeFileSync(join(basic, "Module1.xba"), MODULE);
    const [source, target] = [join(folder, "model.xlsx"), join(folder, "times.txt")];
    writeFileSync(source, workbook);
    const places = [source, target].map((path) => pathToFileURL(path).href).join(",");
    const run = office(`macro:///Standard.Module1.Measure(${places},${runs})`);
    if (!existsSync(target)) throw new Error(`LibreOffice has measured nothing: ${run.stderr}`);
    return readFileSync(target, "utf8").trim().split(/\s+/u).map(Number);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
