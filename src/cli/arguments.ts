import { parseArgs } from "node:util";
import { failure, type Result, success } from "../core/result";
import { MOST_QUARTERS } from "../forecast/forecast-settings";

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
      /** The second currency of the statements; absent, the one that the issuer itself translates into. */
      readonly currency?: string;
      /** Files of rates that stand before the bundled history. */
      readonly rates: readonly string[];
      /** How many quarters the statements go on for. */
      readonly forecast?: number;
    };

export const USAGE = `Usage:
  tieout read FILE… [--format json|text]      what was read: facts, statements, findings
  tieout check FILE…                          findings only; exit 1 if any breaks
  tieout import FILE… -o MODEL.xlsx [--lang en|ja] [--force] [--currency USD] [--rates CSV]…
                [--forecast QUARTERS]
  tieout import --sample -o MODEL.xlsx        the same with the bundled sample release
  tieout --help, --version

Several files of one issuer make one model; later filings restate earlier ones.
--currency: the statements also in this currency, on FX; else in the one that the issuer itself translates into.
--rates: exchange rates to be used before the bundled ones (European Central Bank, Federal Reserve H.10, or
         date, base, quote, rate).
--forecast: the statements go on for so many quarters (1 to 20), by drivers on sheets of their own.
Exit: 0 done, 1 a check breaks (check only), 2 wrong usage or a file that cannot be read as statements.
`;

interface Options {
  readonly help?: boolean | undefined;
  readonly version?: boolean | undefined;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly lang?: string | undefined;
  readonly sample?: boolean | undefined;
  readonly currency?: string | undefined;
  readonly rates?: readonly string[] | undefined;
  readonly forecast?: string | undefined;
  readonly force?: boolean | undefined;
}

/** The options that a command knows; another one is a mistake that must not pass unsaid. */
const OPTIONS_OF: Readonly<Record<"read" | "check" | "import", readonly (keyof Options)[]>> = {
  read: ["format"],
  check: [],
  import: ["output", "lang", "sample", "force", "currency", "rates", "forecast"],
};

/** Reads the words behind `tieout`. A problem is one sentence for people. */
export function parseArguments(words: readonly string[]): Result<Request, string> {
  const parsed = parseWords(words);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return success({ kind: "help" });
  if (values.version) return success({ kind: "version" });
  const [command, ...files] = positionals;
  if (command === undefined) return failure("say what to do: read, check or import");
  if (command !== "read" && command !== "check" && command !== "import")
    return failure(`there is no command “${command}”`);
  const given = Object.keys(values) as (keyof Options)[];
  const foreign = given.find((option) => !OPTIONS_OF[command].includes(option));
  if (foreign !== undefined) return failure(`--${foreign} is no option of ${command}`);
  if (files.length === 0 && !values.sample)
    return failure(`${command} needs a file${command === "import" ? ", or --sample" : ""}`);
  switch (command) {
    case "read":
      return readRequest(files, values);
    case "check":
      return success({ kind: "check", files });
    case "import":
      return importRequest(files, values);
  }
}

function parseWords(
  words: readonly string[],
): Result<{ readonly values: Options; readonly positionals: readonly string[] }, string> {
  try {
    return success(
      parseArgs({
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
          currency: { type: "string" },
          rates: { type: "string", multiple: true },
          forecast: { type: "string" },
        },
      }),
    );
  } catch (problem) {
    return failure(mistakeIn(problem)); // parseArgs throws on unknown options and missing values
  }
}

/** Node tells these with advice for programmers behind; the option alone is what the analyst needs. */
function mistakeIn(problem: unknown): string {
  const { message = String(problem), code } = (problem ?? {}) as { readonly message?: string; readonly code?: string };
  const option = /'(?<option>[^' ]+)/u.exec(message)?.groups?.["option"]?.replace(/,$/u, "") ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `there is no option ${option}`;
  if (/does not take an argument/u.test(message)) return `${option} takes no value`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return `${option} needs a value`;
  return message;
}

function readRequest(files: readonly string[], { format = "text" }: Options): Result<Request, string> {
  if (format !== "json" && format !== "text") return failure(`--format is json or text, not “${format}”`);
  return success({ kind: "read", files, format });
}

function importRequest(files: readonly string[], options: Options): Result<Request, string> {
  const { output, lang = "en", sample = false, force = false, currency, rates = [], forecast } = options;
  if (output === undefined) return failure("import needs -o MODEL.xlsx");
  if (!/[^/\\]\.xlsx$/iu.test(output)) return failure(`the model's name must end in .xlsx, not “${output}”`);
  if (lang !== "en" && lang !== "ja") return failure(`--lang is en or ja, not “${lang}”`);
  const wanted = currency?.toUpperCase();
  if (wanted !== undefined && !/^[A-Z]{3}$/u.test(wanted))
    return failure(`--currency is a code of three letters, not “${currency ?? ""}”`);
  const quarters = forecast === undefined ? undefined : Number(forecast);
  if (quarters !== undefined && !(/^\d+$/u.test(forecast ?? "") && quarters >= 1 && quarters <= MOST_QUARTERS))
    return failure(`--forecast is a count of 1 to ${MOST_QUARTERS} quarters, not “${forecast ?? ""}”`);
  const more = {
    ...(wanted !== undefined && { currency: wanted }),
    ...(quarters !== undefined && { forecast: quarters }),
  };
  return success({ kind: "import", files, sample, output, language: lang, force, rates, ...more });
}
