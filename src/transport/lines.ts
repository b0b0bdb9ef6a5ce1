/** Longest unfinished line that is kept, in characters. */
const LONGEST = 16 << 10;

/** Calls `line` for each whole line of the text it is fed, without control characters. */
export function lineSplitter(line: (text: string) => void): (text: string) => void {
  let rest = "";
  return (text) => {
    const pieces = (rest + text).split(/\r?\n/);
    rest = pieces.pop()!.slice(-LONGEST);
    for (const piece of pieces) line(piece.replace(/\p{Cc}/gu, ""));
  };
}
