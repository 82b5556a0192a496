/** The build steps that webpack has no word for: files laid beside the bundles, the functions' Japanese texts, the size. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import webpack from "webpack";

const { Compilation, WebpackError } = webpack;
const { RawSource } = webpack.sources;

/** Lays files beside the bundles: `files` gives asset names and where each is read; `change` may rewrite its text. */
export function layFiles(files) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("LayFiles", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
        compilation.hooks.processAssets.tap({ name: "LayFiles", stage }, () => {
          for (const { asset, from, change } of files) {
            const bytes = readFileSync(from);
            compilation.fileDependencies.add(from);
            compilation.emitAsset(asset, new RawSource(change ? change(bytes.toString("utf8")) : bytes));
          }
        });
      });
    },
  };
}

/** functions.ja.json out of functions.json and the Japanese texts in `file`; a text that is missing fails the build. */
export function translateFunctions(file) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("TranslateFunctions", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
        compilation.hooks.processAssets.tapPromise({ name: "TranslateFunctions", stage }, async () => {
          compilation.fileDependencies.add(file);
          const english = compilation.getAsset("functions.json");
          if (english === undefined) {
            compilation.errors.push(new WebpackError("functions.json was not made: no function has @customfunction"));
            return;
          }
          const { metadata, missing } = translate(
            JSON.parse(english.source.source().toString()),
            (await importTypeScript(file)).DESCRIPTION_JA,
          );
          for (const what of missing)
            compilation.errors.push(new WebpackError(`No Japanese text for ${what} in ${file}`));
          compilation.emitAsset("functions.ja.json", new RawSource(`${JSON.stringify(metadata, null, 2)}\n`));
        });
      });
    },
  };
}

/** The metadata with the texts of another language, and what it has no text for. Ids stay: they are the binding. */
export function translate(english, texts) {
  const missing = [];
  const ids = new Set(english.functions.map(({ id }) => id));
  for (const id of Object.keys(texts))
    if (!ids.has(id)) missing.push(`${id}, which is no function (any more), but a text`);
  const functions = english.functions.map((one) => {
    const text = Object.hasOwn(texts, one.id) ? texts[one.id] : undefined;
    if (text === undefined) {
      missing.push(one.id);
      return one;
    }
    const parameters = one.parameters.map((parameter) => {
      const words = Object.hasOwn(text.parameters, parameter.name) ? text.parameters[parameter.name] : undefined;
      if (words === undefined) missing.push(`${one.id}, argument ${parameter.name}`);
      return { ...parameter, ...words };
    });
    return { ...one, description: text.description, parameters };
  });
  return { metadata: { ...english, functions }, missing };
}

/** Fails the build when the scripts a page starts with weigh more than `limit` bytes gzipped, and lists them. */
export function limitStart(entries, limit) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("LimitStart", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
        compilation.hooks.processAssets.tap({ name: "LimitStart", stage }, () => {
          const sizes = startScripts(compilation, entries).map((name) => {
            const { source } = compilation.getAsset(name);
            return { name, bytes: gzipSync(source.buffer()).length };
          });
          const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
          const list = sizes.map(({ name, bytes }) => `\n  ${kilobytes(bytes)}  ${name}`).join("");
          const told = `The pane starts with ${kilobytes(total)} of script, gzipped:${list}`;
          compilation.getLogger("LimitStart").info(told);
          if (total > limit) compilation.errors.push(new WebpackError(`${told}\nThat is over ${kilobytes(limit)}.`));
        });
      });
    },
  };
}

/** Fails the build when it has taken in a package that belongs elsewhere. `name` is a package or a scope (@scope). */
export function forbidPackage(name) {
  const inside = `/node_modules/${name}/`;
  return {
    apply(compiler) {
      compiler.hooks.compilation.tap("ForbidPackage", (compilation) => {
        compilation.hooks.finishModules.tap("ForbidPackage", (modules) => {
          for (const { resource = "" } of modules) {
            if (!resource.replaceAll("\\", "/").includes(inside)) continue;
            compilation.errors.push(new WebpackError(`${name} must not be in the ${compiler.name}: ${resource}`));
          }
        });
      });
    },
  };
}

function startScripts(compilation, entries) {
  const files = entries.flatMap((name) => compilation.entrypoints.get(name)?.getFiles() ?? []);
  return [...new Set(files)].filter((file) => file.endsWith(".js"));
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** What a TypeScript file exports, without a build step: for data that the build itself needs. */
export async function importTypeScript(file) {
  const options = { entryPoints: [file], bundle: true, write: false, format: "esm", logLevel: "silent" };
  const [output] = (await build({ ...options, platform: "node", target: "node20" })).outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(output.contents).toString("base64")}`);
}
