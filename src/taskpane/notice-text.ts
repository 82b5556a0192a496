import type { Notice } from "./pane-state";
import type { PaneText } from "./text/english";

export function noticeText(notice: Notice, text: PaneText): string {
  const { notices } = text;
  switch (notice.kind) {
    case "read":
      return notices.read(notice.figures, notice.files);
    case "reading-stopped":
      return notices.readingStopped;
    case "reread-stopped":
      return notices.rereadStopped;
    case "answered":
      return notices.answered(text.questions.kinds[notice.question.kind].title);
    case "answer-refuted":
      return notices.answerRefuted(text.questions.kinds[notice.question.kind].title);
    case "answer-undone":
      return notices.answerUndone;
    case "written":
      return notices.written(notice.cells);
    case "writing-stopped":
      return notice.wroteSomething ? notices.writingStoppedHalf : notices.writingStopped;
    case "taken-back":
      return notices.takenBack;
    case "taken-out":
      return notices.takenOut(text.list(notice.files));
    case "forecast-taken-out":
      return notices.forecastTakenOut;
    case "inserted":
      return notices.inserted(notice.address);
    case "shown-sheet":
      return notices.shownSheet(notice.sheet);
    case "shown-cell":
      return notices.shownCell(notice.sheet, notice.address);
    case "shown-place":
      return notices.shownPlace(notice.place);
    case "went-back":
      return notices.wentBack;
    case "compared":
      return notices.compared;
    case "busy":
      return notices.busy;
    case "nothing-dropped":
      return notices.nothingDropped;
    case "trouble": {
      const { title, text: words } = text.troubles[notice.trouble.code];
      return [title, words].join(text.sentenceGap);
    }
    case "fault":
      return notices.fault(notice.message);
  }
}

/** By which the way back from a place finds the finding that led there. */
export function findingElementId(index: number): string {
  return `finding-${index}`;
}
