/** The pane by the keyboard alone, and its catalogue of functions. */
import type { Page } from "playwright-core";
import { reviewed } from "./flow";
import { describeInWorkbench } from "./in-workbench";
import { cellsOf, paneOf } from "./workbench";

jest.setTimeout(300_000);

describeInWorkbench("the pane by keyboard", (workbench) => {
  async function open(): Promise<Page> {
    const page = await workbench().open();
    await paneOf(page).getByRole("button", { name: "Try the sample" }).waitFor();
    return page;
  }

  test("with the keyboard alone: sample, review, write, and the focus is always seen", async () => {
    const page = await open();
    /** Tabs until the control with that name has the focus. */
    const tabTo = async (name: RegExp) => {
      for (let step = 0; step < 400; step++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element ?? document.body);
          const after = getComputedStyle(element ?? document.body, "::after");
          return {
            name: element?.getAttribute("aria-label") ?? element?.textContent ?? "",
            inPane: element?.closest("aside.workbench-pane") !== null,
            seen:
              (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) ||
              boxShadow !== "none" ||
              after.outlineStyle !== "none" ||
              after.borderTopStyle !== "none",
          };
        });
        if (focused.inPane) expect([focused.name, focused.seen]).toEqual([focused.name, true]);
        if (focused.inPane && name.test(focused.name.trim())) return;
      }
      throw new Error(`no way to ${name.source} by Tab`);
    };
    await paneOf(page).getByRole("button", { name: "Choose files…" }).focus();
    await tabTo(/^Try the sample/);
    await page.keyboard.press("Enter");
    await reviewed(page);
    await tabTo(/^Continue to write/);
    await page.keyboard.press("Enter");
    await paneOf(page).getByRole("heading", { name: "Write to the workbook" }).waitFor();
    await tabTo(/^Write$/);
    await page.keyboard.press("Space");
    await paneOf(page).getByRole("heading", { name: "Written" }).waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await tabTo(/^IS$|Open sheet IS/);
    await page.keyboard.press("Enter");
    await paneOf(page).getByText("Showing sheet IS.").waitFor();
  });

  test("a function of the catalogue is found and inserted", async () => {
    const page = await open();
    const pane = paneOf(page);
    await pane.getByText("Functions", { exact: true }).first().click();
    await pane.getByRole("searchbox").or(pane.getByLabel("Search functions")).first().fill("gross");
    await pane.getByText("FIN.GROSSMARGIN").first().waitFor();
    await pane.getByText("FIN.GROSSMARGIN").first().click();
    await pane.getByRole("textbox", { name: "Formula to insert" }).fill("=FIN.GROSSMARGIN(100,40)");
    await pane.getByRole("button", { name: "Insert" }).click();
    await pane.getByText("Wrote the formula into Sheet1!A1. Excel's Undo takes it out.").waitFor();
    expect(await cellsOf(page, "Sheet1")).toEqual([
      expect.objectContaining({ entry: "=FIN.GROSSMARGIN(100,40)", value: 0.6 }),
    ]);
  });
});
