const OTHER_BASIS =
  /\bconstant[- ]?currenc|\bcurrency[- ]neutral|\bex(?:cluding|cl\.?|-)?\s?(?:fx|foreign exchange|currency)|\bfx[- ]?neutral|\borganic|\blike[- ]for[- ]like|\bcomparable basis|為替(?:影響|変動)?(?:を)?除|現地通貨|実質/iu;

/** Whether a change is told of amounts translated at other rates, or adjusted otherwise: no two printed figures give it. */
export function isOnOtherBasis(heading: string): boolean {
  return OTHER_BASIS.test(heading);
}
