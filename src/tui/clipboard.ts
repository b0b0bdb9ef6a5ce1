import { utf8 } from "../base/index.ts";
import type { ClipboardDestination } from "../client/index.ts";

/** Runs a program with input, outside of any terminal; resolves with whether it ended well. */
export type RunTool = (argv: readonly string[], input: Uint8Array) => Promise<boolean>;

/** Runs a program and gives what it prints; undefined: it failed or is not there. */
export type ReadTool = (argv: readonly string[]) => Promise<Uint8Array | undefined>;

export interface DesktopEnvironment {
  readonly platform: string;
  readonly WAYLAND_DISPLAY?: string;
  readonly DISPLAY?: string;
  readonly SSH_CONNECTION?: string;
}

type Selection = "Clipboard" | "PrimarySelection";

/** Programs that set a selection, in order of preference. */
export function copyTools(
  environment: DesktopEnvironment,
  selection: Selection,
): readonly (readonly string[])[] {
  const primary = selection === "PrimarySelection";
  const tools: (readonly string[])[] = [];
  if (environment.platform === "darwin") return primary ? [] : [["pbcopy"]];
  if (environment.WAYLAND_DISPLAY) tools.push(primary ? ["wl-copy", "--primary"] : ["wl-copy"]);
  if (environment.DISPLAY) {
    tools.push(["xclip", "-in", "-selection", primary ? "primary" : "clipboard"]);
    tools.push(["xsel", "--input", primary ? "--primary" : "--clipboard"]);
  }
  return tools;
}

/** Programs that print a selection. */
export function pasteTools(
  environment: DesktopEnvironment,
  selection: Selection,
): readonly (readonly string[])[] {
  const primary = selection === "PrimarySelection";
  const tools: (readonly string[])[] = [];
  if (environment.platform === "darwin") return [["pbpaste"]];
  if (environment.WAYLAND_DISPLAY)
    tools.push(["wl-paste", "--no-newline", ...(primary ? ["--primary"] : [])]);
  if (environment.DISPLAY) {
    tools.push(["xclip", "-out", "-selection", primary ? "primary" : "clipboard"]);
    tools.push(["xsel", "--output", primary ? "--primary" : "--clipboard"]);
  }
  return tools;
}

/** Longest text that goes through the terminal: longer OSC strings are dropped by some. */
const MOST_OSC = 100_000;

/** OSC 52 that asks the outer terminal to set a selection; "" if the text is too long for it. */
export function osc52(text: string, selection: Selection): string {
  const bytes = utf8(text);
  if (bytes.length > MOST_OSC) return "";
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `\x1b]52;${selection === "PrimarySelection" ? "p" : "c"};${btoa(binary)}\x1b\\`;
}

export interface ClipboardPort {
  readonly environment: DesktopEnvironment;
  readonly run: RunTool;
  readonly read: ReadTool;
}

/** The person's clipboard: through the terminal, and through the desktop's tools where there is a desktop. */
export class Clipboard {
  /** What was copied last, for a paste where nothing outside can be asked. */
  private readonly held = new Map<Selection, string>();

  constructor(
    private readonly port: ClipboardPort,
    private readonly tell: (sequence: string) => void,
  ) {}

  copy(text: string, destination: ClipboardDestination): void {
    const both: readonly Selection[] = ["Clipboard", "PrimarySelection"];
    for (const selection of destination === "ClipboardAndPrimarySelection"
      ? both
      : [destination as Selection]) {
      this.held.set(selection, text);
      const sequence = osc52(text, selection);
      if (sequence !== "") this.tell(sequence);
      this.copyWithTools(text, selection);
    }
  }

  /** Undefined: there is nothing, or it cannot be read. */
  async paste(selection: Selection): Promise<string | undefined> {
    for (const argv of pasteTools(this.port.environment, selection)) {
      const bytes = await this.port.read(argv);
      if (bytes) return new TextDecoder().decode(bytes);
    }
    return this.held.get(selection);
  }

  private async copyWithTools(text: string, selection: Selection): Promise<void> {
    for (const argv of copyTools(this.port.environment, selection))
      if (await this.port.run(argv, utf8(text))) return;
  }
}
