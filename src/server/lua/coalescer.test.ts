import { expect, it } from "vitest";
import { Coalescer } from "./coalescer.ts";

it("runs one, keeps one waiting, and lets the others share that", async () => {
  const lanes = new Coalescer<number>();
  const ends: (() => void)[] = [];
  let runs = 0;
  const task = () => new Promise<number>((resolve) => ends.push(() => resolve(++runs)));
  const all = [lanes.run("a", task), lanes.run("a", task), lanes.run("a", task), lanes.run("b", task)];
  expect(ends).toHaveLength(2);
  ends[0]();
  expect(await all[0]).toBe(1);
  ends[1]();
  expect(await all[3]).toBe(2);
  await Promise.resolve();
  expect(ends).toHaveLength(3);
  const late = lanes.run("a", task);
  ends[2]();
  expect([await all[1], await all[2]]).toEqual([3, 3]);
  await Promise.resolve();
  ends[3]();
  expect(await late).toBe(4);
});

it("a failure ends its own run only", async () => {
  const lanes = new Coalescer<string>();
  const failing = lanes.run("a", () => Promise.reject(new Error("no")));
  const next = lanes.run("a", async () => "fine");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("fine");
  expect(await lanes.run("a", async () => "again")).toBe("again");
});
