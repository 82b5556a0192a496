import { connectRibbon, RIBBON_ACTIONS, type RibbonCommand, type RibbonHost } from "../../src/commands/ribbon";
import type { PaneCommand } from "../../src/taskpane/pane-service";

/** Office as the ribbon sees it: buttons to press, and whether the pane can be shown. */
function createOffice(showPane: () => Promise<void> = () => Promise.resolve()) {
  const buttons = new Map<string, (event: { readonly completed: () => void }) => void>();
  const shown = jest.fn(showPane);
  const host: RibbonHost = { associate: (action, press) => void buttons.set(action, press), showPane: shown };
  const press = (action: string) =>
    new Promise<void>((resolve) => {
      buttons.get(action)?.({ completed: resolve });
    });
  return { host, press, shown, buttons };
}

test("each button opens the pane, tells its command and is released", async () => {
  const { host, press, shown } = createOffice();
  const heard: RibbonCommand[] = [];
  connectRibbon(host).onCommand((command) => heard.push(command));
  for (const action of Object.keys(RIBBON_ACTIONS)) await press(action);
  expect(heard).toEqual(["import", "refresh", "checks"]);
  expect(shown).toHaveBeenCalledTimes(3);
});

test("a command that comes before the pane listens is kept, the last one, and told once", async () => {
  const { host, press } = createOffice();
  const ribbon = connectRibbon(host);
  await press("importRelease");
  await press("showChecks");
  const [first, second]: [RibbonCommand[], RibbonCommand[]] = [[], []];
  ribbon.onCommand((command) => first.push(command));
  ribbon.onCommand((command) => second.push(command));
  expect([first, second]).toEqual([["checks"], []]);
  await press("refreshModel");
  expect([first, second]).toEqual([["checks", "refresh"], ["refresh"]]);
});

test("a pane that cannot be shown keeps no button busy and no command back", async () => {
  const { host, press } = createOffice(() => Promise.reject(new Error("no pane here")));
  const heard: RibbonCommand[] = [];
  connectRibbon(host).onCommand((command) => heard.push(command));
  await press("importRelease");
  expect(heard).toEqual(["import"]);
});

test("the ribbon's commands are the pane's", () => {
  const commands: readonly PaneCommand[] = Object.values(RIBBON_ACTIONS);
  const back: readonly RibbonCommand[] = commands;
  expect(back).toHaveLength(3);
});
