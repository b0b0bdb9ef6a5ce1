import { describe, expect, it } from "vitest";
import type { ConfiguredDomains } from "../config/index.ts";
import { adHocSsh, configuredRecords, originOf, resolveRecord } from "./configured.ts";

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
  input_lane: true,
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

describe("a field's origin", () => {
  const ssh = [adHocSsh("my.server", "me@10.0.0.1", "WezTerm"), adHocSsh("SSHMUX:box", "box", "WezTerm")];
  const domains: ConfiguredDomains = {
    ...none,
    unix: [unix],
    ssh,
    origins: {
      "my.server": { from: "/c/domux.lua:7", fields: ["name", "remote_address", "ssh_option"] },
      "SSHMUX:box": { from: "/home/me/.ssh/config:3", fields: ["name", "remote_address", "multiplexing"] },
    },
  };
  const of = (name: string, field: string) => originOf(resolveRecord(name, domains), field, domains);

  it("is the file and line of what was written, or the default", () => {
    expect(of("my.server", "remote_address")).toBe("/c/domux.lua:7");
    expect(of("my.server", "ssh_option.Port")).toBe("/c/domux.lua:7");
    expect(of("my.server", "timeout")).toBe("default");
    expect(of("box", "multiplexing")).toBe("/home/me/.ssh/config:3");
    expect(of("unix", "read_timeout")).toBe("default");
  });

  it("is the command line for what the name of a host says", () => {
    expect(of("SSHMUX:me@there", "username")).toBe("command line");
    expect(of("SSH:there", "multiplexing")).toBe("command line");
    expect(of("SSH:there", "timeout")).toBe("default");
  });
});
