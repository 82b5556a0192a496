import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement, useMemo, useState } from "react";
import type { Severity } from "../../core/finding";
import { firstOfGroup, groupFindings, type SeverityGroup } from "../finding-group";
import { Icon } from "../icon";
import { useLook } from "../look";
import type { ReviewFinding, ReviewStatement } from "../pane-service";
import { findingText } from "../text/finding-text";
import { type Language, TEXTS } from "../text/pane-text";
import { FindingItem } from "./finding-item";

const PORTION = 50;

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  toggle: {
    display: "grid",
    gridTemplateColumns: "16px 16px 1fr auto",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    padding: "8px 0",
  },
  chevron: { transitionDuration: "100ms", transitionProperty: "transform" },
  turned: { transform: "rotate(90deg)" },
  count: { fontVariantNumeric: "tabular-nums" },
  body: { padding: "0 0 12px 0", display: "flex", flexDirection: "column", gap: "14px" },
  code: { display: "flex", flexDirection: "column", gap: "4px" },
  break: { color: tokens.colorPaletteRedForeground1 },
  plug: { color: tokens.colorStatusWarningForeground1 },
  question: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Properties {
  readonly findings: readonly ReviewFinding[];
  readonly statements: readonly ReviewStatement[];
  readonly language: Language;
  /** Shows the place of the finding at this position; absent where no statements are on view. */
  readonly onShow?: (index: number) => void;
}

/** Findings by severity and kind; the worst severity stands open. */
export const FindingList = memo(function FindingList(properties: Properties): ReactElement {
  const groups = useMemo(() => groupFindings(properties.findings), [properties.findings]);
  return (
    <div>
      {groups.map((group, i) => (
        <Group key={group.severity} group={group} startsOpen={i === 0} {...properties} />
      ))}
    </div>
  );
});

interface GroupProperties extends Properties {
  readonly group: SeverityGroup;
  readonly startsOpen: boolean;
}

function Group({ group, startsOpen, statements, language, onShow }: GroupProperties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const text = TEXTS[language];
  const [isOpen, setOpen] = useState(startsOpen && group.severity !== "rounding" && group.severity !== "note");
  const [limit, setLimit] = useState(PORTION);
  const left = group.count - limit;
  const bodyId = `findings-${group.severity}`;
  return (
    <section className={styles.group}>
      <h3 className={look.heading}>
        <button
          type="button"
          className={mergeClasses(look.plain, styles.toggle)}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="chevron" className={mergeClasses(styles.chevron, isOpen && styles.turned)} />
          <Icon name={group.severity} className={styles[toneOf(group.severity)]} />
          <span>{text.findings.severities[group.severity]}</span>
          <span className={styles.count}>{text.number(group.count)}</span>
        </button>
      </h3>
      <div id={bodyId} className={styles.body} hidden={!isOpen} style={isOpen ? undefined : { display: "none" }}>
        {isOpen ? (
          <>
            <p className={look.muted}>{text.findings.meaning[group.severity]}</p>
            {firstOfGroup(group.codes, limit).map(({ code, items }) => {
              const words = findingText(code, language);
              return (
                <div key={code} className={styles.code}>
                  <h4 className={mergeClasses(look.text, look.strong)}>{words.title}</h4>
                  <p className={look.muted}>{words.text}</p>
                  <p className={look.muted}>
                    <span className={look.strong}>{text.labelled(text.findings.remedy)}</span>
                    {sharedRemedy(items[0]?.found, language) ?? words.remedy}
                  </p>
                  <ul className={look.list}>
                    {items.map(({ index, found }) => (
                      <FindingItem
                        key={index}
                        index={index}
                        found={found}
                        statements={statements}
                        language={language}
                        {...(onShow && { onShow })}
                      />
                    ))}
                  </ul>
                </div>
              );
            })}
            {left > 0 ? (
              <div className={look.row}>
                <Button size="small" onClick={() => setLimit(limit + PORTION)}>
                  {text.findings.more(Math.min(PORTION, left))}
                </Button>
                <span className={look.muted}>{text.findings.shown(limit, group.count)}</span>
              </div>
            ) : null}
          </>
        ) : null}
      </div>
    </section>
  );
}

/** The checks speak English: their own advice is the more exact one there. */
function sharedRemedy(found: ReviewFinding | undefined, language: Language): string | undefined {
  return language === "en" ? found?.finding.remedy : undefined;
}

function toneOf(severity: Severity): "break" | "plug" | "question" | "quiet" {
  return severity === "break" || severity === "plug" || severity === "question" ? severity : "quiet";
}
