import type { ActionArgs, KeyAssignment, PaneId } from "../model/index.ts";

export type ClipboardDestination = ActionArgs<"CopyTo">;
export type ClipboardSource = ActionArgs<"PasteFrom">;

/** Why a view ends. */
export type QuitReason =
  /** The person detached or closed it; all goes on. */
  | { readonly kind: "detached" }
  /** Nothing is left to show. */
  | { readonly kind: "empty" }
  /** The connection is over for good; `onPurpose`: the mux was told to end. */
  | { readonly kind: "lost"; readonly message: string; readonly onPurpose?: boolean };

export interface FaceNotice {
  readonly pane: PaneId;
  readonly title: string;
  readonly body: string;
}

/** Something that only this face can do. */
export interface FaceCommand {
  readonly label: string;
  readonly run: () => void;
}

/** What the headless client asks of the face that it runs in. */
export interface FacePort {
  readonly kind: "tui" | "window" | "web";
  /** Puts text into the clipboard of the person's desktop. */
  copy(text: string, destination: ClipboardDestination): void;
  /** Reads the clipboard and then calls `session.paste`, if it can. */
  paste(source: ClipboardSource): void;
  openUri(uri: string): void;
  /** A program rang. `audible`: the bell is to sound; shown it is in any case. */
  bell(pane: PaneId, audible: boolean): void;
  /** A program's notification (OSC 9, 777), already allowed. */
  notify(notice: FaceNotice): void;
  /** A file that a program sent (OSC 1337 File without inline). */
  saveFile(name: string, base64: string): void;
  /** Actions whose place is the face: fonts, full screen, redraw. False: it does not know it. */
  perform(assignment: KeyAssignment): boolean;
  /** The view ends: closes whatever the face has open. */
  quit(reason: QuitReason): void;
  /** What it can do besides actions, for the palette. */
  commands?(): readonly FaceCommand[];
}
