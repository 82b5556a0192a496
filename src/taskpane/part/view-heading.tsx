import { type ReactElement, useEffect, useRef } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";

/** The last change of view whose heading has been reached; one for the page, as the focus is. */
let reached = 0;

/**
 * A view's heading. When the view came up because of something the analyst did in the pane, it takes the focus, since
 * what had it is gone; never when the focus is in the navigation, in another place or outside of the pane.
 */
export function ViewHeading({ children }: { readonly children: string }): ReactElement {
  const look = useLook();
  const { arrival } = usePane().state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrival <= reached) return;
    reached = arrival;
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body || activeElement.closest("main") !== null;
    if (isFree) heading.current?.focus();
    heading.current?.closest("[data-scrolls]")?.scrollTo({ top: 0 });
  }, [arrival]);
  return (
    <h1 ref={heading} className={look.title} tabIndex={-1}>
      {children}
    </h1>
  );
}
