/** What a figure counts. Money names its currency (ISO 4217). */
export type Unit =
  | { readonly kind: "money"; readonly currency: string }
  | { readonly kind: "money-per"; readonly currency: string; readonly per: "share" | "ADS" }
  | { readonly kind: "shares"; readonly of: "share" | "ADS" }
  | { readonly kind: "percent" }
  | { readonly kind: "count"; readonly name: string };

export function money(currency: string): Unit {
  return { kind: "money", currency };
}

export const PERCENT: Unit = { kind: "percent" };

export function count(name: string): Unit {
  return { kind: "count", name };
}

export function sameUnit(a: Unit, b: Unit): boolean {
  // The kind too: an issuer may count something and call it "shares" or "JPY".
  return a.kind === b.kind && unitKey(a) === unitKey(b);
}

/** The unit as a short text, the same for equal units: JPY, JPY/share, shares, percent, Gbps. */
export function unitKey(unit: Unit): string {
  switch (unit.kind) {
    case "money":
      return unit.currency;
    case "money-per":
      return `${unit.currency}/${unit.per}`;
    case "shares":
      return unit.of === "share" ? "shares" : "ADS";
    case "percent":
      return "percent";
    case "count":
      return unit.name;
  }
}
