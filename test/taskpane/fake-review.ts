/** A made-up company's releases, as the pane gets to see them: small, or as large as releases come. */
import type { Finding, FindingCode, Severity } from "../../src/core/finding";
import type { Question } from "../../src/statements/question";
import type {
  ModelStatus,
  Review,
  ReviewFinding,
  ReviewRow,
  ReviewStatement,
  SheetPreview,
  WritePreview,
} from "../../src/taskpane/pane-service";

const LABELS: readonly (readonly [string, string])[] = [
  ["Revenues", "売上高"],
  ["Cost of revenues", "売上原価"],
  ["Gross profit", "売上総利益"],
  ["Selling, general and administrative expenses", "販売費及び一般管理費"],
  ["Research and development", "研究開発費"],
  ["Operating income", "営業利益"],
  ["Interest income", "受取利息"],
  ["Interest expense", "支払利息"],
  ["Foreign exchange loss", "為替差損"],
  ["Income before income taxes", "税金等調整前当期純利益"],
  ["Income taxes", "法人税等"],
  ["Net income", "当期純利益"],
];
const CALCULATIONS: Readonly<Record<number, string>> = {
  2: "= Revenues − Cost of revenues",
  5: "= Gross profit − Selling, general and administrative expenses − Research and development",
  9: "= Operating income + Interest income − Interest expense − Foreign exchange loss",
  11: "= Income before income taxes − Income taxes",
};
const COLUMNS = [
  { heading: "Jun 30, 2024", label: "1Q24", dates: "2024-04-01 – 2024-06-30" },
  { heading: "Mar 31, 2024", label: "4Q23", dates: "2024-01-01 – 2024-03-31" },
  { heading: "Jun 30, 2023", label: "1Q23" },
] as const;

export const QUESTIONS: readonly Question[] = [
  {
    kind: "calendar",
    id: "a1/calendar",
    document: "meadow-1q24.txt",
    message:
      "The quarters 1Q24, 4Q23 and 1Q23 are named, but nothing says when the fiscal year ends; their days are open.",
    evidence: [
      { line: 14, text: "Highlights of the first quarter of fiscal 2024" },
      { line: 212, page: 7, text: "Balance sheet as of June 30, 2024" },
    ],
  },
  {
    kind: "period",
    id: "a1/period/3",
    document: "meadow-1q24.txt",
    message: "The columns of “Orders” are headed by names that no calendar knows.",
    evidence: [{ line: 301, text: "\tThis quarter\tSame quarter of the year before" }],
    holds: "flow",
    columns: [
      { index: 1, heading: "This quarter" },
      { index: 2, heading: "Same quarter of the year before" },
    ],
  },
  {
    kind: "unit",
    id: "a1/unit/4",
    document: "meadow-1q24.txt",
    message: "“Order backlog” is an amount of money, but nothing over its table says in which currency and scale.",
    evidence: [],
    currencies: ["JPY", "USD"],
    scales: [0, 3, 6],
  },
];

const CODES: readonly FindingCode[] = [
  "footing.break",
  "articulation.break",
  "percentage.break",
  "scale.plug",
  "sign.question",
  "read.incomplete",
  "footing.rounding",
  "percentage.rounding",
  "translation.rounding",
  "comparative.note",
];

function rows(count: number): readonly ReviewRow[] {
  return Array.from({ length: count }, (_, i): ReviewRow => {
    const [label, labelJa] = LABELS[i % LABELS.length]!;
    const calculation = CALCULATIONS[i % LABELS.length];
    const isLast = i % LABELS.length === LABELS.length - 1;
    const figure = (n: number) => (48_210 + ((i * 7919 + n * 104_729) % 90_000)).toLocaleString("en-US");
    return {
      label,
      labelJa,
      depth: calculation === undefined && i % LABELS.length > 2 ? 1 : 0,
      role: isLast ? "total" : calculation === undefined ? "item" : "subtotal",
      cells: COLUMNS.map((_, n) => (i % 8 === 7 ? `(${figure(n)})` : figure(n))),
      line: 40 + i,
      ...(calculation !== undefined && { calculation }),
    };
  });
}

function statements(count: number, rowsEach: number): readonly ReviewStatement[] {
  const kinds = ["income", "balance", "cashflow", "kpi", "segment", "reconciliation"] as const;
  const titles = [
    ["Consolidated Statements of Income", "四半期連結損益計算書"],
    ["Consolidated Balance Sheets", "四半期連結貸借対照表"],
    ["Consolidated Statements of Cash Flows", "四半期連結キャッシュ・フロー計算書"],
    ["Orders and backlog", "受注高及び受注残高"],
    ["Business segments", "事業の種類別セグメント情報"],
    ["Reconciliation of Adjusted EBITDA", "調整後EBITDAの調整表"],
  ] as const;
  return Array.from({ length: count }, (_, i): ReviewStatement => {
    const [title, titleJa] = titles[i % titles.length]!;
    return {
      id: `0/statement-${i}`,
      file: "meadow-1q24.txt",
      kind: kinds[i % kinds.length]!,
      title: i < titles.length ? title : `${title} (${i})`,
      titleJa,
      unit: "JPY, millions",
      columns: [
        ...COLUMNS.map((column) => ({ ...column, measure: "amount" as const })),
        { heading: "% Change", measure: "change" as const },
      ],
      rows: rows(rowsEach).map((row) => ({ ...row, cells: [...row.cells, "4.1"] })),
    };
  });
}

