export { MuxServer, type MuxServerOptions, type Rights, type ServerFacts } from "./mux-server.ts";
export { SeatBook } from "./seat-book.ts";
