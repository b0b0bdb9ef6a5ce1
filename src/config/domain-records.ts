import { defaulted, optional, required, type ShapeValue, shape } from "../model/index.ts";

/*
 * The kinds of domains that a configuration names, field by field. Field names are those of the Lua tables;
 * durations are seconds in Lua and milliseconds here.
 */

const name = required(shape.string, "unique among all domains; not empty, not `local`");
const connectAutomatically = defaulted(
  shape.bool,
  false,
  "attach when a face starts; its tabs come behind those of the first window",
);
const lag = defaulted(shape.bool, false, "show the lag over panes that do not answer");
const timeout = (help: string) => defaulted(shape.duration, 60_000, help);
const inputLane = defaulted(
  shape.bool,
  true,
  "send keys by UDP too while the connection stands still, where datagrams pass (see `input_lane_ports`)",
);
const remotePath = optional(shape.path, "domux on the host; without: `domux` of its PATH");
const wezterm = optional(shape.path, "WezTerm on the host; not used, see remote_domux_path");
const pem = (help: string) => optional(shape.path, help);

export const SSH_DOMAIN = shape.record({
  name,
  remote_address: required(shape.string, "`host` or `host:port`; the host is looked up in ssh_config"),
  no_agent_auth: defaulted(shape.bool, false, "use no agent, only identity files"),
  username: optional(shape.string, "instead of ssh_config's User"),
  connect_automatically: connectAutomatically,
  timeout: timeout("give up connecting after so many seconds"),
  local_echo_threshold_ms: defaulted(shape.int(0), 100, "predict the echo of keys from this round trip on"),
  overlay_lag_indicator: lag,
  input_lane: inputLane,
  remote_domux_path: remotePath,
  remote_wezterm_path: wezterm,
  override_proxy_command: optional(
    shape.string,
    "whole remote command instead of `domux cli --prefer-mux proxy`",
  ),
  ssh_backend: optional(
    shape.oneOf("LibSsh", "Ssh2"),
    "WezTerm's choice of library; domux runs the system's OpenSSH",
  ),
  multiplexing: defaulted(
    shape.oneOf("WezTerm", "Domux", "None"),
    "WezTerm",
    "a domux server on the host (`WezTerm` and `Domux` mean the same), or plain shells (`None`)",
  ),
  ssh_option: defaulted(shape.map(shape.string), {}, "ssh_config options, `identityfile` and so on"),
  default_prog: optional(shape.list(shape.string), "default program; plain ssh only"),
  assume_shell: defaulted(
    shape.oneOf("Unknown", "Posix"),
    "Unknown",
    "plain ssh: Posix lets new panes start in the directory of the current one",
  ),
});
export type SshDomain = ShapeValue<typeof SSH_DOMAIN>;

export const UNIX_DOMAIN = shape.record({
  name,
  socket_path: optional(shape.path, "without: `sock` in the runtime directory"),
  connect_automatically: connectAutomatically,
  no_serve_automatically: defaulted(shape.bool, false, "never start a server"),
  serve_command: optional(
    shape.list(shape.string),
    "starts the server, instead of `domux server --daemonize`",
  ),
  proxy_command: optional(
    shape.list(shape.string),
    "a program whose standard input and output is the socket",
  ),
  skip_permissions_check: defaulted(shape.bool, false, "accept a socket directory that others may write to"),
  read_timeout: timeout("a silent peer is lost after so many seconds"),
  write_timeout: timeout("a peer that takes nothing is lost after so many seconds"),
  local_echo_threshold_ms: optional(shape.int(0), "predict the echo of keys from this round trip on"),
  overlay_lag_indicator: lag,
});
export type UnixDomain = ShapeValue<typeof UNIX_DOMAIN>;

export const TLS_CLIENT = shape.record({
  name,
  bootstrap_via_ssh: optional(
    shape.string,
    "`user@host:port`: start the server and fetch a certificate by ssh",
  ),
  remote_address: required(shape.string, "`host:port`"),
  pem_private_key: pem("private key; without: the domain's own, made by bootstrapping"),
  pem_cert: pem("certificate"),
  pem_ca: pem("chain of the certificate"),
  pem_root_certs: defaulted(shape.list(shape.path), [], "authorities trusted, files or directories"),
  accept_invalid_hostnames: defaulted(shape.bool, false, "do not compare the server's name"),
  expected_cn: optional(shape.string, "the server's name, instead of the host of remote_address"),
  connect_automatically: connectAutomatically,
  read_timeout: timeout("a silent peer is lost after so many seconds"),
  write_timeout: timeout("a peer that takes nothing is lost after so many seconds"),
  local_echo_threshold_ms: defaulted(shape.int(0), 100, "predict the echo of keys from this round trip on"),
  remote_domux_path: remotePath,
  remote_wezterm_path: wezterm,
  overlay_lag_indicator: lag,
  input_lane: inputLane,
});
export type TlsClient = ShapeValue<typeof TLS_CLIENT>;

export const TLS_SERVER = shape.record({
  bind_address: required(shape.string, "`host:port` to listen on"),
  pem_private_key: pem("private key; without: one made by domux"),
  pem_cert: pem("certificate"),
  pem_ca: pem("chain of the certificate"),
  pem_root_certs: defaulted(
    shape.list(shape.path),
    [],
    "authorities whose clients are let in, files or directories",
  ),
});
export type TlsServer = ShapeValue<typeof TLS_SERVER>;

export const WSL_DOMAIN = shape.record({
  name,
  distribution: optional(shape.string, "without: the default distribution"),
  username: optional(shape.string),
  default_cwd: optional(shape.string),
  default_prog: optional(shape.list(shape.string)),
});
export type WslDomain = ShapeValue<typeof WSL_DOMAIN>;

/** Made by `wezterm.exec_domain(name, fixup[, label])`; the functions are events of these names. */
export const EXEC_DOMAIN = shape.record({
  name,
  fixup_command: required(shape.string, "event that gets and gives a SpawnCommand"),
  label: optional(
    shape.union(shape.string, shape.variant({ Func: shape.string, Value: shape.string })),
    "text, or the event that gives it",
  ),
});
export type ExecDomain = ShapeValue<typeof EXEC_DOMAIN>;

export const SERIAL_PORT = shape.record({
  name,
  port: optional(shape.string, "device; without: the name"),
  baud: optional(shape.int(1), "without: 9600; 8 data bits, no parity, 1 stop bit"),
});
export type SerialPort = ShapeValue<typeof SERIAL_PORT>;
