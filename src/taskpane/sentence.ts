/** The program's reasons and remedies are parts of sentences; alone on a line they begin and end as sentences do. */
export function asSentence(words: string): string {
  const trimmed = words.trim();
  if (trimmed === "") return "";
  const begun = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?。:]["”')]?$/u.test(begun) ? begun : `${begun}.`;
}
