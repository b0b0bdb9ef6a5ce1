export { type BrowserSearch, findChromium } from "./chromium.ts";
export {
  type FaceServer,
  type FaceServerOptions,
  MOST_MESSAGE,
  SUBPROTOCOL,
  startFaceServer,
} from "./face-server.ts";
export {
  type DesktopEntryOptions,
  desktopEntry,
  installDesktop,
  uninstallDesktop,
} from "./install-desktop.ts";
export { askForWindow, type OpenRequest, serveWindows } from "./one-process.ts";
export { chromiumArguments, type OpenedWindow, openWindow, type WindowOptions } from "./open-window.ts";
export { isLoopback, parsePublicUrl } from "./origin.ts";
export { peerUser } from "./peer-user.ts";
export { isProfileInUse, prepareProfile } from "./profile.ts";
export { qrText } from "./qr.ts";
export type { Access, Grant } from "./tickets.ts";
