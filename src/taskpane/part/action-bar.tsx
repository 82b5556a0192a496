import { createContext, type ReactElement, type ReactNode, useContext } from "react";
import { createPortal } from "react-dom";

/** Where a place keeps its action bar: below what scrolls, so that it never covers what has the focus (WCAG 2.4.11). */
export const ActionSlot = createContext<HTMLElement | null>(null);

/** The buttons that lead on from a view, always in sight. */
export function ActionBar({ children }: { readonly children: ReactNode }): ReactElement {
  const slot = useContext(ActionSlot);
  return <>{slot ? createPortal(children, slot) : children}</>;
}
