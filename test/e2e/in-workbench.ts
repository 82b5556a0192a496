import { describeUnless } from "../support/shared-data";
import { browserMissing, openWorkbench, type Workbench } from "./workbench";

/** A suite with a workbench of its own, which must have nothing to complain of in the end. `workbench`: once it runs. */
export function describeInWorkbench(name: string, body: (workbench: () => Workbench) => void): void {
  describeUnless(browserMissing(), name, () => {
    let opened: Workbench | undefined;
    const workbench = () => {
      if (!opened) throw new Error("the workbench is not open");
      return opened;
    };
    beforeAll(async () => {
      opened = await openWorkbench();
    });
    afterAll(async () => {
      expect(workbench().complaints()).toEqual([]);
      await workbench().close();
    });
    body(workbench);
  });
}
