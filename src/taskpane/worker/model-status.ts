import type { Releases } from "../../app/import-release";
import { decimal } from "../../core/decimal";
import type { Translation } from "../../plan/translation";
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
    imports: state.imports.map(({ at, filings: own }) => ({
      at,
      files: filings.flatMap(({ source }) => (own.includes(source.sha256) ? [source.name] : [])),
      filings: own,
    })),
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
    rates: [...filings.flatMap(statedRates), ...translationRates(state.translation)],
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

/** Digits of a mean or a cross that are shown; the sheet has them all. */
const SHOWN_DIGITS = 8;

/** The rates that the statements in the second currency were translated at. */
function translationRates(translation: Translation | undefined): readonly RateInUse[] {
  if (!translation) return [];
  const { base, quote, rates } = translation;
  return rates.map(({ start, date, rate, source }) => ({
    base,
    quote,
    rate: decimal(rate.toPrecision(SHOWN_DIGITS)).toFixed(),
    kind: start === undefined ? "closing" : "average",
    ...(start !== undefined && { start }),
    date,
    source,
  }));
}
