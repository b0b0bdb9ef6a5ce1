import { counted, type Disposable, utf8 } from "../base/index.ts";
import { type CanonicalNewlines, encodeKey, encodePaste } from "../input/index.ts";
import { DomuxError, type KeyAssignment, type KeyEvent, messageOf, type PaneId } from "../model/index.ts";
import { messages } from "../protocol/index.ts";
import type { Connection } from "./connection.ts";
import { DirectTyping } from "./direct-typing.ts";
import type { KeyInput } from "./key-input.ts";
import type { PaneMode } from "./modes/pane-mode.ts";
import type { OverlayStack } from "./overlays/overlay-stack.ts";
import type { PaneSeat } from "./pane-seat.ts";
import type { PaneSeats } from "./pane-seats.ts";
import type { SessionOptions } from "./session-options.ts";
import type { ClientOptions } from "./settings.ts";
import type { Toasts } from "./toasts.ts";
import type { TypeAhead } from "./type-ahead.ts";

/** What typing needs of a session. */
export interface TypingHost {
  readonly setup: Pick<SessionOptions, "direct" | "hello">;
  readonly connection: Connection;
  readonly overlays: OverlayStack;
  readonly keys: KeyInput;
  readonly seats: PaneSeats;
  readonly toasts: Toasts;
  readonly options: () => ClientOptions;
  /** The pane with the focus. */
  readonly pane: () => PaneId | undefined;
  /** A paste of several lines into a program that cannot tell it from typing is asked about first. */
  readonly warnsOfPastes: () => boolean;
  readonly ask: (question: string) => Promise<boolean>;
  readonly perform: (action: KeyAssignment) => void;
  /** What is typed waits here for what leads it elsewhere. */
  readonly ahead: TypeAhead;
  readonly changed: () => void;
}

/** A large paste goes in pieces of so many bytes, so that a lost piece is small to send again. */
const PASTE_PIECE = 64 << 10;

/** Keys, text and pastes on their way: overlays first, then key tables, then the mode or the program of the pane. */
export class Typing implements Disposable {
  private readonly direct: DirectTyping;

  constructor(private readonly host: TypingHost) {
    this.direct = new DirectTyping({
      dial: host.setup.direct,
      ask: async (pane) => {
        const { link } = host.connection;
        if (!link) throw new DomuxError("disconnected", "There is no connection to the mux at the moment.");
        return link.call(messages.direct, { pane });
      },
      lastInput: () => host.connection.lastInput,
      onAnswer: (pane, position, bytes) => host.seats.early(pane, position, bytes),
    });
  }

  /** The pane is gone. */
  forget(pane: PaneId): void {
    this.host.seats.forget(pane);
    this.direct.forget(pane);
  }

  dispose(): void {
    this.direct.dispose();
  }

  key(pressed: KeyEvent): void {
    const { connection, ahead } = this.host;
    connection.retryNow();
    if (ahead.idle) this.keyNow(pressed);
    else ahead.put(() => this.keyNow(pressed));
  }

  private keyNow(pressed: KeyEvent): void {
    const { host } = this;
    const event = host.options().swap_backspace_and_delete ? swapped(pressed) : pressed;
    const overlay = host.overlays.top;
    if (overlay) {
      if (event.kind !== "release") overlay.key(event);
      return;
    }
    const pane = host.pane();
    const seat = pane === undefined ? undefined : host.seats.seat(pane);
    const mode = seat?.mode;
    if (mode?.wantsKey) {
      if (event.kind !== "release") mode.key(event);
      host.changed();
      return;
    }
    const found = host.keys.resolve(event, mode?.keyTable);
    if (found.kind === "action") host.perform(found.action);
    else if (found.kind === "pass") {
      if (mode) {
        mode.key(event);
        host.changed();
      } else if (seat) this.keyTo(seat, event);
    }
  }

  /** Text of an input method, or of a paste where something other than a program takes it. */
  text(text: string): void {
    this.host.ahead.put(() => this.textNow(text));
  }

  private textNow(text: string): void {
    const { host } = this;
    const pane = host.pane();
    const mode = this.mode(pane);
    if (host.overlays.top) host.overlays.top.text?.(text);
    else if (mode) mode.text(text);
    else if (pane !== undefined) this.sendText(pane, text);
    host.changed();
  }

  paste(text: string, to?: PaneId): void {
    if (to === undefined) this.host.ahead.put(() => this.pasteTo(text, this.host.pane()));
    else this.pasteTo(text, to);
  }

