import type { Core } from "./core.ts";
import { forward } from "./cursor.ts";
import type { ImageHost } from "./images.ts";
import { reply } from "./reply.ts";
import { index } from "./scroll.ts";

/** What images see of the terminal. */
export function imageHost(core: Core): ImageHost {
  return {
    get cols() {
      return core.cols;
    },
    get rows() {
      return core.rows;
    },
    get screen() {
      return core.onAlternate ? 1 : 0;
    },
    get top() {
      return core.screen.top;
    },
    get cursorX() {
      return core.x;
    },
    get cursorY() {
      return core.y;
    },
    get cellWidth() {
      return core.cellWidth;
    },
    get cellHeight() {
      return core.cellHeight;
    },
    get seq() {
      return core.seq;
    },
    get sixelScrolling() {
      return !core.mode("sixelDisplay");
    },
    index(count) {
      for (let i = 0; i < count; i++) index(core);
    },
    right(count) {
      forward(core, count);
    },
    reply(text) {
      reply(core, text);
    },
    file(name, bytes) {
      core.effect({ type: "file", name, bytes });
    },
    dropped(cap) {
      core.dropped[cap] = (core.dropped[cap] ?? 0) + 1;
      core.effect({ type: "dropped", cap });
    },
  };
}
