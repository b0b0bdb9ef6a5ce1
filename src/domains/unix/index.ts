export { UnixDialer, type UnixDialerOptions } from "./unix-dialer.ts";
