import type { Clock } from "../../base/index.ts";
import { type KeyEvent, Mods } from "../../model/index.ts";
import { type Terminal, textWidth } from "../../vt/index.ts";
import type { Experience } from "./experience.ts";
import { PredictionGate } from "./gate.ts";
import {
  type CellGuess,
  type CursorGuess,
  type GuessedCell,
  isSameScreen,
  judge,
  keyOf,
  reached,
  type Screen,
  screenOf,
} from "./guess.ts";
import {
  asksForSecret,
  isSecret,
  looksLikeSuggestion,
  settledText,
  shownText,
  typedText,
} from "./recognize.ts";
import { RowReader } from "./row-reader.ts";

/** What the terminal's line discipline does with input, as told by the server. */
export interface LineState {
  readonly known: boolean;
  readonly echo: boolean;
  readonly canonical: boolean;
}

/** The replica at the moment of a key or a frame. */
export interface PredictionScene {
  readonly terminal: Terminal;
  readonly line: LineState;
  /** Newest input record whose effect, if any, is on this screen. */
  readonly acknowledged: number;
  /** Name of the foreground program, "" if unknown. */
  readonly program: string;
}

export interface PredictorOptions {
  readonly clock: Clock;
  /** `local_echo_threshold_ms`: undefined is off, 0 is always. Asked at every key. */
  readonly threshold: () => number | undefined;
  /** Smoothed round trip to the program in milliseconds, undefined if not measured. */
  readonly roundTrip: () => number | undefined;
  /** Shared between the panes of a session. */
  readonly experience: Experience;
}

export interface PredictionStatistics {
  /** Keystrokes that could have been predicted. */
  readonly keys: number;
  /** Of these, shown at once, before the answer. */
  readonly shown: number;
  /** Guesses that came true. */
  readonly confirmed: number;
  /** Guesses that were on the screen and did not come true. */
  readonly wrong: number;
}

export interface PredictionOverlay {
  readonly cells: readonly { readonly row: number; readonly col: number; readonly cell: GuessedCell }[];
  /** Stable row and column of the guessed cursor. */
  readonly cursor: { readonly row: number; readonly col: number } | undefined;
}

interface Place {
  readonly row: number;
  readonly col: number;
}

const NOTHING: PredictionOverlay = { cells: [], cursor: undefined };

/**
 * Guesses what keys will do to one pane's screen, after the model that the mosh paper describes (Winstein and
 * Balakrishnan, USENIX ATC 2012, section 3.2): guesses belong to epochs; whatever makes the future uncertain (Enter,
 * control keys, arrows up and down) begins an epoch, whose guesses stay hidden until one of them comes true; a wrong
 * guess takes its epoch with it. The replica is never changed: faces draw the overlay on top of it.
 */
export class Predictor {
  private readonly cells = new Map<number, CellGuess>();
  private cursor: CursorGuess | undefined;
  private epoch = 1;
  private confirmedEpoch = 0;
  /** Where the line being typed begins: nothing left of it is touched. */
  private anchor: Place | undefined;
  /** Rows that typing has filled, as we think: the line goes on in the next. */
  private readonly wraps = new Set<number>();
  /** The screen that the guesses are about. */
  private screen: Screen | undefined;
  private reader: RowReader | undefined;
  private readonly gate = new PredictionGate();
  private visible = false;
  private program = "";
  private alternate = false;
  private counts = { keys: 0, shown: 0, confirmed: 0, wrong: 0 };

  constructor(private readonly options: PredictorOptions) {}

  get statistics(): PredictionStatistics {
    return this.counts;
  }

  /** True if keys are not predicted and nothing is left of when they were: frames are of no interest. */
  get isOff(): boolean {
    return this.cells.size === 0 && !this.cursor && this.options.threshold() === undefined;
  }

  /** A key was sent as input record `input`. Releases are ignored. */
  key(event: KeyEvent, input: number, scene: PredictionScene): void {
    if (event.kind === "release") return;
    if (this.options.threshold() === undefined) {
      this.reset();
      return;
    }
    this.settle(scene);
    const reader = this.reading(scene.terminal);
    const at = this.position(scene.terminal);
    if (isSecret(scene.line) || (reader.mayEndIn(":", at.row) && asksForSecret(reader.line(at.row)))) {
      this.reset();
      return;
    }
    this.placeAnchor(reader, at);
    this.updateGate();

    const text = typedText(event);
    if (text !== undefined) {
      this.counts.keys++;
      const before = this.counts.shown;
      this.type(text, input, reader, at);
      if (this.isShowing() && this.typedIsVisible(at)) this.counts.shown = before + 1;
      return;
    }
    const plain = (event.mods & ~(Mods.capsLock | Mods.numLock)) === 0;
    if (plain && event.key === "Backspace") this.erase(input, reader, at);
    else if (plain && event.key === "LeftArrow") this.left(input, reader, at);
    else if (plain && event.key === "RightArrow") this.right(input, reader, at);
    else if (plain && event.key === "UpArrow") this.vertical(-1, input, reader, at);
    else if (plain && event.key === "DownArrow") this.vertical(1, input, reader, at);
    else if (plain && event.key === "Enter") this.enter(input, at);
    else this.unknown(event);
  }

