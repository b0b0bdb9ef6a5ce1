import type { Clock, Disposable } from "../base/index.ts";
import type { Mux, Seat, SeatFace, SeatFacts } from "../mux/index.ts";
import type { NotificationType, ParamsIn, RequestType, ResultOf } from "../protocol/index.ts";

/** What a connection is to the seat that it carries. */
export interface SeatCarrier {
  readonly face: SeatFace;
  notify<T extends NotificationType>(type: T, params: ParamsIn<T>): void;
  /** Asks the client something. @throws DomuxError unknown-method if it is older than the question */
  call<T extends RequestType>(type: T, params: ParamsIn<T>): Promise<ResultOf<T>>;
  /** Ends the connection, because the seat went elsewhere or was given up. */
  dismiss(message: string): void;
}

/** A seat with what only its server needs to know. */
export interface BookedSeat {
  readonly seat: Seat;
  readonly token: string;
  /** Number of the last input record that was applied. */
  lastInput: number;
  carrier: SeatCarrier | undefined;
  expiry: Disposable | undefined;
  /** Its input's way by datagrams; ends with it. */
  lane?: Disposable;
  /** Serial number of the client certificate of the connection that carries it, or did last. */
  certificate?: string;
}

export interface SeatBookOptions {
  readonly mux: Mux;
  readonly clock: Clock;
  /** Milliseconds that a seat is kept after its connection was lost. */
  readonly grace: number;
  /** A secret that nobody can guess. */
  readonly token: () => string;
}

/** Seats that were given up of which the last input is remembered. */
const FORMER = 1_000;

/** All seats of a mux: they outlive a connection for a while, so that a client can come back to its own. */
export class SeatBook implements Disposable {
  private readonly seats = new Map<number, BookedSeat>();

  private readonly former = new Map<number, Pick<BookedSeat, "token" | "lastInput">>();

  constructor(private readonly options: SeatBookOptions) {}

  get grace(): number {
    return this.options.grace;
  }

  all(): Iterable<BookedSeat> {
    return this.seats.values();
  }

  get(id: number): BookedSeat | undefined {
    return this.seats.get(id);
  }

  /** Gives a new client a seat. */
  add(facts: SeatFacts, carrier: SeatCarrier): BookedSeat {
    const { mux, token } = this.options;
    const seat = mux.addSeat(facts, carrier.face);
    const booked: BookedSeat = { seat, token: token(), lastInput: 0, carrier, expiry: undefined };
    this.seats.set(seat.id, booked);
    return booked;
  }

  /** The seat of a client that comes back; undefined if it is not there any more, or the token is another one. */
  resume(id: number, token: string, carrier: SeatCarrier): BookedSeat | undefined {
    const booked = this.seats.get(id);
    if (!booked || !sameToken(booked.token, token)) return undefined;
    booked.expiry?.dispose();
    booked.expiry = undefined;
    const before = booked.carrier;
    booked.carrier = carrier;
    before?.dismiss("Another connection has taken this seat.");
    this.options.mux.setFace(booked.seat, carrier.face);
    return booked;
  }

  /** The seat's connection is gone. It is kept for the grace time if `keep`, and somebody sits at it. */
  left(booked: BookedSeat, carrier: SeatCarrier, keep: boolean): void {
    if (booked.carrier !== carrier) return;
    booked.carrier = undefined;
    if (!keep || !booked.seat.interactive) {
      this.remove(booked);
      return;
    }
    this.options.mux.setFace(booked.seat, undefined);
    booked.expiry = this.options.clock.after(this.options.grace, () => {
      const { token, lastInput } = booked;
      this.former.set(booked.seat.id, { token, lastInput });
      if (this.former.size > FORMER) this.former.delete(this.former.keys().next().value!);
      this.remove(booked);
    });
  }

  /** Number of the last input at a seat whose time ran out; undefined: unknown, or the token is another one. */
  formerInput(id: number, token: string): number | undefined {
    const former = this.former.get(id);
    return former && sameToken(former.token, token) ? former.lastInput : undefined;
  }

  remove(booked: BookedSeat): void {
    if (!this.seats.delete(booked.seat.id)) return;
    booked.expiry?.dispose();
    booked.lane?.dispose();
    const { carrier } = booked;
    booked.carrier = undefined;
    this.options.mux.removeSeat(booked.seat);
    carrier?.dismiss("This client was detached.");
  }

  dispose(): void {
    for (const booked of this.seats.values()) {
      booked.expiry?.dispose();
      booked.lane?.dispose();
    }
    this.seats.clear();
  }
}

/** Takes as long wherever the difference is. */
function sameToken(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}
