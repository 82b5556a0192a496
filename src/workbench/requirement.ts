/** Which version of Excel's interface the workbench offers; known before the host is loaded. */
export const REQUIREMENT = "1.20";

export function isSetSupported(set: string, version: string): boolean {
  const minor = (text: string) => Number(text.split(".")[1] ?? 0);
  return set === "ExcelApi" && minor(version) <= minor(REQUIREMENT);
}
