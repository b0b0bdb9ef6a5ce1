import { type CloseReason, ENDED, type HelloAnswer, type Link } from "../link/index.ts";
import { DomuxError } from "../model/index.ts";
import { runVerb, type SeatFace, VERBS, type Verb } from "../mux/index.ts";
import {
  type Frame,
  type Messages,
  messages,
  type NotificationType,
  type ParamsIn,
  type ParamsOf,
  type RequestType,
  type ResultIn,
  type ResultOf,
} from "../protocol/index.ts";
import { EventFeed } from "./event-feed.ts";
import { applyInput, InputGate } from "./input-gate.ts";
import type { MuxServer, Rights } from "./mux-server.ts";
import type { BookedSeat, SeatCarrier } from "./seat-book.ts";
import { StreamTable } from "./stream-table.ts";

/** One client's conversation: its seat, its streams, what it watches. */
export class Connection implements SeatCarrier {
  private booked: BookedSeat | undefined;
  private streams: StreamTable | undefined;
  private feed: EventFeed | undefined;
  private input: InputGate | undefined;
  private readonly gone: Promise<void>;
  private leave: () => void = () => undefined;

  constructor(
    private readonly server: MuxServer,
    private readonly link: Link,
    private readonly rights: Rights,
  ) {
    this.gone = new Promise((resolve) => {
      this.leave = resolve;
    });
  }

  readonly face: SeatFace = {
    requestFocus: (pane) => this.link.notify(messages.focusRequested, { pane }),
    ask: async (question, domain) => {
      const { text, echo, confirm } = question;
      const told = question.withdrawn?.then(() => this.link.notify(messages.promptGone, { domain }));
      const asked = this.link.call(messages.prompt, { domain, text, echo, confirm });
      // A withdrawal that comes after the answer is told too: a face forgets what it does not show.
      void told;
      return (await asked).answer;
    },
  };

  /** The client said hello: gives it its seat and begins to answer it. */
  accept(params: ParamsOf<Messages["hello"]>): HelloAnswer {
    const { server, link } = this;
    const { book, options } = server;
    const { client } = params;
    const readOnly = params.readOnly || this.rights.readOnly === true;
    const resumed = params.seat && book.resume(params.seat.id, params.seat.token, this);
    const facts = {
      kind: client.kind,
      user: client.user,
      host: client.host,
      pid: client.pid,
      sshAuthSock: client.sshAuthSock ?? null,
      viewer: params.viewer || readOnly,
      asks: client.asks && !readOnly,
    };
    const booked = resumed ?? book.add(facts, this);
    this.booked = booked;
    booked.certificate = this.rights.certificate;
    if (readOnly) booked.lane?.dispose();
    const { seat } = booked;
    if (params.workspace !== undefined) options.mux.setWorkspace(seat, params.workspace);
    if (client.env) options.onClientEnv?.(client.env);
    this.streams = new StreamTable(options.mux, link, seat.id, params.capabilities.includes("difference"));
    this.feed = new EventFeed(options.mux, link);
    const input = new InputGate(options.mux, link, booked, readOnly);
    this.input = input;
    link.onFrame((frame) => this.frame(frame, input));
    this.answer(readOnly);
    const { build, ...facts_ } = options.facts;
    return {
      build,
      server: facts_,
      seat: {
        id: seat.id,
        token: booked.token,
        resumed: resumed !== undefined,
        lastInput: booked.lastInput,
        grace: book.grace,
        ...(!resumed && params.seat && { former: book.formerInput(params.seat.id, params.seat.token) }),
      },
    };
  }

  private answer(readOnly: boolean): void {
    const { link, server } = this;
    const { mux, verbs = [] } = server.options;
    const table = new Map<string, Verb>([...VERBS, ...verbs].map((verb) => [verb.message.method, verb]));
    const { local = false, certificate } = this.rights;
    const context = { mux, seat: this.booked?.seat, cancelled: this.gone, peer: { local, certificate } };
    for (const verb of table.values())
      link.handle(
        verb.message,
        (params) => runVerb(table, context, verb.message.method, params, { readOnly }) as Promise<never>,
      );
    link.handle(
      messages.watch,
      (params) => this.feed!.watch(params),
      () => this.feed?.answered(),
    );
    link.handle(messages.openStream, (params) => this.streams!.open(params));
    link.handle(messages.openLane, () => this.openLane(readOnly));
    link.on(messages.closeStream, ({ stream }) => this.streams?.close(stream));
    link.handle(messages.detachClient, ({ client }) => {
      server.detachClient(client);
      return {};
    });
  }

  private async openLane(readOnly: boolean): Promise<ResultIn<Messages["openLane"]>> {
    const { mux, lanes } = this.server.options;
    const { booked } = this;
    if (!lanes) throw new DomuxError("unsupported", "This server takes no input by datagrams.");
    if (readOnly || !booked?.seat.interactive)
      throw new DomuxError("not-allowed", "Only a seat that may type has input to send.");
    const opened = await lanes.open(this.rights.lane ?? {}, {
      take: (frame) => applyInput(mux, booked, frame),
      get lastInput() {
        return booked.lastInput;
      },
    });
    // The seat may have been given up, or taken by another connection, meanwhile.
    if (this.booked !== booked || booked.carrier !== this) opened.dispose();
    else {
      booked.lane?.dispose();
      booked.lane = opened;
    }
    const { port, lane, key } = opened;
    return { port, lane, key };
  }

  private frame(frame: Frame, input: InputGate): void {
    if (frame.kind === "input") input.take(frame);
    else if (frame.kind === "credit") this.streams?.credit(frame.stream, frame.bytes);
  }

  notify<T extends NotificationType>(type: T, params: ParamsIn<T>): void {
    this.link.notify(type, params);
  }

  call<T extends RequestType>(type: T, params: ParamsIn<T>): Promise<ResultOf<T>> {
    return this.link.call(type, params);
  }

  dismiss(message: string): void {
    this.goodbye("kicked", message);
  }

  goodbye(reason: "shutdown" | "upgrade" | "kicked" | "error", message: string): void {
    this.link.notify(messages.goodbye, { reason, message });
    this.link.close({ code: "disconnected", message });
  }

  closed(reason: CloseReason): void {
    this.leave();
    this.streams?.dispose();
    this.feed?.dispose();
    this.input?.dispose();
    // A client that said it is done does not come back; one whose connection was cut may.
    if (this.booked) this.server.book.left(this.booked, this, reason !== ENDED);
    this.booked = undefined;
  }
}
