import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { fromUtf8 } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { LogTail } from "./log-tail.ts";

it("keeps a copy of what comes, also of a buffer that is used again", () => {
  const scratch = Buffer.from("first");
  const tail = new LogTail(0, sizeOf(80, 24));
  tail.output(scratch);
  scratch.write("other");
  expect(tail.since(0).map(({ payload }) => fromUtf8(payload))).toEqual(["first"]);
  const large = Buffer.alloc(70_000, "a");
  tail.output(large);
  large.fill("b");
  const [record] = tail.since(tail.head - 10);
  expect(fromUtf8(record.payload)).toBe("a".repeat(10));
});
