import { type SshOptions, sshOptionPlaces, sshSurroundings } from "../../config/index.ts";
import type { DomainSetting } from "../../mux/index.ts";
import { fieldSettings } from "../local/index.ts";
import { SshCall, type SshDialerOptions } from "./ssh-dialer.ts";

/** What of ssh's own configuration decides where a connection goes and how it logs in. */
const SHOWN = [
  "hostname",
  "port",
  "user",
  "identityfile",
  "certificatefile",
  "identityagent",
  "proxyjump",
  "proxycommand",
  "hostkeyalias",
];

/** The fields of an SSH domain, and what ssh makes of them with its own configuration: each with its origin. */
export async function sshSettings(options: SshDialerOptions): Promise<readonly DomainSetting[]> {
  const { config, surroundings, origin } = options;
  const call = await SshCall.prepare(options, {
    first: true,
    signal: new AbortController().signal,
    progress() {},
    ask: async () => null,
  });
  try {
    const [effective, plain] = await Promise.all([call.effective(), call.effective("/dev/null")]);
    const around = sshSurroundings(surroundings.env);
    const { userConfig = around.files[0], systemConfig = around.files[1] } = surroundings;
    const places = sshOptionPlaces(call.target.host, { ...around, files: [userConfig, systemConfig] });
    const given: SshOptions = Object.fromEntries(
      Object.keys(config.ssh_option).map((name) => [name.toLowerCase(), "ssh_option"]),
    );
    const ofTarget: SshOptions = {
      ...(effective.hostname === call.target.host && { hostname: "remote_address" }),
      ...(call.target.port !== undefined && { port: "remote_address" }),
      ...(call.target.user !== undefined && { user: config.username ? "username" : "remote_address" }),
    };
    return [
      ...fieldSettings({ ...config }, origin),
      ...SHOWN.flatMap((name): DomainSetting[] => {
        const value = effective[name];
        if (value === undefined || value === "none") return [];
        const field = given[name] ?? ofTarget[name];
        const unchanged = value === plain[name];
        // A list of five files that ssh tries by itself tells nobody anything.
        if (unchanged && !field && name === "identityfile") return [];
        const from = field ?? places[name] ?? (unchanged ? "default of ssh" : "ssh_config");
        return [{ name: `ssh ${name}`, value, origin: from }];
      }),
    ];
  } finally {
    call.dispose();
  }
}
