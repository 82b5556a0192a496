/** Notes and links of cells in the grid: marked, shown under the pointer, followed with a click. */
import { InterceptorEffectEnum } from "@univerjs/core";
import {
  HoverManagerService,
  InterceptCellContentPriority,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { areaOf, cellKey, splitAddress } from "./host/address";
import type { SheetSide } from "./host/side";
import type { WorkbookStore } from "./host/store";
import { SHEET_CANVAS, type UniverGrid } from "./univer-grid";

/** A note's mark, as Excel draws it: size in pixels. */
const MARK = { tr: { size: 6, color: "#C00000" } } as const;
const GAP = 4;

/** `frame`: the element around the grid, which the popover lies in. */
export function showBesideCells(
  grid: UniverGrid,
  store: WorkbookStore,
  sideOf: (sheet: string) => SheetSide,
  frame: HTMLElement,
): void {
  grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "tieout.note-mark",
    effect: InterceptorEffectEnum.Style,
    priority: InterceptCellContentPriority.DATA_VALIDATION,
    handler: (cell, { subUnitId, row, col }, next) => {
      const hasNote = sideOf(subUnitId).notes.has(cellKey(row, col));
      return next(hasNote ? { ...cell, markers: { ...cell?.markers, ...MARK } } : cell);
    },
  });
  const popover = openPopover(frame);
  const pointer = grid.injector.get(HoverManagerService);
  pointer.currentCell$.subscribe((hovered) => {
    const { subUnitId, row, col } = hovered?.location ?? { subUnitId: "", row: 0, col: 0 };
    const side = sideOf(subUnitId);
    const note = side.notes.get(cellKey(row, col))?.content;
    const link = side.links.get(cellKey(row, col))?.documentReference;
    const texts = [note, link === undefined ? undefined : `→ ${link}`].filter((text) => text !== undefined);
    if (!hovered || texts.length === 0) popover.hide();
    else {
      const corner = cornerOfCells(frame);
      const { endX, startY } = hovered.position;
      popover.show(texts, { left: corner.left + endX + GAP, top: corner.top + startY });
    }
  });
  pointer.currentClickedCell$.subscribe(({ location: { subUnitId, row, col } }) => {
    const link = sideOf(subUnitId).links.get(cellKey(row, col))?.documentReference;
    if (link !== undefined) follow(store, link);
  });
}

/** Univer counts positions from the corner of its canvas, which lies below the toolbar and the formula bar. */
function cornerOfCells(frame: HTMLElement): { readonly left: number; readonly top: number } {
  const outer = frame.getBoundingClientRect();
  const inner = frame.querySelector(SHEET_CANVAS)?.getBoundingClientRect() ?? outer;
  return { left: inner.left - outer.left, top: inner.top - outer.top };
}

/** Links whose sheet was renamed or deleted lead nowhere, as in Excel. */
function follow(store: WorkbookStore, link: string): void {
  const { sheet: name, cells } = splitAddress(link.replace(/^#/, ""));
  const area = areaOf(cells);
  const sheet = store.sheets().find((each) => each.name.toLowerCase() === name?.toLowerCase());
  if (sheet && area) store.activate(sheet.id, area);
}

interface Popover {
  readonly show: (texts: readonly string[], at: { readonly left: number; readonly top: number }) => void;
  readonly hide: () => void;
}

function openPopover(frame: HTMLElement): Popover {
  const box = document.createElement("div");
  box.className = "workbench-note";
  box.hidden = true;
  box.setAttribute("role", "tooltip");
  frame.append(box);
  return {
    show: (texts, at) => {
      box.replaceChildren(
        ...texts.map((text) => {
          const line = document.createElement("p");
          line.textContent = text;
          return line;
        }),
      );
      box.hidden = false;
      const { width, height } = frame.getBoundingClientRect();
      box.style.left = `${Math.max(0, Math.min(at.left, width - box.offsetWidth - GAP))}px`;
      box.style.top = `${Math.max(0, Math.min(at.top, height - box.offsetHeight - GAP))}px`;
    },
    hide: () => {
      box.hidden = true;
    },
  };
}
