export { explainSsh } from "./explain.ts";
export { PlainSshDomain, type PlainSshOptions } from "./plain-ssh.ts";
export { parseTarget, type SshTarget, sshConfigFile, targetOf } from "./ssh-config-file.ts";
export { SshDialer, type SshDialerOptions, type SshSurroundings } from "./ssh-dialer.ts";
