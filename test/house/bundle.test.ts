import { build } from "esbuild";

/** Every file that a page would load, at once or later, by its path. The workers it starts are asked about by themselves. */
async function filesOf(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    format: "esm",
    outdir: "out",
    logLevel: "silent",
    loader: { ".css": "empty" },
  });
  return Object.keys(metafile.inputs);
}

const packageOf = (path: string) =>
  /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(path)?.[1];

async function packagesOf(entry: string): Promise<ReadonlySet<string>> {
  return new Set((await filesOf(entry)).flatMap((path) => packageOf(path) ?? []));
}

test("the add-in's pane has no part of the grid, of Node or of Office's library in it", async () => {
  const packages = [...(await packagesOf("src/taskpane/start-taskpane.ts"))];
  expect(packages).toContain("react-dom");
  expect(packages.filter((name) => name.startsWith("@univerjs/") || name.startsWith("@microsoft/"))).toEqual([]);
});

test("the reading worker draws nothing", async () => {
  const packages = await packagesOf("src/taskpane/worker/reading-worker.ts");
  expect([...packages].filter((name) => /react|fluent|univer/.test(name))).toEqual([]);
});

test("the functions are small: no pane, no reader, no plan", async () => {
  const files = await filesOf("src/functions/functions.ts");
  const folders = new Set(files.flatMap((path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? []));
  expect([...folders].sort()).toEqual(["core", "functions", "metrics", "rates"]);
  expect(new Set(files.flatMap((path) => packageOf(path) ?? []))).toEqual(new Set(["decimal.js"]));
});
