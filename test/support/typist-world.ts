// A person who types to a program far away, on a clock of the test's: what predictions are tried with.
import { ManualClock, utf8 } from "../../src/base/index.ts";
import { Experience } from "../../src/client/prediction/experience.ts";
import { type LineState, Predictor } from "../../src/client/prediction/predictor.ts";
import { encodeKey, keyEventOf, parseKeySpec } from "../../src/input/index.ts";
import { sizeOf } from "../../src/model/index.ts";
import { EchoAcks } from "../../src/mux/echo-acks.ts";
import { CellRow, Engine } from "../../src/vt/index.ts";

/** What a program does with what was typed: gives what it prints. */
type Program = (typed: string, world: TypistWorld) => string;

interface WorldOptions {
  readonly rtt?: number;
  /** Milliseconds that the program takes for each key: its host is busy. */
  readonly busy?: number;
  readonly threshold?: number;
  readonly program: Program;
  readonly cols?: number;
  readonly rows?: number;
}

export const RAW: LineState = { known: true, echo: false, canonical: false };
export const COOKED: LineState = { known: true, echo: true, canonical: true };
export const SECRET: LineState = { known: true, echo: false, canonical: true };

/** The person's number at the far server. */
const SEAT = 1;

/** A person at a terminal far from the program: keys and pictures take half a round trip each. */
export class TypistWorld {
  readonly clock = new ManualClock();
  readonly near: Engine;
  readonly far: Engine;
  readonly predictor: Predictor;
  line: LineState = RAW;
  program: Program;
  name = "bash";
  private number = 0;
  private nearLine: LineState = RAW;
  private acknowledged = 0;
  private readonly rtt: number;
  private readonly busy: number;
  private readonly acks = new EchoAcks();

  constructor(options: WorldOptions) {
    const size = sizeOf(options.cols ?? 40, options.rows ?? 10);
    this.near = new Engine({ size });
    this.far = new Engine({ size });
    this.program = options.program;
    this.rtt = options.rtt ?? 300;
    this.busy = options.busy ?? 0;
    this.acks.follow(SEAT);
    this.predictor = new Predictor({
      clock: this.clock,
      threshold: () => options.threshold ?? 100,
      roundTrip: () => this.rtt,
      experience: new Experience(),
    });
  }

  /** The program prints something by itself. */
  print(text: string): void {
    this.emit(text, this.acknowledgedThere);
  }

  /** Presses keys with so many milliseconds between them. */
  press(keys: readonly string[], pause = 80): this {
    for (const key of keys) {
      const event = keyEventOf(parseKeySpec(key)!);
      const bytes = encodeKey(event, this.near.modes);
      const number = ++this.number;
      this.predictor.key(event, number, this.scene());
      const typed = new TextDecoder().decode(bytes);
      this.clock.after(this.rtt / 2, () => {
        this.acks.handed(SEAT, number, this.clock.now());
        this.clock.after(this.busy, () => {
          const printed = this.program(typed, this);
          if (printed !== "") this.acks.answered(this.clock.now());
          this.emit(printed, this.acknowledgedThere);
        });
        this.acknowledge();
      });
      this.clock.advance(pause);
    }
    return this;
  }

  type(text: string, pause = 80): this {
    return this.press([...text], pause);
  }

  /** Lets everything arrive. */
  rest(milliseconds = 1000): this {
    this.clock.advance(milliseconds);
    return this;
  }

  /** The screen as the person sees it, guesses included. */
  get seen(): string[] {
    const { cells } = this.predictor.overlay();
    const row = new CellRow();
    const lines: string[] = [];
    for (let line = 0; line < this.near.rows; line++) {
      this.near.readRow(this.near.top + line, row);
      const texts = Array.from({ length: this.near.cols }, (_, x) => row.textAt(x));
      for (const { row: at, col, cell } of cells) if (at === this.near.top + line) texts[col] = cell.text;
      lines.push(texts.join("").trimEnd());
    }
    while (lines.at(-1) === "") lines.pop();
    return lines;
  }