  /** Something was sent that cannot be predicted: a paste, a mouse event, raw bytes. */
  other(): void {
    this.doubt();
  }

  /** The replica has moved on. */
  frame(scene: PredictionScene): void {
    this.settle(scene);
    if (isSecret(scene.line)) {
      this.reset();
      return;
    }
    if (this.cells.size === 0 && !this.cursor) return;
    const reader = this.reading(scene.terminal);
    if (!this.judgeCells(reader, scene.acknowledged)) return;
    this.judgeCursor(scene);
    this.updateGate();
  }

  /** True if the overlay may have something to draw. */
  get isVisible(): boolean {
    return this.isShowing() && (this.cells.size > 0 || this.cursor !== undefined);
  }

  /** What to draw over the replica now. Reading it counts as showing it. */
  overlay(): PredictionOverlay {
    if (!this.isShowing()) return NOTHING;
    const cells: { row: number; col: number; cell: GuessedCell }[] = [];
    for (const guess of this.cells.values()) {
      if (guess.epoch > this.confirmedEpoch || guess.cell === undefined) continue;
      guess.shown = true;
      cells.push({ row: guess.row, col: guess.col, cell: guess.cell });
    }
    const cursor = this.cursor && this.cursor.epoch <= this.confirmedEpoch ? this.cursor : undefined;
    return cells.length === 0 && !cursor ? NOTHING : { cells, cursor };
  }

  /** Forgets all guesses and starts a new epoch. */
  reset(): void {
    this.cells.clear();
    this.cursor = undefined;
    this.doubt();
  }

  // ---- keys

  private type(text: string, input: number, reader: RowReader, from: Place): void {
    const width = textWidth(text) === 2 ? 2 : 1;
    let { row, col } = from;
    if (col + width > reader.cols) {
      // It goes to the next row, if the program wraps as terminals do.
      this.doubt();
      this.wraps.add(row);
      row++;
      col = 0;
    }
    const under = this.at(row, col, reader);
    const suggestion = under !== undefined && looksLikeSuggestion(under);
    if (!suggestion) this.shiftRight(row, col, width, input, reader);
    const style = suggestion || !under ? reader.style(row, Math.max(0, col - 1)) : under.style;
    this.put(row, col, { text, width, style }, input, true, reader, suggestion);
    if (width === 2) this.put(row, col + 1, { text: "", width: 1, style }, input, true, reader);
    if (col + width >= reader.cols) {
      this.doubt();
      this.wraps.add(row);
      this.moveTo(row + 1, 0, input);
    } else this.moveTo(row, col + width, input);
  }

  private erase(input: number, reader: RowReader, from: Place): void {
    const { row, col } = this.beforeWrap(from, reader);
    const width = this.widthBefore(row, col, reader);
    if (width === 0) {
      this.doubt();
      return;
    }
    const end = this.textEnd(row, col, reader);
    for (let to = col - width; to < end; to++) {
      const moved = to + width < end ? this.at(row, to + width, reader) : undefined;
      const blank: GuessedCell = { text: " ", width: 1, style: reader.style(row, to) };
      this.put(
        row,
        to,
        moved && !looksLikeSuggestion(moved) ? moved : blank,
        input,
        to === col - width,
        reader,
      );
    }
    if (end <= col - width)
      for (let to = col - width; to < col; to++)
        this.put(row, to, { text: " ", width: 1, style: reader.style(row, to) }, input, true, reader);
    this.moveTo(row, col - width, input);
  }

  private left(input: number, reader: RowReader, from: Place): void {
    const { row, col } = this.beforeWrap(from, reader);
    const width = this.widthBefore(row, col, reader);
    if (width === 0) this.doubt();
    else this.moveTo(row, col - width, input);
  }

