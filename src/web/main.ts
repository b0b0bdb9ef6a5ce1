import { beginSession, type Start } from "./link/session-start.ts";
import { openSocket } from "./link/socket.ts";

/** What a page begins with: its access, and the socket that is being opened with it. */
export interface Begun {
  readonly start: Start;
  readonly socket: WebSocket;
}

async function begin(): Promise<Begun> {
  const start = await beginSession();
  return { start, socket: openSocket(start.token) };
}

// This file is small so that access and socket are there when the rest of the page is.
const begun = begin();
// Told by showPage.
begun.catch(() => {});
void import("./show-page.ts").then(({ showPage }) => showPage(begun));
