/** Excel's rules for the name of a sheet: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at an end. */
const LONGEST_NAME = 31;
const ILLEGAL = /[:\\/?*[\]\p{Cc}\p{Cf}\ufffe\uffff]/gu;
/** Excel keeps this one for itself. */
const RESERVED = new Set(["history"]);

/** The nearest legal name that is not taken (case does not count); a number is put behind where one is needed. */
export function legalSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = cut(wanted.replace(ILLEGAL, " ").replace(/\s+/gu, " "), LONGEST_NAME) || "Sheet";
  const free = (name: string) => !used.has(name.toLowerCase()) && !RESERVED.has(name.toLowerCase());
  if (free(base)) return base;
  for (let i = 2; ; i++) {
    const suffix = ` (${i})`;
    const name = cut(base, LONGEST_NAME - suffix.length) + suffix;
    if (free(name)) return name;
  }
}

function cut(text: string, length: number): string {
  const whole = [...text.trim().replace(/^'+|'+$/gu, "")];
  while (whole.join("").length > length) whole.pop();
  return whole.join("").replace(/^['\s]+|['\s]+$/gu, "");
}
