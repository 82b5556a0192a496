/**
 * The print with one digit changed, by the least that exceeds `hidden` (in whole units); undefined when no single digit
 * can. `decimals` as of the print: -3 is printed in thousands. The first digit never becomes 0.
 */
export function changedDigit(text: string, decimals: number, hidden: number): string | undefined {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  let best: { readonly text: string; readonly change: number } | undefined;
  places.forEach((at, order) => {
    const weight = 10 ** (places.length - 1 - order - decimals);
    for (let digit = order === 0 ? 1 : 0; digit <= 9; digit += 1) {
      const change = Math.abs(digit - Number(text[at])) * weight;
      if (change <= hidden || (best && change >= best.change)) continue;
      best = { text: `${text.slice(0, at)}${digit}${text.slice(at + 1)}`, change };
    }
  });
  return best?.text;
}