  private right(input: number, reader: RowReader, { row, col }: Place): void {
    const under = this.at(row, col, reader);
    // At the end of the text the key does nothing, or takes a suggestion.
    if (!under || looksLikeSuggestion(under) || col >= this.textEnd(row, col, reader)) {
      this.doubt();
      return;
    }
    if (col + under.width < reader.cols) this.moveTo(row, col + under.width, input);
    else if (this.isWrapped(row, reader)) this.moveTo(row + 1, 0, input);
    else this.doubt();
  }

  /** On the alternate screen the cursor goes to the next row, or to where its text ends; in a shell comes history. */
  private vertical(step: -1 | 1, input: number, reader: RowReader, { row, col }: Place): void {
    this.doubt();
    const to = row + step;
    if (!this.alternate || to < reader.top || to > reader.bottom) return;
    let end = reader.cols;
    while (end > 0 && this.isBlank(to, end - 1, reader)) end--;
    this.moveTo(to, Math.min(col, end), input);
  }

  private enter(input: number, { row }: { row: number }): void {
    this.doubt();
    this.anchor = undefined;
    this.moveTo(row + 1, 0, input);
  }

  private unknown(event: KeyEvent): void {
    this.doubt();
    // After these the program may be anywhere.
    if ((event.mods & Mods.ctrl) !== 0 && /^[cdzgj]$/i.test(event.key)) this.anchor = undefined;
  }

  // ---- guesses

  /** From now on guesses are hidden until one of them comes true. */
  private doubt(): void {
    this.epoch++;
  }

  private reading(terminal: Terminal): RowReader {
    if (this.reader?.terminal !== terminal) this.reader = new RowReader(terminal);
    this.reader.renew();
    return this.reader;
  }

  private position(terminal: Terminal): Place {
    if (this.cursor) return { row: this.cursor.row, col: this.cursor.col };
    const { x, y, pendingWrap } = terminal.cursor;
    return { row: terminal.top + y, col: pendingWrap ? terminal.cols : x };
  }

  private moveTo(row: number, col: number, input: number): void {
    this.cursor = { row, col, epoch: this.epoch, input };
  }

  private put(
    row: number,
    col: number,
    cell: GuessedCell | undefined,
    input: number,
    typed: boolean,
    reader: RowReader,
    overProposal = false,
  ): void {
    const key = keyOf(row, col);
    const old = this.cells.get(key);
    const actual = (overProposal ? settledText(reader, row, col) : reader.text(row, col)) ?? " ";
    this.cells.delete(key);
    this.cells.set(key, {
      row,
      col,
      cell,
      epoch: this.epoch,
      input,
      before: old ? [...old.before, actual] : [actual],
      typed,
      overProposal,
      at: this.options.clock.now(),
      shown: false,
    });
  }

  /** A cell as it will be: guessed or actual. */
  private at(row: number, col: number, reader: RowReader): GuessedCell | undefined {
    const guess = this.cells.get(keyOf(row, col));
    return guess ? guess.cell : reader.cell(row, col);
  }

  private isBlank(row: number, col: number, reader: RowReader): boolean {
    const guess = this.cells.get(keyOf(row, col));
    const text = guess ? guess.cell?.text : reader.text(row, col);
    return text === " " || text === undefined;
  }

  /**
   * Column after the text that a key at `col` moves: it ends at the first wide gap, beyond which stands something
   * else (a right prompt, a border).
   */
  private textEnd(row: number, col: number, reader: RowReader): number {
    let end = col;
    for (let at = col; at < reader.cols && at - end < GAP; at++)
      if (!this.isBlank(row, at, reader)) end = at + 1;
    return end;
  }

  private shiftRight(row: number, col: number, width: number, input: number, reader: RowReader): void {
    const end = Math.min(this.textEnd(row, col, reader) + width, reader.cols);
    for (let to = end - 1; to >= col + width; to--)
      this.put(row, to, this.at(row, to - width, reader), input, false, reader);
  }

  /** Columns that a step to the left passes; 0 at the beginning of what may be edited. */
  private widthBefore(row: number, col: number, reader: RowReader): number {
    const limit = this.anchor?.row === row ? this.anchor.col : 0;
    if (col <= limit || col > reader.cols) return 0;
    const tail = this.cells.get(keyOf(row, col - 1))?.cell?.text ?? reader.text(row, col - 1);
    const width = tail === "" ? 2 : 1;
    return col - width >= limit ? width : 0;
  }

  /** True if the line being typed goes on in the next row. */
  private isWrapped(row: number, reader: RowReader): boolean {
    return this.wraps.has(row) || reader.terminal.isWrapped(row);
  }

