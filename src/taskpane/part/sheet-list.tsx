import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { SheetPreview } from "../pane-service";

/** The looks of a table head would win over a class. */
const RIGHT = { textAlign: "right" } as const;

const useStyles = makeStyles({
  sheet: { display: "flex", alignItems: "baseline", gap: "8px", flexWrap: "wrap" },
  tag: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
});

interface Properties {
  readonly sheets: readonly SheetPreview[];
  /** Names are links to sheets that exist; before writing they are words. */
  readonly areLinks: boolean;
}

/** Sheets with their rows and cells. */
export function SheetList({ sheets, areLinks }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text, work } = usePane();
  return (
    <table className={look.table}>
      <thead>
        <tr>
          <th scope="col">{text.write.sheet}</th>
          <th scope="col" style={RIGHT}>
            {text.write.rows}
          </th>
          <th scope="col" style={RIGHT}>
            {text.write.cells}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheets.map(({ id, name, renamedFrom, isNew, rows, cells }) => (
          <tr key={id}>
            <td>
              <div className={styles.sheet}>
                {areLinks ? (
                  <button
                    type="button"
                    className={mergeClasses(look.plain, look.link)}
                    title={text.model.opensSheet(name)}
                    onClick={() => void work.showSheet(name)}
                  >
                    {name}
                  </button>
                ) : (
                  <span>{name}</span>
                )}
                {areLinks ? null : <span className={styles.tag}>{isNew ? text.write.isNew : text.write.isKept}</span>}
              </div>
              {renamedFrom === undefined || !isNew ? null : (
                <div className={styles.tag}>{text.write.renamed(renamedFrom)}</div>
              )}
            </td>
            <td className={look.number}>{text.number(rows)}</td>
            <td className={look.number}>{text.number(cells)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
