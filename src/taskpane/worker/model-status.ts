import type { Releases } from "../../app/import-release";
import { liveSheetOf } from "../../plan/diff-workbook";
import type { WorkbookSnapshot } from "../../plan/workbook-snapshot";
import type { WorkbookState } from "../../plan/workbook-state";
import type { Filing } from "../../statements/filing";
import type { ModelStatus, RateInUse, SheetPreview } from "../pane-service";
import { reviewFile, reviewFinding } from "./review";

/** The model that a workbook holds: what it was made from, how its checks stand, which of its sheets are there. */
export function modelStatus(
  state: WorkbookState,
  { filings, report }: Releases,
  snapshot: WorkbookSnapshot,
): ModelStatus {
  return {
    issuer: filings.find(({ issuer }) => issuer !== "")?.issuer ?? "",
    files: filings.map(reviewFile),
    sheets: state.sheets.flatMap((sheet): readonly SheetPreview[] => {
      const live = liveSheetOf(sheet, snapshot, state);
      if (!live) return [];
      const cells = sheet.cells.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
      return [{ id: sheet.id, name: live.name, isNew: false, rows: sheet.rows.length, cells }];
    }),
    findings: report.findings.map((finding) => reviewFinding(finding, filings)),
    checked: report.checked,
    breaks: report.findings.filter(({ severity }) => severity === "break").length,
    rates: filings.flatMap(statedRates),
  };
}

/** The rates that the issuer states for its convenience translation. */
function statedRates(filing: Filing): readonly RateInUse[] {
  return filing.rates.map(({ base, quote, rate, decimals, at, line, page }) => ({
    base,
    quote,
    rate: rate.toFixed(Math.max(0, decimals)),
    kind: "stated",
    ...(at !== undefined && { date: at }),
    source: [filing.source.name, page === undefined ? "" : `page ${page}`, line === undefined ? "" : `line ${line}`]
      .filter((part) => part !== "")
      .join(", "),
  }));
}
