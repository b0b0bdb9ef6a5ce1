import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { DomuxError } from "../model/index.ts";

export interface DesktopEntryOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  /** Command line that opens a window. */
  readonly command: readonly string[];
  /** Directory of the built page, where the icons are. */
  readonly pageDirectory: string;
}

/** An argument of an Exec line (Desktop Entry Specification 1.5, "The Exec key"). */
function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word.replaceAll("%", "%%");
  return `"${word.replaceAll("%", "%%").replace(/["`$\\]/g, (char) => `\\${char}`)}"`.replaceAll(
    "\\",
    "\\\\",
  );
}

export function desktopEntry(command: readonly string[]): string {
  const exec = (...more: string[]) => [...command, ...more].map(quoted).join(" ");
  return `[Desktop Entry]
Type=Application
Version=1.0
Name=domux
GenericName=Terminal
Comment=Terminals that stay, in whatever window you sit at
Exec=${exec("window")}
Icon=domux
Terminal=false
Categories=System;TerminalEmulator;
Keywords=shell;prompt;command;multiplexer;
StartupNotify=true
StartupWMClass=domux
Actions=new-window;

[Desktop Action new-window]
Name=New window
Exec=${exec("window", "--new-window")}
`;
}

function places(env: DesktopEntryOptions["env"]) {
  const data = env.XDG_DATA_HOME || join(env.HOME ?? homedir(), ".local", "share");
  const icon = (size: string, name: string) => join(data, "icons", "hicolor", size, "apps", name);
  return {
    applications: join(data, "applications"),
    entry: join(data, "applications", "domux.desktop"),
    icons: [
      ["icon.svg", icon("scalable", "domux.svg")],
      ["icon-192.png", icon("192x192", "domux.png")],
      ["icon-512.png", icon("512x512", "domux.png")],
    ] as const,
  };
}

/** Puts domux into the desktop's menu. @returns the files written @throws DomuxError unsupported, config */
export function installDesktop(options: DesktopEntryOptions): string[] {
  const { env, platform = process.platform, command, pageDirectory } = options;
  if (platform === "darwin" || platform === "win32")
    throw new DomuxError(
      "unsupported",
      "Menu entries are files of Linux and BSD desktops; here, install the page from the browser's menu after: domux web",
    );
  const { entry, icons, applications } = places(env);
  try {
    for (const [name, target] of icons) {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(pageDirectory, name), target);
    }
    mkdirSync(applications, { recursive: true });
    writeFileSync(entry, desktopEntry(command));
  } catch (error) {
    throw new DomuxError("config", `The menu entry could not be written: ${(error as Error).message}.`, {
      cause: error,
    });
  }
  refresh(applications);
  return [entry, ...icons.map(([, target]) => target)];
}

/** Takes the entry away again. @returns the files it was made of */
export function uninstallDesktop({ env }: Pick<DesktopEntryOptions, "env">): string[] {
  const { entry, icons, applications } = places(env);
  const files = [entry, ...icons.map(([, target]) => target)];
  for (const file of files) rmSync(file, { force: true });
  refresh(applications);
  return files;
}

/** Desktops notice by themselves; those that keep a cache have this program. */
function refresh(applications: string): void {
  execFile("update-desktop-database", [applications], () => {});
}
