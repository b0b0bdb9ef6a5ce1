import type {
  Appearance,
  ClientSession,
  ClipboardDestination,
  ClipboardSource,
  FaceCommand,
  FaceFacts,
  FaceNotice,
  FacePort,
  QuitReason,
  WindowChange,
} from "../../client/index.ts";
import type { KeyAssignment, PaneId } from "../../model/index.ts";
import { copyByCommand, readClipboard } from "../clipboard.ts";
import { HeldKeys } from "../keys/held-keys.ts";
import { screenAround, WindowShape } from "./window-shape.ts";

export interface WebFacePort {
  readonly session: () => ClientSession;
  readonly flash: (pane: PaneId) => void;
  readonly fontScale: (change: "larger" | "smaller" | "reset") => void;
  readonly redraw: () => void;
  readonly newWindow: (query: string) => void;
  readonly ended: (reason: QuitReason) => void;
  readonly commands: () => readonly FaceCommand[];
  /** What an input method composes. */
  readonly composing: () => string | undefined;
  /** Pictures were pasted. */
  readonly files: (files: readonly File[]) => void;
}

/** Addresses that a page opens; others are shown. */
const OPENED = /^(https?|mailto|ftp):/i;

/** A browser as the face: what the session asks, done with the means of a page. */
export class WebFace implements FacePort {
  /** What was copied last, for pastes that the browser does not allow. */
  private readonly copied = new Map<string, string>();
  private pasteAsked = false;
  private waiting = false;
  private sound: AudioContext | undefined;
  private readonly held = new HeldKeys();
  private readonly around = new WindowShape();
  private readonly light = matchMedia("(prefers-color-scheme: light)");

  constructor(
    readonly kind: "web" | "window",
    private readonly port: WebFacePort,
  ) {
    this.light.addEventListener("change", () => port.session().tell());
  }

  get appearance(): Appearance {
    return this.light.matches ? "Light" : "Dark";
  }

  facts(): FaceFacts {
    return {
      modifiers: this.held.modifiers,
      composing: this.port.composing(),
      fullScreen: document.fullscreenElement !== null,
      screen: screenAround(),
    };
  }

  shape(change: WindowChange): void {
    this.around.change(change);
  }

  copy(text: string, destination: ClipboardDestination): void {
    if (destination !== "PrimarySelection") {
      this.copied.set("Clipboard", text);
      this.writeClipboard(text);
    }
    // A page has no primary selection: it is kept for this window.
    if (destination !== "Clipboard") this.copied.set("PrimarySelection", text);
  }

  /**
   * Runs what a key does. @returns true if it asked for a paste that the browser itself is about to deliver, with
   * files and all, if it is let
   */
  duringKey(isPasteKey: boolean, run: () => void): boolean {
    this.waiting = isPasteKey;
    this.pasteAsked = false;
    try {
      run();
    } finally {
      this.waiting = false;
    }
    return this.pasteAsked;
  }

  paste(source: ClipboardSource): void {
    const session = this.port.session();
    if (source === "Clipboard" && this.waiting) {
      this.pasteAsked = true;
      return;
    }
    const held = this.copied.get(source);
    if (source === "PrimarySelection" && held !== undefined) {
      session.paste(held);
      return;
    }
    const { pane } = session.place;
    const done = readClipboard().then(
      ({ text, files }) => (files.length > 0 ? this.port.files(files) : session.paste(text, pane)),
      () => {
        if (held !== undefined) session.paste(held, pane);
        else
          session.toasts.show(
            "info",
            "The browser does not let this page read the clipboard: paste with Ctrl+V or allow it for this page.",
          );
      },
    );
    // What is typed meanwhile comes after it.
    session.holdTyping(done);
  }

  openUri(uri: string): void {
    if (OPENED.test(uri)) window.open(uri, "_blank", "noopener,noreferrer");
    else this.port.session().toasts.show("info", uri, { title: "Link" });
  }

  bell(pane: PaneId, audible: boolean): void {
    this.port.flash(pane);
    if (audible) this.beep();
  }

  notify({ title, body }: FaceNotice): void {
    const { toasts } = this.port.session();
    toasts.show("info", body || title, { title: body ? title : undefined });
    if (document.hasFocus() || !("Notification" in window) || Notification.permission !== "granted") return;
    const shown = new Notification(title, { body, icon: "icon-192.png" });
    shown.onclick = () => window.focus();
  }

  saveFile(name: string, base64: string): void {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
    link.download = name.replace(/[\\/\x00-\x1f]/g, "_") || "file";
    link.click();
    // The download has begun by then: a blob's address is read at once.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  perform(assignment: KeyAssignment): boolean {
    switch (assignment.action) {
      case "IncreaseFontSize":
        this.port.fontScale("larger");
        return true;
      case "DecreaseFontSize":
        this.port.fontScale("smaller");
        return true;
      case "ResetFontSize":
      case "ResetFontAndWindowSize":
        this.port.fontScale("reset");
        return true;
      case "ToggleFullScreen":
        this.toggleFullScreen();
        return true;
      case "RedrawScreen":
        this.port.redraw();
        return true;
      case "SpawnWindow":
        this.port.newWindow("spawn=1");
        return true;
      default:
        return false;
    }
  }

  commands(): readonly FaceCommand[] {
    return this.port.commands();
  }

  quit(reason: QuitReason): void {
    this.port.ended(reason);
  }

  private toggleFullScreen(): void {
    const problem = (error: unknown) => this.port.session().complain(error);
    if (document.fullscreenElement) document.exitFullscreen().catch(problem);
    else document.documentElement.requestFullscreen().catch(problem);
  }

  private writeClipboard(text: string): void {
    const failed = () => {
      if (!copyByCommand(text))
        this.port.session().toasts.show("warning", "The browser does not let this page write the clipboard.");
    };
    if (navigator.clipboard?.writeText) navigator.clipboard.writeText(text).catch(failed);
    else failed();
  }

  private beep(): void {
    try {
      this.sound ??= new AudioContext();
      const { currentTime, destination } = this.sound;
      const tone = new OscillatorNode(this.sound, { frequency: 660 });
      const volume = new GainNode(this.sound, { gain: 0.08 });
      volume.gain.setValueAtTime(0.08, currentTime);
      volume.gain.exponentialRampToValueAtTime(0.001, currentTime + 0.12);
      tone.connect(volume).connect(destination);
      tone.start();
      tone.stop(currentTime + 0.12);
    } catch (error) {
      this.port.session().note(error);
    }
  }
}
