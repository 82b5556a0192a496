/** Univer, started on an element of the page: the grid that holds, calculates and shows the workbook. */
import {
  ICommandService,
  type IExecutionOptions,
  type Injector,
  IUndoRedoService,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  ClearSelectionFormatCommand,
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SheetsSelectionsService,
  UniverFormulaEnginePlugin,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import { keptCalculation } from "./kept-calculation";
import { type GridLanguage, LOCALE_TEXTS, LOCALES } from "./univer-locale";
import { FIRST_SHEET, sheetSnapshot } from "./univer-snapshot";

export interface UniverGrid {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly selections: SheetsSelectionsService;
  /** Of the drawn cells with their headings, in pixels. */
  readonly viewSize: () => { readonly width: number; readonly height: number };
  readonly speak: (language: GridLanguage) => void;
  /** Forgets the steps that the analyst could undo: they do not fit a workbook that was written to in between. */
  readonly forgetSteps: () => void;
  /** Settles when no calculation runs and none is about to start. */
  readonly calculated: () => Promise<void>;
  readonly dispose: () => void;
}

/** There are other canvases: of the editor, of what is printed. */
export const SHEET_CANVAS = "canvas[id^='univer-sheet-main-canvas']";

/** The element must be in the page and have a size. */
export function openUniverGrid(container: HTMLElement, language: GridLanguage): UniverGrid {
  const univer = new Univer({
    locale: LOCALES[language],
    locales: LOCALE_TEXTS,
    logLevel: LogLevel.SILENT,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: true,
    ribbonType: "simple",
    disableAutoFocus: true,
    // Text that looks like a number is meant: labels of releases are full of it.
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  for (const plugin of preset.plugins) {
    const [kind, config] = Array.isArray(plugin) ? plugin : [plugin];
    univer.registerPlugin(kind, config);
    // Before anything asks for what it replaces.
    if (kind === UniverFormulaEnginePlugin) univer.registerPlugin(keptCalculation(univer.__getInjector()));
  }
  const workbook = univer.createUnit<ReturnType<Workbook["getSnapshot"]>, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: "workbench",
    name: "Tieout",
    appVersion: "",
    locale: LOCALES[language],
    styles: {},
    sheetOrder: [FIRST_SHEET],
    sheets: { [FIRST_SHEET]: sheetSnapshot(FIRST_SHEET, "Sheet1") },
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  return {
    injector,
    workbook,
    commands,
    formulas: injector.get(FormulaDataModel),
    selections: injector.get(SheetsSelectionsService),
    viewSize: () => (container.querySelector(SHEET_CANVAS) ?? container).getBoundingClientRect(),
    speak: (chosen) => univer.setLocale(LOCALES[chosen]),
    forgetSteps: () => injector.get(IUndoRedoService).clearUndoRedo(workbook.getUnitId()),
    calculated: watchCalculation(injector),
    dispose: () => univer.dispose(),
  };
}

/** In milliseconds. */
const PAUSE_BETWEEN_LOOKS = 50;

/** Univer calculates a while after the last change, in pieces, and starts anew when something changes meanwhile. */
function watchCalculation(injector: Injector): () => Promise<void> {
  const commands = injector.get(ICommandService);
  const causes = injector.get(IActiveDirtyManagerService);
  let state: "idle" | "due" | "running" = "idle";
  commands.onCommandExecuted(({ id, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) state = "running";
    else if (id === SetFormulaCalculationNotificationMutation.id && hasEnded(params)) state = "idle";
    else if (causes.get(id) && !isWithoutEffect(id, params, options)) state = "due";
  });
  return async () => {
    do await new Promise((resolve) => setTimeout(resolve, PAUSE_BETWEEN_LOOKS));
    while (state !== "idle");
  };
}

/** Results put into cells, and looks, start no calculation. */
function isWithoutEffect(id: string, params: object | undefined, options: IExecutionOptions | undefined): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const trigger = params && "trigger" in params ? params.trigger : undefined;
  return options?.onlyLocal === true || STYLE_COMMANDS.has(trigger);
}

const STYLE_COMMANDS: ReadonlySet<unknown> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

function hasEnded(params: object | undefined): boolean {
  return params !== undefined && "functionsExecutedState" in params && params.functionsExecutedState !== undefined;
}
