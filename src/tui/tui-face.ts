import { counted } from "../base/index.ts";
import type {
  Appearance,
  ClientSession,
  ClipboardSource,
  FaceFacts,
  FaceNotice,
  FacePort,
  QuitReason,
  WindowChange,
} from "../client/index.ts";
import type { KeyAssignment, ModBits, PaneId } from "../model/index.ts";
import type { Clipboard } from "./clipboard.ts";

/** What the face asks of the process around it; each may be missing. */
export interface TuiHost {
  /** Opens an address with the desktop's program for it. */
  readonly openUri?: (uri: string) => void;
  /** Keeps a file that a program sent; gives the path for a message. */
  readonly saveFile?: (name: string, base64: string) => Promise<string>;
}

export interface TuiFaceOptions {
  readonly host: TuiHost;
  readonly clipboard: Clipboard;
  readonly session: () => ClientSession;
  /** Control text for the outer terminal. */
  readonly tell: (text: string) => void;
  /** Whether the outer terminal is light or dark, if it says so. */
  readonly appearance: () => Appearance | undefined;
  /** Modifiers of the key or mouse event that came last. */
  readonly modifiers: () => ModBits;
  readonly redraw: () => void;
  readonly suspend: () => void;
  readonly quit: (reason: QuitReason) => void;
}

/** The terminal as a face: what the session asks, done with the means of a terminal. */
export class TuiFace implements FacePort {
  readonly kind = "tui";

  constructor(private readonly options: TuiFaceOptions) {}

  copy(text: string, destination: Parameters<FacePort["copy"]>[1]): void {
    this.options.clipboard.copy(text, destination);
    const lines = text.split("\n").length;
    const what = lines > 1 ? counted(lines, "line") : counted([...text].length, "character");
    this.options.session().toasts.show("info", `Copied ${what}.`, { stay: 1200 });
  }

  paste(source: ClipboardSource): void {
    const session = this.options.session();
    const { pane } = session.place;
    const pasted = this.options.clipboard.paste(source).then(
      (text) => {
        if (text !== undefined) session.paste(text, pane);
        else session.toasts.show("info", "The clipboard cannot be read here; use the terminal's own paste.");
      },
      (error: unknown) => session.complain(error),
    );
    // Programs that read the clipboard take a while: what is typed behind a paste comes behind it.
    session.holdTyping(pasted);
  }

  openUri(uri: string): void {
    const { host, session } = this.options;
    if (host.openUri) host.openUri(uri);
    else session().toasts.show("info", uri, { title: "Link" });
  }

  bell(_pane: PaneId, audible: boolean): void {
    if (audible) this.options.tell("\x07");
  }

  notify({ title, body }: FaceNotice): void {
    this.options.session().toasts.show("info", body || title, { title: body ? title : undefined });
    // Terminals that know OSC 9 show it on the desktop (iTerm2's form); others ignore it.
    this.options.tell(`\x1b]9;${body ? `${title}: ${body}` : title}\x1b\\`);
  }

  saveFile(name: string, base64: string): void {
    const { host, session } = this.options;
    const { toasts } = session();
    if (!host.saveFile) {
      toasts.show("warning", `A program sent the file ${name}; there is no place for it here.`);
      return;
    }
    host.saveFile(name, base64).then(
      (path) => toasts.show("info", `Saved ${path}.`),
      (error: unknown) => session().complain(error),
    );
  }

  perform(assignment: KeyAssignment): boolean {
    switch (assignment.action) {
      case "RedrawScreen":
        this.options.redraw();
        return true;
      case "Hide":
        this.options.suspend();
        return true;
      default:
        return false;
    }
  }

  get appearance(): Appearance | undefined {
    return this.options.appearance();
  }

  facts(): FaceFacts {
    return { modifiers: this.options.modifiers() };
  }

  /** By XTWINOPS (xterm ctlseqs, "Window manipulation"); terminals that do not let programs do that ignore it. */
  shape({ change, width = 0, height = 0, x = 0, y = 0 }: WindowChange): void {
    const operation = {
      focus: "5",
      maximize: "9;1",
      restore: "9;0",
      size: `4;${height};${width}`,
      position: `3;${x};${y}`,
    }[change];
    this.options.tell(`\x1b[${operation}t`);
  }

  quit(reason: QuitReason): void {
    this.options.quit(reason);
  }
}
