/**
 * The grid's calculation, but for formulas of which nothing that they read has another value. Univer calculates whatever
 * can be reached from a changed cell: of a model with a forecast two or three times as much as changes, since guards and
 * checks read much and mostly say the same.
 */
import { type ICellData, type IUnitRange, type Nullable, requestImmediateMacroTask } from "@univerjs/core";
import {
  CalculateFormulaService,
  FormulaExecuteStageType,
  generateAstNode,
  type IAllRuntimeData,
  type IFormulaDependencyTree,
} from "@univerjs/preset-sheets-core";
import { changedCells, type ChangedCells } from "./changed-cells";
import { KeptDependencyGenerator } from "./kept-dependencies";

/** More than these are written by a program, and leave little to be spared. */
const MOST_AREAS = 100;

/** So long in one go, in milliseconds; then what waits has its turn (the grid is drawn), and may stop the calculation. */
const IN_ONE_GO = 60;

type Node = ReturnType<typeof generateAstNode>;

/** Univer remembers five thousand formulas that it has taken apart; what follows one driver can be more. */
const MOST_KNOWN = 15_000;

export class SparingCalculation extends CalculateFormulaService {
  private readonly known = new Map<string, Node>();

  protected override async _apply(isArrayFormulaState = false): Promise<IAllRuntimeData | undefined> {
    const generator = this._formulaDependencyGenerator;
    const entered = this._currentConfigService.getDirtyRanges();
    if (isArrayFormulaState || !(generator instanceof KeptDependencyGenerator) || !this.canSpare(entered)) {
      // What formulas say may depend on the names that have changed.
      this.known.clear();
      return super._apply(isArrayFormulaState);
    }
    this.tell(FormulaExecuteStageType.START_DEPENDENCY);
    const trees = await generator.generate(this._isCalculateTreeModel);
    this._runtimeService.setTotalFormulasToCalculate(trees.length);
    this.tell(FormulaExecuteStageType.START_CALCULATION);
    const changed = changedCells(entered);
    const isCyclic = this._runtimeService.isCycleDependency();
    let calculated = 0;
    let until = 0;
    for (const tree of [...trees].reverse()) {
      const areas = isCyclic || tree.isDirty ? undefined : generator.areasOf(tree);
      if (areas?.some(changed.areIn) === false) continue;
      if (performance.now() >= until) {
        if (await this.isStopped(calculated)) return undefined;
        until = performance.now() + IN_ONE_GO;
      }
      await this.calculateOne(tree, changed);
      calculated += 1;
    }
    if (trees.length > 0) this._runtimeService.markedAsSuccessfullyExecuted();
    else this._runtimeService.markedAsNoFunctionsExecuted();
    return this._runtimeService.getAllRuntimeData();
  }

  /** Names that change, results that spill and whatever else needs all that can be reached are Univer's. */
  private canSpare(entered: readonly IUnitRange[]): boolean {
    const config = this._currentConfigService;
    const changes = [config.getDirtyNameMap(), config.getDirtyDefinedNameMap(), config.getDirtySuperTableMap()];
    const hasSpills = Object.values(config.getArrayFormulaRange()).some((sheets) =>
      Object.values(sheets ?? {}).some((rows) => Object.keys(rows).length > 0),
    );
    return (
      !config.isForceCalculate() &&
      !hasSpills &&
      entered.length <= MOST_AREAS &&
      changes.every((names) => Object.keys(names).length === 0)
    );
  }

  private tell(stage: FormulaExecuteStageType): void {
    this._runtimeService.setFormulaExecuteStage(stage);
    this._executionInProgressListener$.next(this._runtimeService.getRuntimeState());
  }

  private async isStopped(calculated: number): Promise<boolean> {
    await new Promise<void>((resolve) => {
      requestImmediateMacroTask(() => resolve());
    });
    this._runtimeService.setCompletedFormulasCount(calculated + 1);
    this.tell(FormulaExecuteStageType.CURRENTLY_CALCULATING);
    if (!this._runtimeService.isStopExecution()) return false;
    this._runtimeService.setFormulaExecuteStage(FormulaExecuteStageType.IDLE);
    this._runtimeService.markedAsStopFunctionsExecuted();
    this._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());
    return true;
  }

  private nodeOf({ unitId, formula }: IFormulaDependencyTree): Node {
    const before = this.known.get(formula);
    if (before) return before;
    const node = generateAstNode(unitId, formula, this._lexer, this._astTreeBuilder, this._currentConfigService);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(formula, node);
    return node;
  }

  private async calculateOne(tree: IFormulaDependencyTree, changed: ChangedCells): Promise<void> {
    const { unitId, subUnitId, row, column, rowCount, columnCount, refOffsetX, refOffsetY } = tree;
    const config = this._currentConfigService;
    const node = this.nodeOf(tree);
    this._runtimeService.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
    const data = { node, refOffsetX, refOffsetY };
    const value = this._interpreter.checkAsyncNode(node)
      ? await this._interpreter.executeAsync(data)
      : this._interpreter.execute(data);
    this._runtimeService.setRuntimeData(value);
    node.resetCalculationState();
    const before = config.getUnitData()[unitId]?.[subUnitId]?.cellData.getValue(row, column);
    const after = this._runtimeService.getUnitData()[unitId]?.[subUnitId]?.getValue(row, column);
    if (!isSameValue(before, after)) changed.add(subUnitId, row, column);
  }
}

/** A result that spills stands elsewhere, and is none. */
function isSameValue(before: Nullable<ICellData>, after: Nullable<ICellData>): boolean {
  return before && after ? before.v === after.v && before.t === after.t : false;
}
