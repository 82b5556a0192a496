/** The code behind: one runtime for pane, ribbon and functions; every button and every function has its code. */
import { readBehind } from "./address-rule";
import {
  attribute,
  child,
  type FunctionMetadata,
  type ManifestRule,
  type ManifestView,
  type Resource,
  told,
} from "./manifest-rule";

export const sharedRuntime: ManifestRule = ({ root, all, resources }) => {
  const runtime = all.find(({ name }) => name === "Runtime");
  if (!runtime) return [told(root, "there is no shared runtime: <Runtimes> is missing")];
  const page = attribute(runtime, "resid");
  const address = resources.find(({ id }) => id === page)?.value;
  const pages = all.filter(({ name }) => name === "Page" || name === "Action").flatMap(({ children }) => children);
  const others = [...all.filter(({ name }) => name === "FunctionFile"), ...pages]
    .filter((element) => element.attributes.has("resid") && attribute(element, "resid") !== page)
    .map((element) => told(element, `<${element.name}> is not ${page}, the page of the shared runtime`));
  const settings = child(root, "DefaultSettings");
  const first = settings && child(settings, "SourceLocation");
  return [
    ...(attribute(runtime, "lifetime") === "long" ? [] : [told(runtime, "the shared runtime must live long")]),
    ...others,
    ...(first && attribute(first, "DefaultValue") !== address ? [told(first, `the page is not that of ${page}`)] : []),
  ];
};

export const ribbonActions: ManifestRule = ({ root, all, surroundings: { actions } }) => {
  const named = all.filter(({ name }) => name === "FunctionName");
  return [
    ...named
      .filter(({ text }) => !actions.includes(text))
      .map((one) => told(one, `no code is registered as ${one.text}`)),
    ...actions
      .filter((action) => !named.some(({ text }) => text === action))
      .map((action) => told(root, `${action} is registered, but no button calls it`)),
  ];
};

/** Excel loads no larger metadata on the desktop. */
const LARGEST_METADATA = 1_000_000;

export const functionMetadata: ManifestRule = (view) => {
  const { root, all, resources } = view;
  const point = all.find((one) => one.name === "ExtensionPoint" && attribute(one, "xsi:type") === "CustomFunctions");
  if (!point) return [told(root, "there is no extension point CustomFunctions")];
  const resource = (holder: string): Resource | undefined => {
    const element = child(point, holder);
    const id = (element && child(element, "SourceLocation")) ?? element;
    return id && resources.find((one) => one.id === attribute(id, "resid"));
  };
  const [namespace, metadata, script] = [resource("Namespace"), resource("Metadata"), resource("Script")];
  if (!namespace || !metadata || !script) return [told(point, "Script, Page, Metadata or Namespace is missing")];

  const spaces = [namespace.value, ...namespace.overrides.values()]
    .filter((name) => !/^[A-Za-z][A-Za-z0-9.]*$/.test(name))
    .map((name) => told(namespace.element, `"${name}" is no namespace: letters, digits and points only`));
  const english = readMetadata(view, metadata.value);
  if (typeof english === "string") return [...spaces, told(metadata.element, english)];
  const translated = [...metadata.overrides].flatMap(([locale, address]) => {
    const other = readMetadata(view, address);
    if (typeof other === "string") return [told(metadata.element, other)];
    const isSame = JSON.stringify(other.map(shape)) === JSON.stringify(english.map(shape));
    return isSame ? [] : [told(metadata.element, `the functions for ${locale} are others, or take other arguments`)];
  });
  const code = new TextDecoder().decode(readBehind(view, script.value));
  const unbound = english
    .filter(({ id }) => !code.includes(`CustomFunctions.associate("${id}"`))
    .map(({ id }) => told(script.element, `the script does not bind ${id} to its code`));
  return [...spaces, ...badNames(english).map((message) => told(metadata.element, message)), ...translated, ...unbound];
};

/** What must be alike in every language: id, number and types of the arguments. */
function shape({ id, parameters }: FunctionMetadata): unknown {
  return [id, parameters.map(({ type }) => type)];
}

function badNames(functions: readonly FunctionMetadata[]): readonly string[] {
  const ids = functions.map(({ id }) => id);
  return [
    ...functions
      // Two letters are enough for this kind of manifest; the unified one wants three.
      .filter(({ id }) => !/^[A-Z][A-Z0-9_.]+$/.test(id))
      .map(({ id }) => `"${id}" is no id of a function`),
    ...functions
      .filter(({ name }) => !/^\p{L}[\p{L}\p{N}_.]+$/u.test(name))
      .map(({ name }) => `"${name}" is no name of a function`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the function ${id} is described twice`),
  ];
}

/** The functions, or what is wrong with the file. */
function readMetadata(view: ManifestView, address: string): readonly FunctionMetadata[] | string {
  const bytes = readBehind(view, address);
  if (!bytes) return `there is no metadata behind ${address}`;
  if (bytes.length > LARGEST_METADATA) return `${address} is larger than Excel loads`;
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const functions =
      typeof parsed === "object" && parsed !== null && "functions" in parsed ? parsed.functions : undefined;
    if (Array.isArray(functions) && functions.length > 0 && functions.every(isMetadata)) return functions;
    return `${address} describes no functions`;
  } catch {
    return `${address} is no JSON`;
  }
}

function isMetadata(value: unknown): value is FunctionMetadata {
  if (typeof value !== "object" || value === null) return false;
  if (!("id" in value && "name" in value && "parameters" in value)) return false;
  return typeof value.id === "string" && typeof value.name === "string" && Array.isArray(value.parameters);
}
