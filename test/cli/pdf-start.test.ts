import { loadForText } from "../../src/cli/pdf-start.mjs";

function canvas(): unknown {
  return process.getBuiltinModule("module").createRequire(__filename)("@napi-rs/canvas");
}

function isAsBefore(): boolean {
  return !("DOMMatrix" in globalThis) && !("Path2D" in globalThis) && "json" in Response.prototype;
}

test("what is loaded finds nothing to draw with and no fetch, and afterwards all is as it was", async () => {
  const found = await loadForText(() =>
    Promise.resolve({
      canvas: canvas(),
      path: process.getBuiltinModule("path"),
      hasFetch: "json" in Response.prototype,
      hasShapes: "DOMMatrix" in globalThis && "Path2D" in globalThis,
    }),
  );
  expect(found).toMatchObject({ canvas: {}, hasFetch: false, hasShapes: true });
  expect(found.path.join("a", "b")).toBe("a/b");
  expect(isAsBefore()).toBe(true);
  expect(canvas()).not.toEqual({});
});

test("what fails to load leaves all as it was, too", async () => {
  await expect(loadForText(() => Promise.reject(new Error("not there")))).rejects.toThrow("not there");
  expect(isAsBefore()).toBe(true);
});

test("promises can be resolved from outside, as the standard has it", async () => {
  type WithResolvers = () => { readonly promise: Promise<string>; readonly resolve: (value: string) => void };
  await loadForText(() => Promise.resolve());
  const { promise, resolve } = (Promise as unknown as { readonly withResolvers: WithResolvers }).withResolvers();
  resolve("done");
  expect(await promise).toBe("done");
});
