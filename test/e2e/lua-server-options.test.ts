import { afterEach, expect, it } from "vitest";
import { killedUnasked, World } from "./harness.ts";

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.dispose();
});

function setup(lua: string, env: Record<string, string> = {}) {
  const world = new World(env);
  worlds.push(world);
  world.configure(lua);
  return world;
}

/** What a program in a pane of the server prints up to the word `done`, without line breaks. */
async function output(world: World, script: string): Promise<string> {
  const pane = (await world.cli("spawn", "--", "sh", "-c", `${script}; echo done; exec cat`)).trim();
  await world.cli("wait", "--pane-id", pane, "--text", "done", "--timeout", "60");
  return (await world.cli("get-text", "--pane-id", pane)).replaceAll("\n", " ");
}

it("mux_env_remove and mux_enable_ssh_agent say what of the environment panes of a server get", async () => {
  const env = { SSH_AUTH_SOCK: "/the/agent", SSH_CONNECTION: "from here", MINE: "mine" };
  // A program of the command line brings its own environment; the default program has the server's.
  const show =
    'echo agent=$SSH_AUTH_SOCK to=$(readlink "$SSH_AUTH_SOCK") connection=$SSH_CONNECTION mine=$MINE; echo done; exec cat';
  const shown = async (lua: string) => {
    const world = setup(`config.default_prog = { 'sh', '-c', '${show}' } ${lua}`, env);
    const pane = (await world.cli("spawn")).trim();
    await world.cli("wait", "--pane-id", pane, "--text", "done", "--timeout", "60");
    const said = await world.cli("get-text", "--pane-id", pane);
    await world.dispose();
    return said.replaceAll("\n", "").replace(world.socket, "SOCKET");
  };
  expect(await shown("")).toMatch(/^agent=SOCKET\.agent to=\/the\/agent connection= mine=minedone/);
  expect(await shown("config.mux_enable_ssh_agent = false")).toMatch(/^agent= to= connection= mine=minedone/);
  expect(await shown("config.mux_enable_ssh_agent = false config.mux_env_remove = { 'MINE' }")).toMatch(
    /^agent=\/the\/agent to= connection=from here mine=done/,
  );
});

it("clean_exit_codes and exit_behavior_messaging say which panes close, and what is said in those that stay", async () => {
  const world = setup(`config.exit_behavior = 'CloseOnCleanExit'
    config.clean_exit_codes = { 3 }
    config.exit_behavior_messaging = 'Terse'`);
  await world.serve("cat");
  const clean = (await world.cli("spawn", "--", "sh", "-c", "exit 3")).trim();
  const failed = (await world.cli("spawn", "--", "sh", "-c", "exit 4")).trim();
  await expect
    .poll(() => world.cli("get-text", "--pane-id", failed), { timeout: 60_000 })
    .toMatch(/\[Exited 4\]|exited.*4|code.*4/i);
  await expect
    .poll(async () => (await world.panes()).map(({ pane_id }) => String(pane_id)), { timeout: 60_000 })
    .not.toContain(clean);
  expect((await world.panes()).map(({ pane_id }) => String(pane_id))).toContain(failed);
  expect(await world.cli("get-text", "--pane-id", failed)).not.toMatch(/exit_behavior/);
});

it("initial_cols, initial_rows and enq_answerback are those of panes that no face shows", async () => {
  const world = setup("config.initial_cols = 101 config.initial_rows = 31 config.enq_answerback = 'me'");
  await world.serve("cat");
  expect((await world.panes())[0].size).toMatchObject({ cols: 101, rows: 31 });
  expect(
    await output(world, "stty raw -echo; printf '\\005'; printf 'it is '; head -c 2; stty sane"),
  ).toContain("it is me");
});

it("size_policy chooses whose size a tab has", async () => {
  const world = setup("config.default_prog = { 'cat' } config.size_policy = 'smallest'");
  const cols = async () => (await world.panes())[0]?.size.cols;
  await world.open(["connect", "unix"], { cols: 60 }).until(/1: ?\S/);
  await expect.poll(cols, { timeout: 60_000 }).toBe(60);
  const large = world.open(["connect", "unix"], { cols: 100 });
  await large.until(/1: ?\S/);
  large.write("typed\r");
  await large.until("typed");
  expect(await cols()).toBe(60);
});

it("skip_close_confirmation_for_processes_named says what may be killed without asking", async () => {
  const world = setup(`config.default_prog = { 'cat' }
    config.skip_close_confirmation_for_processes_named = { 'cat' }
    config.keys = { { key = 'F5', action = wezterm.action.CloseCurrentPane { confirm = true } } }`);
  expect(await killedUnasked(world, ["tail", "-f", "/dev/null"])).toBe(0);
});

it("commands that need no configuration never read the file", async () => {
  const world = new World();
  worlds.push(world);
  world.configure(`local file = io.open('${world.dir}/read', 'a') file:write('x') file:close()`);
  await world.serve("cat");
  const read = () => world.run("cat", [`${world.dir}/read`]).then(({ out }) => out);
  const before = await read();
  expect(before).not.toBe("");
  for (const args of [["cli", "list"], ["cli", "list-clients"], ["ls"], ["--version"], ["help"]])
    expect(await world.domux(...args), args.join(" ")).toMatchObject({ code: 0 });
  expect(await read()).toBe(before);
});
