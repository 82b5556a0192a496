/** What the analyst has chosen of new lines and periods: left out, or taken in though they were left out before. */
import type { PartChoices } from "../app/import-choices";
import { type LeftOut, leftOutKey } from "../statements/left-out";

/** Whether all of the parts come into the model, none, or some; `before`: what was left out before. */
export function areTaken(
  parts: readonly LeftOut[],
  before: readonly LeftOut[],
  { leftOut, takenIn }: PartChoices,
): boolean | "some" {
  const [wasOut, out, taken] = [before, leftOut, takenIn].map((list) => new Set(list.map(leftOutKey)));
  const count = parts.filter((part) => {
    const key = leftOutKey(part);
    return wasOut?.has(key) ? taken?.has(key) : !out?.has(key);
  }).length;
  return count === parts.length ? true : count === 0 ? false : "some";
}

/** The choices with these parts in the model or out of it. */
export function withParts<Choices extends PartChoices>(
  choices: Choices,
  parts: readonly LeftOut[],
  before: readonly LeftOut[],
  isTaken: boolean,
): Choices {
  const wasOut = new Set(before.map(leftOutKey));
  const keys = new Set(parts.map(leftOutKey));
  const others = (list: readonly LeftOut[]) => list.filter((part) => !keys.has(leftOutKey(part)));
  const [old, come] = [true, false].map((was) => parts.filter((part) => wasOut.has(leftOutKey(part)) === was));
  return {
    ...choices,
    leftOut: [...others(choices.leftOut), ...(isTaken ? [] : (come ?? []))],
    takenIn: [...others(choices.takenIn), ...(isTaken ? (old ?? []) : [])],
  };
}