  /** The end of the row above for a place at the beginning of a row that goes on from there and has no text yet. */
  private beforeWrap(at: Place, reader: RowReader): Place {
    const { row, col } = at;
    const goesOn = col === 0 && this.anchor && this.anchor.row < row && this.isWrapped(row - 1, reader);
    return goesOn && this.textEnd(row, 0, reader) === 0 ? { row: row - 1, col: reader.cols } : at;
  }

  private placeAnchor(reader: RowReader, at: Place): void {
    if (this.alternate) {
      this.anchor = undefined;
      return;
    }
    const anchor = this.anchor;
    const sameLine =
      anchor && (anchor.row === at.row || (anchor.row < at.row && this.isWrapped(at.row - 1, reader)));
    if (sameLine && (anchor.row < at.row || anchor.col <= at.col)) return;
    this.wraps.clear();
    this.anchor = { row: at.row, col: at.col };
  }

  // ---- judgement

  /** Starts anew when the screen is not the one that the guesses are about. */
  private settle({ terminal, program }: PredictionScene): void {
    this.program = program;
    this.alternate = terminal.modes.alternateScreen;
    if (this.screen && isSameScreen(this.screen, terminal)) return;
    this.screen = screenOf(terminal);
    this.anchor = undefined;
    this.reset();
  }

  /** @returns false if all guesses were given up */
  private judgeCells(reader: RowReader, acknowledged: number): boolean {
    const now = this.options.clock.now();
    for (const [key, guess] of this.cells) {
      // A row below the screen has not been scrolled in yet.
      const below = guess.row > reader.bottom;
      const verdict =
        below && !reached(acknowledged, guess.input)
          ? "pending"
          : judge(guess, shownText(guess, reader), acknowledged);
      switch (verdict) {
        case "pending":
          if (now - guess.at >= GLITCH) this.gate.glitch();
          break;
        case "wrong":
          if (guess.shown) this.counts.wrong++;
          if (guess.epoch > this.confirmedEpoch) {
            this.dropEpoch(guess.epoch);
            break;
          }
          // One that was hidden says nothing against the program: most keys are commands before they are text.
          if (guess.typed && this.alternate) this.options.experience.wrong(this.program);
          this.reset();
          return false;
        case "right":
          this.confirmedEpoch = Math.max(this.confirmedEpoch, guess.epoch);
          if (guess.typed && this.alternate) this.options.experience.right(this.program);
          if (now - guess.at < QUICK) this.gate.quick();
          this.confirm(key, guess);
          break;
        case "right without credit":
          this.confirm(key, guess);
      }
    }
    return true;
  }

  private confirm(key: number, guess: CellGuess): void {
    if (guess.typed && guess.cell?.text) this.counts.confirmed++;
    this.cells.delete(key);
  }

  private judgeCursor({ terminal, acknowledged }: PredictionScene): void {
    const guess = this.cursor;
    if (!guess || !reached(acknowledged, guess.input)) return;
    const { x, y, pendingWrap } = terminal.cursor;
    const row = terminal.top + y;
    const wrapped = pendingWrap && guess.row === row + 1 && guess.col === 0;
    if (wrapped || (guess.row === row && guess.col === x)) this.cursor = undefined;
    else if (guess.epoch > this.confirmedEpoch) this.dropEpoch(guess.epoch);
    else this.reset();
  }

  /** Gives up the guesses of an unconfirmed epoch and of those that build on it. */
  private dropEpoch(epoch: number): void {
    for (const [key, guess] of this.cells) if (guess.epoch >= epoch) this.cells.delete(key);
    if (this.cursor && this.cursor.epoch >= epoch) this.cursor = undefined;
    this.doubt();
  }

  // ---- showing

  private updateGate(): void {
    const now = this.options.clock.now();
    let busy = false;
    for (const guess of this.cells.values()) {
      busy ||= guess.shown;
      if (now - guess.at >= GLITCH) this.gate.glitch();
    }
    this.visible = this.gate.update(this.options.threshold(), this.options.roundTrip(), busy);
  }

  private isShowing(): boolean {
    return this.visible && (!this.alternate || this.options.experience.trusts(this.program));
  }

  private typedIsVisible(at: Place): boolean {
    const guess = this.cells.get(keyOf(at.row, at.col));
    return guess !== undefined && guess.epoch <= this.confirmedEpoch;
  }
}

/** An answer that takes so long counts as a glitch, milliseconds (mosh's figure). */
const GLITCH = 250;
/** An answer that comes so fast ends glitches, milliseconds (mosh's figure). */
const QUICK = 150;
/** So many blanks separate the line being edited from something else on the row. */
const GAP = 3;
