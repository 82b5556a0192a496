import { ONLINE_ADDRESS } from "../../src/rates-online/online-rates";
import { spawnSync } from "node:child_process";

/** The policies as the build and the server take them. */
const { PANE_POLICY, WORKBENCH_POLICY } = JSON.parse(
  spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import * as policies from "./src/serve/content-policy.mjs"; console.log(JSON.stringify(policies));`,
    ],
    { encoding: "utf8" },
  ).stdout,
) as Readonly<Record<string, string>>;

test.each([
  ["the pane", PANE_POLICY],
  ["the workbench", WORKBENCH_POLICY],
])("%s may connect to its own files and to the services of online rates, and to nobody else", (_, policy = "") => {
  const directives = new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources] as const;
    }),
  );
  const origins = Object.values(ONLINE_ADDRESS).map((address) => new URL(address).origin);
  expect(directives.get("connect-src")).toEqual(["'self'", ...origins]);
  expect(directives.get("default-src")).toEqual(["'none'"]);
  for (const [name, sources] of directives)
    if (name !== "connect-src") for (const origin of origins) expect(sources).not.toContain(origin);
});
