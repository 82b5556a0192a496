/**
 * Univer's interpreter, but for formulas that are made of what Tieout writes: these are worked out as plans are, with
 * Excel's rules, which is many times faster (only the branch that counts is looked at, and a reference is a look-up, not
 * an object), and gives what Excel gives where Univer calculates in decimals. Whatever is not plainly so is Univer's: an
 * error, a text that may be a number, a sheet with results that spill.
 */
import {
  BooleanValueObject,
  type IFormulaCurrentConfigService,
  type IFormulaRuntimeService,
  Interpreter,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import { valueOfFormula } from "../plan/formula-value";
import { isError, type Scalar } from "../plan/spreadsheet-value";
import { type FormulaNode, leanFormula, type LeanFormula } from "./lean-formula";
import { type LeanCells, openLeanCells } from "./lean-cells";

type NodeData = Parameters<Interpreter["execute"]>[0];
type Result = ReturnType<Interpreter["execute"]>;

export class LeanInterpreter extends Interpreter {
  /** null: no lean one. */
  private readonly formulas = new WeakMap<object, LeanFormula | null>();
  private readonly runtime: IFormulaRuntimeService;
  private readonly cells: LeanCells;

  constructor(runtime: IFormulaRuntimeService, config: IFormulaCurrentConfigService) {
    super(runtime);
    this.runtime = runtime;
    this.cells = openLeanCells(runtime, config);
  }

  override execute(data: NodeData): Result {
    return this.leanResult(data) ?? super.execute(data);
  }

  override checkAsyncNode(node: Parameters<Interpreter["checkAsyncNode"]>[0]): boolean {
    return node && this.leanOf(node) ? false : super.checkAsyncNode(node);
  }

  private leanOf(node: FormulaNode): LeanFormula | null {
    const known = this.formulas.get(node);
    if (known !== undefined) return known;
    const formula = leanFormula(node) ?? null;
    this.formulas.set(node, formula);
    return formula;
  }

  private leanResult({ node, refOffsetX, refOffsetY }: NodeData): Result | undefined {
    // A formula that was filled down refers to other cells than it says.
    const formula = node && !refOffsetX && !refOffsetY ? this.leanOf(node) : null;
    if (!formula || this.runtime.isStopExecution() || !this.cells.open()) return undefined;
    const value = valueOfFormula(formula, "", this.cells);
    return this.cells.areKnown() ? this.resultOf(value) : undefined;
  }

  private resultOf(value: Scalar): Result | undefined {
    if (isError(value)) return undefined;
    if (typeof value === "string") return StringValueObject.create(value);
    if (typeof value === "boolean") return BooleanValueObject.create(value);
    // A cell without a number format takes that of the cells that it reads.
    return this.cells.hasNumberFormat() ? NumberValueObject.create(value ?? 0) : undefined;
  }
}
