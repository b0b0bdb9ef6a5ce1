import { type KeyEvent, Mods } from "../model/index.ts";
import { lowerOf } from "./csi-key.ts";

/** What a key did to a line. */
export type LineOutcome = "changed" | "moved" | "submit" | "cancel" | "unhandled";

export interface LineEditorOptions {
  readonly text?: string;
  /** Earlier lines, the newest last, for Up and Down. */
  readonly history?: readonly string[];
}

/** The part of a line that fits, with the cursor's column in it. */
export interface LineView {
  readonly text: string;
  readonly cursor: number;
}

type Action = (editor: LineEditor) => void;

/** Made at the first use: with it comes a library's data, which takes a tenth of a face's start. */
let segmenter: Intl.Segmenter | undefined;
const isWordPart = (grapheme: string): boolean => /[\p{L}\p{N}_]/u.test(grapheme);

/** One line of text with a cursor between graphemes, edited with emacs keys. */
export class LineEditor {
  private before: string[] = [];
  private after: string[] = [];
  private killed: string[] = [];
  private readonly history: readonly string[];
  private historyAt: number;
  /** The line being written, while an earlier one is shown. */
  private draft = "";

  constructor(options: LineEditorOptions = {}) {
    this.history = options.history ?? [];
    this.historyAt = this.history.length;
    this.setText(options.text ?? "");
  }

  get text(): string {
    return this.before.join("") + this.after.join("");
  }

  /** Code units before the cursor. */
  get cursor(): number {
    return this.before.join("").length;
  }

  /** Replaces the line; the cursor goes to its end. */
  setText(text: string): void {
    this.before = graphemes(oneLine(text));
    this.after = [];
  }

  /** Puts text at the cursor; line ends become blanks. */
  insert(text: string): void {
    // What joins with its neighbour becomes one grapheme with it.
    this.before = graphemes(this.before.join("") + oneLine(text));
  }

  /** Applies a key. Enter is "submit"; Escape, Ctrl+C and Ctrl+G are "cancel"; text is not changed by them. */
  handle(event: KeyEvent): LineOutcome {
    if (event.kind === "release") return "unhandled";
    const mods = event.mods & (Mods.ctrl | Mods.alt | Mods.super | Mods.hyper | Mods.meta);
    const key = `${mods & Mods.ctrl ? "C-" : ""}${mods & (Mods.alt | Mods.meta) ? "M-" : ""}${lowerOf(event.key) ?? event.key}`;
    if (key === "Enter" || key === "NumpadEnter") return "submit";
    if (key === "Escape" || key === "C-c" || key === "C-g") return "cancel";
    const action = mods & (Mods.super | Mods.hyper) ? undefined : ACTIONS[key];
    const old = this.text;
    if (action) action(this);
    else if (event.text !== undefined && mods === 0 && event.text >= " ") this.insert(event.text);
    else return "unhandled";
    return this.text === old ? "moved" : "changed";
  }

  /** The part of the line around the cursor that fits in `columns`; `width` measures a grapheme in cells. */
  view(columns: number, width: (grapheme: string) => number): LineView {
    let cursor = 0;
    let first = this.before.length;
    // One column stays free for the cursor behind the last character.
    while (first > 0 && cursor + width(this.before[first - 1]) < columns)
      cursor += width(this.before[--first]);
    let text = this.before.slice(first).join("");
    let used = cursor;
    for (const grapheme of this.after) {
      used += width(grapheme);
      if (used > columns) break;
      text += grapheme;
    }
    return { text, cursor };
  }

  /** Moves by graphemes; negative is to the left. */
  moveBy(count: number): void {
    for (let step = 0; step < Math.abs(count); step++) {
      const [from, to] = count < 0 ? [this.before, this.after] : [this.after, this.before];
      const grapheme = count < 0 ? from.pop() : from.shift();
      if (grapheme === undefined) return;
      if (count < 0) to.unshift(grapheme);
      else to.push(grapheme);
    }
  }

  /** Graphemes from the cursor over the word before it (with what lies between). */
  wordBefore(): number {
    let at = this.before.length;
    while (at > 0 && !isWordPart(this.before[at - 1])) at--;
    while (at > 0 && isWordPart(this.before[at - 1])) at--;
    return this.before.length - at;
  }

