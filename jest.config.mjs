/** One transform for everything; the few ESM-only packages are transformed too. */
const transform = (tsx) => [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
    module: { type: "commonjs" },
  },
];

export default {
  testEnvironment: "node",
  // Slow is no failure: machines are shared, and speed is measured by the bench.
  testTimeout: 60_000,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  // In .ts files <Type>(value) opens a generic function, in .tsx files an element: they are read apart.
  transform: { "^.+\\.(ts|mjs|js)$": transform(false), "^.+\\.tsx$": transform(true) },
  transformIgnorePatterns: [
    "/node_modules/(?!(hucre|decimal\\.js|@ironcalc|fast-check|pure-rand|parse5|entities|saxes|fflate|pdfjs-dist)/)",
  ],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json", "node"],
  reporters: ["default", "<rootDir>/test/support/skip-reporter.mjs"],
};
