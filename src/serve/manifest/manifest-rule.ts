/** What every rule about the manifest sees, and what it tells. */
import { descendants, type XmlElement } from "./xml";

export interface ManifestProblem {
  readonly rule: string;
  /** Of the manifest, counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** One custom function as the metadata describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly type?: string }[];
}

/** What the manifest speaks about. */
export interface ManifestSurroundings {
  /** A file below the add-in's address, by its path without a leading slash; undefined when there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** The names that the ribbon's code registers. */
  readonly actions: readonly string[];
}

export interface ManifestView {
  readonly root: XmlElement;
  readonly all: readonly XmlElement[];
  readonly resources: readonly Resource[];
  readonly surroundings: ManifestSurroundings;
}

export interface Resource {
  readonly id: string;
  readonly kind: ResourceKind;
  /** In the default locale, then by locale. */
  readonly value: string;
  readonly overrides: ReadonlyMap<string, string>;
  readonly element: XmlElement;
}

export const RESOURCE_KINDS = {
  "bt:Images": "image",
  "bt:Urls": "address",
  "bt:ShortStrings": "short text",
  "bt:LongStrings": "long text",
} as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[keyof typeof RESOURCE_KINDS];

export type ManifestRule = (view: ManifestView) => readonly Omit<ManifestProblem, "rule">[];

export function viewManifest(root: XmlElement, surroundings: ManifestSurroundings): ManifestView {
  const all = descendants(root);
  const resources = Object.entries(RESOURCE_KINDS).flatMap(([holder, kind]) =>
    all
      .filter(({ name }) => name === holder)
      .flatMap(({ children }) => children)
      .map((element) => ({
        id: attribute(element, "id"),
        kind,
        value: attribute(element, "DefaultValue"),
        overrides: overridesOf(element),
        element,
      })),
  );
  return { root, all, resources, surroundings };
}

/** "" when it is absent: no attribute of a manifest may be empty. */
export function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? "";
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name);
}

export function overridesOf(element: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    element.children
      .filter(({ name }) => name === "Override" || name === "bt:Override")
      .map((override) => [attribute(override, "Locale"), attribute(override, "Value")]),
  );
}

/** Default and overrides. */
export function valuesOf(element: XmlElement): readonly string[] {
  return [attribute(element, "DefaultValue"), ...overridesOf(element).values()];
}

export function told(element: XmlElement, message: string): Omit<ManifestProblem, "rule"> {
  return { line: element.line, message };
}
