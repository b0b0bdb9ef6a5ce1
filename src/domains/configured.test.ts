import { describe, expect, it } from "vitest";
import type { ConfiguredDomains } from "../config/index.ts";
import { adHocSsh, configuredRecords, resolveRecord } from "./configured.ts";

const none: ConfiguredDomains = {
  unix: [],
  ssh: [],
  tlsClients: [],
  tlsServers: [],
  exec: [],
  wsl: [],
  serial: [],
};
const unix = {
  name: "unix",
  connect_automatically: false,
  no_serve_automatically: false,
  skip_permissions_check: false,
  read_timeout: 1,
  write_timeout: 1,
  overlay_lag_indicator: false,
};

describe("a domain's name", () => {
  const domains: ConfiguredDomains = {
    ...none,
    unix: [unix],
    ssh: [adHocSsh("my.server", "10.0.0.1", "WezTerm"), adHocSsh("SSHMUX:box", "box", "WezTerm")],
  };

  it("is that of a configured domain first", () => {
    expect(resolveRecord("unix", domains)).toMatchObject({ kind: "unix", config: { name: "unix" } });
    expect(resolveRecord("my.server", domains)).toMatchObject({ config: { remote_address: "10.0.0.1" } });
    expect(resolveRecord("box", domains)).toMatchObject({ config: { name: "SSHMUX:box" } });
    expect(configuredRecords(domains)).toHaveLength(3);
  });

  it("is else a host that ssh reaches", () => {
    expect(resolveRecord("SSH:me@there:2222", domains)).toMatchObject({
      kind: "ssh",
      config: {
        name: "SSH:me@there:2222",
        remote_address: "there:2222",
        username: "me",
        multiplexing: "None",
      },
    });
    expect(resolveRecord("SSHMUX:there", none)).toMatchObject({ config: { multiplexing: "WezTerm" } });
    expect(resolveRecord("me@[::1]:22", none)).toMatchObject({
      config: { name: "SSHMUX:me@[::1]:22", remote_address: "[::1]:22", username: "me" },
    });
  });

  it("that is neither gets the names there are", () => {
    for (const name of ["two words", "-oProxyCommand=x", ""])
      expect(() => resolveRecord(name, domains)).toThrow(/there are: local, unix, my\.server, SSHMUX:box/);
  });
});
