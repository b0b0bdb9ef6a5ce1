import type { ActionArgs, KeyAssignment, ModBits, PaneId } from "../model/index.ts";
import type { Messages, ParamsOf, ResultOf } from "../protocol/index.ts";

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

export type Appearance = "Light" | "Dark";

/** What a face knows of itself, for Lua; absent: it cannot know. */
export interface FaceFacts {
  /** Modifiers that are held and locks that are on. */
  readonly modifiers?: ModBits;
  /** What an input method composes. */
  readonly composing?: string;
  readonly fullScreen?: boolean;
  /** The screen that the window is on. */
  readonly screen?: ResultOf<Messages["faceState"]>["screen"];
}

/** How Lua wants the window around a face; sizes and places are pixels. */
export type WindowChange = ParamsOf<Messages["shape"]>;

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
  /** Whether what is around it is light or dark; after a change it calls `session.tell`. */
  readonly appearance?: Appearance;
  facts?(): FaceFacts;
  /** Changes the window it is in, as far as it can. */
  shape?(change: WindowChange): void;
  /** What it can do besides actions, for the palette. */
  commands?(): readonly FaceCommand[];
}
