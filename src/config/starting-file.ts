/** What `domux config init` writes: everything commented out is a default or an example. */
export const STARTING_FILE = `-- domux: configuration. WezTerm's format; a .wezterm.lua works as it is.
-- * domux config check           what is wrong with this file
-- * domux config explain NAME    what an option means, its value, where that comes from
-- * domux show-keys              the keys in effect
-- Changes are taken over when the file is saved.
local domux = require 'domux'
local act = domux.action
local config = domux.config_builder()

-- Colours and fonts ------------------------------------------------------------------------------------------------
-- config.color_scheme = 'Catppuccin Mocha'
-- config.font = domux.font 'JetBrains Mono'
-- config.font_size = 12

-- Sessions -----------------------------------------------------------------------------------------------------------
-- What \`domux\` alone does: sessions that stay when the terminal is closed. { 'start' } is a plain terminal.
-- config.default_gui_startup_args = { 'connect', 'unix' }
-- config.scrollback_lines = 3500

-- Domains: where tabs live. Hosts of ~/.ssh/config are there by themselves, as SSH:host and SSHMUX:host.
-- config.ssh_domains = {
--   { name = 'work', remote_address = 'build.example.com', username = 'me' },
-- }
-- config.unix_domains = { { name = 'unix' } }

-- Keys ---------------------------------------------------------------------------------------------------------------
-- CTRL+b and then tmux's keys work by default; a leader of your own takes their place.
-- config.leader = { key = 'a', mods = 'CTRL', timeout_milliseconds = 1000 }
-- config.keys = {
--   { key = '|', mods = 'LEADER', action = act.SplitHorizontal { domain = 'CurrentPaneDomain' } },
--   { key = 'r', mods = 'LEADER', action = act.ReloadConfiguration },
-- }

-- Events -------------------------------------------------------------------------------------------------------------
-- domux.on('update-status', function(window, pane)
--   window:set_right_status(domux.strftime '%H:%M ')
-- end)

return config
`;
