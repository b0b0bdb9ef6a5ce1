import { expect, it, onTestFinished } from "vitest";
import { tlsHouse } from "../../../test/support/tls-house.ts";
import { Face } from "../../../test/support/two-muxes.ts";
import { systemClock } from "../../base/index.ts";
import { messages } from "../../protocol/index.ts";
import { Lanes } from "../../server/index.ts";

it("a TLS domain has its input lane at the port of the listener, until its certificate is revoked", async () => {
  const lanes = new Lanes({ clock: systemClock, ports: () => [40_000, 60_000] });
  const { near, server, port, issued, locally, ...house } = await tlsHouse({ lanes });
  const { domain, name } = house.domain({}, issued());
  await domain.attach({});
  const face = await new Face(near).greet();
  onTestFinished(() => face.dispose());
  const { pane } = await face.link.call(messages.spawn, { domain: { name } });
  await face.open(pane);
  const laneOpen = async () =>
    (await domain.settings()).some(({ name, value }) => name === "input lane" && value === "open");
  await expect.poll(laneOpen).toBe(true);
  expect(lanes.addresses).toEqual([{ host: "127.0.0.1", port }]);
  expect(lanes.count).toBe(1);
  const here = await locally();
  const { clients } = await here.call(messages.tlsClients, {});
  await here.call(messages.tlsRevoke, { serial: clients[0].serial });
  expect(lanes.count).toBe(0);
  expect([...server.book.all()].filter(({ certificate }) => certificate !== undefined)).toEqual([]);
});
