import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import type { ReviewColumn, ReviewRow, ReviewStatement } from "../pane-service";
import { unitText } from "../unit-text";
import { type Language, TEXTS } from "../text/pane-text";

const PORTION = 150;

const line = `1px solid ${tokens.colorNeutralStroke2}`;
const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    scrollPaddingLeft: "140px",
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    minWidth: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": { fontWeight: tokens.fontWeightRegular },
  },
  head: {
    textAlign: "right",
    verticalAlign: "bottom",
    padding: "4px 8px",
    minWidth: "62px",
    maxWidth: "120px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  label: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    width: "136px",
    minWidth: "136px",
    maxWidth: "136px",
    boxSizing: "border-box",
    textAlign: "left",
    verticalAlign: "top",
    padding: "3px 6px 3px 8px",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: line,
  },
  corner: { backgroundColor: tokens.colorNeutralBackground3, verticalAlign: "bottom" },
  other: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  open: { color: tokens.colorBrandForegroundLink },
  cell: {
    textAlign: "right",
    verticalAlign: "top",
    padding: "3px 8px",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  heading: { "& th": { fontWeight: tokens.fontWeightSemibold } },
  subtotal: { "& > *": { borderTop: `1px solid ${tokens.colorNeutralStroke1}` } },
  total: {
    "& > *": { borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
    "& th, & td": { fontWeight: tokens.fontWeightSemibold },
  },
  memo: { "& th, & td": { fontStyle: "italic" } },
  calculation: {
    position: "sticky",
    left: 0,
    display: "block",
    boxSizing: "border-box",
    width: "calc(100cqw - 2px)",
    padding: "0 8px 4px 8px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    overflowWrap: "anywhere",
  },
  calculationCell: { padding: 0 },
  container: { containerType: "inline-size" },
  target: {
    outline: "none",
    "& > th, & > td": { backgroundColor: tokens.colorBrandBackground2 },
    ":focus > th": { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  targetCell: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
  more: { padding: "6px 8px" },
});

/** A place in the table to look at: the row takes the focus. `turn` tells one request from the next. */
export interface TableTarget {
  readonly row: number;
  readonly column?: number;
  readonly turn: number;
}

interface Properties {
  readonly statement: ReviewStatement;
  readonly language: Language;
  readonly target?: TableTarget;
  /** Escape on the row that was looked for leads back. */
  readonly onBack: () => void;
}

/** A statement as printed: labels in both languages, one column a period, totals with how they are made. */
export function StatementTable({ statement, language, target, onBack }: Properties): ReactElement {
  const styles = useStyles();
  const text = TEXTS[language];
  const [limit, setLimit] = useState(PORTION);
  const shown = target ? Math.max(limit, target.row + 1) : limit;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    const found = row.current;
    if (!target || !found) return;
    found.focus({ preventScroll: true });
    const cell = target.column === undefined ? undefined : found.cells[target.column + 1];
    (cell ?? found).scrollIntoView({ block: "center", inline: "nearest" });
  }, [target]);
  const title = language === "ja" ? (statement.titleJa ?? statement.title) : statement.title;
  const left = statement.rows.length - shown;
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onBack();
  };
  return (
    <div className={styles.container}>
      <div className={styles.scroll} role="region" aria-label={text.table.scroll(title)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.label, styles.corner)}>
                {text.table.line}
                <span className={styles.other}>
                  {statement.unit === "" ? text.table.unitOpen : unitText(statement.unit, text)}
                </span>
              </th>
              {statement.columns.map((column, i) => (
                <HeadCell key={i} column={column} language={language} />
              ))}
            </tr>
          </thead>
          <tbody>
            {statement.rows.slice(0, shown).map((entry, i) => {
              const isTarget = target?.row === i;
              return [
                <tr
                  key={i}
                  {...(isTarget && { ref: row, tabIndex: -1, onKeyDown: escape })}
                  className={mergeClasses(roleClass(entry, styles), isTarget && styles.target)}
                >
                  <LabelCell row={entry} language={language} unit={statement.unit} />
                  {statement.columns.map((_, c) => (
                    <td
                      key={c}
                      className={mergeClasses(styles.cell, isTarget && target.column === c && styles.targetCell)}
                    >
                      {entry.cells[c] ?? ""}
                    </td>
                  ))}
                </tr>,
                entry.calculation === undefined ? null : (
                  <tr key={`${i}=`}>
                    <td colSpan={statement.columns.length + 1} className={styles.calculationCell}>
                      <span className={styles.calculation}>
                        {language === "ja" ? (entry.calculationJa ?? entry.calculation) : entry.calculation}
                      </span>
                    </td>
                  </tr>
                ),
              ];
            })}
          </tbody>
        </table>
      </div>
      {left > 0 ? (
        <div className={styles.more}>
          <Button size="small" onClick={() => setLimit(shown + PORTION)}>
            {text.table.more(left)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function roleClass({ role }: ReviewRow, styles: ReturnType<typeof useStyles>): string | undefined {
  return role === "item" ? undefined : styles[role];
}

function HeadCell({ column, language }: { readonly column: ReviewColumn; readonly language: Language }): ReactElement {
  const styles = useStyles();
  const text = TEXTS[language];
  const { heading, label, dates, measure, currency } = column;
  const about = [currency, measure === "amount" ? undefined : text.table.measures[measure]].filter(
    (part) => part !== undefined,
  );
  const main = label ?? heading;
  return (
    <th scope="col" className={styles.head}>
      <strong>{main}</strong>
      {heading === main || heading === dates ? null : <span className={styles.other}>{heading}</span>}
      {dates === undefined ? (
        measure === "amount" ? (
          <span className={mergeClasses(styles.other, styles.open)}>{text.table.datesOpen}</span>
        ) : null
      ) : (
        <span className={styles.other}>{dates}</span>
      )}
      {about.length === 0 ? null : <span className={styles.other}>{about.join(" · ")}</span>}
    </th>
  );
}

interface LabelProperties {
  readonly row: ReviewRow;
  readonly language: Language;
  /** The table's own; a row's is said only where it differs. */
  readonly unit: string;
}

/** The pane's language first, the other beneath. */
function LabelCell({ row, language, unit }: LabelProperties): ReactElement {
  const styles = useStyles();
  const text = TEXTS[language];
  const isJapaneseFirst = language === "ja" && row.labelJa !== undefined;
  const first = isJapaneseFirst ? row.labelJa : row.label;
  const second = isJapaneseFirst ? row.label : row.labelJa;
  const ownUnit = ownUnitOf(row, unit);
  const role = row.role === "memo" ? text.table.memo : undefined;
  return (
    <th scope="row" className={styles.label}>
      <div style={{ paddingLeft: `${Math.min(row.depth, 5) * 10}px` }}>
        <span lang={isJapaneseFirst ? "ja" : undefined}>{first}</span>
        {second === undefined || second === first ? null : (
          <span className={styles.other} lang={isJapaneseFirst ? "en" : "ja"}>
            {second}
          </span>
        )}
        {ownUnit === undefined && role === undefined ? null : (
          <span className={styles.other}>
            {[role, ownUnit === undefined ? undefined : unitText(ownUnit, text)]
              .filter((part) => part !== undefined)
              .join(" · ")}
          </span>
        )}
      </div>
    </th>
  );
}

/** A row of money has the unit of its table, which says the scale too. */
function ownUnitOf({ unit: own }: ReviewRow, tableUnit: string): string | undefined {
  if (own === undefined) return undefined;
  return tableUnit.split(/[;,] /u).includes(own) ? undefined : own;
}
