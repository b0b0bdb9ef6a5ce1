/**
 * Short labels for things to choose from by typing: single letters, and where these are too few, letters from the end
 * of the alphabet become the first of two. At most alphabet² labels; things beyond get none.
 */
export function makeLabels(alphabet: string, count: number): string[] {
  const letters = [...new Set([...alphabet.toLowerCase()])];
  if (letters.length < 2) return letters.slice(0, count);
  // With p prefixes there are (n - p) single and p * n double labels.
  let prefixes = 0;
  while (letters.length - prefixes + prefixes * letters.length < count && prefixes < letters.length)
    prefixes++;
  const labels = letters.slice(0, letters.length - prefixes);
  for (let index = letters.length - 1; index >= letters.length - prefixes; index--)
    for (const second of letters) labels.push(letters[index] + second);
  return labels.slice(0, count);
}
