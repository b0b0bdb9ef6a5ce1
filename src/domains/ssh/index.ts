/** Bringing domux to a host; loaded when it is asked for. */
export const loadInstaller = () => import("./install.ts");
export { explainSsh } from "./explain.ts";
export type { Installation } from "./install.ts";
export { PlainSshDomain, type PlainSshOptions } from "./plain-ssh.ts";
export { forAnyShell, INSTALLED, runDomux, shellQuote } from "./remote-script.ts";
export { runOnHost } from "./run-on-host.ts";
export { parseTarget, type SshTarget, sshConfigFile, targetOf } from "./ssh-config-file.ts";
export { SshDialer, type SshDialerOptions, type SshSurroundings } from "./ssh-dialer.ts";
