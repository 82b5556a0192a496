import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { Icon } from "../icon";
import { useLook } from "../look";
import type { ReviewStatement } from "../pane-service";
import { type Language, TEXTS } from "../text/pane-text";
import { unitText } from "../unit-text";
import { StatementTable, type TableTarget } from "./statement-table";

const useStyles = makeStyles({
  card: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  toggle: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: "8px",
    alignItems: "baseline",
    width: "100%",
    padding: "8px 0",
  },
  chevron: { transitionDuration: "100ms", transitionProperty: "transform", alignSelf: "start", marginTop: "2px" },
  turned: { transform: "rotate(90deg)" },
  titles: { display: "flex", flexDirection: "column" },
  other: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  body: { paddingBottom: "12px" },
});

interface Properties {
  readonly statement: ReviewStatement;
  readonly language: Language;
  readonly isOpen: boolean;
  readonly target?: TableTarget;
  readonly onToggle: (id: string) => void;
  readonly onBack: () => void;
}

/** A statement that is drawn only while it is open: a review may hold sixty. */
export const StatementCard = memo(function StatementCard(properties: Properties): ReactElement {
  const { statement, language, isOpen, target, onToggle, onBack } = properties;
  const look = useLook();
  const styles = useStyles();
  const text = TEXTS[language];
  const { id, kind, title, titleJa, unit, rows, columns } = statement;
  const isJapaneseFirst = language === "ja" && titleJa !== undefined;
  const second = isJapaneseFirst ? title : titleJa;
  const kindName = text.kinds[kind];
  const first = (isJapaneseFirst ? titleJa : title) || kindName;
  return (
    <section className={styles.card}>
      <h3 className={look.heading}>
        <button
          type="button"
          className={mergeClasses(look.plain, styles.toggle)}
          aria-expanded={isOpen}
          onClick={() => onToggle(id)}
        >
          <Icon name="chevron" className={mergeClasses(styles.chevron, isOpen && styles.turned)} />
          <span className={styles.titles}>
            <span>{first}</span>
            {second === undefined || second === first ? null : (
              <span className={styles.other} lang={isJapaneseFirst ? "en" : "ja"}>
                {second}
              </span>
            )}
            <span className={styles.other}>
              {[kindName === first ? "" : kindName, unitText(unit, text), text.review.rows(rows.length, columns.length)]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
          </span>
        </button>
      </h3>
      {isOpen ? (
        <div className={styles.body}>
          <StatementTable statement={statement} language={language} onBack={onBack} {...(target && { target })} />
        </div>
      ) : null}
    </section>
  );
});
