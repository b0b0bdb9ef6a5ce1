import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { ReplayWindow } from "../link/index.ts";
import {
  DATAGRAM,
  type Direction,
  datagramNonce,
  decodeDatagramHeader,
  encodeDatagramHeader,
} from "../protocol/index.ts";

const ALGORITHM = "aes-256-gcm";

/** A lane's name and key, in hexadecimal. */
export interface LaneSecret {
  readonly lane: string;
  readonly key: string;
}

export const newLaneSecret = (): LaneSecret => ({
  lane: randomBytes(DATAGRAM.lane).toString("hex"),
  key: randomBytes(DATAGRAM.key).toString("hex"),
});

/** Seals the datagrams of one end of a lane and opens those of the other, each once. */
export class LaneCipher {
  private readonly key: Buffer;
  private readonly window = new ReplayWindow();
  private counter = 0;

  constructor(
    private readonly secret: LaneSecret,
    /** Where what this end sends goes. */
    private readonly direction: Direction,
  ) {
    this.key = Buffer.from(secret.key, "hex");
  }

  /** The datagram with a message, and the counter that makes it this one. */
  seal(message: Uint8Array): { bytes: Uint8Array; counter: number } {
    const counter = ++this.counter;
    const { direction } = this;
    const header = encodeDatagramHeader({ direction, lane: this.secret.lane, counter });
    const cipher = createCipheriv(ALGORITHM, this.key, datagramNonce({ direction, counter }), {
      authTagLength: DATAGRAM.tag,
    });
    cipher.setAAD(header);
    const sealed = [cipher.update(message), cipher.final()];
    return { bytes: Buffer.concat([header, ...sealed, cipher.getAuthTag()]), counter };
  }

  /**
   * The message of a datagram. Undefined: forged, changed, of another lane or direction, come before, or too old.
   * OpenSSL compares tags in constant time.
   */
  open(bytes: Uint8Array): { message: Uint8Array; counter: number } | undefined {
    const header = decodeDatagramHeader(bytes);
    if (!header || header.lane !== this.secret.lane || header.direction === this.direction) return undefined;
    if (!this.window.fresh(header.counter)) return undefined;
    const end = bytes.length - DATAGRAM.tag;
    const cipher = createDecipheriv(ALGORITHM, this.key, datagramNonce(header), {
      authTagLength: DATAGRAM.tag,
    });
    cipher.setAAD(bytes.subarray(0, DATAGRAM.header));
    cipher.setAuthTag(bytes.subarray(end));
    const message = cipher.update(bytes.subarray(DATAGRAM.header, end));
    try {
      cipher.final();
    } catch {
      return undefined;
    }
    this.window.take(header.counter);
    return { message, counter: header.counter };
  }
}
