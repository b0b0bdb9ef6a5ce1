import type { MuxSettings } from "./settings.ts";

const NEW_LINES = { None: null, LineFeed: "\n", CarriageReturn: "\r", CarriageReturnAndLineFeed: "\r\n" };

/**
 * What a paste sends to the program. Bracketed (xterm mode 2004): new lines stay, and an end bracket inside the text
 * is taken out, so that no pasted text can end the paste and act as typed.
 */
export function pasteBytes(
  text: string,
  bracketed: boolean,
  newLines: MuxSettings["canonicalizePastedNewlines"],
): string {
  if (bracketed) {
    let inner = text;
    // Taking one out may form another.
    for (let before = ""; before !== inner; ) {
      before = inner;
      inner = inner.replaceAll("\x1b[201~", "").replaceAll("\x9b201~", "");
    }
    return `\x1b[200~${inner}\x1b[201~`;
  }
  const canonical = NEW_LINES[newLines];
  return canonical === null ? text : text.replace(/\r\n|\r|\n/g, canonical);
}
