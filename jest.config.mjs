/** One transform for everything; the few ESM-only packages are transformed too. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: {
    "^.+\\.(ts|mjs|js)$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!(hucre|decimal\\.js|@ironcalc|fast-check|pure-rand)/)"],
  moduleFileExtensions: ["ts", "mjs", "js", "json", "node"],
  reporters: ["default", "<rootDir>/test/support/skip-reporter.mjs"],
};
