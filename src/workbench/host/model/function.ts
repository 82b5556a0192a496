/** The worksheet functions that clients may call: what DATE gives tells from which year the workbook counts its days. */
import { excelSerial, isoDate } from "../../../core/date";
import { wholeOf } from "../argument";
import { defineType, method, property } from "../define-type";

interface FunctionValue {
  readonly value: number | undefined;
}

const resultObject = defineType<FunctionValue>("FunctionResult", {
  Error: property(2, ({ value }) => (value === undefined ? "#NUM!" : null)),
  Value: property(2, ({ value }) => value ?? null),
});

/** Days before the first that Excel counts are #NUM!; the 29th of February 1900, which Excel counts, is left aside. */
export const functionsObject = defineType<undefined>("Functions", {
  Date: method(2, (_target, [year, month, day], state) => {
    const date = isoDate(wholeOf(year, "The year"), wholeOf(month, "The month"), wholeOf(day, "The day"));
    const serial = date === undefined ? -1 : excelSerial(date, state.dates);
    return resultObject(state, { value: serial < 0 ? undefined : serial });
  }),
});
