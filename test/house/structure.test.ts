import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** File path -> what it imports. */
type Tree = Readonly<Record<string, readonly string[]>>;

interface Violation {
  readonly rule: string;
  readonly from: string;
}

const DEPENDENCIES = [
  "decimal.js",
  "hucre",
  "react",
  "react-dom",
  "@fluentui/react-components",
  "@univerjs/core",
  "pdfjs-dist",
];
const INSTALLED = [...DEPENDENCIES, "bundler", "stray"];

/** What the project's own rules say of a small project made for the purpose. */
function violationsIn(tree: Tree): readonly Violation[] {
  const project = mkdtempSync(join(tmpdir(), "tieout-structure-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  try {
    const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, "1.0.0"]));
    write(
      "package.json",
      JSON.stringify({ dependencies: versions(DEPENDENCIES), devDependencies: versions(["bundler"]) }),
    );
    write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "ESNext", moduleResolution: "Bundler" } }));
    for (const name of INSTALLED) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "main.js" }));
      write(`node_modules/${name}/main.js`, "");
    }
    for (const [path, imports] of Object.entries(tree)) {
      write(path, [...imports.map((from) => `import "${from}";`), "export const here = 1;", ""].join("\n"));
    }
    const report = spawnSync(
      process.execPath,
      [
        resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
        ...["--config", resolve(".dependency-cruiser.cjs"), "--output-type", "json", "src", "test"],
      ],
      { cwd: project, encoding: "utf8", maxBuffer: 1 << 26 },
    );
    const { summary } = JSON.parse(report.stdout) as {
      summary: { violations: { rule: { name: string }; from: string }[] };
    };
    return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  } finally {
    rmSync(project, { recursive: true });
  }
}

/** One file a rule: the file that the rule must name, and the offending import. */
const OFFENCES: readonly (readonly [rule: string, file: string, from: string])[] = [
  ["layer-core", "src/core/a.ts", "../statements/leaf"],
  ["layer-statements", "src/statements/a.ts", "../readers/leaf"],
  ["layer-readers", "src/readers/a.ts", "../interpret/leaf"],
  ["layer-metrics", "src/metrics/a.ts", "../checks/leaf"],
  ["layer-rates", "src/rates/a.ts", "../readers/leaf"],
  ["layer-rates-online", "src/rates-online/a.ts", "../statements/leaf"],
  ["layer-interpret", "src/interpret/a.ts", "../checks/leaf"],
  ["layer-checks", "src/checks/a.ts", "../interpret/leaf"],
  ["layer-forecast", "src/forecast/a.ts", "../plan/leaf"],
  ["layer-plan", "src/plan/a.ts", "../app/leaf"],
  ["layer-workbook-excel", "src/workbook/excel/a.ts", "../xlsx/leaf"],
  ["layer-workbook-xlsx", "src/workbook/xlsx/a.ts", "../excel/leaf"],
  ["layer-workbook-xlsx", "src/workbook/xlsx/b.ts", "../../checks/leaf"],
  ["layer-workbook-port", "src/workbook/a.ts", "./xlsx/leaf"],
  ["layer-functions", "src/functions/a.ts", "../statements/leaf"],
  ["layer-pdf-engine", "src/pdf-engine/a.ts", "../interpret/leaf"],
  ["layer-app", "src/app/a.ts", "../workbook/xlsx/leaf"],
  ["layer-app", "src/app/b.ts", "../cli/leaf"],
  ["layer-cli", "src/cli/a.ts", "../taskpane/leaf"],
  ["layer-taskpane", "src/taskpane/a.ts", "../workbench/leaf"],
  ["layer-commands", "src/commands/a.ts", "../cli/leaf"],
  ["layer-workbench", "src/workbench/a.ts", "../cli/leaf"],
  ["layer-workbench-host", "src/workbench/host/a.ts", "../leaf"],
  ["layer-serve", "src/serve/a.ts", "../plan/leaf"],
  ["known-folder", "src/attic/a.ts", "../core/leaf"],
  ["no-import-from-test", "src/core/b.ts", "../../test/leaf"],
  ["decimal-js-in-one-file", "src/metrics/b.ts", "decimal.js"],
  ["hucre-at-the-file-doors", "src/plan/b.ts", "hucre"],
  ["pdf-js-behind-its-engine", "src/readers/b.ts", "pdfjs-dist"],
  ["react-in-shells", "src/app/c.ts", "react"],
  ["grid-in-the-workbench", "src/taskpane/c.ts", "@univerjs/core"],
  ["react-in-shells", "src/workbook/excel/b.ts", "@fluentui/react-components"],
  ["node-in-the-command-line", "src/app/d.ts", "node:fs"],
  ["node-in-the-command-line", "src/core/c.ts", "path"],
  ["no-development-package", "src/cli/b.ts", "bundler"],
  ["no-undeclared-package", "src/cli/c.ts", "stray"],
  ["not-resolvable", "src/core/d.ts", "./gone"],
  ["no-barrel", "src/core/e.ts", "./index"],
  ["no-utils-folder", "src/core/f.ts", "./utils/text"],
  ["no-utils-folder", "src/core/g.ts", "./helper"],
  ["no-cycle", "src/core/circle.ts", "./ring"],
];

