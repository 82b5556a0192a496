/** The line between grid and pane, drawn with the pointer or moved with the arrow keys. Widths in pixels. */
import type { KeyboardEvent, PointerEvent, ReactElement } from "react";

export const USUAL_PANE_WIDTH = 350;
const NARROWEST = 320;
const WIDEST = 500;
const STEP = 10;

export interface PaneDividerProperties {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

export function PaneDivider({ label, width, onWidth }: PaneDividerProperties): ReactElement {
  const resize = (wanted: number) => onWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted))));
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { right } = event.currentTarget.parentElement?.getBoundingClientRect() ?? { right: window.innerWidth };
    resize(right - event.clientX);
  };
  const press = (event: KeyboardEvent) => {
    const wanted = WIDTH_BY_KEY[event.key]?.(width);
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };
  return (
    <div
      className="workbench-divider"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onKeyDown={press}
    />
  );
}

const WIDTH_BY_KEY: Readonly<Record<string, ((width: number) => number) | undefined>> = {
  ArrowLeft: (width) => width + STEP,
  ArrowRight: (width) => width - STEP,
  Home: () => WIDEST,
  End: () => NARROWEST,
};
