/** Figures of the imported filings. */
import { type Argument, type Matrix, matrixOf, readDate, type Read, readText } from "./argument";
import { cellOf, named } from "./by-cell";
import { cellError } from "./cell-error";
import { type FactQuery, type FactSource, functionSources } from "./function-source";
import { cellAt, commonShape, fill } from "./spill";

export function FACT(args: readonly Argument[]): Matrix | Error {
  const given = ["item", "period", "unit", "issuer"].filter((_, i) => i < 2 || matrixOf(args[i]) !== undefined);
  const positions = given.map((name) => ["item", "period", "unit", "issuer"].indexOf(name));
  const matrices = named(
    given,
    positions.map((i) => args[i]),
  );
  if (matrices instanceof Error) return matrices;
  const shape = commonShape(matrices);
  if (shape instanceof Error) return shape;
  const { facts } = functionSources();
  if (facts === undefined) return cellError("#N/A", "No filing is imported into this workbook.");
  return fill(shape, (row, column) => {
    const at = (name: string) => cellAt(matrices.find((each) => each.name === name)?.cells ?? [[""]], row, column);
    const item = readText(at("item"), "item");
    const period = readPeriod(at("period"));
    const unit = readText(at("unit"), "unit");
    const issuer = readText(at("issuer"), "issuer");
    for (const read of [item, period, unit, issuer]) if (read instanceof Error) return read;
    if (item === undefined || period === undefined) return "";
    return figureOf(facts, {
      item: item as string,
      period: period as FactQuery["period"],
      ...(typeof unit === "string" ? { unit } : {}),
      ...(typeof issuer === "string" ? { issuer } : {}),
    });
  });
}

function figureOf(facts: FactSource, query: FactQuery): number | Error {
  const found = facts.find(query);
  return found.ok ? cellOf(found.value) : cellError("#N/A", found.problem.message);
}

/** A label as text, or the period's last day as a date. */
function readPeriod(cell: unknown): Read<FactQuery["period"]> {
  const text = typeof cell === "string" ? readText(cell, "period") : undefined;
  if (typeof text === "string" && !/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const end = readDate(cell, "period");
  return typeof end === "string" ? { end } : end;
}
