import { type Finding, finding } from "../core/finding";
import { type Concept, meaningOf } from "../statements/concept";
import { type Language, LANGUAGES } from "../statements/fact";
import type { CalendarEvidence, Filing } from "../statements/filing";
import type { PlannedForecast } from "./forecast/forecast-plan";
import { quartersToDerive, withDerivedQuarters } from "./derived-quarter";
import { amountColumns, filingLabel } from "./filing-label";
import { inOrderOfPeriods } from "./filing-order";
import { issuerCurrency } from "./issuer-currency";
import { hasRestatements } from "./restated";
import { type SeriesBlock, type SeriesRow, type SeriesSheet } from "./series";
import { blocksOfGroup } from "./series-block";
import { groupStatements, type RenamedLine, type SeriesGroup } from "./series-group";
import { legalSheetName } from "./sheet-name";
import { sourceSheetId } from "./source-address";
import { buildTimeline, type Timeline } from "./timeline";

/** What all sheets are planned from: the filings' figures as time series over one timeline. */
export interface PlanModel {
  readonly issuer: string;
  /** Oldest first; a document given twice counts once. */
  readonly filings: readonly PlannedFiling[];
  /** Of all filings, English first. */
  readonly languages: readonly Language[];
  /** The currency the issuer reports in. */
  readonly currency?: string;
  /** The latest filing's that knows it. */
  readonly calendar?: CalendarEvidence;
  readonly timeline: Timeline;
  /** In the order of the latest filing; each on the sheet it names. */
  readonly blocks: readonly SeriesBlock[];
  /** Filings print different figures for one line and period: the workbook has a switch between them. */
  readonly isRestated: boolean;
  /** What planning had to decide: names changed, documents given twice, lines matched under another label. */
  readonly findings: readonly Finding[];
  /** Where one is asked for: how the statements go on. */
  readonly forecast?: PlannedForecast;
}

export interface PlannedFiling {
  readonly filing: Filing;
  /** Its position among the filings as they were given. */
  readonly given: number;
  /** 1Q25; unique among the filings. */
  readonly label: string;
  readonly sheets: readonly PlannedSource[];
}

export interface PlannedSource {
  readonly language: Language;
  readonly id: string;
  readonly name: string;
}

/** Where the time series of a concept stands. */
export interface SeriesPlace {
  readonly sheet: SeriesSheet;
  readonly block: SeriesBlock;
  readonly row: SeriesRow;
}

/** Names that the plan's own sheets have; a source sheet must not take them. */
export const OWN_SHEET_NAMES = {
  summary: "Summary",
  is: "IS",
  bs: "BS",
  cf: "CF",
  kpi: "KPI",
  margins: "Margins",
  bridge: "Bridge",
  fx: "FX",
  restatements: "Restatements",
  checks: "Checks",
  drivers: "Drivers",
  scenarios: "Scenarios",
  cases: "Cases",
  variance: "Variance",
} as const;

export function buildModel(given: readonly Filing[]): PlanModel {
  const findings: Finding[] = [];
  const filings = inOrderOfPeriods(withoutTwins(given, findings));
  const calendar = filings.findLast((filing) => filing.calendar)?.calendar;
  const currency = issuerCurrency(filings);
  const languages = LANGUAGES.filter((language) => filings.some((f) => languagesOf(f).includes(language)));
  const groups = groupStatements(
    filings,
    filings.map((filing) => given.indexOf(filing)),
  );
  for (const { renamed } of groups) for (const line of renamed) findings.push(renamedLine(line, filings));
  const { timeline, blocks } = seriesOf(groups, filings, calendar, currency);
  return {
    issuer: filings.at(-1)?.issuer ?? "",
    filings: nameFilings(filings, given, calendar, findings),
    languages,
    ...(currency !== undefined && { currency }),
    ...(calendar && { calendar }),
    timeline,
    blocks,
    isRestated: hasRestatements(blocks, currency),
    findings,
  };
}

/** The time series over their timeline, with the quarters that only follow from figures to date. */
function seriesOf(
  groups: readonly SeriesGroup[],
  filings: readonly Filing[],
  calendar: CalendarEvidence | undefined,
  currency: string | undefined,
): Pick<PlanModel, "timeline" | "blocks"> {
  const printed = filings.flatMap(amountColumns);
  const over = (timeline: Timeline) => groups.flatMap((group) => blocksOfGroup(group, filings, timeline, currency));
  let timeline = buildTimeline(printed, calendar);
  let blocks = over(timeline);
  const quarters = quartersToDerive(blocks, timeline, currency);
  if (quarters.length > 0) {
    const further = quarters.map((period) => ({ period, heading: "", basis: "derived" as const }));
    timeline = buildTimeline([...printed, ...further], calendar);
    blocks = over(timeline);
  }
  return { timeline, blocks: blocks.map((block) => withDerivedQuarters(block, timeline, currency)) };
}

