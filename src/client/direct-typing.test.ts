import { expect, it } from "vitest";
import { fromUtf8, utf8 } from "../base/index.ts";
import { DomuxError, type ErrorCode } from "../model/index.ts";
import { type DirectEvents, type DirectPermit, DirectTyping } from "./direct-typing.ts";

const permit: DirectPermit = { socket: "/run/host", number: 4, key: "00" };

function stage(refusal?: ErrorCode) {
  const asked: number[] = [];
  const sent: string[] = [];
  const answers: string[] = [];
  let input = 0;
  let events: DirectEvents | undefined;
  /** Lets the dial that is under way go on. */
  let dialled = () => {};
  const typing = new DirectTyping({
    ask: async (pane) => {
      asked.push(pane);
      if (refusal) throw new DomuxError(refusal, "no");
      return permit;
    },
    dial: async (to, told) => {
      expect(to).toBe(permit);
      events = told;
      await new Promise<void>((resolve) => {
        dialled = resolve;
      });
      return { write: (bytes) => sent.push(fromUtf8(bytes)), dispose: () => sent.push("given up") };
    },
    lastInput: () => input,
    onAnswer: (pane, position, bytes) => answers.push(`${pane} ${position} ${fromUtf8(bytes)}`),
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const type = async (text: string) => {
    if (!typing.write(1, utf8(text))) {
      input++;
      typing.look(1);
    }
    await turn();
  };
  const open = async () => {
    dialled();
    await turn();
  };
  return { typing, asked, sent, answers, type, open, events: () => events! };
}

it("takes the direct way from the key on that follows its opening", async () => {
  const { typing, asked, sent, answers, type, open, events } = stage();
  await type("a");
  await open();
  await type("b");
  await type("c");
  expect(asked).toEqual([1]);
  expect(sent).toEqual(["b", "c"]);
  events().onAnswer(17, utf8("bc"));
  expect(answers).toEqual(["1 17 bc"]);
  typing.forget(1);
  expect(sent.at(-1)).toBe("given up");
  expect(typing.write(1, utf8("d"))).toBe(false);
});

it("does not overtake what went through the mux while it was being opened", async () => {
  const { asked, sent, type, open } = stage();
  await type("a");
  await type("b");
  await open();
  expect(sent).toEqual(["given up"]);
  await type("c");
  await open();
  await type("d");
  expect(asked).toEqual([1, 1]);
  expect(sent).toEqual(["given up", "d"]);
});

it("goes through the mux again when the way is lost, and asks anew", async () => {
  const { asked, sent, type, open, events } = stage();
  await type("a");
  await open();
  events().onLost();
  await type("b");
  await open();
  await type("c");
  expect(asked).toEqual([1, 1]);
  expect(sent).toEqual(["c"]);
});

it("gives a way up that comes when the pane is gone", async () => {
  const { typing, sent, type, open } = stage();
  await type("a");
  typing.forget(1);
  await open();
  expect(sent).toEqual(["given up"]);
});

it.each([
  ["unsupported", 1],
  ["not-allowed", 1],
  ["unknown-method", 1],
  ["limit", 3],
  ["disconnected", 3],
] as const)("where the mux says %s, it is asked %d times by three keys", async (code, times) => {
  const { asked, type } = stage(code);
  for (const key of "abc") await type(key);
  expect(asked.length).toBe(times);
});
