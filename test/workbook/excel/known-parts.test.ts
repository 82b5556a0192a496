import { openExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { hostWorkbook } from "../../support/host-workbook";
import { openPaneService, readSample, writeLast } from "../../support/pane-session";

describe("looking again at a workbook in which a model is stored", () => {
  const { host, run, door } = hostWorkbook();
  const port = openExcelWorkbook(door);

  beforeAll(async () => {
    const service = openPaneService({ door });
    await readSample(service);
    await writeLast(service);
  });

  async function looked() {
    host.resetCounters();
    const look = await port.look(() => ({ ids: [], withNotes: false }));
    if (!look.ok) throw new Error(look.problem.message);
    return { snapshot: look.value, bytes: host.counters().responseBytes };
  }

  it("reads the parts once: their names follow from what they hold", async () => {
    const stored = host.book().customXml.reduce((sum, { xml }) => sum + xml.length, 0);
    const first = await looked();
    const again = await looked();
    expect(first.bytes).toBeGreaterThan(stored);
    expect(again.bytes).toBeLessThan(stored / 4);
    expect(again.snapshot).toEqual(first.snapshot);
  });

  it("reads what has come in since, and lets go what is gone", async () => {
    const last = host.book().customXml.findLast(({ xml }) => xml.includes(":part:"));
    if (!last) throw new Error("nothing is stored");
    await looked();
    await run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
      context.workbook.customXmlParts.getItem(last.id).delete();
      await context.sync();
    });
    const without = await looked();
    expect(without.snapshot.parts.map(({ id }) => id)).not.toContain(last.id);
    const id = await run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
      const part = context.workbook.customXmlParts.add(last.xml);
      part.load("id");
      await context.sync();
      return part.id;
    });
    const back = await looked();
    expect(back.snapshot.parts.map((part) => part.id)).toContain(id);
    expect(back.snapshot.stored).toHaveLength(without.snapshot.stored.length + 1);
  });
});
