import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { RIBBON_ACTIONS } from "../../src/commands/ribbon";
import { checkManifest, RULE_NAMES } from "../../src/serve/manifest/check-manifest";

const manifest = readFileSync("manifest.xml", "utf8");

const FUNCTIONS = JSON.stringify({ functions: [{ id: "MARGIN", name: "MARGIN", parameters: [{ type: "number" }] }] });
const MADE: Readonly<Record<string, string>> = {
  "functions.json": FUNCTIONS,
  "functions.ja.json": FUNCTIONS,
  "functions.js": 'CustomFunctions.associate("MARGIN", margin);',
  "taskpane.html": "<!doctype html>",
};

/** What the rules say of a manifest that stands beside the project's own files, or beside others for some names. */
function problemsOf(text: string, instead: Readonly<Record<string, string | Buffer | undefined>> = {}) {
  const files: Readonly<Record<string, string | Buffer | undefined>> = { ...MADE, ...instead };
  const read = (path: string) => {
    if (Object.hasOwn(files, path)) return files[path] === undefined ? undefined : Buffer.from(files[path]);
    const place = [`assets/${path}`, `assets/help/${path}`].find((one) => existsSync(one));
    return place === undefined ? undefined : readFileSync(place);
  };
  return checkManifest(text, { read, actions: Object.keys(RIBBON_ACTIONS) });
}

/** The manifest with one thing changed, wherever it stands; fails when it does not stand there. */
function changed(what: string | RegExp, to: string): string {
  const text = manifest.replace(what, to);
  if (text === manifest) throw new Error(`The manifest has no ${String(what)}`);
  return text;
}

test("the project's manifest keeps every rule", () => {
  expect(problemsOf(manifest)).toEqual([]);
});

