import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { writeXlsx } from "../../src/workbook/xlsx/write-xlsx";

/** The bytes of a plan that can be written; fails the test where it cannot. */
export async function writtenBytes(plan: WorkbookPlan): Promise<Uint8Array> {
  const written = await writeXlsx(plan);
  if (!written.ok) throw new Error(`the plan cannot be written: ${JSON.stringify(written.problem)}`);
  return written.value.bytes;
}
