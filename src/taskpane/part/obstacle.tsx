import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { WritePreview } from "../pane-service";
import { asSentence } from "../sentence";

/** What keeps a plan from being written, and what to do about it. */
export function Obstacle({ obstacle }: { readonly obstacle: NonNullable<WritePreview["obstacle"]> }): ReactElement {
  const look = useLook();
  const { text } = usePane();
  return (
    <div className={look.attention}>
      <p className={mergeClasses(look.text, look.strong)}>{text.write.obstacle}</p>
      <p className={look.text} lang="en">
        {asSentence(obstacle.reason)} {asSentence(obstacle.remedy)}
      </p>
    </div>
  );
}
