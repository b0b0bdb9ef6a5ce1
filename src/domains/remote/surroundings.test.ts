import { expect, it } from "vitest";
import { ManualClock } from "../../base/index.ts";
import { type Change, Surroundings } from "./surroundings.ts";

function watched() {
  const clock = new ManualClock();
  let slept = 0;
  let network = "eth0 10.0.0.2/24";
  const heard: Change[] = [];
  const surroundings = new Surroundings({
    clock,
    wall: () => clock.now() + slept,
    network: () => network,
  });
  const listening = surroundings.onChange((change) => heard.push(change));
  return {
    clock,
    heard,
    listening,
    sleep: (milliseconds: number) => {
      slept += milliseconds;
    },
    move: (addresses: string) => {
      network = addresses;
    },
  };
}

it("tells of another network, once, and of nothing else", () => {
  const { clock, heard, move } = watched();
  clock.advance(60_000);
  expect(heard).toEqual([]);
  move("wlan0 192.168.1.7/24");
  clock.advance(60_000);
  expect(heard).toEqual(["network"]);
});

it("tells that the machine woke: the time of day has run on without the clock", () => {
  const { clock, heard, sleep } = watched();
  // A clock that is set right is no sleep.
  sleep(1_000);
  clock.advance(10_000);
  expect(heard).toEqual([]);
  sleep(3_600_000);
  clock.advance(10_000);
  expect(heard).toEqual(["woke"]);
});

it("looks only while somebody listens", () => {
  const { clock, heard, listening, move } = watched();
  listening.dispose();
  move("none");
  clock.advance(60_000);
  expect(heard).toEqual([]);
});