  /** Graphemes from the cursor over the blank-separated word before it. */
  fieldBefore(): number {
    let at = this.before.length;
    while (at > 0 && this.before[at - 1] === " ") at--;
    while (at > 0 && this.before[at - 1] !== " ") at--;
    return this.before.length - at;
  }

  wordAfter(): number {
    let at = 0;
    while (at < this.after.length && !isWordPart(this.after[at])) at++;
    while (at < this.after.length && isWordPart(this.after[at])) at++;
    return at;
  }

  /** Removes graphemes before the cursor (negative) or after it; `keep` lets yank bring them back. */
  remove(count: number, keep: boolean): void {
    const gone = count < 0 ? this.before.splice(count) : this.after.splice(0, count);
    if (keep && gone.length > 0) this.killed = gone;
  }

  removeAll(side: "before" | "after"): void {
    if (side === "before" && this.before.length > 0) this.remove(-this.before.length, true);
    if (side === "after") this.remove(this.after.length, true);
  }

  yank(): void {
    this.insert(this.killed.join(""));
  }

  /** Swaps the graphemes around the cursor, or the last two at the end. */
  transpose(): void {
    if (this.after.length === 0) this.moveBy(-1);
    const [left, right] = [this.before.pop(), this.after.shift()];
    if (right !== undefined) this.before.push(right);
    if (left !== undefined) this.before.push(left);
  }

  /** Shows an earlier (negative) or later line of the history; what was being written comes after the newest. */
  recall(step: number): void {
    const at = this.historyAt + step;
    if (at < 0 || at > this.history.length) return;
    if (this.historyAt === this.history.length) this.draft = this.text;
    this.historyAt = at;
    this.setText(this.history[at] ?? this.draft);
  }
}

const home: Action = (editor) => editor.moveBy(Number.NEGATIVE_INFINITY);
const end: Action = (editor) => editor.moveBy(Number.POSITIVE_INFINITY);
const left: Action = (editor) => editor.moveBy(-1);
const right: Action = (editor) => editor.moveBy(1);
const wordLeft: Action = (editor) => editor.moveBy(-editor.wordBefore());
const wordRight: Action = (editor) => editor.moveBy(editor.wordAfter());
const backspace: Action = (editor) => editor.remove(-1, false);
const deleteOne: Action = (editor) => editor.remove(1, false);
const killWordLeft: Action = (editor) => killBefore(editor, editor.wordBefore());
const killWordRight: Action = (editor) => editor.remove(editor.wordAfter(), true);
const older: Action = (editor) => editor.recall(-1);
const newer: Action = (editor) => editor.recall(1);

function killBefore(editor: LineEditor, count: number): void {
  if (count > 0) editor.remove(-count, true);
}

const ACTIONS: Readonly<Record<string, Action>> = {
  "C-a": home,
  Home: home,
  "C-e": end,
  End: end,
  "C-b": left,
  LeftArrow: left,
  "C-f": right,
  RightArrow: right,
  "M-b": wordLeft,
  "C-LeftArrow": wordLeft,
  "M-LeftArrow": wordLeft,
  "M-f": wordRight,
  "C-RightArrow": wordRight,
  "M-RightArrow": wordRight,
  "C-h": backspace,
  Backspace: backspace,
  "C-d": deleteOne,
  Delete: deleteOne,
  "C-w": (editor) => killBefore(editor, editor.fieldBefore()),
  "M-Backspace": killWordLeft,
  "C-Backspace": killWordLeft,
  "M-d": killWordRight,
  "C-Delete": killWordRight,
  "M-Delete": killWordRight,
  "C-u": (editor) => editor.removeAll("before"),
  "C-k": (editor) => editor.removeAll("after"),
  "C-y": (editor) => editor.yank(),
  "C-t": (editor) => editor.transpose(),
  "C-p": older,
  UpArrow: older,
  "C-n": newer,
  DownArrow: newer,
};

function graphemes(text: string): string[] {
  if (/^[ -~]*$/.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Control characters do not belong in a line. */
function oneLine(text: string): string {
  return text.replace(/\r\n|[\r\n\t]/g, " ").replace(/[\x00-\x1f\x7f-\x9f]/g, "");
}
