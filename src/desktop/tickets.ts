import { createHash, randomBytes } from "node:crypto";
import { type Disposable, Emitter } from "../base/index.ts";
import { DomuxError } from "../model/index.ts";

/** What whoever comes with a link may do. */
export interface Grant {
  readonly readOnly: boolean;
  /** For lists: what the link was made for. */
  readonly name: string;
}

/** A link that was handed out, or the access somebody has got by it. */
export interface Access extends Grant {
  readonly id: number;
  /** False: nobody has opened the link yet. */
  readonly used: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly since: number;
}

interface Row extends Grant {
  readonly id: number;
  readonly since: number;
  /** Milliseconds since the Unix epoch after which an unused ticket is void. */
  readonly until: number;
  /** Hash of the ticket, then of the token. */
  hash: string;
  used: boolean;
}

export interface TicketOfficeOptions {
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** Secret bytes, for tests; the system's random source by default. */
  readonly random?: (bytes: number) => Buffer;
}

/** Milliseconds that a link can be opened. */
export const TICKET_LIFE = 10 * 60_000;
/** Links and accesses at once. */
const MOST = 500;
/** Bytes of a secret: nobody guesses 2^256. */
const SECRET = 32;

/**
 * Hands out one-time tickets and exchanges each for a token, once. Keeps hashes only, so that looking one up tells
 * nothing by its time.
 */
export class TicketOffice implements Disposable {
  private readonly rows = new Map<string, Row>();
  private readonly revocations = new Emitter<number>();
  /** An access was taken back: its id. */
  readonly onRevoked = this.revocations.event;
  private nextId = 1;

  constructor(private readonly options: TicketOfficeOptions) {}

  /** A new one-time ticket. @throws DomuxError limit */
  issue(grant: Grant, life = TICKET_LIFE): { readonly id: number; readonly ticket: string } {
    const now = this.options.now();
    for (const [hash, row] of this.rows) if (!row.used && row.until <= now) this.rows.delete(hash);
    if (this.rows.size >= MOST)
      throw new DomuxError("limit", `There are ${MOST} links already: revoke some, or start domux web anew.`);
    const ticket = this.secret();
    const id = this.nextId++;
    const { readOnly, name } = grant;
    this.put(ticket, { id, readOnly, name, since: now, until: now + life, used: false });
    return { id, ticket };
  }

  /** Exchanges a ticket for a token; undefined: there is none such, it is too old or was used. */
  redeem(ticket: string): { readonly token: string; readonly access: Access } | undefined {
    const row = this.find(ticket);
    if (!row || row.used) return undefined;
    this.rows.delete(row.hash);
    if (row.until <= this.options.now()) return undefined;
    const token = this.secret();
    return { token, access: this.put(token, { ...row, used: true }) };
  }

  /** What a token gives access to; undefined: it is none. */
  access(token: string): Access | undefined {
    const row = this.find(token);
    return row?.used ? row : undefined;
  }

  list(): Access[] {
    return [...this.rows.values()].map(({ id, readOnly, name, used, since }) => ({
      id,
      readOnly,
      name,
      used,
      since,
    }));
  }

  /** Takes a link or an access back. @returns false if there is none such */
  revoke(id: number): boolean {
    const row = [...this.rows.values()].find((one) => one.id === id);
    if (!row) return false;
    this.rows.delete(row.hash);
    this.revocations.emit(id);
    return true;
  }

  dispose(): void {
    this.rows.clear();
    this.revocations.dispose();
  }

  private put(secret: string, row: Omit<Row, "hash">): Row {
    const made = { ...row, hash: hashOf(secret) };
    this.rows.set(made.hash, made);
    return made;
  }

  private find(secret: string): Row | undefined {
    return secret.length > 0 && secret.length < 100 ? this.rows.get(hashOf(secret)) : undefined;
  }

  private secret(): string {
    return (this.options.random ?? randomBytes)(SECRET).toString("base64url");
  }
}

const hashOf = (secret: string) => createHash("sha256").update(secret).digest("base64");
