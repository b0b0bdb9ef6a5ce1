import { expect, it } from "vitest";
import { utf8 } from "../base/index.ts";
import { TtyParser } from "../input/index.ts";
import { appearanceOf, CapabilityProbe, questionsFor } from "./capabilities.ts";

/** What a probe thinks after a terminal has sent this. */
function after(answer: string): CapabilityProbe {
  const probe = new CapabilityProbe({ TERM: "xterm" });
  for (const event of new TtyParser().write(utf8(answer)))
    if (event.type === "reply") probe.reply(event.reply);
  return probe;
}

it.each([
  ["nothing", "\x1b[?62c", undefined],
  ["a black ground", "\x1b]11;rgb:0000/0000/0000\x1b\\", "Dark"],
  ["a pale ground", "\x1b]11;rgb:fafa/f0f0/e0e0\x1b\\", "Light"],
  ["a ground of saturated blue", "\x1b]11;rgb:0000/0000/ffff\x1b\\", "Dark"],
  ["its scheme, whatever its ground", "\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?997;2n", "Light"],
  ["another scheme later", "\x1b[?997;2n\x1b[?997;1n", "Dark"],
])("a terminal that says %s", (_what, answer, appearance) => {
  expect(appearanceOf(after(answer).known)).toBe(appearance);
});

it("asks for ground and scheme where strings are understood", () => {
  expect(questionsFor({ TERM: "xterm" })).toContain("\x1b]11;?\x1b\\");
  expect(questionsFor({ TERM: "xterm" })).toContain("\x1b[?996n");
  expect(questionsFor({ TERM: "linux" })).not.toContain("996");
});
