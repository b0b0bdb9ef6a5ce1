import { h, render } from "preact";
import { Ended } from "./chrome/ended.tsx";
import { beginSession } from "./link/session-start.ts";
import { Page, type PageQuery } from "./page.ts";
import { hasHardwareGl } from "./panes/gpu.ts";

function readQuery(): PageQuery {
  const query = new URLSearchParams(location.search);
  const window = query.get("window");
  return {
    face: query.get("face") === "window" ? "window" : "web",
    window: window !== null && /^\d+$/.test(window) ? Number(window) : undefined,
    workspace: query.get("workspace") ?? undefined,
    spawn: query.get("spawn") === "1",
    viewer: query.get("viewer") === "1",
  };
}

async function main(): Promise<void> {
  const app = document.getElementById("app") as HTMLElement;
  try {
    const start = await beginSession();
    const accelerate = hasHardwareGl() ? await import("./panes/webgl.ts") : undefined;
    const page = new Page(app, start, readQuery(), accelerate?.accelerate);
    await page.run();
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    render(h(Ended, { sentence }), app.appendChild(document.createElement("div")));
  }
}

void main();
