import { readdirSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { DomuxError } from "../model/index.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

const compress = promisify(brotliCompress);

interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Its name has a hash of its content: it never changes. */
  readonly immutable: boolean;
  compressed?: Promise<Buffer>;
}

/**
 * What the page may do. Scripts come from files only. Styles may be inline because xterm.js makes style elements and
 * attributes for its rows; nothing that a program prints becomes HTML, which `trusted-types 'none'` enforces.
 */
function policy(origins: Iterable<string>): string {
  // 'self' covers the page's own socket too, but not in older browsers; an IPv6 address cannot be named here.
  const sockets = [...origins]
    .map((origin) => origin.replace(/^http/, "ws"))
    .filter((one) => !one.includes("["));
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self' ${sockets.join(" ")}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** Headers of everything that is served. */
export function pageHeaders(origins: Iterable<string>): Readonly<Record<string, string>> {
  return {
    "content-security-policy": policy(origins),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "clipboard-read=(self), clipboard-write=(self), fullscreen=(self), camera=(), microphone=(), geolocation=()",
  };
}

/** The built page: read once, served from memory, so that no request ever names a file of the disk. */
export class PageFiles {
  private readonly files = new Map<string, PageFile>();

  /** @throws DomuxError not-found if the page has not been built */
  constructor(directory: string) {
    let entries: { path: string }[];
    try {
      entries = readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => ({ path: join(entry.parentPath, entry.name) }));
    } catch (error) {
      throw new DomuxError(
        "not-found",
        `The page is not there (${directory}); build it with: npm run build`,
        {
          cause: error,
        },
      );
    }
    for (const { path } of entries) {
      const name = relative(directory, path).split(sep).join("/");
      const type = TYPES[extname(name)];
      if (type)
        this.files.set(name, { type, bytes: readFileSync(path), immutable: /-[\w-]{8}\.\w+$/.test(name) });
    }
  }

  /** Answers with a file. `name` has no slash at its beginning. @returns false if there is none such */
  async serve(name: string, response: ServerResponse, options: { compress: boolean }): Promise<boolean> {
    const file = this.files.get(name === "" ? "index.html" : name);
    if (!file) return false;
    const smaller = options.compress && /text|json|svg/.test(file.type);
    if (smaller)
      file.compressed ??= compress(file.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    const body = smaller ? await file.compressed! : file.bytes;
    response.writeHead(200, {
      "content-type": file.type,
      "content-length": body.length,
      "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
      ...(smaller ? { "content-encoding": "br" } : {}),
    });
    response.end(body);
    return true;
  }
}
