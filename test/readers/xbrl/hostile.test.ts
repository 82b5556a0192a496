import { readRelease } from "../../../src/app/read-release";
import { factsOf } from "../../../src/statements/filing";
import { readTagged } from "../../../src/readers/xbrl/read-tagged";
import { context, figure, fileOf, instance, page, read, UNITS, zip } from "./tagged-fixture";

const at = context("c", "2025-03-31") + UNITS;
const bare = page(figure("us-gaap:Assets", "c", "USD", "5"), at);
const bombs: readonly (readonly [string, string])[] = [
  ["a document type with entities", bare.replace("?><html", '?><!DOCTYPE html [<!ENTITY a "5">]><html')],
  [
    "entities that multiply",
    bare.replace("?><html", '?><!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]><html'),
  ],
  ["an entity that nobody declared", page(figure("us-gaap:Assets", "c", "USD", "&five;"), at)],
  ["a million references", page(`${"&#53;".repeat(1_000_000)}${figure("us-gaap:Assets", "c", "USD", "5")}`, at)],
  ["endless depth", page(`${"<div>".repeat(100_000)}${"</div>".repeat(100_000)}`, at)],
  [
    "more facts than any filing",
    instance(at + '<us-gaap:A contextRef="c" unitRef="USD">5</us-gaap:A>'.repeat(200_001)),
  ],
  ["no end", bare.slice(0, -7)],
];

describe("a hostile document", () => {
  test.each(bombs)("with %s is refused soon", (_, text) => {
    const started = performance.now();
    expect(readTagged(fileOf(text))).toMatchObject({ ok: false });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "with a concept called %s is plain data",
    async (name) => {
      const facts = ["us-gaap", "tse-ed-t", "jppfs_cor"].map((prefix) => figure(`${prefix}:${name}`, "c", "USD", "5"));
      const filing = await readRelease(fileOf(page(facts.join(""), at)));
      expect(
        filing.ok &&
          filing.value.statements.flatMap(({ lines }) =>
            lines.map(({ label, labelJa, concept }) => [label, labelJa, concept]),
          ),
      ).toEqual(facts.map(() => [name, undefined, undefined]));
      expect(filing.ok && factsOf(filing.value)).toHaveLength(3);
      expect(({} as Readonly<Record<string, unknown>>)["polluted"]).toBeUndefined();
    },
  );

  test("with names of objects in companyfacts is plain data", async () => {
    const item = '{"end":"2025-03-31","val":5,"filed":"2025-05-01"}';
    const text = `{"cik":1,"entityName":"Example","facts":{"us-gaap":{"__proto__":{"label":"x","units":{"__proto__":[${item}],"USD":[${item}]}},"constructor":{"units":{"USD":[${item}]}}}}}`;
    const filing = await readRelease(fileOf(text));
    expect(filing.ok && factsOf(filing.value)).toHaveLength(3);
  });

  test("with contexts and units called __proto__ is plain data", () => {
    const { facts } = read(
      page(
        figure("us-gaap:Assets", "__proto__", "__proto__", "5"),
        context("__proto__", "2025-03-31") + UNITS.replace('id="USD"', 'id="__proto__"'),
      ),
    );
    expect(facts).toHaveLength(1);
  });

  test("with a linkbase of a hundred thousand arcs in a ring is read soon", () => {
    const loc = (i: number) => `<link:loc xlink:label="l${i}" xlink:href="x.xsd#us-gaap_C${i}"/>`;
    const arc = (i: number) =>
      `<link:presentationArc xlink:from="l${i % 300}" xlink:to="l${(i * 7 + 1) % 300}" order="${i}"/>`;
    const started = performance.now();
    const document = read(
      zip({
        "a.htm": bare,
        "a_pre.xml": `<link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"><link:presentationLink xlink:role="r">
          ${Array.from({ length: 300 }, (_, i) => loc(i)).join("")}${Array.from({ length: 50_000 }, (_, i) => arc(i)).join("")}
          <link:loc xlink:label="top" xlink:href="x.xsd#us-gaap_Top"/><link:presentationArc xlink:from="top" xlink:to="l0"/></link:presentationLink></link:linkbase>`,
      }),
    );
    expect(document.presentations).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
