/**
 * Custom functions in the grid. Univer's own way of taking foreign functions makes 0 of blank arguments and stops at
 * a throw, so each function becomes one of the engine's kind, which sees blanks, and whose throws become error values.
 */
import { BooleanNumber, type Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";

/** Null is a blank cell or an argument left out; an error is its cell's, of the kind that its name spells. */
export type FunctionValue = number | string | boolean | null | Error;
export type FunctionMatrix = readonly (readonly FunctionValue[])[];

export interface WorkbenchFunction {
  /** As it stands in formulas, with its namespace: FIN.MARGIN. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
  /**
   * One matrix an argument, one by one for a single cell. A matrix as the result spills. What is thrown becomes the
   * error value that its name spells (#N/A), and #VALUE! where it spells none. Not called when an argument is an error:
   * the first of them is the result.
   */
  readonly compute: (values: readonly FunctionMatrix[]) => FunctionValue | FunctionMatrix;
}

/** Takes effect on formulas that are entered afterwards; the workbook must exist. */
export function registerFunctions(injector: Injector, functions: readonly WorkbenchFunction[]): void {
  injector.get(IFunctionService).registerExecutors(...functions.map((each) => new GridFunction(each)));
  injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, description, parameters }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: "",
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    })),
  );
}

/** The engine knows functions as classes only. */
class GridFunction extends BaseFunction {
  private readonly definition: WorkbenchFunction;

  constructor(definition: WorkbenchFunction) {
    super(definition.name);
    this.definition = definition;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const { parameters, compute } = this.definition;
    const needed = parameters.filter(({ optional }) => !optional).length;
    const taken = parameters.some(({ repeating }) => repeating) ? Infinity : parameters.length;
    if (variants.length < needed || variants.length > taken) return ErrorValueObject.create(ErrorType.VALUE);
    const failed = variants.map(firstError).find((error) => error !== undefined);
    if (failed) return failed;
    try {
      return valueObject(compute(variants.map(matrixOf)));
    } catch (thrown) {
      return ErrorValueObject.create(errorOf(thrown));
    }
  }
}

function firstError(variant: BaseValueObject): BaseValueObject | undefined {
  if (variant.isError()) return variant;
  if (!(variant instanceof ArrayValueObject)) return undefined;
  return (
    variant
      .getArrayValue()
      .flat()
      .find((cell) => cell?.isError() === true) ?? undefined
  );
}

function matrixOf(variant: BaseValueObject): FunctionMatrix {
  if (!(variant instanceof ArrayValueObject)) return [[plainValue(variant)]];
  return variant.getArrayValue().map((row) => [...row].map((cell) => plainValue(cell ?? undefined)));
}

function plainValue(object: BaseValueObject | null | undefined): FunctionValue {
  return object?.isNull() === false ? object.getValue() : null;
}

function valueObject(result: FunctionValue | FunctionMatrix): BaseValueObject {
  if (isMatrix(result)) return arrayObject(result);
  if (result instanceof Error) return ErrorValueObject.create(errorOf(result));
  if (typeof result === "number") {
    return Number.isFinite(result) ? NumberValueObject.create(result) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof result === "boolean") return BooleanValueObject.create(result);
  return StringValueObject.create(result ?? "");
}

function arrayObject(matrix: FunctionMatrix): BaseValueObject {
  const [first] = matrix;
  const sole = first?.[0];
  if (!first || sole === undefined) return ErrorValueObject.create(ErrorType.CALC);
  if (matrix.length === 1 && first.length === 1) return valueObject(sole);
  return ArrayValueObject.create({
    calculateValueList: matrix.map((row) => row.map(valueObject)),
    rowCount: matrix.length,
    columnCount: first.length,
    unitId: "",
    sheetId: "",
    row: 0,
    column: 0,
  });
}

function isMatrix(result: FunctionValue | FunctionMatrix): result is FunctionMatrix {
  return Array.isArray(result);
}

/**
 * The cell's error by the thrown one's name, or by its code: with Microsoft's library on the page, as here, the
 * functions throw that library's own errors.
 */
function errorOf(thrown: unknown): ErrorType {
  const { name, code } = (thrown ?? {}) as { readonly name?: unknown; readonly code?: unknown };
  return Object.values(ErrorType).find((type) => type === code || type === name) ?? ErrorType.VALUE;
}
