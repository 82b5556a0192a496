/** A text in lines of at most so many characters, broken at spaces where there are any; nothing is lost but the spaces. */
export function wrappedLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = [...text.trim()];
  while (rest.length > width) {
    const space = rest.slice(0, width + 1).lastIndexOf(" ");
    const cut = space > 0 ? space : width;
    lines.push(rest.slice(0, cut).join(""));
    rest = [...rest.slice(cut).join("").trimStart()];
  }
  return [...lines, rest.join("")];
}
