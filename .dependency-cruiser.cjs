/**
 * Who may import whom. Left of every arrow lies what is pure: a folder sees only what is written beside its name here
 * (and itself), so nothing imports upward and no two adapters know each other.
 */
const pure = ["core", "statements", "readers", "interpret", "checks", "metrics", "forecast", "plan"];

const mayImport = {
  core: [],
  statements: ["core"],
  readers: ["core", "statements"],
  metrics: ["core", "statements"],
  rates: ["core", "statements"],
  "rates-online": ["core", "rates"],
  interpret: ["core", "statements", "readers", "metrics"],
  checks: ["core", "statements", "metrics"],
  forecast: ["core", "statements", "readers", "interpret", "checks", "metrics"],
  plan: pure,
  "workbook/excel": ["core", "statements", "plan", "workbook/[^/]+$"],
  "workbook/xlsx": ["core", "statements", "plan", "workbook/[^/]+$"],
  functions: ["core", "metrics", "rates"],
  "pdf-engine": ["readers"],
  app: [...pure, "rates", "functions", "workbook/[^/]+$"],
  cli: [...pure, "app", "pdf-engine", "workbook/xlsx", "workbook/[^/]+$"],
  commands: [...pure, "app", "workbook"],
  taskpane: [...pure, "rates", "rates-online", "app", "pdf-engine", "workbook", "functions", "commands"],
  "workbench/host": ["core", "workbook/[^/]+$"],
  workbench: [...pure, "app", "workbook", "functions", "taskpane", "commands"],
  serve: ["core", "cli"],
};

const places = (folders) =>
  `^src/(${folders.map((folder) => (folder.endsWith("$") ? folder : `${folder}/`)).join("|")})`;

const layers = Object.entries(mayImport).map(([folder, others]) => ({
  name: `layer-${folder.replace("/", "-")}`,
  severity: "error",
  comment: `${folder} sees itself and: ${others.join(", ") || "nothing else"}.`,
  from: { path: places([folder]) },
  to: { path: "^src/", pathNot: places([folder, ...others]) },
}));

/** A package, wherever npm put it. */
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;

module.exports = {
  forbidden: [
    ...layers,
    {
      name: "layer-workbook-port",
      severity: "error",
      comment: "The port knows the plan, not its adapters.",
      from: { path: "^src/workbook/[^/]+$" },
      to: { path: "^src/", pathNot: places(["core", "statements", "plan", "workbook/[^/]+$"]) },
    },
    {
      name: "known-folder",
      severity: "error",
      comment: "A new folder gets its place in the order above first.",
      from: { path: "^src/", pathNot: places([...Object.keys(mayImport), "workbook/[^/]+$"]) },
      to: {},
    },
    {
      name: "no-import-from-test",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "decimal-js-in-one-file",
      severity: "error",
      comment: "Its configuration is global and mutable: src/core/decimal.ts keeps a private copy for everybody.",
      from: { path: "^src/", pathNot: "^src/core/decimal[.]ts$" },
      to: { path: npm("decimal[.]js") },
    },
    {
      name: "hucre-at-the-file-doors",
      severity: "error",
      comment: "The spreadsheet library stays behind the adapter that writes files and the reader that reads them.",
      from: { path: "^src/", pathNot: "^src/(workbook/xlsx|readers/sheet)/" },
      to: { path: npm("hucre") },
    },
    {
      name: "pdf-js-behind-its-engine",
      severity: "error",
      comment: "The library is met at the edges; the reader knows places of text only.",
      from: { path: "^src/", pathNot: "^src/(pdf-engine/|cli/pdf-(engine[.]ts|worker[.]mjs)$)" },
      to: { path: npm("pdfjs-dist") },
    },
    {
      name: "react-in-shells",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(taskpane|commands|workbench)/" },
      to: { path: npm("react|react-dom|@fluentui/[^/]+") },
    },
    {
      name: "grid-in-the-workbench",
      severity: "error",
      comment: "The grid is large, and no part of the add-in.",
      from: { path: "^src/", pathNot: "^src/workbench/[^/]+$" },
      to: { path: npm("@univerjs/[^/]+") },
    },
    {
      name: "node-in-the-command-line",
      severity: "error",
      comment: "Files, processes and the network are met at the edge.",
      from: { path: "^src/", pathNot: "^src/(cli|serve)/|^src/rates/update-rates[.]mjs$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-development-package",
      severity: "error",
      comment: "What src imports is installed with the program; what builds and serves alone needs bundlers.",
      from: { path: "^src/", pathNot: "^src/(cli/build[.]mjs$|rates/update-rates[.]mjs$|serve/)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-undeclared-package",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    { name: "not-resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphan",
      severity: "error",
      comment: "A file that nothing imports and that imports nothing is left over.",
      from: { path: "^src/", pathNot: "[.]d[.]m?ts$", orphan: true },
      to: {},
    },
    {
      name: "no-barrel",
      severity: "error",
      comment: "An import names the file that has the thing.",
      from: {},
      to: { path: "/index[.](ts|tsx|mjs|js)$", pathNot: "node_modules/" },
    },
    {
      name: "no-utils-folder",
      severity: "error",
      comment: "A file is called after what it does.",
      from: {},
      to: { path: "/(utils?|helpers?)([.]|/)", pathNot: "node_modules/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
    moduleSystems: ["es6", "cjs"],
  },
};
