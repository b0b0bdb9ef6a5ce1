import type { SerialPort } from "../../config/index.ts";
import type { Pane, PaneSpawn } from "../../mux/index.ts";
import { LocalDomain, type LocalDomainOptions } from "../local/index.ts";

export interface SerialDomainOptions extends Omit<LocalDomainOptions, "kind" | "label"> {
  readonly config: SerialPort;
}

/**
 * Joins a terminal with a serial port (the arguments: port and baud): 8 data bits, no parity, 1 stop bit. Ends with the
 * port. stty is told the port by -F on Linux, by -f elsewhere.
 */
const BRIDGE = `port=$1
[ "$(uname)" = Linux ] && by=-F || by=-f
if ! why=$(stty $by "$port" "$2" raw -echo clocal cs8 -parenb -cstopb 2>&1); then
  printf 'The serial port %s cannot be opened with %s baud: %s. Press a key.' "$port" "$2" "$why"
  stty raw -echo
  dd bs=1 count=1 2>/dev/null >/dev/null
  exit 1
fi
stty raw -echo
( cat "$port"; kill $$ ) &
exec cat >"$port"`;

/** Serial ports as terminals (\`serial_ports\`, wezterm-behaviour 1.2). */
export class SerialDomain extends LocalDomain {
  private config: SerialPort;

  constructor(options: SerialDomainOptions) {
    super({ ...options, kind: "exec", label: labelOf(options.config) });
    this.config = options.config;
  }

  /** What holds from the next pane on. */
  configure(config: SerialPort): void {
    this.config = config;
    this.relabel(labelOf(config));
  }

  /** What is asked to be started is left aside: a port has no programs. */
  override spawn(request: PaneSpawn): Promise<Pane> {
    const { name, port = name, baud = 9600 } = this.config;
    return super.spawn({
      ...request,
      cwd: undefined,
      command: { argv: ["/bin/sh", "-c", BRIDGE, "domux-serial", port, String(baud)] },
    });
  }
}

const labelOf = ({ name, port = name }: SerialPort) => `Serial Port ${port}`;
