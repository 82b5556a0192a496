import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { placeWords, statementOf } from "../finding-group";
import { useLook } from "../look";
import { findingElementId } from "../notice-text";
import type { ReviewFinding, ReviewStatement } from "../pane-service";
import { type Language, TEXTS } from "../text/pane-text";

const useStyles = makeStyles({
  item: {
    padding: "6px 0 6px 10px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginTop: "6px",
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Properties {
  readonly index: number;
  readonly found: ReviewFinding;
  readonly statements: readonly ReviewStatement[];
  readonly language: Language;
  readonly onShow?: (index: number) => void;
}

/** One finding: its place, the figures, and the check's own sentence. */
export const FindingItem = memo(function FindingItem(properties: Properties): ReactElement {
  const { index, found, statements, language, onShow } = properties;
  const look = useLook();
  const styles = useStyles();
  const text = TEXTS[language];
  const { finding } = found;
  const place = placeWords(found, statements, language) || text.findings.noPlace;
  const statement = statementOf(found, statements);
  const { printed, expected, difference, message, where } = finding;
  const hasFigures = printed !== undefined || expected !== undefined || difference !== undefined;
  const source = [
    statement === undefined
      ? where.document
      : language === "ja"
        ? (statement.titleJa ?? statement.title)
        : statement.title,
    where.page === undefined ? undefined : text.findings.page(where.page),
    where.line === undefined ? undefined : text.findings.line(where.line),
  ].filter((part) => part !== undefined);
  return (
    <li className={styles.item}>
      {onShow && statement ? (
        <button
          type="button"
          id={findingElementId(index)}
          className={mergeClasses(look.plain, look.link, look.strong)}
          title={text.findings.show(place)}
          onClick={() => onShow(index)}
        >
          {place}
        </button>
      ) : (
        <span id={findingElementId(index)} tabIndex={-1}>
          {place}
        </span>
      )}
      {source.length === 0 ? null : <p className={look.muted}>{source.join(" · ")}</p>}
      {hasFigures ? (
        <dl className={look.figures}>
          <Figure name={text.findings.printed} value={printed} />
          <Figure name={text.findings.expected} value={expected} />
          <Figure name={text.findings.difference} value={difference} />
        </dl>
      ) : null}
      {hasFigures || language === "ja" ? (
        <details>
          <summary className={look.summary}>{text.findings.original}</summary>
          <p className={look.muted} lang="en">
            {message}
          </p>
        </details>
      ) : (
        <p className={look.muted}>{message}</p>
      )}
    </li>
  );
});

function Figure({ name, value }: { readonly name: string; readonly value: string | undefined }): ReactElement | null {
  if (value === undefined) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
