import type { Menu } from "../cli/index.ts";

/** The commands of `domux`. */
export const menu: Menu = {
  prefix: "domux",
  title: `domux ${__DOMUX_VERSION__}: terminals that stay, in whatever window you sit at.`,
  notes:
    "Without a command, default_gui_startup_args decides; unless configured otherwise that is `connect unix`.\n`domux help COMMAND` explains one command.",
  options: {
    "skip-config": { help: "Read no configuration file.", short: "n" },
    "config-file": { help: "Read this configuration file.", value: "FILE", conflicts: ["skip-config"] },
    config: { help: "Set an option: a Lua expression after the name.", value: "NAME=VALUE", repeat: true },
    face: { help: "Which face to use.", value: "FACE", choices: ["tui", "window", "web", "none"] },
    version: { help: "Print the version.", short: "V" },
  },
  table: {
    start: {
      summary: "Start a program in a domain and show it",
      load: async () => (await import("./commands/face.ts")).start,
    },
    connect: {
      summary: "Attach a domain and show its windows",
      load: async () => (await import("./commands/face.ts")).connectDomain,
    },
    attach: {
      summary: "Short for connect; without a name: the default domain",
      load: async () => (await import("./commands/face.ts")).attach,
    },
    window: {
      summary: "Open a window of the desktop on a domain",
      load: async () => (await import("./commands/window.ts")).windowCommand,
    },
    web: {
      summary: "Serve the page for browsers",
      load: async () => (await import("./commands/web.ts")).web,
    },
    ssh: {
      summary: "Open a shell on a host behind SSH",
      load: async () => (await import("./commands/face.ts")).ssh,
    },
    ls: { summary: "Short for `cli list`", load: async () => (await import("./commands/ls.ts")).ls },
    cli: {
      summary: "Drive a running mux from scripts and by hand",
      load: async () => (await import("./commands/cli.ts")).cli,
    },
    domain: {
      summary: "See and change what the mux is connected to",
      load: async () => (await import("./commands/domain.ts")).domain,
    },
    server: {
      summary: "Run the server of this machine",
      load: async () => (await import("./commands/server.ts")).server,
    },
    config: {
      summary: "Check, explain and begin the configuration",
      load: async () => (await import("./commands/config.ts")).config,
    },
    "show-keys": {
      summary: "Print the key tables in effect",
      load: async () => (await import("./commands/show-keys.ts")).showKeys,
    },
    api: {
      summary: "Print the protocol as JSON schema",
      load: async () => (await import("./commands/api.ts")).api,
    },
    doctor: {
      summary: "Check what domux needs and say what is wrong",
      load: async () => (await import("./commands/doctor.ts")).doctor,
    },
    "install-desktop": {
      summary: "Put domux into the desktop's menu of applications",
      load: async () => (await import("./commands/install-desktop.ts")).installDesktopCommand,
    },
    complete: {
      summary: "What the completion scripts ask",
      hidden: true,
      load: async () => (await import("./commands/completion.ts")).completeCommand,
    },
    "shell-completion": {
      summary: "Print a completion script for a shell",
      load: async () => (await import("./commands/completion.ts")).shellCompletion,
    },
  },
};
