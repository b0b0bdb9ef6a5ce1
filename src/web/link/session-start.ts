import type { ClientConfig } from "../../client/index.ts";

/** Colours in effect, as the configuration has them; absent ones are the default's. */
export interface PaletteConfig {
  readonly [name: string]: unknown;
}

export type PageConfig = ClientConfig & { readonly palette?: PaletteConfig };

/** What a page gets for its ticket. */
export interface Start {
  readonly token: string;
  readonly readOnly: boolean;
  readonly build: string;
  readonly config: PageConfig;
}

const KEY = "domux-token";

/**
 * Exchanges the ticket of the address for a token, once; after a reload the kept token counts. The token is kept for
 * this tab only, and never sent by itself. @throws Error with the server's sentence
 */
export async function beginSession(): Promise<Start> {
  const ticket = new URLSearchParams(location.hash.slice(1)).get("ticket") ?? undefined;
  const token = sessionStorage.getItem(KEY) ?? undefined;
  // A ticket is used up by this: it need not stay where it can be seen.
  if (ticket !== undefined) history.replaceState(null, "", location.pathname + location.search);
  if (ticket === undefined && token === undefined)
    throw new Error("Open this page by a link: domux web prints one, and domux window opens one.");
  const start = await post<Start>("api/session", { ticket, token });
  sessionStorage.setItem(KEY, start.token);
  return start;
}

/** Asks the page's server. @throws Error with its sentence */
export async function post<T>(path: string, body: object): Promise<T> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
    credentials: "omit",
  });
  if (!response.ok)
    throw new Error((await response.text()).trim() || `The server answered ${response.status}.`);
  return (await response.json()) as T;
}
