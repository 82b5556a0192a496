/**
 * Holds the manifest to Excel's rules without asking anybody. Microsoft's own validator (office-addin-manifest validate)
 * is a service on the network; what it adds is said in ONLINE_ONLY.
 */
import { filesBehind, iconSizes, secureAddresses } from "./address-rule";
import { elementOrder, hosts, identity, permissions, requirements, version } from "./identity-rule";
import { type ManifestProblem, type ManifestRule, type ManifestSurroundings, viewManifest } from "./manifest-rule";
import { languagesComplete, resourcesResolved, resourcesUsed, textLengths, uniqueIds } from "./resource-rule";
import { functionMetadata, ribbonActions, sharedRuntime } from "./runtime-rule";
import { readXml } from "./xml";

const RULES: Readonly<Record<string, ManifestRule>> = {
  "element-order": elementOrder,
  identity,
  version,
  hosts,
  requirements,
  permissions,
  "resources-resolved": resourcesResolved,
  "resources-used": resourcesUsed,
  "unique-ids": uniqueIds,
  "text-lengths": textLengths,
  "languages-complete": languagesComplete,
  "secure-addresses": secureAddresses,
  "files-behind": filesBehind,
  "icon-sizes": iconSizes,
  "shared-runtime": sharedRuntime,
  "ribbon-actions": ribbonActions,
  "function-metadata": functionMetadata,
};

export const RULE_NAMES: readonly string[] = ["well-formed", ...Object.keys(RULES)];

/** What only the service sees; each in a few words. */
export const ONLINE_ONLY: readonly string[] = [
  "the order and the names of all inner elements, against Microsoft's schemas",
  "which versions of Excel on which platforms would show the add-in",
  "that the addresses answer, and the certificate behind them",
  "the marketplace's own policies",
];

/** All problems, in the order of the manifest. */
export function checkManifest(text: string, surroundings: ManifestSurroundings): readonly ManifestProblem[] {
  const read = readXml(text);
  if (!read.ok) return [{ rule: "well-formed", ...read.problem }];
  const view = viewManifest(read.value, surroundings);
  return Object.entries(RULES)
    .flatMap(([rule, find]) => find(view).map((problem) => ({ rule, ...problem })))
    .sort((a, b) => a.line - b.line);
}
