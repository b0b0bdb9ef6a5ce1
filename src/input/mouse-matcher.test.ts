import { describe, expect, it } from "vitest";
import { Mods, type MouseEvent, type MouseTrigger } from "../model/index.ts";
import { type MouseBound, type MouseContext, MouseMatcher } from "./index.ts";

const { shift, alt } = Mods;
const on = (
  event: MouseTrigger,
  action: string,
  more: Partial<MouseBound<string>> = {},
): MouseBound<string> => ({ event, mods: 0, mouseReporting: false, altScreen: "Any", action, ...more });
const trigger = (
  kind: MouseTrigger["kind"],
  streak = 1,
  button: MouseTrigger["button"] = "Left",
): MouseTrigger => ({
  kind,
  streak,
  button,
});
const bindings = [
  on(trigger("Down"), "cell"),
  on(trigger("Down", 2), "word"),
  on(trigger("Down", 3), "line"),
  on(trigger("Drag"), "extend"),
  on(trigger("Drag", 2), "extend words"),
  on(trigger("Up"), "complete"),
  on(trigger("Down"), "block", { mods: alt }),
  on(trigger("Down", 1, { WheelUp: 1 }), "scroll", { altScreen: false }),
  on(trigger("Down", 1, "Right"), "menu", { mouseReporting: true }),
];
const mouse = (kind: MouseEvent["kind"], more: Partial<MouseEvent> = {}): MouseEvent => ({
  kind,
  button: kind === "wheel" ? "none" : "left",
  x: 1,
  y: 1,
  mods: 0,
  ...more,
});

describe("mouse bindings", () => {
  const setup = () => {
    const matcher = new MouseMatcher(bindings);
    return (event: MouseEvent, context: Partial<MouseContext> = {}): string => {
      const match = matcher.match(event, { now: 0, mouseReporting: false, altScreen: false, ...context });
      return match.type === "action" ? match.action : match.type;
    };
  };

  it("counts clicks at one place in time", () => {
    const match = setup();
    const click = (now: number, more: Partial<MouseEvent> = {}) => {
      const down = match(mouse("press", more), { now });
      match(mouse("release", more), { now });
      return down;
    };
    expect([click(0), click(400), click(900), click(1400)]).toEqual(["cell", "word", "line", "pass"]);
    expect([click(2000), click(2600), click(2700, { x: 2 })]).toEqual(["cell", "cell", "cell"]);
  });

  it("keeps the streak for drag and release", () => {
    const match = setup();
    expect(match(mouse("press"))).toBe("cell");
    expect(match(mouse("move", { x: 5 }))).toBe("extend");
    expect(match(mouse("release", { x: 5 }))).toBe("complete");
    match(mouse("press"));
    expect(match(mouse("move", { x: 5 }))).toBe("extend words");
  });

  it("knows the button of a release that does not tell", () => {
    const match = setup();
    match(mouse("press"));
    expect(match(mouse("release", { button: "none" }))).toBe("complete");
  });

  it("tells modifiers, wheel and screen apart", () => {
    const match = setup();
    expect(match(mouse("press", { mods: alt | Mods.numLock }))).toBe("block");
    expect(match(mouse("press", { mods: Mods.ctrl }))).toBe("pass");
    expect(match(mouse("wheel", { wheelY: -3 }))).toBe("scroll");
    expect(match(mouse("wheel", { wheelY: -3 }), { altScreen: true })).toBe("pass");
    expect(match(mouse("wheel", { wheelY: 1 }))).toBe("pass");
    expect(match(mouse("move", { button: "none" }))).toBe("pass");
    expect(match(mouse("press", { button: "back" }))).toBe("pass");
  });

  it("leaves the mouse to a program that has it, but for bindings made for that", () => {
    const match = setup();
    const program = { mouseReporting: true };
    expect(match(mouse("press"), program)).toBe("pass");
    expect(match(mouse("move", { x: 3 }), program)).toBe("pass");
    expect(match(mouse("release"), program)).toBe("pass");
    expect(match(mouse("press", { button: "right" }), program)).toBe("menu");
    expect(match(mouse("release", { button: "right" }), program)).toBe("swallowed");
  });

  it("bypasses the program with Shift, to the end of the drag", () => {
    const match = setup();
    const program = { mouseReporting: true };
    expect(match(mouse("press", { mods: shift }), program)).toBe("cell");
    expect(match(mouse("move", { x: 3 }), program)).toBe("extend");
    expect(match(mouse("release", { x: 3 }), program)).toBe("complete");
    expect(match(mouse("press", { mods: shift, button: "middle" }), program)).toBe("swallowed");
    expect(match(mouse("release", { button: "middle" }), program)).toBe("swallowed");
    expect(match(mouse("press", { mods: shift | alt }), program)).toBe("block");
  });

  it("does not bypass when that is switched off", () => {
    const matcher = new MouseMatcher(bindings, { bypassMods: 0 });
    const context = { now: 0, mouseReporting: true, altScreen: false };
    expect(matcher.match(mouse("press", { mods: shift }), context).type).toBe("pass");
  });

  it("gives the event without the bypassing modifier", () => {
    const matcher = new MouseMatcher(bindings);
    const context = { now: 0, mouseReporting: true, altScreen: false };
    expect(matcher.match(mouse("press", { mods: shift }), context)).toMatchObject({
      streak: 1,
      event: { mods: 0, x: 1 },
    });
  });
});
