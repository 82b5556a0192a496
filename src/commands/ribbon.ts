/**
 * The ribbon's buttons. Each opens the pane and hands it a command; a command that comes before the pane listens is
 * kept for it, since the button may be what starts the program.
 */

export type RibbonCommand = "import" | "refresh" | "checks";

/** Names in the manifest (FunctionName) and what they ask for. */
export const RIBBON_ACTIONS = {
  importRelease: "import",
  refreshModel: "refresh",
  showChecks: "checks",
} as const satisfies Readonly<Record<string, RibbonCommand>>;

/** What Office hands a button's function; the button stays busy until `completed`. */
export interface RibbonEvent {
  readonly completed: () => void;
}

/** What the ribbon asks of Office: `Office.actions.associate` and `Office.addin.showAsTaskpane`. */
export interface RibbonHost {
  readonly associate: (action: string, press: (event: RibbonEvent) => void) => void;
  readonly showPane: () => Promise<void>;
}

export interface Ribbon {
  /** Tells `listener` of every press from now on, and of the last one that nobody has heard. */
  readonly onCommand: (listener: (command: RibbonCommand) => void) => void;
}

/** Registers the buttons; to be called once, when Office is ready. */
export function connectRibbon(host: RibbonHost): Ribbon {
  const listeners: ((command: RibbonCommand) => void)[] = [];
  let unheard: RibbonCommand | undefined;

  const tell = (command: RibbonCommand) => {
    if (listeners.length === 0) unheard = command;
    for (const listener of listeners) listener(command);
  };
  for (const [action, command] of Object.entries(RIBBON_ACTIONS))
    host.associate(action, (event) => {
      tell(command);
      // The pane may be open already or be kept from opening; the command stands either way.
      const finish = () => event.completed();
      host.showPane().then(finish, finish);
    });

  return {
    onCommand: (listener) => {
      listeners.push(listener);
      if (unheard === undefined) return;
      const kept = unheard;
      unheard = undefined;
      listener(kept);
    },
  };
}

/** Office itself as the ribbon's host. */
export function officeRibbon(): RibbonHost {
  return {
    associate: (action, press) => Office.actions.associate(action, press),
    showPane: () => Office.addin.showAsTaskpane(),
  };
}
