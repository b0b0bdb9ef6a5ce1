import { type Channel, ChannelBase, type CloseReason, ENDED } from "../link/index.ts";

/** Messages handed over in one go; then other work of the process gets its turn. */
const TURN = 64;

type Message = string | Uint8Array;

/** Two ends of a channel in one process. Bytes are copied, delivery is asynchronous and in order. */
export function memoryPair(): [Channel, Channel] {
  const a = new MemoryChannel();
  const b = new MemoryChannel();
  a.join(b);
  b.join(a);
  return [a, b];
}

class MemoryChannel extends ChannelBase {
  private peer!: MemoryChannel;
  private queue: Message[] = [];
  private bytes = 0;
  private scheduled = false;
  private closing: CloseReason | undefined;

  get bufferedAmount(): number {
    return this.bytes;
  }

  join(peer: MemoryChannel): void {
    this.peer = peer;
  }

  send(data: Message): void {
    if (this.closing || this.closed) return;
    this.queue.push(typeof data === "string" ? data : new Uint8Array(data));
    this.bytes += data.length;
    this.schedule();
  }

  close(reason: CloseReason = ENDED): void {
    if (this.closing || this.closed) return;
    this.closing = reason;
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => this.deliver());
  }

  private deliver(): void {
    const turn = this.queue.splice(0, TURN);
    for (const message of turn) {
      this.bytes -= message.length;
      this.peer.received(message);
    }
    if (this.queue.length > 0) {
      setImmediate(() => this.deliver());
      return;
    }
    this.scheduled = false;
    if (turn.length > 0) this.drained();
    const reason = this.closing;
    if (!reason || this.queue.length > 0) return;
    this.ended(reason);
    this.peer.ended(reason);
  }
}
