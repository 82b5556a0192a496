/** The resources: each named once, used, of the right kind, short enough, in every language. */
import { attribute, type ManifestRule, overridesOf, type ResourceKind, told, valuesOf } from "./manifest-rule";

/** What a `resid` on such an element must name. */
const KIND_OF: Readonly<Record<string, ResourceKind>> = {
  "bt:Image": "image",
  SourceLocation: "address",
  FunctionFile: "address",
  LearnMoreUrl: "address",
  Runtime: "address",
  Label: "short text",
  Title: "short text",
  Namespace: "short text",
  Description: "long text",
};

export const resourcesResolved: ManifestRule = ({ all, resources }) =>
  all.flatMap((element) => {
    const id = element.attributes.get("resid");
    if (id === undefined) return [];
    const named = resources.filter((one) => one.id === id);
    const [first] = named;
    if (!first) return [told(element, `no resource is called ${id}`)];
    const kind = Object.hasOwn(KIND_OF, element.name) ? KIND_OF[element.name] : undefined;
    if (kind === undefined) return [told(element, `<${element.name}> takes no resource`)];
    return first.kind === kind ? [] : [told(element, `${id} is ${first.kind}; <${element.name}> takes ${kind}`)];
  });

export const resourcesUsed: ManifestRule = ({ all, resources }) => {
  const used = new Set(all.map((element) => element.attributes.get("resid")));
  return resources.filter(({ id }) => !used.has(id)).map(({ id, element }) => told(element, `nothing uses ${id}`));
};

/** What carries an id that Excel tells apart. Resources share one space of names, controls another. */
export const uniqueIds: ManifestRule = ({ all, resources }) => {
  const controls = all
    .filter(({ name }) => ["CustomTab", "Group", "Control"].includes(name))
    .map((element) => ({ id: attribute(element, "id"), element }));
  return [resources, controls].flatMap((named) => {
    const seen = new Set<string>();
    return named.flatMap(({ id, element }) => {
      if (id === "") return [told(element, `<${element.name}> has no id`)];
      if (id.length > (named === resources ? 32 : 125)) return [told(element, `the id ${id} is too long`)];
      if (seen.has(id)) return [told(element, `the id ${id} is given twice`)];
      seen.add(id);
      return [];
    });
  });
};

const LENGTHS: readonly (readonly [ResourceKind, number])[] = [
  ["short text", 125],
  ["long text", 250],
];

export const textLengths: ManifestRule = ({ root, resources }) => {
  const own = root.children.flatMap((element) =>
    element.name === "DisplayName"
      ? [{ element, limit: 125 }]
      : element.name === "Description"
        ? [{ element, limit: 250 }]
        : [],
  );
  const texts = LENGTHS.flatMap(([kind, limit]) =>
    resources.filter((one) => one.kind === kind).map(({ element }) => ({ element, limit })),
  );
  return [...own, ...texts].flatMap(({ element, limit }) =>
    valuesOf(element).flatMap((value) => {
      const what = attribute(element, "id") || element.name;
      if (value.trim() === "") return [told(element, `${what} has an empty text`)];
      return value.length > limit
        ? [told(element, `${what} has ${value.length} characters; Excel takes ${limit}`)]
        : [];
    }),
  );
};

/** Whatever can be said in several languages is said in all that occur, and Japanese is one of them. */
export const languagesComplete: ManifestRule = ({ all }) => {
  const sayings = all.filter((element) => element.attributes.has("DefaultValue"));
  const locales = new Set(["ja-JP", ...sayings.flatMap((element) => [...overridesOf(element).keys()])]);
  return sayings.flatMap((element) => {
    const given = element.children.map((one) => attribute(one, "Locale"));
    const what = attribute(element, "id") || element.name;
    return [
      ...[...locales]
        .filter((one) => !given.includes(one))
        .map((one) => told(element, `${what} has no text for ${one}`)),
      ...given
        .filter((one, index) => given.indexOf(one) !== index)
        .map((one) => told(element, `${what} has two texts for ${one}`)),
    ];
  });
};
