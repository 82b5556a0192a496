import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { ModelImport } from "../pane-service";

/** The journal: what came into the model with which import, each with the way out. */
export function ImportList({ imports }: { readonly imports: readonly ModelImport[] }): ReactElement {
  const look = useLook();
  const { text, work } = usePane();
  const words = text.journal;
  return (
    <ul className={look.list}>
      {imports.map((entry) => {
        const files = text.list(entry.files);
        return (
          <li key={entry.filings.join()} className={look.row}>
            <div>
              <p className={look.text}>{entry.at === "" ? words.undated : words.date.format(new Date(entry.at))}</p>
              <p className={look.muted}>{files}</p>
            </div>
            <Button size="small" aria-label={words.takeOutOf(files)} onClick={() => void work.previewTakeOut(entry)}>
              {words.takeOut}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
