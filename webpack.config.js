/**
 * Two builds: `addin`, what Excel loads (dist/addin), and `workbench`, the same pane beside a grid in the browser
 * (dist/workbench). webpack --config-name addin|workbench; --env development keeps the add-in readable for debugging.
 */
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PANE_POLICY, WORKBENCH_POLICY } from "./src/serve/content-policy.mjs";
import { addinFolder, DEVELOPMENT_ADDRESS, PRODUCTION_ADDRESS, project, workbenchFolder } from "./src/serve/place.mjs";
import { forbidPackage, layFiles, limitStart, translateFunctions } from "./src/serve/webpack-plugin.mjs";

/** Gzipped, of all scripts that taskpane.html starts with besides Microsoft's own. */
const LARGEST_START = 200_000;

const at = (path) => join(project, path);
const functionsFile = at("src/functions/functions.ts");

const icons = readdirSync(at("assets/icons"))
  .filter((name) => name.endsWith(".png"))
  .map((name) => ({ asset: `icons/${name}`, from: at(`assets/icons/${name}`) }));
const help = ["help.html", "help-ja.html", "help.css"].map((name) => ({
  asset: name,
  from: at(`assets/help/${name}`),
}));
/**
 * pdf.js as it is published, minimized already: the worker loads it when the first PDF comes. The ending .js, because not
 * every host serves .mjs as a script.
 */
const pdfFiles = [
  ...["pdf", "pdf.worker"].map((name) => ({
    asset: `pdf/${name}.js`,
    from: at(`node_modules/pdfjs-dist/legacy/build/${name}.min.mjs`),
  })),
  ...[
    ["cmaps", "cmaps"],
    ["standard_fonts", "fonts"],
  ].flatMap(([folder, asset]) => {
    const from = at(`node_modules/pdfjs-dist/${folder}`);
    return readdirSync(from).map((name) => ({ asset: `pdf/${asset}/${name}`, from: join(from, name) }));
  }),
];

/** In .ts files <Type>(value) opens a generic function, in .tsx files an element: they are read apart. */
const compile = (syntax, tsx) => ({
  loader: "swc-loader",
  options: {
    jsc: { parser: { syntax, tsx }, transform: { react: { runtime: "automatic" } }, target: "es2022" },
  },
});

/** What both builds have in common. */
function common(name, isDevelopment) {
  return {
    name,
    mode: isDevelopment ? "development" : "production",
    devtool: isDevelopment ? "source-map" : false,
    context: project,
    target: ["web", "es2022"],
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        { test: /\.ts$/, exclude: /node_modules/, ...compile("typescript", false) },
        { test: /\.tsx$/, exclude: /node_modules/, ...compile("typescript", true) },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        // Some packages name their own files without the ending that strict modules ask for.
        { test: /\.m?js$/, include: /node_modules/, resolve: { fullySpecified: false } },
      ],
    },
    plugins: [new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" })],
    cache: {
      type: "filesystem",
      cacheDirectory: at("node_modules/.cache/webpack"),
      name: `${name}-${isDevelopment ? "development" : "production"}`,
      buildDependencies: { config: [at("webpack.config.js"), at("src/serve/webpack-plugin.mjs")] },
    },
    // Sizes are judged by limitStart, by what is sent.
    performance: false,
    stats: { preset: "errors-warnings", logging: "info", loggingTrace: false },
  };
}

/** The built name of a script; the two that are named from outside keep theirs. */
const outputOf = (folder) => ({
  path: folder,
  filename: ({ chunk }) => (chunk?.name === "functions" ? "functions.js" : "[name].[contenthash:8].js"),
  chunkFilename: "[name].[contenthash:8].js",
  assetModuleFilename: "[name].[contenthash:8][ext]",
  clean: true,
});

function addin(isDevelopment) {
  const shared = common("addin", isDevelopment);
  const address = isDevelopment ? DEVELOPMENT_ADDRESS : withSlash(process.env.TIEOUT_ADDRESS ?? PRODUCTION_ADDRESS);
  const manifest = {
    asset: "manifest.xml",
    from: at("manifest.xml"),
    change: (text) => text.replaceAll(DEVELOPMENT_ADDRESS, address),
  };
  return {
    ...shared,
    // One runtime for both, so that what they share is loaded and lives once; functions.js stands by itself as well.
    entry: { functions: functionsFile, taskpane: { import: at("src/taskpane/start-taskpane"), dependOn: "functions" } },
    output: outputOf(addinFolder),
    plugins: [
      ...shared.plugins,
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionsFile }),
      translateFunctions(at("src/functions/description-ja.ts")),
      new HtmlWebpackPlugin({
        template: at("src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        policy: PANE_POLICY,
      }),
      layFiles([manifest, ...icons, ...help, ...pdfFiles]),
      // The grid is the workbench's; Excel brings its own.
      forbidPackage("@univerjs"),
      ...(isDevelopment ? [] : [limitStart(["functions", "taskpane"], LARGEST_START)]),
    ],
  };
}

function workbench(isDevelopment) {
  const shared = common("workbench", isDevelopment);
  return {
    ...shared,
    entry: { workbench: at("src/workbench/start-workbench") },
    output: outputOf(workbenchFolder),
    // Served to this machine only: what minimizing saves on the way, it costs many times in the build.
    optimization: { minimize: false },
    plugins: [
      ...shared.plugins,
      new HtmlWebpackPlugin({
        template: at("src/workbench/workbench.html"),
        filename: "workbench.html",
        policy: WORKBENCH_POLICY,
        minify: false,
      }),
      layFiles([...icons, ...help, ...pdfFiles]),
    ],
  };
}

/** Checked here, since a manifest with a wrong address is found out in Excel only. */
function withSlash(address) {
  const url = new URL(address);
  if (url.protocol !== "https:") throw new Error(`TIEOUT_ADDRESS must begin with https, not ${address}`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

export default (env = {}) => [addin(env.development === true), workbench(env.development === true)];
