import { buildFiling } from "../support/filing-builder";
import { outcomesOf } from "./told";

const filing = (kind: "other" | "kpi", title: string) =>
  buildFiling({
    tables: [
      {
        id: title,
        kind,
        currency: "USD",
        scale: 6,
        columns: [
          { period: "2025-01-01/2025-03-31", heading: "Total" },
          { period: "2025-01-01/2025-03-31", heading: "Common stock", qualifier: "Common stock" },
        ],
        rows: [
          { label: "Beginning balances", cells: ["62,146", "73,812"] },
          { label: "Common stock issued", cells: ["", "752"] },
          { label: "Share-based compensation", cells: ["", "6,133"] },
          { label: "Net income", cells: ["10,000", ""] },
          { label: "Ending balances", cells: ["79,031", "80,697"] },
        ],
        totals: {
          "Ending balances": ["Beginning balances", "Common stock issued", "Share-based compensation", "Net income"],
        },
      },
    ],
  });

test("changes of equity that only a component's column prints are not missed in the total's", () =>
  expect(outcomesOf("footing", filing("other", "Statements of shareholders' equity"))).toEqual([
    "ending-balances c2: exact",
  ]));

test("a total's column of any other table is added up", () =>
  expect(outcomesOf("footing", filing("kpi", "Key figures"))).toContain("ending-balances c1: break"));
