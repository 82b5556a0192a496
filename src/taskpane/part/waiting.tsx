import type { ReactElement } from "react";
import { useLook } from "../look";

/** Says what is waited for; short enough not to need a bar. */
export function Waiting({ words }: { readonly words: string }): ReactElement {
  const look = useLook();
  return (
    <p className={look.muted} role="status">
      {words}
    </p>
  );
}
