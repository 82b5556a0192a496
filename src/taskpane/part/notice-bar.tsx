import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Icon } from "../icon";
import { useLook } from "../look";
import { findingElementId, noticeText } from "../notice-text";
import { usePane, type PaneView } from "../pane-context";
import type { Notice } from "../pane-state";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "6px 6px 6px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  mark: { marginTop: "4px", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  words: { flexGrow: 1, padding: "4px 0", overflowWrap: "anywhere" },
  back: { whiteSpace: "nowrap", flexShrink: 0, minWidth: 0 },
  dismiss: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "24px",
    flexShrink: 0,
  },
});

/** What was just done, and the way back. The region is always there, or its first words would go unheard. */
export function NoticeBar(): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const view = usePane();
  const { text, state, dispatch } = view;
  const { notice } = state;
  const back = notice && wayBack(notice, view);
  const isTrouble =
    notice?.kind === "trouble" ||
    notice?.kind === "answer-refuted" ||
    notice?.kind === "fault" ||
    notice?.kind === "busy";
  return (
    <div className={notice ? styles.bar : undefined}>
      {notice ? <Icon name={isTrouble ? "break" : "check"} className={styles.mark} /> : null}
      <div role="status" className={notice ? styles.words : undefined}>
        {notice ? noticeText(notice, text) : null}
      </div>
      {back ? (
        <Button size="small" className={styles.back} onClick={back.go}>
          {back.label}
        </Button>
      ) : null}
      {notice ? (
        <button
          type="button"
          className={mergeClasses(look.plain, styles.dismiss)}
          aria-label={text.dismiss}
          title={text.dismiss}
          onClick={() => dispatch({ kind: "dismissed" })}
        >
          <Icon name="cross" />
        </button>
      ) : null}
    </div>
  );
}

function wayBack(
  notice: Notice,
  { text, work, dispatch, state }: PaneView,
): { readonly label: string; readonly go: () => void } | undefined {
  const { backs } = text.notices;
  switch (notice.kind) {
    case "answered":
    case "answer-refuted":
      return { label: backs["undo-answer"], go: () => void work.undoAnswer(notice.question.id) };
    case "written":
      return notice.canTakeBack ? { label: backs["take-back"], go: () => void work.takeBack() } : undefined;
    case "taken-back":
      return notice.canReview ? { label: backs.review, go: () => dispatch({ kind: "went", to: "review" }) } : undefined;
    case "compared":
    case "reading-stopped":
      return state.review ? { label: backs.review, go: () => dispatch({ kind: "went", to: "review" }) } : undefined;
    case "shown-place":
      return {
        label: backs.finding,
        go: () => {
          document.getElementById(findingElementId(notice.finding))?.focus();
          dispatch({ kind: "notice", notice: { kind: "went-back" } });
        },
      };
    default:
      return undefined;
  }
}
