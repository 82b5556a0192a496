/** A line of the next quarter that may be an old one: asked once, remembered with the model. */
import { NOTHING_CHOSEN } from "../../src/app/import-choices";
import type { GivenFile, PaneService, WritePreview } from "../../src/taskpane/pane-service";
import { contentsOf, hostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { quarterRelease } from "../support/quarter-release";
import { readInto } from "./two-quarters";

function quarter(name: string, of: 1 | 2 | 3, label: string): GivenFile {
  const text = quarterRelease({
    year: 2024,
    quarter: of,
    income: [
      ["Sales", `10,34${of}`, "9,876"],
      [label, `1,23${of}`, "1,111"],
      ["Licences", `50${of}`, "400"],
    ],
  });
  return { name, bytes: new TextEncoder().encode(text) };
}

async function previewOf(service: PaneService, file: GivenFile): Promise<WritePreview> {
  const read = await service.read([file], {}, () => undefined).result;
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.preview;
}

test("said to be the same line it keeps its row, and later releases are not asked about", async () => {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  await readInto(service, quarter("1q.txt", 1, "Miscellaneous services"));
  await writeLast(service);
  const rows = () => Object.entries(contentsOf(workbook.store)["IS"] ?? {}).filter(([at]) => at.startsWith("B"));
  const count = rows().length;

  const preview = await previewOf(service, quarter("2q.txt", 2, "Sundry income"));
  expect(preview.change).toMatchObject({ newLines: 1 });
  expect(preview.renames).toMatchObject([{ labelBefore: "Miscellaneous services", labelNow: "Sundry income" }]);
  const lines = preview.renames!.map(({ kind, before, now }) => ({ kind, before, now, isSame: true }));
  const again = await service.preview({ ...NOTHING_CHOSEN, lines });
  expect(again).toMatchObject({ ok: true, value: { change: { newLines: 0 } } });
  expect(again.ok && again.value.renames).toBeUndefined();

  await service.write(() => undefined, { ...NOTHING_CHOSEN, lines }).result;
  expect(rows()).toHaveLength(count);
  expect(rows().map(([, label]) => label)).toContain("Sundry income");

  const third = await previewOf(service, quarter("3q.txt", 3, "Sundry income"));
  expect(third.renames).toBeUndefined();
  expect(third.change).toMatchObject({ newLines: 0 });
});
