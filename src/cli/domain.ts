import { messages, type RequestType } from "../protocol/index.ts";
import type { Command } from "./command.ts";
import type { CommandTable } from "./help.ts";
import { table } from "./output.ts";

const name = {
  name: "NAME",
  help: "Name of a domain, as `domux domain list` prints it.",
  offers: "domains",
} as const;

/** Tells what a domain is doing for as long as `run` takes. */
async function withProgress<T>(
  context: Parameters<Command["run"]>[0],
  domain: string,
  run: (caller: Awaited<ReturnType<typeof context.connect>>) => Promise<T>,
): Promise<T> {
  const caller = await context.connect();
  const { domains } = await caller.call(messages.domains, {});
  const id = domains.find((row) => row.name === domain)?.id;
  const heard = caller.onEvent(({ event }) => {
    if (event.type === "domain-progress" && event.domain === id) context.err(`${event.line}\n`);
  });
  await caller.call(messages.watch, { state: false, events: ["domain-progress"] });
  try {
    return await run(caller);
  } finally {
    heard.dispose();
    caller.close();
  }
}

/** A command that asks one thing of one domain. */
const about = (verb: string, summary: string, message: RequestType, example: string): Command => ({
  name: `domain ${verb}`,
  summary,
  positionals: [name],
  examples: [[`domux domain ${verb} my.server`, example]],
  async run(context, args) {
    const [domain] = args.positionals;
    await withProgress(context, domain, (caller) => caller.call(message, { domain }));
    return 0;
  },
});

export const list: Command = {
  name: "domain list",
  summary: "List the domains of the mux, and how each is connected.",
  options: { format: { help: "How to print.", value: "FORMAT", choices: ["table", "json"] } },
  examples: [["domux domain list", "what can be attached, and what is"]],
  async run(context, args) {
    const caller = await context.connect();
    const { domains } = await caller.call(messages.domains, {});
    caller.close();
    if (args.value("format") === "json") context.out(`${JSON.stringify(domains, null, 2)}\n`);
    else
      context.out(
        await table(
          [
            { title: "NAME" },
            { title: "KIND" },
            { title: "STATE" },
            { title: "LAG", right: true },
            { title: "DETAIL" },
          ],
          domains.map((row) => [
            row.name,
            row.kind,
            row.state,
            row.lag === undefined ? "" : `${row.lag} ms`,
            row.detail ?? row.label,
          ]),
        ),
      );
    return 0;
  },
};

export const show: Command = {
  name: "domain show",
  summary: "Print what a domain's name leads to, and where each value comes from.",
  positionals: [name],
  options: { format: { help: "How to print.", value: "FORMAT", choices: ["table", "json"] } },
  examples: [["domux domain show my.server", "why it connects as it does"]],
  async run(context, args) {
    const caller = await context.connect();
    const shown = await caller.call(messages.domainShow, { domain: args.positionals[0] });
    caller.close();
    if (args.value("format") === "json") context.out(`${JSON.stringify(shown, null, 2)}\n`);
    else
      context.out(
        await table(
          [{ title: "SETTING" }, { title: "VALUE" }, { title: "FROM" }],
          shown.settings.map((row) => [row.name, row.value, row.origin]),
        ),
      );
    return 0;
  },
};

export const pair: Command = {
  name: "domain pair",
  summary: "List the TLS clients that this server lets in, or revoke one.",
  options: { revoke: { help: "Take the certificate with this serial number back.", value: "SERIAL" } },
  examples: [
    ["domux domain pair", "who may come in by TLS, and until when"],
    ["domux domain pair --revoke 4F0A…", "a laptop was lost"],
  ],
  async run(context, args) {
    const caller = await context.connect();
    const serial = args.value("revoke");
    if (serial !== undefined) await caller.call(messages.tlsRevoke, { serial });
    const { clients } = await caller.call(messages.tlsClients, {});
    caller.close();
    context.out(
      await table(
        [{ title: "NAME" }, { title: "SERIAL" }, { title: "VALID UNTIL" }, { title: "STATE" }],
        clients.map((row) => [
          row.name,
          row.serial,
          new Date(row.notAfter).toISOString().slice(0, 10),
          row.revoked ? "revoked" : row.notAfter < Date.now() ? "expired" : "valid",
        ]),
      ),
    );
    return 0;
  },
};

/** Subcommands of `domux domain`. */
export const domainCommands: CommandTable = {
  list: { summary: list.summary, load: async () => list },
  show: { summary: show.summary, load: async () => show },
  attach: {
    summary: "Attach a domain in the running mux",
    load: async () =>
      about("attach", "Attach a domain in the running mux.", messages.attach, "show its tabs here"),
  },
  detach: {
    summary: "Detach a domain; its programs go on",
    load: async () => about("detach", "Detach a domain; its programs go on.", messages.detach, "let it go"),
  },
  reconnect: {
    summary: "Try at once to reconnect a lost domain",
    load: async () =>
      about(
        "reconnect",
        "Try at once to reconnect a lost domain.",
        messages.reconnect,
        "do not wait for the next try",
      ),
  },
  pair: { summary: pair.summary, load: async () => pair },
};
