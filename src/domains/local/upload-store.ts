import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { DomuxError } from "../../model/index.ts";
import type { FileStore } from "../../mux/index.ts";
import type { Messages, ParamsOf } from "../../protocol/index.ts";

/** Bytes of one file. */
const FILE_LIMIT = 256 << 20;
/** Files that may be under way at once. */
const OPEN_LIMIT = 16;

interface Upload {
  readonly path: string;
  readonly file: FileHandle;
  bytes: number;
}

/** Stores files that faces send, each in a private directory under a name that only its base is taken of. */
export class UploadStore implements FileStore {
  private readonly uploads = new Map<string, Promise<Upload>>();

  /** `directory` is made when it is first needed, for us alone. */
  constructor(private readonly directory: string) {}

  async upload(request: Omit<ParamsOf<Messages["upload"]>, "pane">): Promise<{ path: string | null }> {
    const upload = await this.find(request.upload, request.name);
    try {
      const bytes = Buffer.from(request.base64, "base64");
      upload.bytes += bytes.length;
      if (upload.bytes > FILE_LIMIT)
        throw new DomuxError(
          "limit",
          `The file is larger than ${FILE_LIMIT >> 20} MiB, the most that is taken.`,
        );
      await upload.file.write(bytes);
      if (request.more) return { path: null };
      this.uploads.delete(request.upload);
      await upload.file.close();
      return { path: upload.path };
    } catch (error) {
      this.uploads.delete(request.upload);
      await upload.file.close().catch(() => {});
      await rm(upload.path, { force: true });
      throw notStored(error, request.name, this.directory);
    }
  }

  private find(id: string, name: string): Promise<Upload> {
    let upload = this.uploads.get(id);
    if (!upload) {
      if (this.uploads.size >= OPEN_LIMIT)
        throw new DomuxError(
          "limit",
          `${OPEN_LIMIT} files are under way already; try again when they are done.`,
        );
      upload = this.begin(name);
      this.uploads.set(id, upload);
      upload.catch(() => this.uploads.delete(id));
    }
    return upload;
  }

  private async begin(name: string): Promise<Upload> {
    const own = join(this.directory, randomUUID());
    const safe = basename(name.replaceAll("\0", "")).replace(/^\.+/, "") || "file";
    try {
      await mkdir(own, { recursive: true, mode: 0o700 });
      const path = join(own, safe);
      return { path, file: await open(path, "wx", 0o600), bytes: 0 };
    } catch (error) {
      throw notStored(error, safe, this.directory);
    }
  }
}

/** What the file system says, as a sentence for whoever sent the file. */
export function notStored(error: unknown, name: string, directory: string): DomuxError {
  if (error instanceof DomuxError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const full = code === "ENOSPC" || code === "EDQUOT";
  const why = full ? "the disk is full. Free some space there." : `${message}.`;
  return new DomuxError(full ? "limit" : "unsupported", `${name} cannot be stored in ${directory}: ${why}`, {
    cause: error,
  });
}