const LEAVES = [
  ...["core", "statements", "readers", "interpret", "checks", "metrics", "forecast", "plan", "app", "functions"],
  ...["workbook", "workbook/excel", "workbook/xlsx", "cli", "taskpane", "commands", "workbench"],
].map((folder) => `src/${folder}/leaf.ts`);

const leaves: Tree = Object.fromEntries([...LEAVES, "test/leaf.ts"].map((path) => [path, []]));

describe("the rules of who may import whom", () => {
  const offending: Tree = {
    ...leaves,
    ...Object.fromEntries(OFFENCES.map(([, file, from]) => [file, [from]])),
    "src/core/ring.ts": ["./circle"],
    "src/core/index.ts": [],
    "src/core/utils/text.ts": [],
    "src/core/helper.ts": [],
    "src/core/alone.ts": [],
  };
  let found: readonly Violation[] = [];
  beforeAll(() => {
    found = violationsIn(offending);
  }, 60_000);

  test.each(OFFENCES)("%s names %s, which imports %s", (rule, from) => {
    expect(found).toContainEqual({ rule, from });
  });

  test("a file that nobody knows and that knows nobody is an orphan", () => {
    expect(found).toContainEqual({ rule: "no-orphan", from: "src/core/alone.ts" });
  });

  test("every rule of the configuration is provoked here", () => {
    const configured = JSON.parse(
      execFileSync(
        process.execPath,
        ["-p", 'JSON.stringify(require("./.dependency-cruiser.cjs").forbidden.map((rule) => rule.name))'],
        { encoding: "utf8" },
      ),
    ) as string[];
    const provoked = new Set(found.map(({ rule }) => rule));
    expect(configured.filter((rule) => !provoked.has(rule))).toEqual([]);
  });
});

test("what the layers allow is not reported", () => {
  const allowed: Tree = {
    ...leaves,
    "src/core/decimal.ts": ["decimal.js", "./leaf"],
    "src/statements/line.ts": ["./leaf", "../core/leaf"],
    "src/readers/read.ts": ["./leaf", "../statements/leaf"],
    "src/readers/sheet/read-sheet.ts": ["hucre", "../read"],
    "src/metrics/margin.ts": ["../core/decimal", "./leaf"],
    "src/interpret/interpret.ts": ["../readers/read", "../statements/line", "./leaf"],
    "src/checks/run.ts": ["../metrics/margin", "./leaf"],
    "src/forecast/driver.ts": ["../checks/run", "../interpret/interpret", "./leaf"],
    "src/plan/plan.ts": ["../forecast/driver", "./leaf"],
    "src/workbook/port.ts": ["../plan/plan", "./leaf"],
    "src/workbook/excel/write.ts": ["../port", "./leaf"],
    "src/workbook/xlsx/write.ts": ["../port", "hucre", "./leaf"],
    "src/app/import.ts": ["../workbook/port", "../plan/plan", "./leaf"],
    "src/functions/growth.ts": ["../metrics/margin", "./leaf"],
    "src/cli/main.ts": ["node:fs", "../app/import", "../workbook/xlsx/write", "./leaf"],
    "src/cli/build.mjs": ["bundler"],
    "src/taskpane/pane.tsx": [
      "react",
      "@fluentui/react-components",
      "../app/import",
      "../workbook/excel/write",
      "./leaf",
    ],
    "src/commands/show.ts": ["../app/import", "./leaf"],
    "src/workbench/start.ts": ["../taskpane/pane", "../commands/show", "../functions/growth", "./leaf"],
    "src/serve/start.ts": ["../core/decimal", "node:http", "bundler"],
    "test/core/decimal.test.ts": ["../../src/core/decimal", "node:fs", "../leaf"],
  };
  expect(violationsIn(allowed)).toEqual([]);
}, 60_000);

describe("the files themselves", () => {
  const files = ["src", "test"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  );
  const sources = files.filter((path) => /^src.*\.(ts|tsx|mjs)$/.test(path));

  test("are there", () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  test("none in src has more than 400 lines", () => {
    const lineCount = (path: string) => readFileSync(path, "utf8").split("\n").length - 1;
    expect(sources.filter((path) => lineCount(path) > 400)).toEqual([]);
  });

  test("none is a barrel, and none is called utils or helpers", () => {
    expect(files.filter((path) => /(^|\/)(index|utils?|helpers?)(\.|\/|$)/.test(path))).toEqual([]);
  });

  test("all are named in kebab-case", () => {
    expect(sources.filter((path) => !/^src(\/[a-z0-9-]+)+(\.[a-z]+)+$/.test(path))).toEqual([]);
  });
});
