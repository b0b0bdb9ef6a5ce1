import type { ClientConfig } from "../../src/client/index.ts";
import { mainKeys, modeTables, mouseTable, tmuxKeys } from "../../src/config/default-keys.ts";
import { TMUX_LEADER } from "../../src/config/default-keys-table.ts";
import { defaultOptions } from "../../src/config/index.ts";
import { parsePattern } from "../../src/input/index.ts";

/** The configuration that somebody without a file has, other options over it. */
export function testConfig(options: Record<string, unknown> = {}): ClientConfig {
  return {
    options: { ...defaultOptions(), ...options },
    keys: [...mainKeys("linux"), ...tmuxKeys(false)],
    keyTables: { ...modeTables() },
    leader: { ...parsePattern("b", "CTRL"), timeout: TMUX_LEADER.timeout },
    mouse: mouseTable(),
    events: [],
  };
}

/** The leader waits for as long as a busy machine takes to press the next key. */
export function unhurried(config: ClientConfig): ClientConfig {
  return config.leader ? { ...config, leader: { ...config.leader, timeout: 60_000 } } : config;
}
