/** What the examples of FACT look figures up in: an invented filing of two figures. */
import { decimal } from "../../src/core/decimal";
import { failure, success } from "../../src/core/result";
import type { FactSource } from "../../src/functions/function-source";

export const EXAMPLE_FACTS: FactSource = {
  find: ({ item, period, unit }) => {
    const isPeriod = typeof period === "string" ? period === "1Q25" : period.end === "2025-06-30";
    if (!isPeriod) return failure({ kind: "unknown-period", message: "There is 1Q25 only." });
    if (item === "revenue" && unit === undefined) return success(decimal(7320));
    if (item === "Total revenues" && unit === "JPY thousand") return success(decimal(7319842));
    return failure({ kind: "unknown-item", message: `There is no line "${item}".` });
  },
};
