import type { Block } from "../../src/readers/document";

/** Blocks as short texts: "3: a line", "# 3: a heading", "4: a|b / c|d" for a grid. */
export function tellBlocks(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) =>
    block.kind === "text"
      ? `${block.heading ? "# " : ""}${block.place.line ?? ""}: ${block.text}`
      : `${block.place.line ?? ""}: ${block.rows.map(({ cells }) => cells.join("|")).join(" / ")}`,
  );
}
