import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { Face, House, hello } from "../../../test/support/two-muxes.ts";
import { systemClock } from "../../base/index.ts";
import { connect, Link } from "../../link/index.ts";
import { messages } from "../../protocol/index.ts";
import { Lanes, MuxServer, TlsService } from "../../server/index.ts";
import { memoryPair } from "../../transport/index.ts";
import { Authority } from "../../transport/pki/index.ts";
import { WebSocketAcceptor } from "../../transport/websocket.ts";
import { RemoteDomain } from "../remote/index.ts";
import { TlsDialer } from "./index.ts";

it("a TLS domain has its input lane at the port of the listener, until its certificate is revoked", async () => {
  const dir = mkdtempSync(join(tmpdir(), "dtlane-"));
  const [far, near] = [new House(), new House()];
  const acceptor = new WebSocketAcceptor();
  const authority = new Authority({ directory: join(dir, "pki"), user: "me", names: ["127.0.0.1"] });
  const service = new TlsService({
    configs: [{ bind_address: "127.0.0.1:0", pem_root_certs: [] }],
    server: () => server,
    acceptor,
    authority: async () => authority,
    log: () => {},
  });
  const lanes = new Lanes({ clock: systemClock, ports: () => [40_000, 60_000] });
  const server: MuxServer = new MuxServer({ ...far.server.options, lanes, verbs: service.verbs() });
  await service.start();
  onTestFinished(() => {
    near.dispose();
    server.dispose();
    far.dispose();
    service.dispose();
    acceptor.dispose();
    rmSync(dir, { recursive: true, force: true });
  });
  const { cert, key, ca } = authority.issue("laptop");
  for (const [name, text] of Object.entries({ cert, key, ca: ca.join("") }))
    writeFileSync(join(dir, name), text);
  const [{ port }] = service.addresses;
  const dialer = new TlsDialer({
    config: {
      name: "far",
      remote_address: `127.0.0.1:${port}`,
      pem_cert: join(dir, "cert"),
      pem_private_key: join(dir, "key"),
      pem_root_certs: [join(dir, "ca")],
      accept_invalid_hostnames: false,
      connect_automatically: false,
      read_timeout: 20_000,
      write_timeout: 20_000,
      local_echo_threshold_ms: 100,
      overlay_lag_indicator: false,
      input_lane: true,
    },
    directory: join(dir, "tls"),
    ssh: { directory: dir, version: "0", env: process.env },
  });
  const domain = near.mux.addDomain(
    (id, host) => new RemoteDomain({ id, name: "far", host, dialer, clock: systemClock, hello: () => hello }),
  );
  await domain.attach({});
  const face = await new Face(near).greet();
  onTestFinished(() => face.dispose());
  const { pane } = await face.link.call(messages.spawn, { domain: { name: "far" } });
  await face.open(pane);
  const laneOpen = async () =>
    (await domain.settings()).some(({ name, value }) => name === "input lane" && value === "open");
  await expect.poll(laneOpen).toBe(true);
  expect(lanes.addresses).toEqual([{ host: "127.0.0.1", port }]);
  expect(lanes.count).toBe(1);
  const [mine, theirs] = memoryPair();
  server.serve(theirs, { local: true });
  const here = new Link(mine, { heartbeat: false });
  onTestFinished(() => here.dispose());
  await connect(here, hello);
  const { clients } = await here.call(messages.tlsClients, {});
  await here.call(messages.tlsRevoke, { serial: clients[0].serial });
  expect(lanes.count).toBe(0);
  expect([...server.book.all()].filter(({ certificate }) => certificate !== undefined)).toEqual([]);
});