  get cursor(): { x: number; y: number } {
    const guess = this.predictor.overlay().cursor;
    const { x, y } = this.near.cursor;
    return guess ? { x: guess.col, y: guess.row - this.near.top } : { x, y };
  }

  get statistics() {
    return this.predictor.statistics;
  }

  private get acknowledgedThere(): number {
    return this.acks.at(SEAT, this.clock.now());
  }

  /** As the server tells it: what was with the program for as long as an echo takes. */
  private acknowledge(): void {
    const { due } = this.acks;
    if (due === undefined) return;
    const wait = due - this.clock.now();
    if (wait > 0) {
      this.clock.after(wait, () => this.acknowledge());
      return;
    }
    this.emit("", this.acknowledgedThere);
    this.acknowledge();
  }

  private emit(text: string, acknowledged: number): void {
    const bytes = utf8(text);
    this.far.write(bytes);
    const { line } = this;
    this.clock.after(this.rtt / 2, () => {
      this.near.write(bytes);
      this.acknowledged = acknowledged;
      this.nearLine = line;
      this.predictor.frame(this.scene());
    });
  }

  private scene() {
    return {
      terminal: this.near,
      line: this.nearLine,
      acknowledged: this.acknowledged,
      program: this.name,
    };
  }
}

/** A line editor like readline's: echoes, moves, inserts, deletes, prints a prompt. */
function shell(): Program {
  let line = "";
  let at = 0;
  return (typed) => {
    switch (typed) {
      case "\r":
        line = "";
        at = 0;
        return "\r\n$ ";
      case "\x7f": {
        if (at === 0) return "\x07";
        const rest = line.slice(at);
        line = line.slice(0, at - 1) + rest;
        at--;
        return `\b${rest} ${"\b".repeat(rest.length + 1)}`;
      }
      case "\x1b[D":
        if (at === 0) return "\x07";
        at--;
        return "\b";
      case "\x1b[C":
        if (at === line.length) return "\x07";
        at++;
        return line[at - 1];
      default: {
        if (typed < " ") return "";
        const rest = line.slice(at);
        line = line.slice(0, at) + typed + rest;
        at += typed.length;
        return `${typed}${rest}${"\b".repeat(rest.length)}`;
      }
    }
  };
}

/** A line editor on a screen of so many columns, which goes up again when its line becomes shorter. */
export function wrappingShell(cols: number): Program {
  let line = "";
  let at = 0;
  const place = (index: number) => {
    const cell = index + 2;
    return `\x1b[${1 + Math.floor(cell / cols)};${1 + (cell % cols)}H`;
  };
  return (typed) => {
    if (typed === "\x7f") {
      if (at === 0) return "\x07";
      line = line.slice(0, at - 1) + line.slice(at);
      at--;
      return `${place(at)}${line.slice(at)}\x1b[J${place(at)}`;
    }
    if (typed === "\x1b[D") {
      if (at === 0) return "\x07";
      at--;
      return place(at);
    }
    line += typed;
    at++;
    // As readline does: a row that is full is left at once.
    return (at + 2) % cols === 0 ? `${typed} \r` : typed;
  };
}

/** An editor in insert mode. */
export function editor(lines: string[], cursor: { x: number; y: number }): Program {
  return (typed) => {
    if (typed === "\x1b[A" || typed === "\x1b[B") {
      cursor.y += typed === "\x1b[A" ? -1 : 1;
      cursor.x = Math.min(cursor.x, lines[cursor.y].length);
    } else {
      const line = lines[cursor.y];
      lines[cursor.y] = line.slice(0, cursor.x) + typed + line.slice(cursor.x);
      cursor.x++;
    }
    return `\x1b[${cursor.y + 1};1H${lines[cursor.y]}\x1b[${cursor.y + 1};${cursor.x + 1}H`;
  };
}

export function atPrompt(options: Partial<WorldOptions> = {}): TypistWorld {
  const world = new TypistWorld({ program: shell(), ...options });
  world.print("$ ");
  return world.rest();
}
