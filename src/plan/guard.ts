import { call, type Formula, NOTHING } from "./formula";

/** A link that shows nothing where the other cell holds no number. */
export function whereNumber(reference: Formula): Formula {
  return call("IF", call("ISNUMBER", reference), reference, NOTHING);
}