/** Rule, what is wrong, the manifest that has it, what is said. */
const BROKEN: readonly (readonly [string, string, string, RegExp])[] = [
  ["well-formed", "a tag left open", changed("</Hosts>", ""), /closes/],
  ["well-formed", "an attribute given twice", changed('lifetime="long"', 'lifetime="long" lifetime="long"'), /twice/],
  ["well-formed", "a bare ampersand", changed(">Tieout<", ">Tie & out<"), /&/],
  ["well-formed", "an attribute without quotes", changed('lifetime="long"', "lifetime=long"), /well-formed/],
  ["well-formed", "a document type", changed("<OfficeApp", '<!DOCTYPE x [<!ENTITY y "z">]><OfficeApp'), /well-formed/],
  ["well-formed", "something after the end", `${manifest}<more/>`, /beside the root/],
  ["element-order", "an element missing", changed(/<Permissions>.*<\/Permissions>/, ""), /Permissions> is missing/],
  [
    "element-order",
    "two elements exchanged",
    changed(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"),
    /Id> stands too late/,
  ],
  ["element-order", "an element of another kind", changed("<Permissions>", "<Purpose/><Permissions>"), /Purpose/],
  ["identity", "an id that is no GUID", changed(/<Id>.*<\/Id>/, "<Id>tieout</Id>"), /no GUID/],
  [
    "identity",
    "the empty GUID",
    changed(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, `${"0".repeat(8)}-0000-0000-0000-${"0".repeat(12)}`),
    /no GUID/,
  ],
  ["version", "three numbers", changed("0.1.0.0", "0.1.0"), /four numbers/],
  ["version", "a letter", changed("0.1.0.0", "0.1.0.b"), /four numbers/],
  ["hosts", "another host", changed('Host Name="Workbook"', 'Host Name="Document"'), /Workbook/],
  ["hosts", "another host in the overrides", changed('xsi:type="Workbook"', 'xsi:type="Presentation"'), /Workbook/],
  ["requirements", "a set that is not named", changed(/<Set Name="SharedRuntime".*\/>/, ""), /SharedRuntime 1.1/],
  ["requirements", "a set too old", changed('MinVersion="1.9"', 'MinVersion="1.8"'), /1.9 or later/],
  ["permissions", "too few permissions", changed("ReadWriteDocument", "ReadDocument"), /ReadWriteDocument/],
  ["resources-resolved", "an unknown resource", changed('resid="Tab.Label"', 'resid="Tab.Lable"'), /Tab\.Lable/],
  [
    "resources-resolved",
    "a resource of another kind",
    changed('Label resid="Tab.Label"', 'Label resid="Help.Url"'),
    /takes short text/,
  ],
  [
    "resources-used",
    "an unused resource",
    changed('Title resid="Import.Title"', 'Title resid="Pane.Title"'),
    /uses Import\.Title/,
  ],
  ["unique-ids", "a resource twice", changed('String id="Pane.Label"', 'String id="Pane.Title"'), /given twice/],
  ["unique-ids", "a button twice", changed('id="Tieout.Refresh"', 'id="Tieout.Import"'), /given twice/],
  ["unique-ids", "a long id", manifest.replaceAll('"Pane.Label"', `"${"P".repeat(33)}"`), /too long/],
  [
    "text-lengths",
    "a long short text",
    changed('DefaultValue="Import a release"', `DefaultValue="${"x".repeat(126)}"`),
    /126 characters/,
  ],
  [
    "text-lengths",
    "a long long text",
    changed('DefaultValue="Opens Tieout', `DefaultValue="${"x".repeat(251)}`),
    /Excel takes 250/,
  ],
  ["text-lengths", "a long override", changed('Value="取り込み"', `Value="${"取".repeat(126)}"`), /126 characters/],
  ["text-lengths", "an empty text", changed('DefaultValue="Checks"', 'DefaultValue=""'), /empty/],
  [
    "languages-complete",
    "a text without Japanese",
    changed(/<bt:Override Locale="ja-JP" Value="検算"\/>/, ""),
    /ja-JP/,
  ],
  [
    "languages-complete",
    "a language begun",
    changed(
      '<bt:Override Locale="ja-JP" Value="検算"/>',
      '<bt:Override Locale="ja-JP" Value="検算"/><bt:Override Locale="de-DE" Value="Kontrollen"/>',
    ),
    /de-DE/,
  ],
  [
    "languages-complete",
    "two texts for one",
    changed('Locale="ja-JP" Value="検算"/>', 'Locale="ja-JP" Value="検算"/><bt:Override Locale="ja-JP" Value="検証"/>'),
    /two texts/,
  ],
  [
    "secure-addresses",
    "an address without https",
    changed('DefaultValue="https://localhost:3000/help.html"', 'DefaultValue="http://localhost:3000/help.html"'),
    /no https/,
  ],
  [
    "secure-addresses",
    "another origin",
    changed(
      'DefaultValue="https://localhost:3000/functions.js"',
      'DefaultValue="https://elsewhere.example/functions.js"',
    ),
    /elsewhere/,
  ],
  [
    "secure-addresses",
    "a query",
    changed("https://localhost:3000/help.html", "https://localhost:3000/help.html?a=1"),
    /more than/,
  ],
  ["files-behind", "a file that is not there", changed("help-ja.html", "help-jp.html"), /no file behind/],
  [
    "icon-sizes",
    "an icon of another size",
    changed('"https://localhost:3000/icons/checks-16.png"', '"https://localhost:3000/icons/checks-32.png"'),
    /32×32, not 16×16/,
  ],
  [
    "icon-sizes",
    "a small icon in the store",
    changed(
      'HighResolutionIconUrl DefaultValue="https://localhost:3000/icons/tieout-64.png"',
      'HighResolutionIconUrl DefaultValue="https://localhost:3000/icons/tieout-32.png"',
    ),
    /not 64×64/,
  ],
  ["icon-sizes", "a size missing", changed(/<bt:Image size="80" resid="Import.80"\/>/, ""), /80 is missing/],
  ["shared-runtime", "no runtime", changed(/<Runtimes>[^]*<\/Runtimes>/, ""), /no shared runtime/],
  ["shared-runtime", "a short life", changed('lifetime="long"', 'lifetime="short"'), /live long/],
  [
    "shared-runtime",
    "another page for the ribbon",
    changed('FunctionFile resid="Taskpane.Url"', 'FunctionFile resid="Help.Url"'),
    /FunctionFile/,
  ],
  ["ribbon-actions", "an action without code", changed("refreshModel", "refreshAll"), /registered as refreshAll/],
  [
    "ribbon-actions",
    "code without an action",
    changed(/ExecuteFunction">\s*<FunctionName>showChecks<\/FunctionName>/, 'ShowTaskpane">'),
    /showChecks is registered/,
  ],
  [
    "function-metadata",
    "no functions",
    changed('xsi:type="CustomFunctions"', 'xsi:type="Functions"'),
    /extension point/,
  ],
  [
    "function-metadata",
    "a namespace with a space",
    changed('DefaultValue="FIN"', 'DefaultValue="FI N"'),
    /no namespace/,
  ],
];

test.each(BROKEN)("%s catches %s", (rule, _, text, message) => {
  const problems = problemsOf(text);
  expect(problems).toContainEqual({
    rule,
    line: expect.any(Number) as number,
    message: expect.stringMatching(message) as string,
  });
});

const functions = (...entries: readonly object[]) => JSON.stringify({ functions: entries });
const MARGIN = { id: "MARGIN", name: "MARGIN", parameters: [{ type: "number" }] };

test.each<readonly [string, Readonly<Record<string, string | undefined>>, RegExp]>([
  ["metadata that is missing", { "functions.json": undefined }, /no metadata/],
  ["metadata that is no JSON", { "functions.json": "{" }, /no JSON/],
  ["metadata without functions", { "functions.json": functions() }, /describes no functions/],
  ["metadata of another shape", { "functions.json": functions({ id: 1 }) }, /describes no functions/],
  ["metadata that Excel would not load", { "functions.json": FUNCTIONS + " ".repeat(1_000_000) }, /larger/],
  [
    "other functions in Japanese",
    { "functions.ja.json": functions({ ...MARGIN, id: "GROWTH" }) },
    /for ja-JP are others/,
  ],
  [
    "other arguments in Japanese",
    { "functions.ja.json": functions({ ...MARGIN, parameters: [] }) },
    /for ja-JP are others/,
  ],
  ["an id in small letters", { "functions.json": functions({ ...MARGIN, id: "margin" }) }, /no id/],
  ["a name that is too short", { "functions.json": functions({ ...MARGIN, name: "M" }) }, /no name/],
  ["a function described twice", { "functions.json": functions(MARGIN, MARGIN) }, /described twice/],
  ["a function without code", { "functions.js": "" }, /does not bind MARGIN/],
])("function-metadata catches %s", (_, instead, message) => {
  const told = problemsOf(manifest, instead).filter(({ rule }) => rule === "function-metadata");
  expect(told.map((problem) => problem.message).join("\n")).toMatch(message);
});

test("icon-sizes catches what is no picture", () => {
  const told = problemsOf(manifest, { "icons/tieout-16.png": "GIF89a and some more bytes to read" });
  expect(told.map(({ message }) => message).join("\n")).toContain("tieout-16.png is no PNG");
});

test("every rule has a manifest that breaks it", () => {
  expect([...new Set(BROKEN.map(([rule]) => rule))].sort()).toEqual([...RULE_NAMES].sort());
});

describe("npm run manifest:check", () => {
  const run = (...rest: readonly string[]) =>
    spawnSync(process.execPath, ["src/serve/check-manifest.mjs", ...rest], { encoding: "utf8" });

  test("checks the project's own functions, and says what only Microsoft's service would see", () => {
    const { status, stdout, stderr } = run();
    expect(stderr).toBe("");
    expect(stdout).toContain("keeps all");
    expect(stdout).toContain("office-addin-manifest validate");
    expect(status).toBe(0);
  });

  test("names file, line and rule, and leaves with 1", () => {
    const { status, stdout } = run("test/serve/broken-manifest.xml");
    expect(stdout).toContain("broken-manifest.xml:2  element-order: <Id> is missing");
    expect(status).toBe(1);
  });
});
