/** Who the add-in is, where it runs, what it needs of Excel. */
import { attribute, child, type ManifestRule, told } from "./manifest-rule";

/** Excel reads the root's elements in this order; those with `true` must be there. */
const ORDER: readonly (readonly [string, boolean])[] = [
  ["Id", true],
  ["AlternateId", false],
  ["Version", true],
  ["ProviderName", true],
  ["DefaultLocale", true],
  ["DisplayName", true],
  ["Description", true],
  ["IconUrl", true],
  ["HighResolutionIconUrl", true],
  ["SupportUrl", true],
  ["AppDomains", false],
  ["Hosts", true],
  ["Requirements", true],
  ["DefaultSettings", true],
  ["Permissions", true],
  ["VersionOverrides", true],
];

export const elementOrder: ManifestRule = ({ root }) => {
  if (root.name !== "OfficeApp" || attribute(root, "xsi:type") !== "TaskPaneApp")
    return [told(root, `the root must be <OfficeApp xsi:type="TaskPaneApp">`)];
  const names = root.children.map(({ name }) => name);
  const places = names.map((name) => ORDER.findIndex(([known]) => known === name));
  const missing = ORDER.filter(([name, isNeeded]) => isNeeded && !names.includes(name)).map(([name]) =>
    told(root, `<${name}> is missing`),
  );
  const unordered = root.children.flatMap((element, index) => {
    const place = places[index] ?? -1;
    if (place < 0) return [told(element, `<${element.name}> does not belong here`)];
    const previous = index > 0 ? (places[index - 1] ?? -1) : -1;
    if (place > previous) return [];
    return [told(element, `<${element.name}> stands ${place === previous ? "twice" : "too late"}`)];
  });
  return [...missing, ...unordered];
};

export const identity: ManifestRule = ({ root }) => {
  const id = child(root, "Id");
  const isGuid = id && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id.text) && /[1-9a-f]/i.test(id.text);
  return id && !isGuid ? [told(id, `"${id.text}" is no GUID`)] : [];
};

export const version: ManifestRule = ({ root }) => {
  const given = child(root, "Version");
  const parts = given?.text.split(".") ?? [];
  const isGood = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,4})$/.test(part) && Number(part) < 65536);
  return given && !isGood ? [told(given, `"${given.text}" is no version of four numbers, as 1.2.0.0`)] : [];
};

export const hosts: ManifestRule = ({ root, all }) => {
  const lists = all.filter(({ name }) => name === "Hosts");
  const wrong = all
    .filter(({ name }) => name === "Host")
    .filter((host) => (host.attributes.get("Name") ?? host.attributes.get("xsi:type")) !== "Workbook")
    .map((host) => told(host, "the add-in is made for Excel: the host must be Workbook"));
  const empty = lists.filter(({ children }) => children.length === 0).map((list) => told(list, "no host is named"));
  return lists.length < 2
    ? [told(root, "the hosts must be named twice, in VersionOverrides too"), ...empty]
    : [...wrong, ...empty];
};

/** What the code relies upon, at least. */
const NEEDED: readonly (readonly [string, string])[] = [
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.1"],
  ["ExcelApi", "1.9"],
];

export const requirements: ManifestRule = ({ root, all }) => {
  const sets = all.filter(({ name }) => name === "Set");
  return NEEDED.flatMap(([name, least]) => {
    const set = sets.find((one) => attribute(one, "Name") === name);
    if (!set) return [told(child(root, "Requirements") ?? root, `the requirement set ${name} ${least} is not named`)];
    const given = attribute(set, "MinVersion");
    return compareVersions(given, least) < 0 ? [told(set, `${name} must be ${least} or later, not "${given}"`)] : [];
  });
};

/** By numbers: 1.10 comes after 1.9. */
function compareVersions(a: string, b: string): number {
  const numbers = (text: string) => text.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : -1));
  const [left, right] = [numbers(a), numbers(b)];
  for (const [index, part] of right.entries()) {
    const difference = (left[index] ?? -1) - part;
    if (difference !== 0) return difference;
  }
  return 0;
}

export const permissions: ManifestRule = ({ root }) => {
  const given = child(root, "Permissions");
  return given && given.text !== "ReadWriteDocument" ? [told(given, "Permissions must be ReadWriteDocument")] : [];
};