/** Whether the sheets have a second label column. */
export function hasJapanese(model: PlanModel): boolean {
  return model.languages.some((language) => language !== "en");
}

function languagesOf(filing: Filing): readonly Language[] {
  return LANGUAGES.filter((language) => filing.tables.some((table) => table.language === language));
}

/**
 * All rows of a concept, the best place first: on the statement that the concept belongs to, in the issuer's own
 * presentation, plain figures before qualified ones, the most periods. Rows without figures do not count.
 */
export function rowsOf(model: PlanModel, concept: Concept, currency?: string): readonly SeriesPlace[] {
  const home = { income: "is", balance: "bs", cashflow: "cf", other: "bridge" } as const;
  const sheet = home[meaningOf(concept).statement];
  const place = (p: SeriesPlace) =>
    (p.sheet === sheet ? 0 : 4) + (p.block.main ? 0 : 2) + (p.block.variant === undefined ? 0 : 1);
  const rank = (p: SeriesPlace) => [place(p), -p.row.cells.size] as const;
  return model.blocks
    .filter((block) => currency === undefined || block.currency === currency)
    .flatMap((block) => block.rows.map((row): SeriesPlace => ({ sheet: block.sheet, block, row })))
    .filter(({ row }) => row.concept === concept && row.cells.size > 0)
    .map((found, i) => ({ place: found, i, rank: rank(found) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.i - b.i)
    .map((ranked) => ranked.place);
}

/** The best place of a concept; without a currency, in the issuer's own. */
export function rowOf(model: PlanModel, concept: Concept, currency?: string): SeriesPlace | undefined {
  return rowsOf(model, concept, currency)[0];
}

export function blocksOn(model: PlanModel, sheet: SeriesSheet): readonly SeriesBlock[] {
  return model.blocks.filter((block) => block.sheet === sheet);
}

function withoutTwins(given: readonly Filing[], findings: Finding[]): readonly Filing[] {
  const seen = new Map<string, Filing>();
  for (const filing of given) {
    const twin = seen.get(filing.source.sha256);
    if (!twin) seen.set(filing.source.sha256, filing);
    else
      findings.push(
        finding("read", "note", `${filing.source.name} is the same document as ${twin.source.name}; it counts once.`, {
          document: filing.source.name,
        }),
      );
  }
  return [...seen.values()];
}

function nameFilings(
  filings: readonly Filing[],
  given: readonly Filing[],
  calendar: CalendarEvidence | undefined,
  findings: Finding[],
): readonly PlannedFiling[] {
  const taken: string[] = Object.values(OWN_SHEET_NAMES);
  const labels: string[] = [];
  const hasEnglish = (filing: Filing) => languagesOf(filing).includes("en");
  return filings.map((filing) => {
    const plain = filingLabel(filing, calendar);
    const isTranslated =
      !hasEnglish(filing) && filings.some((other) => hasEnglish(other) && filingLabel(other, calendar) === plain);
    const wanted = isTranslated ? `${plain} ja` : plain;
    const label = legalSheetName(wanted, labels);
    labels.push(label);
    const sheets = languagesOf(filing).map((language): PlannedSource => {
      const isPlain = language === "en" || isTranslated;
      const asked = isPlain ? wanted : `${wanted} ${language}`;
      const name = legalSheetName(isPlain ? label : `${label} ${language}`, taken);
      taken.push(name);
      if (name !== asked) findings.push(renamed(filing, asked, name));
      return { language, id: sourceSheetId(filing, language), name };
    });
    return { filing, given: given.indexOf(filing), label, sheets };
  });
}

function renamedLine(line: RenamedLine, filings: readonly Filing[]): Finding {
  const document = filings[line.filing]?.source.name;
  const message = `"${line.before}" in ${document ?? "an earlier filing"} is taken for the line now called "${line.now}".`;
  return finding("comparative", "note", message, {
    ...(document !== undefined && { document }),
    statement: line.statement,
    label: line.before,
  });
}

function renamed(filing: Filing, asked: string, name: string): Finding {
  const message = `The source sheet of ${filing.source.name} is called "${name}": "${asked}" is taken or no legal name.`;
  return finding("read", "note", message, { document: filing.source.name });
}
