/**
 * What of the grid's calculation is kept from one to the next. Univer takes each formula of the workbook apart anew
 * whenever a cell changes, and adds the areas that it reads to an index that has them already, which so grows and slows
 * with every calculation. Here a formula that stands where it stood is known, with what it reads.
 */
import type { IRange, IUnitRange } from "@univerjs/core";
import {
  type BaseAstNode,
  FormulaDependencyGenerator,
  FormulaDependencyTree,
  type IFormulaData,
  type IFormulaDataItem,
  type IFormulaDependencyTree,
  type IOtherFormulaData,
  type IUnitData,
} from "@univerjs/preset-sheets-core";
import { KeptDependencyIndex } from "./kept-dependency-index";

/** What is found of a formula once, as long as it stands where it stands. */
interface Facts {
  readonly areas: IUnitRange[];
  /** Calculated each time, whatever has changed. */
  readonly isVolatile: boolean;
  /** Functions of which only their result says which area is read. */
  readonly addressing: FormulaDependencyTree["addressFunctionNodes"];
}

const MOST_COLUMNS = 16_384;

/** Univer's own, but for formulas that stand as they stood at the last calculation. */
export class KeptDependencyGenerator extends FormulaDependencyGenerator {
  private readonly formulas = new Map<string, Map<number, FormulaDependencyTree>>();
  private facts = new WeakMap<IFormulaDependencyTree, Facts>();
  /** Of cells that repeat another's formula, what they were last indexed as. */
  private readonly repeats = new Map<number, string>();
  private ground = "";

  /** What a formula reads; undefined where that takes its calculation. */
  areasOf(tree: IFormulaDependencyTree): readonly IUnitRange[] | undefined {
    const facts = this.facts.get(tree);
    return facts?.isVolatile === false && facts.addressing.length === 0 ? facts.areas : undefined;
  }

  protected override async _generateTreeList(
    formulas: IFormulaData,
    others: IOtherFormulaData,
    units: IUnitData,
  ): Promise<IFormulaDependencyTree[]> {
    // Formulas beside cells are of plugins that the workbench does not have: with them all goes Univer's way.
    const hasOthers =
      Object.keys(others).length > 0 || this._featureCalculationManagerService.getReferenceExecutorMap().size > 0;
    if (hasOthers || this.ground !== this.groundOf(units) || this.areNamesChanged()) this.forget();
    if (hasOthers) return super._generateTreeList(formulas, others, units);
    const trees: IFormulaDependencyTree[] = [];
    this._registerFormulas(Object.keys(formulas), formulas, units, trees);
    const touched = this.touchedAreas();
    for (const tree of trees) {
      const facts = this.facts.get(tree);
      if (facts) this.resume(tree, facts, touched.get(tree.subUnitId));
      else await this.begin(tree);
    }
    if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) {
      await this._calculateListByFunctionRefNode(trees);
    }
    this.ground = this.groundOf(units);
    return trees;
  }

  protected override _createFDtree(
    unit: string,
    sheet: string,
    row: number,
    column: number,
    units: IUnitData,
    item: IFormulaDataItem,
  ): FormulaDependencyTree {
    const ofSheet = this.formulas.get(sheet) ?? new Map<number, FormulaDependencyTree>();
    this.formulas.set(sheet, ofSheet);
    const place = row * MOST_COLUMNS + column;
    const before = ofSheet.get(place);
    const id = this._dependencyManagerService.getFormulaDependency(unit, sheet, row, column);
    if (before?.formula === item.f && before.treeId === id) {
      before.resetState();
      return before;
    }
    const tree = super._createFDtree(unit, sheet, row, column, units, item);
    ofSheet.set(place, tree);
    return tree;
  }

  /** All formulas are met for the first time again. */
  private forget(): void {
    this.formulas.clear();
    this.facts = new WeakMap();
    this.repeats.clear();
    this._dependencyManagerService.reset();
    this.ground = "";
  }

  /** What the areas of formulas depend on beside their text: the sheets' names and sizes, and that no area was lost. */
  private groundOf(units: IUnitData): string {
    const index = this._dependencyManagerService;
    const sizes = Object.values(units).map((sheets) =>
      Object.entries(sheets).map(([id, { rowCount, columnCount }]) => [id, rowCount, columnCount]),
    );
    const generation = index instanceof KeptDependencyIndex ? index.generation : Number.NaN;
    return JSON.stringify([generation, sizes, this._currentConfigService.getSheetNameMap()]);
  }

  private areNamesChanged(): boolean {
    const config = this._currentConfigService;
    return [config.getDirtyNameMap(), config.getDirtyDefinedNameMap(), config.getDirtySuperTableMap()].some(
      (changed) => Object.keys(changed).length > 0,
    );
  }

  private touchedAreas(): ReadonlyMap<string, readonly IRange[]> {
    const areas = new Map<string, IRange[]>();
    for (const { sheetId, range } of this._currentConfigService.getDirtyRanges()) {
      const ofSheet = areas.get(sheetId);
      if (ofSheet) ofSheet.push(range);
      else areas.set(sheetId, [range]);
    }
    return areas;
  }

  private resume(tree: IFormulaDependencyTree, facts: Facts, touched: readonly IRange[] | undefined): void {
    tree.isDirty =
      facts.isVolatile || (touched?.some((range) => tree.inRangeData(range)) === true && !this.isExcluded(tree));
    tree.addressFunctionNodes = [...facts.addressing];
    if (tree instanceof FormulaDependencyTree) tree.pushRangeList(facts.areas);
  }

  private isExcluded({ unitId, subUnitId, row, column }: IFormulaDependencyTree): boolean {
    const excluded = this._currentConfigService.getExcludedRange()?.[unitId]?.[subUnitId];
    return (excluded?.getValue(row, column) ?? undefined) !== undefined;
  }

  private async begin(tree: IFormulaDependencyTree): Promise<void> {
    const node = this._getTreeNode(tree);
    tree.isDirty = this._includeTree(tree, node);
    tree.addressFunctionNodes = this._getAddressFunctionNodeList(node);
    if (!(tree instanceof FormulaDependencyTree)) {
      this.indexRepeat(tree);
      return;
    }
    const { row, column, rowCount, columnCount, subUnitId, unitId, refOffsetX, refOffsetY } = tree;
    this._runtimeService.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
    const areas = await this._getRangeListByNode({ node, refOffsetX, refOffsetY });
    tree.pushRangeList(areas);
    this._dependencyManagerService.addDependencyRTreeCache(tree);
    this.facts.set(tree, { areas, isVolatile: isVolatile(node), addressing: tree.addressFunctionNodes });
  }

  /** These are made anew each time, and have no facts of their own. */
  private indexRepeat(tree: IFormulaDependencyTree): void {
    const areas = JSON.stringify(tree.rangeList);
    if (this.repeats.get(tree.treeId) === areas) return;
    this.repeats.set(tree.treeId, areas);
    this._dependencyManagerService.addDependencyRTreeCache(tree);
  }
}

function isVolatile(node: BaseAstNode): boolean {
  return node.isForcedCalculateFunction() || node.getChildren().some(isVolatile);
}
