import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "tieout-pages-")));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Bundles a small page with the plugins that the expression makes. Gives webpack's errors. */
function bundle(files: Readonly<Record<string, string>>, plugins: string): readonly string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const script = `
    import webpack from "webpack";
    import * as plugin from ${JSON.stringify(pathToFileURL("src/serve/webpack-plugin.mjs").href)};
    const at = (path) => ${JSON.stringify(`${folder}/`)} + path;
    const emit = (name, text) => ({ apply: (compiler) => compiler.hooks.thisCompilation.tap("Emit", (compilation) =>
      compilation.hooks.processAssets.tap({ name: "Emit", stage: -2000 }, () =>
        compilation.emitAsset(name, new webpack.sources.RawSource(text)))) });
    webpack({
      name: "page", mode: "production", context: at(""), devtool: false, cache: false, performance: false,
      entry: { first: at("first.js"), second: at("second.js") },
      output: { path: at("out"), filename: "[name].js" },
      optimization: { minimize: false },
      plugins: ${plugins},
    }, (problem, stats) => {
      if (problem) throw problem;
      console.log(JSON.stringify(stats.toJson({ all: false, errors: true }).errors.map(({ message }) => message)));
    });`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as readonly string[];
}

const PAGE = { "first.js": "console.log(1);", "second.js": "console.log(2);" };
const out = (path: string) => readFileSync(join(folder, "out", path), "utf8");

/** Text that gzip can do nothing with, the same every time. */
function noise(length: number): string {
  let state = 1;
  const next = () => (state = (state * 48271) % 2147483647) % 64;
  return Array.from({ length }, () => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[next()]).join(
    "",
  );
}

describe("limitStart", () => {
  test("lets a page through that starts with little, whatever else it may load later", () => {
    const files = { ...PAGE, "first.js": 'import("./later.js");', "later.js": `export default "${noise(9000)}";` };
    expect(bundle(files, '[plugin.limitStart(["first", "second"], 5000)]')).toEqual([]);
  });

  test("fails a page over the limit, with the list", () => {
    const files = { ...PAGE, "second.js": `console.log("${noise(9000)}");` };
    const [error, ...more] = bundle(files, '[plugin.limitStart(["first", "second"], 5000)]');
    expect(error).toMatch(/^The pane starts with 7\.\d kB of script, gzipped:\n/);
    expect(error).toMatch(/\n {2}0\.\d kB {2}first\.js\n {2}[67]\.\d kB {2}second\.js\n/);
    expect(error).toContain("over 5.0 kB");
    expect(more).toEqual([]);
  });
});

describe("forbidPackage", () => {
  const grid = {
    "node_modules/@grid/core/index.js": "export const grid = 1;",
    "node_modules/@grid/core/package.json": '{"main":"index.js","type":"module"}',
  };

  test("fails the build that takes the package in, even by a later import", () => {
    const files = { ...PAGE, ...grid, "first.js": 'import("@grid/core");' };
    expect(bundle(files, '[plugin.forbidPackage("@grid")]')).toEqual([
      expect.stringMatching(/^@grid must not be in the page: .*@grid\/core\/index\.js$/),
    ]);
  });

  test("leaves others alone, and those only called alike", () => {
    const files = { ...PAGE, ...grid, "first.js": 'import("@grid/core");' };
    expect(bundle(files, '[plugin.forbidPackage("@gri"), plugin.forbidPackage("core")]')).toEqual([]);
  });
});

test("layFiles lays files as they are, or as they are changed", () => {
  const files = { ...PAGE, "icon.png": "\u0089PNG", "manifest.xml": "at https://localhost:3000/" };
  const lay = `[plugin.layFiles([
    { asset: "icons/icon.png", from: at("icon.png") },
    { asset: "manifest.xml", from: at("manifest.xml"), change: (text) => text.replace("localhost:3000", "tieout.example") },
  ])]`;
  expect(bundle(files, lay)).toEqual([]);
  expect(out("icons/icon.png")).toBe("\u0089PNG");
  expect(out("manifest.xml")).toBe("at https://tieout.example/");
});

describe("translateFunctions", () => {
  const english = JSON.stringify({
    allowCustomDataForDataTypeAny: true,
    functions: [
      {
        id: "MARGIN",
        name: "MARGIN",
        description: "Profit by revenue.",
        parameters: [{ name: "profit", description: "The profit.", type: "number" }],
        result: { type: "number" },
      },
    ],
  });
  const translate = (texts: string) =>
    bundle(
      { ...PAGE, "words.ts": `export const DESCRIPTION_JA: Record<string, unknown> = ${texts};` },
      `[emit("functions.json", ${JSON.stringify(english)}), plugin.translateFunctions(at("words.ts"))]`,
    );

  test("writes the same functions with the other texts", () => {
    const texts =
      '{ MARGIN: { description: "利益率", parameters: { profit: { name: "利益", description: "利益の額" } } } }';
    expect(translate(texts)).toEqual([]);
    expect(JSON.parse(out("functions.ja.json"))).toEqual({
      allowCustomDataForDataTypeAny: true,
      functions: [
        {
          id: "MARGIN",
          name: "MARGIN",
          description: "利益率",
          parameters: [{ name: "利益", description: "利益の額", type: "number" }],
          result: { type: "number" },
        },
      ],
    });
  });

  test.each([
    ["a function without a text", "{}", "No Japanese text for MARGIN in"],
    ["an argument without a text", '{ MARGIN: { description: "利益率", parameters: {} } }', "MARGIN, argument profit"],
    [
      "a text without its function",
      '{ MARGIN: { description: "利益率", parameters: { profit: { name: "利益", description: "額" } } }, GROWTH: { description: "", parameters: {} } }',
      "GROWTH, which is no function",
    ],
  ])("fails the build for %s", (_, texts, message) => {
    expect(translate(texts).join("\n")).toContain(message);
  });

  test("fails the build that made no metadata", () => {
    const plugins = '[plugin.translateFunctions(at("words.ts"))]';
    expect(bundle({ ...PAGE, "words.ts": "export const DESCRIPTION_JA = {};" }, plugins).join()).toContain(
      "was not made",
    );
    expect(existsSync(join(folder, "out/functions.ja.json"))).toBe(false);
  });
});
