import type { TtyReply } from "../input/index.ts";
import type { ColorDepth } from "./colors.ts";

/** What the outer terminal can do, as it says itself where it can be asked. */
export interface OuterCapabilities {
  readonly colors: ColorDepth;
  readonly underlineStyles: boolean;
  readonly links: boolean;
  /** Mode 2026 is supported. */
  readonly synchronized: boolean;
  readonly kittyKeyboard: boolean;
  /** xterm's modifyOtherKeys is worth asking for. */
  readonly modifyOtherKeys: boolean;
  /** Name and version as the terminal spells them, "" if it did not answer. */
  readonly version: string;
  /** 0xRRGGBB, where it told. */
  readonly foreground: number | undefined;
  readonly background: number | undefined;
  /** What it says by itself of its scheme (mode 2031). */
  readonly scheme: "dark" | "light" | undefined;
}

/** Whether the terminal is light or dark, by what it says or the luminance of its ground; undefined: unknown. */
export function appearanceOf({ scheme, background }: OuterCapabilities): "Light" | "Dark" | undefined {
  if (scheme) return scheme === "light" ? "Light" : "Dark";
  if (background === undefined) return undefined;
  const [red, green, blue] = [background >> 16, (background >> 8) & 0xff, background & 0xff];
  return red * 0.299 + green * 0.587 + blue * 0.114 >= 128 ? "Light" : "Dark";
}

/** What the environment says of the terminal, for what cannot be asked. */
export interface TerminalEnvironment {
  readonly TERM?: string;
  readonly COLORTERM?: string;
  readonly TERM_PROGRAM?: string;
}

/** XTGETTCAP for RGB and Su (styled underlines). */
const TERMCAP = "\x1bP+q524742\x1b\\\x1bP+q5375\x1b\\";

/**
 * All questions in one write. Primary device attributes come last, as every terminal answers them; yet some answer
 * others later still, so nothing is ever taken for final.
 */
export function questionsFor({ TERM = "" }: TerminalEnvironment): string {
  // Consoles show strings they do not know as text, and screen hands the content of DCS to the terminal around it.
  const strings = !/^(linux|vt\d|dumb)/.test(TERM);
  return [
    strings ? "\x1b[>q" : "", // XTVERSION
    strings ? "\x1b[?u" : "", // kitty keyboard
    "\x1b[?2026$p", // DECRQM: synchronized output
    "\x1b[?2027$p", // DECRQM: grapheme clusters
    strings ? "\x1b[?996n" : "", // light or dark
    strings && !TERM.startsWith("screen") ? TERMCAP : "",
    strings ? "\x1b]10;?\x1b\\\x1b]11;?\x1b\\" : "",
    strings ? "\x1b[16t" : "", // size of a cell in pixels
    "\x1b[>c", // DA2
    "\x1b[c", // DA1
  ].join("");
}

/** Terminals by XTVERSION or TERM_PROGRAM that are known to show 24-bit colours and styled underlines and links. */
const MODERN =
  /kitty|wezterm|ghostty|foot|alacritty|iterm|contour|rio|konsole|vte|domux|vscode|warp|tabby|hyper/i;

/** Collects answers. `known` grows better with each; whoever uses it must allow for changes at any time. */
export class CapabilityProbe {
  private current: OuterCapabilities;
  private answered = false;

  constructor(environment: TerminalEnvironment) {
    const term = environment.TERM ?? "";
    const program = environment.TERM_PROGRAM ?? "";
    const direct = /truecolor|24bit/i.test(environment.COLORTERM ?? "") || /-direct$/.test(term);
    const modern = MODERN.test(program) || MODERN.test(term);
    const many = /256color/.test(term) || modern;
    this.current = {
      colors: direct || modern ? "direct" : many ? "256" : "16",
      underlineStyles: modern,
      links: modern || many,
      synchronized: false,
      kittyKeyboard: false,
      modifyOtherKeys: /xterm|tmux|screen/.test(term) || modern,
      version: "",
      foreground: undefined,
      background: undefined,
      scheme: undefined,
    };
  }

  get known(): OuterCapabilities {
    return this.current;
  }

  /** Device attributes have come: most terminals have said all they will. */
  get settled(): boolean {
    return this.answered;
  }

  /** @returns true if the answer told something new */
  reply(reply: TtyReply): boolean {
    const before = this.current;
    this.current = { ...before, ...this.learn(reply) };
    if (reply.kind === "da1") this.answered = true;
    return JSON.stringify(before) !== JSON.stringify(this.current);
  }

  private learn(reply: TtyReply): Partial<OuterCapabilities> {
    switch (reply.kind) {
      case "version": {
        const version = reply.text;
        // tmux and screen show what they are told to; their inner answers do not speak for the terminal outside.
        if (MODERN.test(version) && !/^tmux/i.test(version))
          return { version, colors: "direct", underlineStyles: true, links: true };
        return /^tmux/i.test(version) ? { version, underlineStyles: true, links: true } : { version };
      }
      case "kitty-keyboard":
        return { kittyKeyboard: true };
      case "mode":
        return reply.private && reply.mode === 2026
          ? { synchronized: reply.state === 1 || reply.state === 2 }
          : {};
      case "termcap":
        if (!reply.ok) return {};
        return {
          ...(reply.values.has("RGB") || reply.values.has("Tc") ? { colors: "direct" as const } : {}),
          ...(reply.values.has("Su") ? { underlineStyles: true } : {}),
        };
      case "color":
        if (reply.which === "osc10") return { foreground: reply.rgb };
        return reply.which === "osc11" ? { background: reply.rgb } : {};
      case "color-scheme":
        return { scheme: reply.scheme };
      default:
        return {};
    }
  }
}
