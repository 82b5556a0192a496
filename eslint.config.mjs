import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** Same input, same output, on every machine and every day: what these folders may not ask. */
const impure = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", "The clock is no input: take the date as an argument."],
  ["CallExpression[callee.object.name='Date'][callee.property.name='now']", "The clock is no input."],
  ["CallExpression[callee.object.name='Math'][callee.property.name='random']", "Chance is no input."],
  [
    "CallExpression[callee.property.name=/^(toLocale.*)$/][arguments.length=0]",
    "The machine's language is no input: name the language.",
  ],
  [
    "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    "The machine's language is no input: compare by code point, or name the language.",
  ],
  [
    "CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes)$/]",
    "The machine's time zone is no input: use src/core/date.ts.",
  ],
].map(([selector, message]) => ({ selector, message }));

/** Names of Office's global objects; each is known in one folder only. */
const officeGlobals = (...names) => ["error", ...names.map((name) => ({ name, message: "Not in this folder." }))];

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "prefer-const": "error",
      // Cleaning control characters out of foreign text is part of the trade.
      "no-control-regex": "off",
      "no-param-reassign": "error",
      "object-shorthand": "error",
    },
  },
  {
    files: ["**/*.mjs", "**/*.cjs", "webpack.config.js"],
    languageOptions: {
      globals: {
        process: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        console: "readonly",
        module: "writable",
        setTimeout: "readonly",
      },
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Text is walked by code point on purpose; labels are no emojis.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Rows of patterns read better when all of them are patterns.
      "@typescript-eslint/prefer-includes": "off",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    rules: {
      "max-lines": ["error", 400],
      "no-console": "error",
      "no-restricted-globals": officeGlobals("Excel", "Office", "CustomFunctions"),
    },
  },
  {
    files: ["src/workbook/excel/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": officeGlobals("CustomFunctions"),
      // As few round trips as can be. That everything is loaded and synced before it is read, Microsoft's client itself
      // sees to in the tests; the plugin's two rules about it take "items/id" and navigation properties for faults.
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/functions/**"], rules: { "no-restricted-globals": officeGlobals("Excel", "Office") } },
  {
    files: ["src/{taskpane,commands,workbench}/**"],
    rules: { "no-restricted-globals": officeGlobals("Excel", "CustomFunctions") },
  },
  {
    files: ["src/{core,statements,readers,interpret,checks,metrics,rates,forecast,plan,app}/**"],
    rules: { "no-restricted-syntax": ["error", ...impure] },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // A missing element fails the test anyway, and says so.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
