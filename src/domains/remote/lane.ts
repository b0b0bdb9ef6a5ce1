import type { Clock, Disposable } from "../../base/index.ts";
import { InputLane, type InputLog, type LaneStream } from "../../link/index.ts";
import { Direction, decodeLaneMessage, encodeLaneMessage } from "../../protocol/index.ts";
import {
  type DatagramPort,
  type LaneCipher,
  type LaneSecret,
  loadDatagrams,
  loadLaneCipher,
} from "../../transport/index.ts";

export interface LaneOptions {
  readonly clock: Clock;
  readonly input: InputLog;
  readonly stream: () => LaneStream | undefined;
  /** Host of the server, as far as this machine knows it. */
  readonly host: string;
  readonly port: number;
  readonly secret: LaneSecret;
  /** The network is there, and the connection is not. */
  readonly onReturn: () => void;
}

/** Milliseconds between two tries to find out whether datagrams pass at all, and their number. */
const PROOF = { interval: 300, tries: 6 } as const;

/** An input lane to a server: its socket, its key, and the addresses that the server may have. */
export class Lane implements Disposable {
  private readonly logic: InputLane;
  private readonly ports = new Map<string, DatagramPort>();
  private chosen = 0;
  private timer: Disposable | undefined;
  private disposed = false;

  private constructor(
    private readonly options: LaneOptions,
    private readonly addresses: readonly string[],
    private readonly cipher: LaneCipher,
    private readonly open: (toward: string) => Promise<DatagramPort>,
  ) {
    this.logic = new InputLane({
      ...options,
      send: (message) => {
        const { bytes, counter } = cipher.seal(encodeLaneMessage(message));
        this.transmit(bytes);
        return counter;
      },
      hop: () => void this.hop(),
    });
  }

  /** Opens it, and begins to find out whether datagrams pass. @throws DomuxError connect-failed */
  static async open(options: LaneOptions): Promise<Lane> {
    const { addressesOf, openDatagrams } = await loadDatagrams();
    const { LaneCipher } = await loadLaneCipher();
    const addresses = await addressesOf(options.host);
    const lane: Lane = new Lane(
      options,
      addresses,
      new LaneCipher(options.secret, Direction.toServer),
      (toward) => openDatagrams(toward, (bytes, from) => lane.received(bytes, from.address)),
    );
    for (const address of addresses) await lane.openPort(address);
    lane.prove();
    return lane;
  }

  get host(): string {
    return this.options.host;
  }

  get proven(): boolean {
    return this.logic.proven;
  }

  get lag(): number | undefined {
    return this.logic.lag;
  }

  look(): void {
    this.logic.look();
  }

  doubt(): void {
    this.logic.doubt();
  }

  applied(): void {
    this.logic.applied();
  }

  /** Asks whether datagrams pass, some times; nothing is sent by a lane for which nobody answers. */
  prove(tries: number = PROOF.tries): void {
    this.timer?.dispose();
    if (this.proven || tries === 0 || this.disposed) return;
    this.logic.ask();
    this.timer = this.options.clock.after(PROOF.interval, () => this.prove(tries - 1));
  }

  private transmit(bytes: Uint8Array): void {
    const { port } = this.options;
    const to = this.proven ? [this.addresses[this.chosen]] : this.addresses;
    for (const address of to) this.ports.get(address)?.send(bytes, { address, port });
  }

  private received(bytes: Uint8Array, from: string): void {
    const opened = this.cipher.open(bytes);
    const message = opened && decodeLaneMessage(opened.message);
    if (!message || this.disposed) return;
    const place = this.addresses.indexOf(from);
    if (place >= 0) this.chosen = place;
    this.logic.received(message);
  }

  /** Another port, for what is between may have forgotten ours; another address, for the network may be another. */
  private async hop(): Promise<void> {
    this.chosen = (this.chosen + 1) % this.addresses.length;
    await this.openPort(this.addresses[this.chosen]);
  }

  private async openPort(address: string): Promise<void> {
    try {
      const port = await this.open(address);
      this.ports.get(address)?.dispose();
      this.ports.set(address, port);
      if (this.disposed) port.dispose();
    } catch {
      // No network of that family: the other addresses are left, and the connection.
    }
  }

  dispose(): void {
    this.disposed = true;
    this.timer?.dispose();
    this.logic.dispose();
    for (const port of this.ports.values()) port.dispose();
  }
}
