import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PageHouse, withoutChromium } from "../../test/support/page-house.ts";
import {
  askForWindow,
  chromiumArguments,
  desktopEntry,
  findChromium,
  installDesktop,
  isProfileInUse,
  type OpenRequest,
  openWindow,
  peerUser,
  qrText,
  serveWindows,
  uninstallDesktop,
} from "./index.ts";
import { askRunningBrowser } from "./singleton.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "domux-window-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));

describe("finding a browser", () => {
  const only = (path: string) => (one: string) => one === path;

  it("takes what is named, else the first of Chromium's family", () => {
    const env = { PATH: "/usr/local/bin:/usr/bin", DOMUX_BROWSER: "/opt/mine" };
    expect(findChromium({ env, platform: "linux", executable: () => true })).toBe("/opt/mine");
    expect(findChromium({ env, platform: "linux", executable: only("/usr/bin/brave-browser") })).toBe(
      "/usr/bin/brave-browser",
    );
    expect(findChromium({ env, platform: "linux", executable: () => false })).toBeUndefined();
    expect(
      findChromium({ env: { HOME: "/h" }, platform: "darwin", executable: (path) => path.startsWith("/h") }),
    ).toBe("/h/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  });
});

describe("a window", () => {
  const options = () => ({
    url: "http://127.0.0.1:4000/?face=window#ticket=x",
    profile: join(directory, "p"),
    env: {},
  });

  it("has a profile where the page may use the clipboard, and the person's other settings stay", () => {
    const args = chromiumArguments(options(), false);
    // Its host has no dot: the browser forgets where windows of others were. It means this machine alone.
    expect(args).toContain("--app=http://localhost:4000/?face=window#ticket=x");
    expect(args).toContain("--host-resolver-rules=MAP localhost 127.0.0.1");
    const path = join(directory, "p", "Default", "Preferences");
    expect(statSync(join(directory, "p", "Default")).mode & 0o077).toBe(0);
    const preferences = JSON.parse(readFileSync(path, "utf8"));
    expect(preferences.profile.content_settings.exceptions.clipboard["http://localhost:4000,*"]).toEqual({
      setting: 1,
    });
    expect(preferences.browser.app_window_placement["localhost_/"].right).toBeGreaterThan(800);
    preferences.browser.app_window_placement["localhost_/"] = { left: 5 };
    writeFileSync(path, JSON.stringify(preferences));
    chromiumArguments({ ...options(), url: "http://127.0.0.1:5000/" }, false);
    const kept = JSON.parse(readFileSync(path, "utf8"));
    expect(kept.browser.app_window_placement["localhost_/"]).toEqual({ left: 5 });
    expect(Object.keys(kept.profile.content_settings.exceptions.clipboard)).toHaveLength(2);
  });

  it("is asked of the browser that runs already, if it is the one of the profile", async () => {
    const [profile, elsewhere] = [join(directory, "p"), join(directory, "s")];
    for (const one of [profile, elsewhere]) mkdirSync(one);
    const path = join(elsewhere, "SingletonSocket");
    let said = "";
    const server = createServer((stream) => {
      stream.setEncoding("utf8").on("data", (piece) => {
        said += piece;
      });
      stream.on("end", () => stream.end("ACK"));
    });
    await new Promise<void>((resolve) => server.listen(path, resolve));
    try {
      expect(await askRunningBrowser(profile, ["b"], "/")).toBe(false);
      symlinkSync(path, join(profile, "SingletonSocket"));
      symlinkSync("123", join(profile, "SingletonCookie"));
      symlinkSync("666", join(elsewhere, "SingletonCookie"));
      // Somebody else's.
      expect(await askRunningBrowser(profile, ["b"], "/")).toBe(false);
      rmSync(join(elsewhere, "SingletonCookie"));
      symlinkSync("123", join(elsewhere, "SingletonCookie"));
      expect(await askRunningBrowser(profile, ["b", "--app=x"], "/tmp")).toBe(true);
      expect(said).toBe("START\0/tmp\0b\0--app=x");
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
    expect(await askRunningBrowser(profile, ["b"], "/")).toBe(false);
  });

  it("leaves the profile alone while a browser runs with it", () => {
    const profile = join(directory, "p");
    mkdirSync(profile);
    symlinkSync(`host-${process.pid}`, join(profile, "SingletonLock"));
    expect(isProfileInUse(profile)).toBe(true);
    chromiumArguments(options(), true);
    expect(() => statSync(join(profile, "Default"))).toThrow();
    rmSync(join(profile, "SingletonLock"));
    symlinkSync("host-99999999", join(profile, "SingletonLock"));
    expect(isProfileInUse(profile)).toBe(false);
  });

  it("says what to do where there is no desktop, or no browser", async () => {
    await expect(openWindow({ ...options(), platform: "linux" })).rejects.toThrow(/domux web/);
    const env = { DISPLAY: ":0", PATH: directory };
    await expect(openWindow({ ...options(), env, platform: "linux" })).rejects.toThrow(/install Chromium/);
  });

  it.skipIf(withoutChromium())(
    "is opened by a real browser, which comes to the page and stays until closed",
    async () => {
      const { buildPage } = await import("../../test/support/page-house.ts");
      const page = await buildPage();
      let count = 0;
      let changed = () => {};
      const house = await PageHouse.open({
        pageDirectory: page.directory,
        server: {
          onConnections: (now) => {
            count = now;
            changed();
          },
        },
      });
      const until = (wanted: number) =>
        new Promise<void>((resolve) => {
          changed = () => count === wanted && resolve();
          changed();
        });
      await house.spawn();
      const { child, app } = await openWindow({
        url: house.face.link({ query: "face=window" }),
        profile: join(directory, "p"),
        env: { ...process.env, DISPLAY: ":99" },
        args: ["--headless", "--disable-gpu", "--no-sandbox"],
      });
      try {
        expect(app).toBe(true);
        await until(1);
        await expect
          .poll(() => [...house.mux.seats.values()].map((seat) => seat.facts.kind))
          .toContain("window");
      } finally {
        const ended = new Promise((resolve) => child?.once("exit", resolve));
        child?.kill();
        await ended;
        await until(0);
        house.dispose();
        page.dispose();
      }
    },
  );
});

describe("one process for all windows", () => {
  it("opens the window that another one asks for, or says why not", async () => {
    const socket = join(directory, "window.sock");
    expect(await askForWindow(socket, { query: "", opening: { attach: true } })).toBe(false);
    const asked: OpenRequest[] = [];
    const server = await serveWindows(directory, socket, async (request) => {
      // A browser takes its time.
      await new Promise(setImmediate);
      if (request.opening.domain === "nowhere") throw new Error("There is no domain nowhere.");
      asked.push(request);
    });
    const opening = { domain: "unix", attach: true, command: { argv: ["htop"], cwd: "/" } };
    expect(await askForWindow(socket, { query: "face=window", opening })).toBe(true);
    expect(asked).toEqual([{ query: "face=window", opening }]);
    await expect(
      askForWindow(socket, { query: "", opening: { domain: "nowhere", attach: true } }),
    ).rejects.toThrow("There is no domain nowhere.");
    await expect(askForWindow(socket, { query: "x".repeat(9000), opening })).rejects.toThrow();
    server.dispose();
    expect(await askForWindow(socket, { query: "", opening: { attach: true } })).toBe(false);
  });
});

describe("the desktop's menu", () => {
  it("gets an entry with icons, and loses it", () => {
    const env = { XDG_DATA_HOME: join(directory, "data") };
    for (const name of ["icon.svg", "icon-192.png", "icon-512.png"])
      writeFileSync(join(directory, name), name);
    const command = ["/opt/my node", "/opt/domux.js"];
    const files = installDesktop({ env, platform: "linux", command, pageDirectory: directory });
    expect(files).toHaveLength(4);
    const entry = readFileSync(files[0], "utf8");
    expect(entry).toContain('Exec="/opt/my node" /opt/domux.js window\n');
    expect(entry).toContain("StartupWMClass=domux");
    uninstallDesktop({ env });
    expect(() => statSync(files[0])).toThrow();
  });

  it("quotes what a menu would take for something else", () => {
    expect(desktopEntry(["/a b/$x", "100%"])).toContain('Exec="/a b/\\\\$x" 100%% window');
  });
});

it("tells whose the other end of a connection is", () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:D431 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1007        0 12345
   1: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000  1000        0 12346`;
  expect(peerUser({ localPort: 0x1f90, remotePort: 0xd431 }, [table])).toBe(1007);
  expect(peerUser({ localPort: 0x1f91, remotePort: 0xd431 }, [table])).toBeUndefined();
});

it("draws a link for a camera", () => {
  const lines = qrText("https://term.example/#ticket=abc").trimEnd().split("\n");
  // Version 2 has 25 modules, with two blank ones on each side; two of them in a line.
  expect(lines).toHaveLength(15);
  expect(lines[5].replace(/\x1b\[[\d;]*m/g, "")).toHaveLength(29);
});