function findings(count: number, statementCount: number, rowsEach: number): readonly ReviewFinding[] {
  return Array.from({ length: count }, (_, i): ReviewFinding => {
    const code = CODES[Math.floor((i * CODES.length) / count)] ?? "footing.break";
    const severity = code.split(".")[1] as Severity;
    const row = (i * 5) % rowsEach;
    const [label] = LABELS[row % LABELS.length]!;
    const finding: Finding = {
      code,
      severity,
      message: `${label}, 1Q24: printed 48,210, the sum of the items is 48,213: 3 apart, more than rounding explains (1.5).`,
      where: { document: "meadow-1q24.txt", statement: "income", label, column: "1Q24", line: 40 + row },
      ...(severity !== "question" && { printed: "48,210", expected: "48,213", difference: "−3" }),
      remedy: "Compare the total and its items with the source at the places named.",
    };
    return { finding, place: { statement: `0/statement-${i % statementCount}`, row, column: i % 3 } };
  });
}

export const SHEETS: readonly SheetPreview[] = [
  { id: "summary", name: "Summary", isNew: true, rows: 34, cells: 212 },
  { id: "is", name: "IS", isNew: true, rows: 48, cells: 1_240 },
  { id: "bs", name: "BS", isNew: true, rows: 61, cells: 1_410 },
  { id: "bridge", name: "Bridge (2)", renamedFrom: "Bridge", isNew: true, rows: 22, cells: 310 },
  { id: "margins", name: "Margins", isNew: true, rows: 40, cells: 620 },
  { id: "checks", name: "Checks", isNew: true, rows: 420, cells: 4_820 },
  { id: "1q24", name: "1Q24", isNew: true, rows: 390, cells: 2_230 },
];

const KEPT = { cell: { sheet: "is", row: "is:income|interest", column: "p:2024-06" }, isDeclined: false };

export const PREVIEW: WritePreview = {
  sheets: SHEETS,
  cells: SHEETS.reduce((sum, { cells }) => sum + cells, 0),
  kept: [
    { sheet: "IS", address: "F12", label: "Operating income, 1Q24", theirs: "=F10-F11-250", ours: "=F10-F11", ...KEPT },
    { sheet: "IS", address: "F14", label: "Interest income, 1Q24", theirs: "", ours: "='1Q24'!D22", ...KEPT },
  ],
};

export interface ReviewSize {
  readonly statements: number;
  readonly rows: number;
  readonly findings: number;
}

export function fakeReview(size: ReviewSize, questions: readonly Question[]): Review {
  return {
    issuer: "Meadow Instruments Corporation",
    ...(!questions.some(({ kind }) => kind === "calendar") && {
      calendar: {
        fiscalYearEndMonth: 3,
        labelledBy: "start",
        evidence: "“the first quarter of the fiscal year ending March 31, 2025 (FY2024)” (line 14)",
      },
    }),
    files: [{ name: "meadow-1q24.txt", languages: ["en", "ja"], label: "1Q24", figures: 1_873 }],
    statements: statements(size.statements, size.rows),
    findings: findings(size.findings, size.statements, size.rows),
    questions,
    checked: { footing: 812, "cross-footing": 44, percentage: 390, language: 0 },
    preview: PREVIEW,
    aside: [
      {
        file: "meadow-1q24.txt",
        text: "Outlook for the fiscal year",
        reason: "A table of forecasts, which are no reported figures.",
        line: 404,
      },
    ],
  };
}

export function fakeModel(size: ReviewSize): ModelStatus {
  const { issuer, files, findings: found, checked } = fakeReview(size, []);
  return {
    issuer,
    imports: [{ at: "2024-08-07T06:30:00.000Z", files: files.map(({ name }) => name), filings: ["1q24"] }],
    files,
    sheets: SHEETS,
    findings: found,
    checked,
    breaks: 3,
    rates: [
      {
        base: "USD",
        quote: "JPY",
        rate: "160.88",
        kind: "closing",
        date: "2024-06-30",
        source: "Stated in meadow-1q24.txt, line 22",
      },
      { base: "USD", quote: "JPY", rate: "155.9", kind: "average", source: "Rates of the central bank" },
    ],
  };
}