  private pasteTo(text: string, pane: PaneId | undefined): void {
    if (this.host.overlays.top || this.mode(pane)) {
      this.textNow(text);
      return;
    }
    if (pane === undefined || text === "") return;
    const seat = this.host.seats.seat(pane);
    seat.whenShown(() => this.pasteShown(seat, text));
  }

  private pasteShown(seat: PaneSeat, text: string): void {
    const { pane } = seat;
    if (seat.screen.terminal?.modes.bracketedPaste || !this.host.warnsOfPastes() || !isRisky(text)) {
      this.pasteNow(text, pane);
      return;
    }
    const lines = text.split(/\r\n|\r|\n/).length;
    this.host
      .ask(
        `Paste ${counted(lines, "line")}? The program may run ${lines === 1 ? "it" : "each of them"} at once.`,
      )
      .then((yes) => {
        if (yes) this.pasteNow(text, pane);
      });
  }

  private pasteNow(text: string, pane: PaneId): void {
    const seat = this.host.seats.seat(pane);
    const bracketedPaste = seat.screen.terminal?.modes.bracketedPaste ?? false;
    const canonicalNewlines = canonical(this.host.options().canonicalize_pasted_newlines);
    const bytes = encodePaste(text, { bracketedPaste }, { canonicalNewlines });
    seat.predictor.other();
    for (let at = 0; at < bytes.length; at += PASTE_PIECE)
      this.send(pane, bytes.subarray(at, at + PASTE_PIECE));
    this.typed(seat);
  }

  /** A key for a pane's program, encoded as its modes ask. */
  sendKey(pane: PaneId, event: KeyEvent): void {
    this.keyTo(this.host.seats.seat(pane), event);
  }

  private keyTo(seat: PaneSeat, event: KeyEvent): void {
    const { predictor, screen } = seat;
    const { terminal } = screen;
    if (!terminal) {
      seat.whenShown(() => this.keyTo(seat, event));
      return;
    }
    const bytes = encodeKey(event, terminal.modes);
    if (bytes.length === 0) return;
    const guessed = predictor.isVisible;
    const number = this.bytesTo(seat, bytes);
    if (number !== undefined) this.host.seats.predict(seat, event, number);
    this.typed(seat, guessed || predictor.isVisible);
  }

  sendText(pane: PaneId, text: string): void {
    const seat = this.host.seats.seat(pane);
    seat.whenShown(() => {
      seat.predictor.other();
      this.send(pane, utf8(text));
      this.typed(seat);
    });
  }

  /** Bytes for a pane's program. Undefined: not taken, which the person was told. */
  send(pane: PaneId, bytes: Uint8Array): number | undefined {
    return this.bytesTo(this.host.seats.seat(pane), bytes);
  }

  private bytesTo(seat: PaneSeat, bytes: Uint8Array): number | undefined {
    const { setup, connection } = this.host;
    // This seat only looks: the mux would not take what is typed.
    if (setup.hello.readOnly) return undefined;
    const { pane } = seat;
    try {
      seat.lag.sent();
      if (this.direct.write(pane, bytes)) return connection.note(pane);
      const number = connection.input(pane, bytes);
      this.direct.look(pane);
      return number;
    } catch (error) {
      this.host.toasts.show("warning", messageOf(error));
      return undefined;
    }
  }

  private mode(pane: PaneId | undefined): PaneMode | undefined {
    return pane === undefined ? undefined : this.host.seats.seat(pane).mode;
  }

  /** A key that changes nothing here makes no picture: the next one is that of its echo. */
  private typed(seat: PaneSeat, visibly = true): void {
    const changes = visibly || seat.selection !== undefined || seat.screen.isScrolled;
    seat.clearSelection();
    if (this.host.options().scroll_to_bottom_on_input) seat.screen.scrollToBottom();
    if (changes) this.host.changed();
  }
}

/** Line ends before the end, or control characters: what could be commands. */
function isRisky(text: string): boolean {
  return /[\r\n][\s\S]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text);
}

/** Backspace for Delete and the reverse. */
function swapped(event: KeyEvent): KeyEvent {
  if (event.key === "Backspace") return { ...event, key: "Delete" };
  return event.key === "Delete" ? { ...event, key: "Backspace" } : event;
}

function canonical(option: string | boolean | undefined): CanonicalNewlines | undefined {
  if (option === true) return "CarriageReturnAndLineFeed";
  if (option === false) return "None";
  return option as CanonicalNewlines | undefined;
}
