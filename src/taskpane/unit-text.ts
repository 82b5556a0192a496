import type { PaneText } from "./text/english";

/** The service tells units as "JPY, thousands", several divided by "; "; here in the pane's language. */
export function unitText(unit: string, text: PaneText): string {
  const names: Readonly<Record<string, string>> = text.unitScales;
  const parts = unit.split("; ").map((one) => text.list(one.split(", ").map((part) => names[part] ?? part)));
  return parts.join("; ");
}
