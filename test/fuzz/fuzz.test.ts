import { spawnSync } from "node:child_process";

/** A short run over inputs that are the same on every machine; npm run fuzz reads longer. */
function fuzz(...words: readonly string[]) {
  return spawnSync(process.execPath, ["test/support/run-typescript.mjs", "test/fuzz/fuzz.ts", ...words], {
    encoding: "utf8",
  });
}

test("damaged and made-up documents give no throw, no hang, no figure without its place", () => {
  const run = fuzz("--small", "--runs", "40", "--seed", "5");
  const lines = run.stdout.trimEnd().split("\n");
  expect(lines).toEqual([
    "Seed 5",
    ...["text", "layout", "html", "sgml", "pdf", "archive", "workbook", "delimited", "xbrl"].map((reader) => {
      const result = new RegExp(`^${reader} +40 runs, [0-9]+ read with [0-9]+ figures, 0 findings$`, "u");
      return expect.stringMatching(result) as string;
    }),
  ]);
  expect(run.status).toBe(0);
}, 180_000);

test("an unknown reader is told", () => {
  const run = fuzz("--reader", "word");
  expect(run.status).not.toBe(0);
  expect(run.stderr).toContain("--reader takes one of text, layout");
});
