/** What a caption says is counted in thousands, millions or billions, when that is neither money nor shares. */
export interface CountedMeasure {
  readonly noun: string;
  readonly scale: number;
}

/** Measures of what is produced, sold or carried; the nouns as facts name them. */
const MEASURES: readonly (readonly [noun: string, words: string])[] = [
  ["kWh", "kwhs?|kilowatt[- ]?hours?"],
  ["MWh", "mwhs?|megawatt[- ]?hours?"],
  ["GWh", "gwhs?|gigawatt[- ]?hours?"],
  ["barrels", "barrels?|bbls?"],
  ["cubic feet", "cubic feet"],
  ["tons", "(?:short |metric )?tons"],
  ["tonnes", "tonnes"],
  ["gallons", "gallons"],
  ["liters", "lit(?:er|re)s"],
  ["ounces", "ounces"],
  ["square feet", "square feet"],
  ["units", "units"],
  ["customers", "customers"],
  ["subscribers", "subscribers"],
  ["passengers", "passengers"],
];

const POWERS: Readonly<Record<string, number>> = { thousands: 3, millions: 6, billions: 9 };
const MEASURE = new RegExp(
  `\\b(?<power>thousands|millions|billions) of (?<measure>${MEASURES.map(([, words]) => words).join("|")})\\b`,
  "iu",
);
const EVERY_MEASURE = new RegExp(MEASURE.source, "giu");

export function countedMeasureIn(phrase: string): CountedMeasure | undefined {
  const found = MEASURE.exec(phrase)?.groups;
  const scale = POWERS[found?.["power"]?.toLowerCase() ?? ""];
  const noun = MEASURES.find(([, words]) => new RegExp(`^(?:${words})$`, "iu").test(found?.["measure"] ?? ""))?.[0];
  return scale === undefined || noun === undefined ? undefined : { noun, scale };
}

/** The phrase without what it says of measures: its power is not that of money. */
export function withoutMeasures(phrase: string): string {
  return phrase.replace(EVERY_MEASURE, "");
}
