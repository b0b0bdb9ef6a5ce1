import { counted } from "../base/index.ts";
import type { ClientSession } from "../client/index.ts";
import type { PaneId } from "../model/index.ts";
import type { PageOptions } from "./look/page-options.ts";

/** Bytes of one piece, and of all files together. */
const PIECE = 512 << 10;
export const MOST_UPLOAD = 256 << 20;

/** Stores files on a pane's host and types their paths. @throws DomuxError of the mux */
export async function upload(
  session: ClientSession,
  pane: PaneId,
  files: readonly File[],
  quoting: PageOptions["quote_dropped_files"],
): Promise<void> {
  const paths: string[] = [];
  for (const file of files) {
    const id = crypto.randomUUID();
    let path: string | null = null;
    for (let at = 0; at === 0 || at < file.size; at += PIECE) {
      const bytes = await pieceOf(file, at);
      const more = at + PIECE < file.size;
      const part = { pane, upload: id, name: nameOf(file), base64: base64Of(bytes), more };
      ({ path } = await session.call(session.messages.upload, part));
      if (more && file.size > 4 * PIECE)
        session.toasts.show("info", `${nameOf(file)}: ${Math.round(((at + PIECE) / file.size) * 100)} %`, {
          stay: 800,
        });
    }
    if (path !== null) paths.push(quoted(path, quoting));
  }
  if (paths.length > 0) session.paste(`${paths.join(" ")} `, pane);
}

/** @throws Error if it cannot be read */
async function pieceOf(file: File, at: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
  } catch (cause) {
    const why = `${nameOf(file)} cannot be read. If it is a folder, pack it into one file first.`;
    throw new Error(why, { cause });
  }
}

/** What is asked before anything is sent. */
export function uploadQuestion(files: readonly File[], host: string): string {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const what = files.length === 1 ? nameOf(files[0]) : counted(files.length, "file");
  return `Send ${what} (${sizeText(total)}) to ${host} and type the path?`;
}

function nameOf({ name, type }: File): string {
  return name || `pasted.${type.split("/")[1]?.replace(/[^\w]/g, "") || "bin"}`;
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return counted(bytes, "byte");
  return bytes < 1 << 20 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / (1 << 20)).toFixed(1)} MiB`;
}

/** A path as a shell reads it, by `quote_dropped_files`. */
export function quoted(path: string, how: PageOptions["quote_dropped_files"]): string {
  switch (how) {
    case "None":
      return path;
    case "SpacesOnly":
      return path.replace(/ /g, "\\ ");
    case "Posix":
      return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
    case "Windows":
      return /[\s&()^]/.test(path) ? `"${path}"` : path;
    case "WindowsAlwaysQuoted":
      return `"${path}"`;
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
