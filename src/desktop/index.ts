export {
  type FaceServer,
  type FaceServerOptions,
  MOST_MESSAGE,
  SUBPROTOCOL,
  startFaceServer,
} from "./face-server.ts";
export type { Access, Grant } from "./tickets.ts";
