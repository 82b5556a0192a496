import { filingJson } from "../../src/app/filing-json";
import { checkReleases, summarizeChecks } from "../../src/app/import-release";
import { loadPdfEngine } from "../../src/cli/pdf-engine";
import { interpretDocument } from "../../src/interpret/interpret";
import { interpretTagged } from "../../src/interpret/tagged/interpret-tagged";
import { isArchive, openArchive } from "../../src/readers/archive/open-archive";
import type { DocumentPlace, SourceDocument } from "../../src/readers/document";
import { providePdfEngine } from "../../src/readers/pdf/pdf-engine";
import { readDocument } from "../../src/readers/read";
import { readTagged } from "../../src/readers/xbrl/read-tagged";
import { type Filing, factsOf } from "../../src/statements/filing";
import { holdsEvil, judgeWorkbook } from "./judge-formulas";
import {
  digitsOf,
  linesSource,
  pagesSource,
  REACHES,
  remembered,
  rowHolds,
  sheetsSource,
  type SourceText,
} from "./judge-places";

/** The text of the pages that the PDF library gave last. */
const pages = new Map<number, string>();

/** PDFs are read as on the command line, and their pages' text is kept to be compared. */
export function preparePdf(project: string): void {
  providePdfEngine(async () => {
    const engine = await loadPdfEngine(project);
    return {
      open: async (bytes) => {
        const pdf = await engine.open(bytes);
        return {
          ...pdf,
          page: async (number, most) => {
            const page = await pdf.page(number, most);
            pages.set(number, page.items.map(({ text }) => text).join(" "));
            return page;
          },
        };
      },
    };
  });
}

export interface Verdict {
  /** Each says what is wrong in a sentence that is the same for the same fault. */
  readonly faults: readonly string[];
  readonly facts: number;
  readonly refused: boolean;
}

const REFUSED: Verdict = { faults: [], facts: 0, refused: true };

/** Reads an input as the command line does and tells what must never be, whatever the input. */
export async function judge(bytes: Uint8Array, name: string): Promise<Verdict> {
  pages.clear();
  const file = { name, sha256: "0".repeat(64), bytes };
  const tagged = readTagged(file);
  if (tagged) {
    const filing = tagged.ok ? interpretTagged(tagged.value) : tagged;
    return filing.ok ? await judgeFiling(filing.value, bytes, []) : refusal(filing.problem);
  }
  const document = await readDocument(file);
  if (!document.ok) return refusal(document.problem);
  const faults = judgeBlocks(document.value, bytes);
  const filing = interpretDocument(document.value);
  return filing.ok ? await judgeFiling(filing.value, bytes, faults) : { ...refusal(filing.problem), faults };
}

function refusal({ reason, remedy }: { readonly reason: string; readonly remedy: string }): Verdict {
  return reason === "" || remedy === "" ? { ...REFUSED, faults: ["a refusal without a reason or a remedy"] } : REFUSED;
}

function judgeBlocks({ blocks }: SourceDocument, bytes: Uint8Array): readonly string[] {
  const most = linesIn(bytes);
  const faults = new Set<string>();
  const judgePlace = ({ line, page }: DocumentPlace) => {
    if (line !== undefined && !(Number.isInteger(line) && line >= 1 && line <= most))
      faults.add("a block's line is outside the document");
    if (page !== undefined && !(Number.isInteger(page) && page >= 1)) faults.add("a block's page is none");
  };
  for (const block of blocks) {
    judgePlace(block.place);
    if (block.kind === "text") continue;
    const widths = new Set(block.rows.map(({ cells }) => cells.length));
    if (widths.size > 1) faults.add("a table's rows are of different lengths");
    for (const row of block.rows) judgePlace(row.place);
  }
  return [...faults];
}

function linesIn(bytes: Uint8Array): number {
  if (isArchive(bytes)) return 1_048_576;
  let lines = 1;
  for (const byte of bytes) if (byte === 10 || byte === 13) lines++;
  return lines;
}

async function judgeFiling(filing: Filing, bytes: Uint8Array, before: readonly string[]): Promise<Verdict> {
  const faults = [...before, ...judgeFacts(filing, bytes)];
  const releases = checkReleases([filing]);
  if (releases.ok) {
    const [first = filing] = releases.value.filings;
    faults.push(...judgeNumbers(filingJson(first, summarizeChecks(releases.value, first))));
    if (holdsEvil(bytes)) faults.push(...(await judgeWorkbook(releases.value)));
  }
  return { faults: [...new Set(faults)], facts: factsOf(filing).length, refused: false };
}

function judgeFacts(filing: Filing, bytes: Uint8Array): readonly string[] {
  const source = remembered(sourceOf(bytes));
  const faults: string[] = [];
  for (const { prints } of factsOf(filing)) {
    for (const print of prints) {
      const cells = filing.tables[print.table]?.rows[print.row]?.cells;
      if (cells?.[print.column]?.includes(print.text.trim()) !== true)
        faults.push("a fact's print is not in the cell of the table that it names");
      const place = {
        ...(print.line !== undefined && { line: print.line }),
        ...(print.page !== undefined && { page: print.page }),
      };
      const found = faultOfPlace(print.text, place, source, bytes);
      if (found !== undefined) faults.push(found);
    }
  }
  return faults;
}

function faultOfPlace(
  printed: string,
  place: DocumentPlace,
  source: SourceText,
  bytes: Uint8Array,
): string | undefined {
  const digits = digitsOf(printed);
  if (place.line === undefined && place.page === undefined) {
    // Collections of facts in one endless line have no places, but no digits of their own either.
    const holds = source({}, Number.POSITIVE_INFINITY)?.includes(digits) === true;
    if (!isFacts(bytes)) return "a fact has no place";
    return holds ? undefined : "a fact's figure is nowhere in the document";
  }
  for (const reach of REACHES) {
    const text = source(place, reach);
    if (text === undefined) return "a fact's place is outside the document";
    if (isArchive(bytes) ? rowHolds(text, printed) : text.includes(digits)) return undefined;
  }
  return "the text at a fact's place does not hold its figure";
}

function isFacts(bytes: Uint8Array): boolean {
  return /^\s*\{/u.test(Buffer.from(bytes.subarray(0, 100)).toString("latin1"));
}

function sourceOf(bytes: Uint8Array): SourceText {
  if (pages.size > 0) return pagesSource(pages);
  if (!isArchive(bytes)) return linesSource(bytes);
  const archive = openArchive(bytes);
  const parts = archive.ok ? archive.value : new Map<string, Uint8Array>();
  if (parts.has("[Content_Types].xml")) return sheetsSource(parts);
  const instances = [...parts].filter(([path]) => /\.(?:xml|xbrl|x?html?)$/iu.test(path));
  const sources = instances.map(([, part]) => linesSource(part));
  return (place, reach) => {
    const found = sources.flatMap((source) => source(place, reach) ?? []);
    return found.length === 0 ? undefined : found.join("\n");
  };
}

/** JSON has no name for what is no number: it would become null, or a word. */
function judgeNumbers(value: unknown, name = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${name} is no finite number`];
  if (typeof value === "string") {
    const isAmount = name === "value" || name === "rate";
    return isAmount && !/^-?\d+(?:\.\d+)?$/u.test(value) ? [`${name} is no number in digits`] : [];
  }
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, member]) => judgeNumbers(member, Array.isArray(value) ? name : key));
}
