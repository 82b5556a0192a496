/** Excel's errors as findings: what it was, where, what to do about it. */
import type { WorkbookFinding, WorkbookTrouble } from "../port";

interface Explanation {
  readonly trouble: WorkbookTrouble;
  readonly message: string;
  readonly remedy: string;
}

const EDITING: Explanation = {
  trouble: "cell-editing",
  message: "A cell is being edited, and Excel takes nothing until that has ended",
  remedy: "press Enter or Esc in the sheet, then try again",
};
const PROTECTED: Explanation = {
  trouble: "protected-sheet",
  message: "The sheet or the workbook is protected",
  remedy: "lift the protection (Review, Unprotect), then try again",
};
const TOO_LARGE: Explanation = {
  trouble: "too-large",
  message: "Excel refused the amount of data in one step, even in its smallest part",
  remedy: "close other add-ins and try again",
};
const OLD: Explanation = {
  trouble: "missing-requirement",
  message: "This version of Excel lacks something that is needed",
  remedy: "update Excel, or open the workbook in Excel on the web",
};
const SILENT: Explanation = {
  trouble: "not-answering",
  message: "Excel did not answer",
  remedy: "wait until it has calculated, then finish or take back the import",
};
const TAKEN: Explanation = {
  trouble: "name-taken",
  message: "Another sheet took a name while it was being written",
  remedy: "try again",
};

/** By the codes of Excel.ErrorCodes and OfficeExtension.ErrorCodes. */
const EXPLANATIONS: ReadonlyMap<string, Explanation> = new Map([
  ["InvalidOperationInCellEditMode", EDITING],
  ["AccessDenied", PROTECTED],
  ["RequestPayloadSizeLimitExceeded", TOO_LARGE],
  ["ResponsePayloadSizeLimitExceeded", TOO_LARGE],
  ["PayloadTooLarge", TOO_LARGE],
  ["ApiNotFound", OLD],
  ["ApiNotAvailable", OLD],
  ["ItemAlreadyExists", TAKEN],
  ["RequestAborted", SILENT],
  ["ServiceNotAvailable", SILENT],
  ["Timeout", SILENT],
]);

const UNKNOWN: Explanation = {
  trouble: "refused",
  message: "Excel refused a step",
  remedy: "try again; if it happens again, report it with this message",
};

/** The code of an error of Office's client library; "" for anything else. */
function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

export function isTooLarge(error: unknown): boolean {
  return EXPLANATIONS.get(errorCode(error)) === TOO_LARGE;
}

/** Whether Excel did not even begin with the request, so that nothing of it was carried out. */
export function isRefusedWhole(error: unknown): boolean {
  return isTooLarge(error) || EXPLANATIONS.get(errorCode(error)) === EDITING;
}

/** `sheet`: the sheet that was being written, where it is known. */
export function workbookFinding(error: unknown, wroteSomething: boolean, sheet?: string): WorkbookFinding {
  const code = errorCode(error);
  const { trouble, message, remedy } = EXPLANATIONS.get(code) ?? UNKNOWN;
  const said = error instanceof Error ? error.message : String(error);
  const statement = statementOf(error);
  const details = [code, trouble === "refused" ? said : "", statement].filter((part) => part !== "");
  return {
    code: trouble,
    message: details.length === 0 ? `${message}.` : `${message} (${details.join(": ")}).`,
    remedy,
    wroteSomething,
    ...(sheet !== undefined && { where: { sheet } }),
  };
}

/** The call that failed, as the client library tells it: sheet.notes.add(…). */
function statementOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  if (typeof debugInfo !== "object" || debugInfo === null || !("errorLocation" in debugInfo)) return "";
  return typeof debugInfo.errorLocation === "string" ? debugInfo.errorLocation : "";
}
