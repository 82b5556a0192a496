/** The addresses: secure, of one origin, with a file behind each; the icons of the sizes they claim. */
import { attribute, child, type ManifestRule, type ManifestView, overridesOf, told } from "./manifest-rule";
import type { XmlElement } from "./xml";

interface Address {
  readonly element: XmlElement;
  readonly text: string;
  readonly url: URL | undefined;
}

/** Every address in the manifest but the namespaces of the markup. */
function addressesOf({ all, resources }: ManifestView): readonly Address[] {
  const carriers = [
    ...all.filter((element) => ["IconUrl", "HighResolutionIconUrl", "SupportUrl"].includes(element.name)),
    ...all.filter(({ name, attributes }) => name === "SourceLocation" && attributes.has("DefaultValue")),
    ...resources.filter(({ kind }) => kind === "address" || kind === "image").map(({ element }) => element),
  ];
  return carriers.flatMap((element) =>
    [attribute(element, "DefaultValue"), ...overridesOf(element).values()].map((text) => ({
      element,
      text,
      url: URL.canParse(text) ? new URL(text) : undefined,
    })),
  );
}

export const secureAddresses: ManifestRule = (view) => {
  const addresses = addressesOf(view);
  const origin = addresses.find(({ url }) => url)?.url?.origin;
  return addresses.flatMap(({ element, text, url }) => {
    if (url?.protocol !== "https:") return [told(element, `${text} is no https address`)];
    if (url.username !== "" || url.search !== "" || url.hash !== "")
      return [told(element, `${text} has more than a host and a path`)];
    return url.origin === origin ? [] : [told(element, `${text} is not on ${origin ?? ""} as the others are`)];
  });
};

export const filesBehind: ManifestRule = (view) => {
  const base = baseOf(view);
  return addressesOf(view).flatMap(({ element, text, url }) => {
    const path = url && pathBelow(base, url);
    return path !== undefined && view.surroundings.read(path) ? [] : [told(element, `there is no file behind ${text}`)];
  });
};

/** The add-in's own folder: where its page stands. */
function baseOf({ root }: ManifestView): string {
  const settings = child(root, "DefaultSettings");
  const page = settings && child(settings, "SourceLocation");
  return page ? attribute(page, "DefaultValue").replace(/[^/]*$/, "") : "";
}

function pathBelow(base: string, url: URL): string | undefined {
  return base !== "" && url.href.startsWith(base) ? url.href.slice(base.length) : undefined;
}

/** The reader of a resource by its place below the add-in's address, for rules that look into files. */
export function readBehind(view: ManifestView, address: string): Uint8Array | undefined {
  const path = URL.canParse(address) ? pathBelow(baseOf(view), new URL(address)) : undefined;
  return path === undefined ? undefined : view.surroundings.read(path);
}

/** Excel draws these; the ribbon shows nothing where one is missing. */
const RIBBON_SIZES = ["16", "32", "80"];

export const iconSizes: ManifestRule = (view) => {
  const { all, root, resources } = view;
  const wanted = [
    ...all
      .filter(({ name, attributes }) => name === "bt:Image" && attributes.has("size"))
      .flatMap((element) =>
        resources
          .filter(({ id }) => id === attribute(element, "resid"))
          .map((resource) => ({ element, source: resource.element, size: attribute(element, "size") })),
      ),
    ...root.children
      .filter(({ name }) => name === "IconUrl" || name === "HighResolutionIconUrl")
      .map((element) => ({ element, source: element, size: element.name === "IconUrl" ? "32" : "64" })),
  ];
  const wrong = wanted.flatMap(({ element, source, size }) =>
    [attribute(source, "DefaultValue"), ...overridesOf(source).values()].flatMap((address) => {
      const bytes = readBehind(view, address);
      const found = bytes && pngSize(bytes);
      return !bytes || found === `${size}×${size}`
        ? []
        : [told(element, `${address} is ${found ?? "no PNG"}, not ${size}×${size}`)];
    }),
  );
  const incomplete = all
    .filter(({ name }) => name === "Icon")
    .flatMap((icon) => {
      const sizes = icon.children.map((image) => attribute(image, "size"));
      return RIBBON_SIZES.filter((size) => !sizes.includes(size)).map((size) =>
        told(icon, `an icon of ${size} is missing`),
      );
    });
  return [...wrong, ...incomplete];
};

/** "16×16" out of a PNG's header; undefined for anything else. */
function pngSize(bytes: Uint8Array): string | undefined {
  const header = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || header.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return `${view.getUint32(16)}×${view.getUint32(20)}`;
}
