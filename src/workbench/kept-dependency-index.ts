/** The index of the areas that formulas read: its tree for searching single cells stays until an area comes or goes. */
import { DependencyManagerService, type IFormulaDependencyTree } from "@univerjs/preset-sheets-core";

export class KeptDependencyIndex extends DependencyManagerService {
  private isTreeBuilt = false;
  private losses = 0;

  /** Another one once areas may have gone of formulas that still stand. */
  get generation(): number {
    return this.losses;
  }

  override addDependencyRTreeCache(tree: IFormulaDependencyTree): void {
    this.isTreeBuilt = false;
    super.addDependencyRTreeCache(tree);
  }

  override removeFormulaDependency(unit: string, sheet: string, row: number, column: number): void {
    this.isTreeBuilt = false;
    super.removeFormulaDependency(unit, sheet, row, column);
  }

  override removeFormulaDependencyByDefinedName(unit: string, name: string): void {
    this.lose();
    super.removeFormulaDependencyByDefinedName(unit, name);
  }

  override clearFormulaDependency(unit: string, sheet?: string): void {
    this.lose();
    super.clearFormulaDependency(unit, sheet);
  }

  override clearOtherFormulaDependency(unit: string, sheet?: string): void {
    this.lose();
    super.clearOtherFormulaDependency(unit, sheet);
  }

  override clearFeatureFormulaDependency(unit: string, sheet?: string): void {
    this.lose();
    super.clearFeatureFormulaDependency(unit, sheet);
  }

  override reset(): void {
    this.lose();
    super.reset();
  }

  override openKdTree(): void {
    if (!this.isTreeBuilt) super.openKdTree();
    this.isTreeBuilt = true;
  }

  /** The tree stays. */
  override closeKdTree(): void {
    if (!this.isTreeBuilt) super.closeKdTree();
  }

  private lose(): void {
    this.losses += 1;
    this.isTreeBuilt = false;
  }
}
