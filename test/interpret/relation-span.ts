/** Calculations as equations between rows: whether one set of them says the same as another, however it is written. */
import type { Calculation } from "../../src/statements/statement";

const PRIME = 1_000_003n;

type Vector = readonly bigint[];

/** The calculations of `asked` that do not follow from those of `given`. */
export function notFollowing(asked: readonly Calculation[], given: readonly Calculation[]): readonly Calculation[] {
  const keys = new Map<string, number>();
  for (const { total, terms } of [...asked, ...given]) {
    for (const key of [total, ...terms.map(({ line }) => line)]) if (!keys.has(key)) keys.set(key, keys.size);
  }
  const basis: { readonly pivot: number; readonly vector: Vector }[] = [];
  for (const calculation of given) {
    const rest = reduce(vectorOf(calculation, keys), basis);
    const pivot = rest.findIndex((entry) => entry !== 0n);
    const lead = rest[pivot];
    if (lead !== undefined) basis.push({ pivot, vector: rest.map((entry) => mod(entry * inverse(lead))) });
  }
  return asked.filter((calculation) => reduce(vectorOf(calculation, keys), basis).some((entry) => entry !== 0n));
}

function vectorOf({ total, terms }: Calculation, keys: ReadonlyMap<string, number>): Vector {
  const vector = new Array<bigint>(keys.size).fill(0n);
  const add = (key: string, weight: number) => {
    const at = keys.get(key) ?? 0;
    vector[at] = mod((vector[at] ?? 0n) + BigInt(weight));
  };
  add(total, -1);
  for (const { line, weight } of terms) add(line, weight);
  return vector;
}

function reduce(vector: Vector, basis: readonly { readonly pivot: number; readonly vector: Vector }[]): Vector {
  return basis.reduce((rest, { pivot, vector: row }) => {
    const factor = rest[pivot] ?? 0n;
    return factor === 0n ? rest : rest.map((entry, i) => mod(entry - factor * (row[i] ?? 0n)));
  }, vector);
}

function mod(value: bigint): bigint {
  return ((value % PRIME) + PRIME) % PRIME;
}

function inverse(value: bigint): bigint {
  let [result, base, exponent] = [1n, value, PRIME - 2n];
  for (; exponent > 0n; exponent >>= 1n, base = mod(base * base)) if (exponent & 1n) result = mod(result * base);
  return result;
}
