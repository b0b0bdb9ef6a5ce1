import { expect, it } from "vitest";
import { configuredSockets, MoreSockets } from "./more-sockets.ts";

const domain = (fields: object) =>
  ({
    name: "x",
    connect_automatically: false,
    no_serve_automatically: false,
    skip_permissions_check: false,
    read_timeout: 1,
    write_timeout: 1,
    overlay_lag_indicator: false,
    ...fields,
  }) as never;

it("a server's sockets are those of its unix domains, each once, not those behind a proxy", () => {
  const sockets = configuredSockets(
    [
      domain({}),
      domain({ socket_path: "~/a", skip_permissions_check: true }),
      domain({ socket_path: "/home/me/a" }),
      domain({ socket_path: "/far", proxy_command: ["ssh", "x"] }),
    ],
    "/run/sock",
    { HOME: "/home/me" },
  );
  expect(sockets).toEqual([
    { path: "/run/sock", skipPermissionsCheck: false },
    { path: "/home/me/a", skipPermissionsCheck: true },
  ]);
});

it("sockets come and go with the configuration; one that cannot be listened on harms no other", async () => {
  const open = new Set<string>();
  const log: string[] = [];
  let wanted = ["/a", "/bad", "/b"];
  const more = new MoreSockets(
    () => wanted.map((path) => ({ path, skipPermissionsCheck: false })),
    async ({ path }) => {
      if (path === "/bad") throw new Error("no such place");
      open.add(path);
      return { dispose: () => void open.delete(path) };
    },
    (level, line) => log.push(`${level} ${line}`),
  );
  await more.follow({} as never);
  expect([...open]).toEqual(["/a", "/b"]);
  expect(log).toContain("warn Nobody can connect at /bad: no such place");
  wanted = ["/b", "/c"];
  await more.follow({} as never);
  expect([...open]).toEqual(["/b", "/c"]);
  more.dispose();
  expect([...open]).toEqual([]);
});
