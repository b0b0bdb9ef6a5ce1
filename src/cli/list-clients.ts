import { messages } from "../protocol/index.ts";
import type { Command } from "./command.ts";
import { duration, table } from "./output.ts";

const parts = (milliseconds: number) => ({
  secs: Math.floor(milliseconds / 1000),
  nanos: Math.round((milliseconds % 1000) * 1e6),
});

export const listClients: Command = {
  name: "cli list-clients",
  summary: "List the clients that are attached.",
  options: { format: { help: "How to print.", value: "FORMAT", choices: ["table", "json"] } },
  examples: [["domux cli list-clients", "who is attached, since when, and where"]],
  async run(context, args) {
    const caller = await context.connect();
    const { clients } = await caller.call(messages.clients, {});
    const now = Date.now();
    if (args.value("format") === "json") {
      const rows = clients.map((client) => ({
        username: client.user,
        hostname: client.host,
        pid: client.pid,
        connection_elapsed: parts(now - client.connectedAt),
        idle_time: parts(now - client.lastInput),
        workspace: client.workspace ?? "",
        focused_pane_id: client.focusedPane,
        ssh_auth_sock: client.sshAuthSock,
      }));
      context.out(JSON.stringify(rows, null, 2));
      return 0;
    }
    const right = true;
    context.out(
      await table(
        [
          { title: "USER" },
          { title: "HOST" },
          { title: "PID", right },
          { title: "CONNECTED" },
          { title: "IDLE" },
          { title: "WORKSPACE" },
          { title: "FOCUS", right },
          { title: "SSH_AUTH_SOCK" },
        ],
        clients.map((client) => [
          client.user,
          client.host,
          String(client.pid),
          duration(now - client.connectedAt),
          duration(now - client.lastInput),
          client.workspace ?? "",
          client.focusedPane === null ? "" : String(client.focusedPane),
          client.sshAuthSock ?? "",
        ]),
      ),
    );
    return 0;
  },
};
