import qrcode from "qrcode-generator";

/** Blank modules around the code, as phones need them. */
const QUIET = 2;

/** A text as a QR code for a terminal, two modules in one cell, dark on light whatever the terminal's colours are. */
export function qrText(text: string): string {
  const code = qrcode(0, "L");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const dark = (y: number, x: number) => y >= 0 && x >= 0 && y < count && x < count && code.isDark(y, x);
  let lines = "";
  for (let y = -QUIET; y < count + QUIET; y += 2) {
    let line = "";
    for (let x = -QUIET; x < count + QUIET; x++) {
      const [upper, lower] = [dark(y, x), dark(y + 1, x)];
      line += upper ? (lower ? "█" : "▀") : lower ? "▄" : " ";
    }
    lines += `\x1b[30;107m${line}\x1b[0m\n`;
  }
  return lines;
}
