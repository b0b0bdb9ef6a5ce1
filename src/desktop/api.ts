import type { IncomingMessage, ServerResponse } from "node:http";
import * as v from "valibot";
import { DomuxError } from "../model/index.ts";
import { answer } from "./answer.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Access, Grant, TicketOffice } from "./tickets.ts";

export interface ApiOptions {
  readonly office: TicketOffice;
  readonly wrong: RateLimit;
  readonly config: () => unknown;
  readonly build: string;
  readonly readOnly: boolean;
  readonly link: (grant: Grant & { readonly query?: string }) => string;
  readonly revoke: (id: number) => boolean;
  readonly openWindow: (query: string) => boolean;
}

/** Bytes of a request's body. */
const MOST_BODY = 4096;

const secret = v.pipe(v.string(), v.maxLength(100));
const query = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w=&%.-]*$/));

/** What a page may ask by POST, besides its socket. */
const REQUESTS = {
  /** A ticket for a token, or a token again after a reload; and what is needed to begin. */
  "api/session": v.object({ ticket: v.optional(secret), token: v.optional(secret) }),
  /** Another link: for a further window, or to share. */
  "api/link": v.object({
    token: secret,
    readOnly: v.optional(v.boolean(), false),
    name: v.optional(v.pipe(v.string(), v.maxLength(100)), ""),
    query: v.optional(query, ""),
  }),
  /** A further window of the same kind, opened by the process if it opens windows. */
  "api/window": v.object({ token: secret, query: v.optional(query, "") }),
  "api/links": v.object({ token: secret }),
  "api/revoke": v.object({ token: secret, id: v.number() }),
};

/** Requests of pages beside their socket. Origin and Host were checked before. */
export class Api {
  constructor(private readonly options: ApiOptions) {}

  async post(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "").slice(1);
    if (!Object.hasOwn(REQUESTS, path)) return answer(response, 404, "There is no such request.");
    const body = await readBody(request);
    if (body === undefined) return answer(response, 413, "The request is too long.");
    switch (path as keyof typeof REQUESTS) {
      case "api/session":
        return this.session(parsed("api/session", body), request, response);
      case "api/link": {
        const params = parsed("api/link", body);
        const access = this.allowed(params?.token, request, response);
        if (!access || !params) return;
        const readOnly = params.readOnly || access.readOnly;
        return this.limited(response, () => ({ url: this.options.link({ ...params, readOnly }) }));
      }
      case "api/window": {
        const params = parsed("api/window", body);
        const access = this.allowed(params?.token, request, response);
        if (!access || !params) return;
        const opened = !access.readOnly && this.options.openWindow(params.query);
        return this.limited(response, () =>
          opened
            ? { opened }
            : {
                url: this.options.link({ readOnly: access.readOnly, name: access.name, query: params.query }),
              },
        );
      }
      case "api/links": {
        const access = this.allowed(parsed("api/links", body)?.token, request, response);
        if (access)
          json(response, { links: access.readOnly ? [] : this.options.office.list(), own: access.id });
        return;
      }
      case "api/revoke": {
        const params = parsed("api/revoke", body);
        const access = this.allowed(params?.token, request, response);
        if (!access || !params) return;
        if (access.readOnly && access.id !== params.id) answer(response, 403, "This link may only look.");
        else json(response, { revoked: this.options.revoke(params.id) });
        return;
      }
    }
  }

  private session(
    params: { ticket?: string; token?: string } | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    const { office, config, build } = this.options;
    const held = params?.token === undefined ? undefined : office.access(params.token);
    const got = !held && params?.ticket !== undefined ? office.redeem(params.ticket) : undefined;
    const access = held ?? got?.access;
    if (!access) {
      this.refuse(request, response);
      return;
    }
    const readOnly = access.readOnly || this.options.readOnly;
    json(response, { token: got?.token ?? params?.token, readOnly, build, config: config() });
  }

  private allowed(
    token: string | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): Access | undefined {
    const access = token === undefined ? undefined : this.options.office.access(token);
    if (!access) this.refuse(request, response);
    return access;
  }

  private refuse(request: IncomingMessage, response: ServerResponse): void {
    const wait = this.options.wrong.wrong(request.socket.remoteAddress ?? "");
    if (wait === 0) {
      answer(response, 403, "This link was used already or is too old. Make a new one with: domux web");
      return;
    }
    response.setHeader("retry-after", Math.ceil(wait / 1000));
    answer(response, 429, "Too many wrong links. Wait a little, then open a new one.");
  }

  private limited(response: ServerResponse, make: () => unknown): void {
    try {
      json(response, make());
    } catch (error) {
      if (error instanceof DomuxError && error.code === "limit") answer(response, 429, error.message);
      else throw error;
    }
  }
}

function parsed<K extends keyof typeof REQUESTS>(
  path: K,
  body: string,
): v.InferOutput<(typeof REQUESTS)[K]> | undefined {
  try {
    const result = v.safeParse(REQUESTS[path], JSON.parse(body));
    return result.success ? (result.output as v.InferOutput<(typeof REQUESTS)[K]>) : undefined;
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  let text = "";
  for await (const piece of request.setEncoding("utf8")) {
    text += piece;
    if (text.length > MOST_BODY) return undefined;
  }
  return text;
}

function json(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": body.length,
    "cache-control": "no-store",
  });
  response.end(body);
}
