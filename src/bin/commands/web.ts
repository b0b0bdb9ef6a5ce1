import type { Command } from "../../cli/index.ts";

export const web: Command = {
  name: "web",
  summary: "Serve the page for browsers; prints a link that can be opened once.",
  options: {
    listen: { help: "Where to listen (default: 127.0.0.1 and any free port).", value: "ADDR:PORT" },
    "read-only": { help: "Nobody may type or change anything." },
    ticket: { help: "Print the link alone, for scripts." },
    qr: { help: "Print the link as a QR code too." },
    tls: { help: "Use a certificate of our own making.", conflicts: ["cert"] },
    cert: { help: "Certificate, PEM.", value: "FILE", requires: ["key"] },
    key: { help: "Its key, PEM.", value: "FILE", requires: ["cert"] },
    "public-url": { help: "Where a proxy in front serves the page.", value: "URL" },
    name: { help: "Another name of this machine that browsers use.", value: "NAME", repeat: true },
    workspace: { help: "Workspace to show.", value: "NAME" },
    "no-auto-connect": { help: "Do not attach domains that have connect_automatically." },
  },
  positionals: [{ name: "DOMAIN", help: "Name of the domain (default: unix).", kind: "optional" }],
  examples: [
    ["domux web", "for a browser on this machine"],
    ["domux web --listen 0.0.0.0:8443 --tls --qr", "for a phone in the same network"],
    ["domux web --public-url https://term.example/", "behind a proxy that does TLS"],
  ],
  run: async (context, args) =>
    (await import("../compose/window.ts")).openWeb(
      context,
      {
        domain: args.positionals[0] ?? "unix",
        attach: true,
        workspace: args.value("workspace"),
        autoConnect: !args.flag("no-auto-connect"),
      },
      {
        listen: args.value("listen"),
        readOnly: args.flag("read-only"),
        qr: args.flag("qr"),
        ticket: args.flag("ticket"),
        tls: args.flag("tls"),
        cert: args.value("cert"),
        key: args.value("key"),
        publicUrl: args.value("public-url"),
        names: args.all("name"),
      },
    ),
};
