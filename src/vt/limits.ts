/**
 * Every cap of the engine. What goes over one is dropped whole, counted in `Terminal.dropped` under the cap's name
 * and told by a `dropped` effect; the bytes after it are read as if it had not been there.
 */
export const LIMITS = {
  /** Parameters of one CSI or DCS sequence, sub-parameters included. The rest of the list is ignored. */
  params: 64,
  /** Bytes of an OSC string. */
  osc: 1 << 16,
  /** Bytes of an OSC 52 (clipboard) string, base64. */
  clipboard: 4 << 20,
  /** Bytes of an OSC 1337 File string or of one of its parts, base64. */
  file: 32 << 20,
  /** Bytes of a DCS string other than sixel. */
  dcs: 1 << 16,
  /** Bytes of a sixel image as sent. */
  sixel: 16 << 20,
  /** Bytes of one APC string (kitty's protocol sends images in parts of 4 KiB; some programs send them whole). */
  apc: 16 << 20,
  /** Titles on the title stack (XTWINOPS 22). The oldest goes. */
  titles: 16,
  /** Entries of a kitty keyboard stack. The oldest goes. */
  kitty: 16,
  /** Saved attributes (XTPUSHSGR) and saved palettes (XTPUSHCOLORS). */
  sgrStack: 10,
  colorStack: 10,
  /** Code points of one grapheme cluster. The rest of them is not kept. */
  cluster: 32,
  /** Hyperlinks in use on the screens at once; bytes of a target and of an id. */
  links: 1 << 14,
  linkUri: 2083,
  linkId: 250,
  /** OSC 1337 SetUserVar: names, and bytes of a value. */
  userVars: 256,
  userVar: 4096,
  /** Characters of a title or of a working directory. */
  title: 4096,
  /** Semantic marks (OSC 133) held. The oldest goes. */
  zones: 1 << 14,
  /** Effects waiting to be taken. Replies and the rest beyond it are dropped. */
  effects: 1 << 14,
  /** History store, see EngineOptions.scrollbackBytes; dropped oldest first. */
  scrollbackBytes: 64 << 20,
} as const;

/** Names that `Terminal.dropped` may hold: the table's, and those of the image store. */
export type Cap = keyof typeof LIMITS | "images";

/** Largest terminal in cells each way; a larger size is cut to it. */
export const MAX_SIDE = 8192;
