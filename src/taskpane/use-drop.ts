import { useEffect, useRef, useState } from "react";
import type { BrowserFile } from "./given-file";

export interface Dropped {
  readonly files: readonly BrowserFile[];
  /** Text that was dragged from elsewhere; "" with files. */
  readonly text: string;
}

/**
 * Takes what is dropped anywhere on the page, which would otherwise be opened by the browser in the pane's place.
 * Returns whether something is being dragged over it.
 */
export function useDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [isOver, setOver] = useState(false);
  const handler = useRef(onDrop);
  useEffect(() => {
    handler.current = onDrop;
  });
  useEffect(() => {
    // Entering a child is told before leaving its parent: only when as many were left as entered, the drag is gone.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const over = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!carries(event) || !event.dataTransfer) return;
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      handler.current({ files, text: files.length === 0 ? event.dataTransfer.getData("text/plain") : "" });
    };
    const listeners = [
      ["dragenter", enter],
      ["dragover", over],
      ["dragleave", leave],
      ["drop", drop],
    ] as const;
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    };
  }, []);
  return isOver;
}

/** Files always; text only where it is not dropped into a field, which takes it itself. */
function carries({ dataTransfer, target }: DragEvent): boolean {
  if (!dataTransfer) return false;
  if (dataTransfer.types.includes("Files")) return true;
  const isField = target instanceof Element && target.closest("input, textarea") !== null;
  return dataTransfer.types.includes("text/plain") && !isField;
}
