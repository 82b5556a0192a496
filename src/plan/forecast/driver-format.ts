import { type Method, METHOD_TEXTS } from "../../forecast/method";
import { numberFormat } from "../unit-text";
import type { NumberFormat } from "../workbook-plan";
import type { PlannedLine } from "./forecast-plan";

/** How a driver is shown: as a percentage, in days, or as the amounts of its line. */
export function driverFormat({ row }: Pick<PlannedLine, "row">, method: Method): NumberFormat {
  switch (METHOD_TEXTS[method].unit) {
    case "fraction":
      return { kind: "percent", digits: 2 };
    case "days":
      return { kind: "amount", digits: 1 };
    case "amount":
    case "none":
      return row.unit ? numberFormat(row.unit, row.digits) : { kind: "amount", digits: row.digits };
  }
}
