export { TlsDialer, type TlsDialerOptions } from "./tls-dialer.ts";
