/** Two invented quarters of one issuer; the second has a line that the first has not. */
import type { GivenFile, PaneService } from "../../src/taskpane/pane-service";
import { hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { quarterRelease } from "../support/quarter-release";

const file = (name: string, text: string): GivenFile => ({ name, bytes: new TextEncoder().encode(text) });

export const FIRST_QUARTER = file(
  "1q.txt",
  quarterRelease({
    year: 2024,
    quarter: 1,
    income: [
      ["Sales", "10,345", "9,876"],
      ["Services", "1,234", "1,111"],
      ["Total revenue", "11,579", "10,987"],
      ["Cost of revenue", "7,000", "6,500"],
      ["Gross profit", "4,579", "4,487"],
    ],
    balance: [
      ["Cash and cash equivalents", "3,210", "2,987"],
      ["Other assets", "4,000", "3,500"],
      ["Total assets", "7,210", "6,487"],
    ],
  }),
);
export const SECOND_QUARTER = file(
  "2q.txt",
  quarterRelease({
    year: 2024,
    quarter: 2,
    income: [
      ["Sales", "11,345", "10,876"],
      ["Services", "1,334", "1,211"],
      ["Licences", "77", "-"],
      ["Total revenue", "12,756", "12,087"],
      ["Cost of revenue", "7,500", "7,000"],
      ["Gross profit", "5,256", "5,087"],
    ],
    balance: [
      ["Cash and cash equivalents", "3,310", "3,087"],
      ["Other assets", "4,100", "3,600"],
      ["Total assets", "7,410", "6,687"],
    ],
  }),
);

/** The same quarter once more, with other sales. */
export const FIRST_QUARTER_REVISED = file(
  "1q-revised.txt",
  quarterRelease({
    year: 2024,
    quarter: 1,
    income: [
      ["Sales", "10,445", "9,876"],
      ["Services", "1,234", "1,111"],
      ["Total revenue", "11,679", "10,987"],
      ["Cost of revenue", "7,000", "6,500"],
      ["Gross profit", "4,679", "4,487"],
    ],
    balance: [
      ["Cash and cash equivalents", "3,210", "2,987"],
      ["Other assets", "4,000", "3,500"],
      ["Total assets", "7,210", "6,487"],
    ],
  }),
);

export async function readInto(service: PaneService, ...files: readonly GivenFile[]): Promise<void> {
  const read = await service.read(files, {}, () => undefined).result;
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
}

/** A workbook of the analyst's into which the first quarter has been imported. */
export async function withFirstQuarter(): Promise<HostWorkbook> {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER);
  await writeLast(service);
  return workbook;
}
