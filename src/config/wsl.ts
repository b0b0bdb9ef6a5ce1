import { execFile } from "node:child_process";
import type { WslDomain } from "./domain-records.ts";

/** A machine with very many distributions answers in a second; one whose WSL hangs must not hang us. Milliseconds. */
const PATIENCE = 10_000;

/**
 * What `wsl.exe -l -v` prints, as bytes: UTF-16LE, unless WSL_UTF8 asks for UTF-8. A heading, then a line a
 * distribution, `*` before the default one: `* Ubuntu-22.04    Running    2`. Names may hold blanks.
 */
export function parseWslList(bytes: Uint8Array): string[] {
  const wide = bytes.length > 1 && (bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe));
  const text = new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes);
  const names = text.split(/\r?\n/).map((line) => /^\s*\*?\s*(\S.*?)\s{2,}\S+\s+\d+\s*$/.exec(line)?.[1]);
  return names.filter((name) => name !== undefined);
}

/** A domain for each distribution of the Windows Subsystem for Linux, as WezTerm makes them; none where it is not. */
export function defaultWslDomains(env: Readonly<Record<string, string | undefined>>): Promise<WslDomain[]> {
  return new Promise((resolve) => {
    const options = { encoding: "buffer", timeout: PATIENCE, windowsHide: true, env: { ...env } } as const;
    execFile("wsl.exe", ["-l", "-v"], options, (error, stdout) => {
      const names = error ? [] : parseWslList(stdout);
      resolve(names.map((name) => ({ name: `WSL:${name}`, distribution: name, default_cwd: "~" })));
    });
  });
}
