/**
 * Loads pdf.js without what it asks Node for and text never needs: the library that draws, and all of fetch, which Node
 * compiles when "Response" is first named. Together they took a third of a short PDF's time. Plain JavaScript, because
 * the thread of pdf.js starts from files like this one.
 */
export async function loadForText(load) {
  // Of ECMA-262 27.2.4.8, which Node has from 22 on.
  if (typeof Promise.withResolvers !== "function") Promise.withResolvers = withResolvers;
  const ends = [
    standIn(globalThis, "Response", class Response {}),
    standIn(globalThis, "DOMMatrix", class DOMMatrix {}),
    standIn(globalThis, "Path2D", class Path2D {}),
    standIn(process, "getBuiltinModule", (name) =>
      name === "module" ? { createRequire: () => () => ({}) } : builtinModule(name),
    ),
  ];
  try {
    return await load();
  } finally {
    for (const end of ends) end();
  }
}

const builtinModule = process.getBuiltinModule?.bind(process);

function withResolvers() {
  let [resolve, reject] = [];
  const promise = new this((resolved, rejected) => {
    [resolve, reject] = [resolved, rejected];
  });
  return { promise, resolve, reject };
}

/** Puts a value in place of a property, and gives what puts the property back as it was. */
function standIn(owner, name, value) {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else delete owner[name];
  };
}
