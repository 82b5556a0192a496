import { soleConcepts } from "../../src/interpret/sole-concept";

describe("soleConcepts", () => {
  it("leaves a meaning with the only line that claims it", () => {
    expect(
      soleConcepts([
        { label: "Revenues", concept: "revenue" },
        { label: "Other", concept: undefined },
      ]),
    ).toEqual(["revenue", undefined]);
  });

  it("gives it to the one claimant that says total", () => {
    const claims = [
      { label: "Sales", concept: "revenue" },
      { label: "Total sales", concept: "revenue" },
    ] as const;
    expect(soleConcepts(claims)).toEqual([undefined, "revenue"]);
  });

  it("gives it to nobody when the labels do not decide", () => {
    const claims = [
      { label: "Other income", concept: "other-income-expense" },
      { label: "Other expenses", concept: "other-income-expense" },
    ] as const;
    expect(soleConcepts(claims)).toEqual([undefined, undefined]);
  });

  it("takes the widest total of equity, which stands last", () => {
    const claims = [
      { label: "Total stockholders' equity", concept: "total-equity" },
      { label: "Total equity", concept: "total-equity" },
    ] as const;
    expect(soleConcepts(claims)).toEqual([undefined, "total-equity"]);
  });
});
