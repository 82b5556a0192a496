/** A period that the analyst has deleted: whatever comes and goes, nothing shows another one in its place. */
import { analystShifts, contentsOf, hostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { FIRST_QUARTER, readInto, SECOND_QUARTER } from "./two-quarters";

test("a cell headed with a deleted period says #REF! again, after the summary had moved on and came back", async () => {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER);
  await writeLast(service);
  const summary = () => contentsOf(workbook.store)["Summary"] ?? {};
  expect(summary()).toMatchObject({ E12: "'4Q23", E13: '=IF(ISNUMBER(IS!G13),IS!G13,"")' });
  analystShifts(workbook, "IS", { kind: "delete", axis: "column", at: 6, count: 1 });
  await readInto(service, SECOND_QUARTER);
  await writeLast(service);
  expect(summary()["E12"]).toBe("'1Q24");
  const status = await service.look();
  if (!status.ok || status.value.kind !== "model") throw new Error("no model");
  await service.takeOut(status.value.model.imports[1]!.filings, () => undefined).result;
  expect(summary()["E12"]).toBe("'4Q23");
  expect(summary()["E13"]).toContain("#REF!");
});
