import { expect, expectTypeOf, it } from "vitest";
import type { Modes } from "../vt/index.ts";
import { DEFAULT_INPUT_MODES, type InputModes } from "./index.ts";

it("asks only for modes that the terminal engine knows", () => {
  expectTypeOf<Modes>().toExtend<InputModes>();
  expect(DEFAULT_INPUT_MODES.mouse).toBe(0);
});
