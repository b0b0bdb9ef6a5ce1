import { h, render } from "preact";
import { Ended } from "./chrome/ended.tsx";
import type { Begun } from "./main.ts";
import { Page, type PageQuery } from "./page.ts";
import { hasHardwareGl } from "./panes/gpu.ts";

/** CSS pixels that a further window is moved by. */
const BESIDE = 28;

function readQuery(): PageQuery {
  const query = new URLSearchParams(location.search);
  const window = query.get("window");
  return {
    face: query.get("face") === "window" ? "window" : "web",
    window: window !== null && /^\d+$/.test(window) ? Number(window) : undefined,
    workspace: query.get("workspace") ?? undefined,
    spawn: query.get("spawn") === "1",
    viewer: query.get("viewer") === "1",
    beside: query.get("beside") === "1",
  };
}

/** The page from its first connection to its end; what went wrong at its beginning is said in its place. */
export async function showPage(begun: Promise<Begun>): Promise<void> {
  const app = document.getElementById("app") as HTMLElement;
  try {
    const query = readQuery();
    // The browser opens it where the last one was.
    if (query.beside) moveBy(BESIDE, BESIDE);
    const page = new Page(app, await begun, query);
    await page.run();
    // Asking for the hardware takes a while: first there is a picture.
    if (hasHardwareGl()) page.accelerate((await import("./panes/webgl.ts")).accelerate);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    render(h(Ended, { sentence }), app.appendChild(document.createElement("div")));
  }
}
