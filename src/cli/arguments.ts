import { parseArgs } from "node:util";
import { failure, type Result, success } from "../core/result";

/** What the analyst asked for on the command line. */
export type Request =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "read"; readonly files: readonly string[]; readonly format: "json" | "text" }
  | { readonly kind: "check"; readonly files: readonly string[] }
  | {
      readonly kind: "import";
      readonly files: readonly string[];
      readonly sample: boolean;
      readonly output: string;
      readonly language: "en" | "ja";
      readonly force: boolean;
    };

export const USAGE = `Usage:
  tieout read FILE… [--format json|text]      what was read: facts, statements, findings
  tieout check FILE…                          findings only; exit 1 if any breaks
  tieout import FILE… -o MODEL.xlsx [--lang en|ja] [--force]
  tieout import --sample -o MODEL.xlsx        the same with the bundled sample release
  tieout --help, --version

Several files of one issuer make one model; later filings restate earlier ones.
Exit: 0 done, 1 a check breaks (check only), 2 wrong usage or a file that cannot be read as statements.
`;

/** Reads the words behind `tieout`. A problem is one sentence for people. */
export function parseArguments(words: readonly string[]): Result<Request, string> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
        format: { type: "string" },
        output: { type: "string", short: "o" },
        lang: { type: "string" },
        sample: { type: "boolean" },
        force: { type: "boolean" },
      },
    });
  } catch (problem) {
    return failure(problem instanceof Error ? problem.message : String(problem)); // parseArgs throws on unknown options
  }
  const { values, positionals } = parsed;
  if (values.help) return success({ kind: "help" });
  if (values.version) return success({ kind: "version" });
  const [command, ...files] = positionals;
  switch (command) {
    case "read":
      return readRequest(files, values.format);
    case "check":
      return files.length === 0 ? failure("check needs a file") : success({ kind: "check", files });
    case "import":
      return importRequest(files, values);
    case undefined:
      return failure("say what to do: read, check or import");
    default:
      return failure(`there is no command “${command}”`);
  }
}

function readRequest(files: readonly string[], format: string | undefined): Result<Request, string> {
  if (files.length === 0) return failure("read needs a file");
  if (format !== undefined && format !== "json" && format !== "text")
    return failure(`--format is json or text, not “${format}”`);
  return success({ kind: "read", files, format: format ?? "text" });
}

interface ImportOptions {
  readonly output?: string | undefined;
  readonly lang?: string | undefined;
  readonly sample?: boolean | undefined;
  readonly force?: boolean | undefined;
}

function importRequest(
  files: readonly string[],
  { output, lang, sample, force }: ImportOptions,
): Result<Request, string> {
  if (files.length === 0 && !sample) return failure("import needs a file, or --sample");
  if (output === undefined) return failure("import needs -o MODEL.xlsx");
  if (lang !== undefined && lang !== "en" && lang !== "ja") return failure(`--lang is en or ja, not “${lang}”`);
  return success({
    kind: "import",
    files,
    sample: sample ?? false,
    output,
    language: lang ?? "en",
    force: force ?? false,
  });
}
