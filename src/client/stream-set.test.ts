import { expect, it } from "vitest";
import { ManualClock, utf8 } from "../base/index.ts";
import { type DataFrame, LogRecord } from "../protocol/index.ts";
import { type StreamPeer, StreamSet } from "./stream-set.ts";

function stage() {
  const clock = new ManualClock();
  const said: string[] = [];
  const updates: string[] = [];
  const peer: StreamPeer = {
    open: async ({ pane, stream, position }) => {
      said.push(`open ${pane} as ${stream} at ${position ?? "start"}`);
      return { epoch: "e" };
    },
    close: (stream) => said.push(`close ${stream}`),
    grant: (stream, bytes) => said.push(`grant ${stream} ${bytes}`),
  };
  const set = new StreamSet({
    clock,
    window: 800,
    onUpdate: (replica, outcome) => updates.push(`${replica.pane} ${outcome}`),
    onProblem: (_, error) => updates.push(String(error)),
  });
  const frame = (more: Partial<DataFrame>): DataFrame => ({
    kind: "data",
    record: LogRecord.output,
    flags: 0,
    stream: 1,
    from: 0,
    to: 0,
    echoAck: 0,
    cols: 20,
    rows: 4,
    pixelWidth: 0,
    pixelHeight: 0,
    payload: new Uint8Array(),
    ...more,
  });
  const text = (payload: string, from: number, more: Partial<DataFrame> = {}) =>
    set.frame(frame({ payload: utf8(payload), from, to: from + payload.length, ...more }));
  return { clock, said, updates, set, peer, frame, text };
}

it("never applies a frame that does not fit, and asks for a snapshot instead", async () => {
  const { set, peer, said, text, updates } = stage();
  set.connected(peer, { sameInput: true });
  set.show([7]);
  await Promise.resolve();
  text("hello", 0, { record: LogRecord.snapshot, to: 100 });
  text(" you", 100);
  expect(set.replica(7).terminal?.rowText(0)).toBe("hello you");
  text("lost", 200);
  expect(set.replica(7).terminal?.rowText(0)).toBe("hello you");
  expect(said).toEqual(["open 7 as 1 at start", "close 1", "open 7 as 2 at start"]);
  // What the old stream still says is not listened to.
  text("late", 104);
  expect(updates).toEqual(["7 renewed", "7 applied"]);
});

it("refuses records of a later version rather than to go on with a hole", async () => {
  const { set, peer, said, text } = stage();
  set.connected(peer, { sameInput: true });
  set.show([7]);
  text("hello", 0, { record: LogRecord.snapshot });
  text("?", 5, { record: 99 });
  expect(said.at(-1)).toBe("open 7 as 2 at start");
});

it("goes on after a drop from where it was", async () => {
  const { set, peer, said, text } = stage();
  set.connected(peer, { sameInput: true });
  set.show([7]);
  await Promise.resolve();
  text("hello", 0, { record: LogRecord.snapshot, to: 100 });
  set.disconnected();
  text("nobody listens", 100);
  set.connected(peer, { sameInput: true });
  expect(said.at(-1)).toBe("open 7 as 2 at 100");
});

it("grants what was taken, in large pieces", async () => {
  const { set, peer, said, text } = stage();
  set.connected(peer, { sameInput: true });
  set.show([7]);
  text("x".repeat(60), 0, { record: LogRecord.snapshot });
  set.grant();
  expect(said).toHaveLength(1);
  text("y".repeat(60), 60);
  set.grant();
  expect(said.at(-1)).toBe("grant 1 120");
});

it("closes the streams of hidden panes after a grace", async () => {
  const { set, peer, said, clock } = stage();
  set.connected(peer, { sameInput: true });
  set.show([7, 8]);
  set.show([8]);
  clock.advance(4000);
  set.show([7, 8]);
  clock.advance(4000);
  expect(said).toHaveLength(2);
  set.show([8]);
  clock.advance(6000);
  expect(said.at(-1)).toBe("close 1");
  expect(set.openStreams).toBe(1);
});

it("asks for a snapshot when a resize brings rows back that the replica does not hold", async () => {
  const { set, peer, said, text, frame } = stage();
  set.connected(peer, { sameInput: true });
  set.show([7]);
  text("one", 0, { record: LogRecord.snapshot });
  set.frame(frame({ record: LogRecord.resize, from: 3, to: 4, cols: 10 }));
  expect(said).toHaveLength(1);
  text("a\r\nb\r\nc\r\nd\r\ne\r\n", 4);
  set.frame(frame({ record: LogRecord.resize, from: 20, to: 21, cols: 30 }));
  expect(said.slice(1)).toEqual(["close 1", "open 7 as 2 at start"]);
});

it("shows output that comes before its frame, once", () => {
  const { set, peer, said, text, updates } = stage();
  const early = (payload: string, position: number) => set.early(7, position, utf8(payload));
  const line = () => set.replica(7).terminal?.rowText(0);
  set.connected(peer, { sameInput: true });
  set.show([7]);
  early("?", 0);
  text("$ ", 0, { record: LogRecord.snapshot, to: 100 });
  early("l", 100);
  early("s", 101);
  expect(line()).toBe("$ ls");
  // What does not follow on what is there is left to the stream: a gap, and what is known.
  early("!", 103);
  early("s", 101);
  expect(line()).toBe("$ ls");
  expect(set.replica(7).position?.position).toBe(100);
  // The frames come in other pieces: the first brings nothing new, the second a part.
  text("l", 100);
  text("s -a", 101);
  expect(line()).toBe("$ ls -a");
  early("b", 105);
  text("b", 105);
  expect(line()).toBe("$ ls -ab");
  expect(updates).toEqual([
    "7 renewed",
    "7 applied",
    "7 applied",
    "7 known",
    "7 applied",
    "7 applied",
    "7 known",
  ]);
  expect(said).toEqual(["open 7 as 1 at start"]);
});

it.each([
  ["changed rows", { record: LogRecord.difference }],
  ["another size", { record: LogRecord.resize, payload: new Uint8Array(), to: 101 }],
  ["words of the mux", { record: LogRecord.notice }],
])("asks for a snapshot where %s come from before what came early", (_, more) => {
  const { set, peer, said, text } = stage();
  set.connected(peer, { sameInput: true });
  set.show([7]);
  text("$ ", 0, { record: LogRecord.snapshot, to: 100 });
  set.early(7, 100, utf8("ls"));
  text("ls -a", 100, more);
  expect(said.slice(1)).toEqual(["close 1", "open 7 as 2 at start"]);
  text("$ ls -a", 0, { record: LogRecord.snapshot, to: 105, stream: 2 });
  text("b", 105, { stream: 2 });
  expect(set.replica(7).terminal?.rowText(0)).toBe("$ ls -ab");
});
