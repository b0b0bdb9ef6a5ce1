import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Recording } from "./record.ts";

// From the project's root, where tests and scripts run: this file is also bundled elsewhere.
const dir = join(process.cwd(), "test", "fixtures", "vt-sessions");
/** Bytes of one chunk when a stored session is played. */
const CHUNK = 1000;

/** Recordings kept as fixtures, for machines without the programs: NAME-COLSxROWS.gz. */
export function storedSessions(): { name: string; recording: Recording }[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith(".gz"))
    .map((file) => {
      const [, cols, rows] = /-(\d+)x(\d+)\.gz$/.exec(file) ?? [];
      const bytes = new Uint8Array(gunzipSync(readFileSync(join(dir, file))));
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += CHUNK) chunks.push(bytes.subarray(at, at + CHUNK));
      return { name: file.slice(0, -3), recording: { cols: Number(cols), rows: Number(rows), chunks } };
    });
}

/** Keeps a recording as a fixture. */
export function storeSession(name: string, { cols, rows, chunks }: Recording): string {
  const file = join(dir, `${name}-${cols}x${rows}.gz`);
  writeFileSync(file, gzipSync(Buffer.concat(chunks)));
  return file;
}
