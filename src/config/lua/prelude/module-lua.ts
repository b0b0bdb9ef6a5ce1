/** The module `wezterm`, also `domux`. */
export const MODULE = String.raw`
local D = __domux
local type = type
local host, try_host, problem, argument = D.host, D.try_host, D.problem, D.argument
local M = D.facts
package.loaded.wezterm, package.loaded.domux = M, M
package.path = D.package_path

-- Functions that are the host's as they are.
for name, target in pairs(D.direct) do
  local place = M
  for part in name:gmatch('([^.]+)%.') do
    place[part] = place[part] or {}
    place = place[part]
  end
  place[name:match('[^.]+$')] = function(...) return host(target, ...) end
end

M.action = D.action
M.on = D.on
M.action_callback = D.callback
M.config_builder = D.config_builder
function M.has_action(name) return host('action.kind', name) ~= nil end
function M.emit(name, ...)
  for _, handler in ipairs(D.handlers[name] or {}) do
    if handler(...) == false then return false end
  end
  return true
end
function M.add_to_config_reload_watch_list(...)
  for i = 1, select('#', ...) do
    D.watch[#D.watch + 1] = argument('add_to_config_reload_watch_list', i, (select(i, ...)), 'string')
  end
end
local function log(level)
  return function(...)
    local parts = {}
    for i = 1, select('#', ...) do
      local v = select(i, ...)
      parts[i] = type(v) == 'string' and v or M.to_string(v)
    end
    host('log', level, table.concat(parts, ' '))
  end
end
M.log_info, M.log_warn, M.log_error = log('info'), log('warn'), log('error')

-- Fonts -------------------------------------------------------------------------------------------------------------
local WEIGHTS = { 'Thin', 'ExtraLight', 'Light', 'DemiLight', 'Book', 'Regular', 'Medium', 'DemiBold', 'Bold', 'ExtraBold', 'Black', 'ExtraBlack' }
local weight_names = { Normal = true, SemiBold = true, UltraBold = true, UltraLight = true }
for _, w in ipairs(WEIGHTS) do weight_names[w] = true end
local function font_face(face, attributes, fallback)
  if type(face) == 'string' then face = { family = face } end
  if type(face) ~= 'table' or type(face.family) ~= 'string' then
    error('a font needs a family: a name, or a table { family = "Name" }', 3)
  end
  local out = { weight = 'Regular', stretch = 'Normal', style = 'Normal', is_fallback = fallback, is_synthetic = false }
  for k, v in pairs(face) do out[k] = v end
  if out.italic ~= nil then out.style, out.italic = out.italic and 'Italic' or 'Normal', nil end
  if attributes then
    if attributes.bold ~= nil then out.weight = attributes.bold and 'Bold' or 'Regular' end
    out.weight = attributes.weight or out.weight
    out.stretch = attributes.stretch or out.stretch
    if attributes.italic ~= nil then out.style = attributes.italic and 'Italic' or 'Normal' end
    out.style = attributes.style or out.style
  end
  if type(out.weight) == 'string' and not weight_names[out.weight] then
    error("weight '" .. out.weight .. "' is not one of " .. table.concat(WEIGHTS, ', '), 3)
  end
  return out
end
function M.font(face, attributes)
  return { font = { font_face(face, attributes, false) }, foreground = attributes and attributes.foreground }
end
function M.font_with_fallback(faces, attributes)
  if type(faces) ~= 'table' then faces = { faces } end
  local list = {}
  for i, face in ipairs(faces) do list[i] = font_face(face, attributes, i > 1) end
  return { font = list, foreground = attributes and attributes.foreground }
end

-- Text --------------------------------------------------------------------------------------------------------------
local function plain_width(s) return not s:find('[^\32-\126]') end
function M.column_width(s)
  s = tostring(s)
  if plain_width(s) then return #s end
  return host('text.width', s)
end
function M.pad_left(s, n)
  s = tostring(s)
  return (' '):rep(n - M.column_width(s)) .. s
end
function M.pad_right(s, n)
  s = tostring(s)
  return s .. (' '):rep(n - M.column_width(s))
end
function M.truncate_right(s, n)
  s = tostring(s)
  if plain_width(s) then return s:sub(1, math.max(0, n)) end
  return host('text.truncate', s, n, false)
end
function M.truncate_left(s, n)
  s = tostring(s)
  if plain_width(s) then return n <= 0 and '' or s:sub(-n) end
  return host('text.truncate', s, n, true)
end
function M.to_string(v, pretty)
  if type(v) == 'string' then return v end
  local seen = {}
  local function show(x, depth, nested)
    local t = type(x)
    if t == 'string' then return nested and string.format('%q', x):gsub('\\\n', '\\n') or x end
    if t ~= 'table' then return tostring(x) end
    local mt = getmetatable(x)
    if type(mt) == 'table' and mt.__tostring then return tostring(x) end
    if seen[x] or depth > 20 then return '…' end
    seen[x] = true
    local parts = {}
    if rawget(x, 1) ~= nil then
      for i = 1, #x do parts[i] = show(x[i], depth + 1, true) end
      seen[x] = nil
      return '[' .. table.concat(parts, ', ') .. ']'
    end
    for k, item in pairs(x) do
      parts[#parts + 1] = show(k, depth + 1, true) .. ': ' .. show(item, depth + 1, true)
    end
    table.sort(parts)
    seen[x] = nil
    return '{' .. table.concat(parts, ', ') .. '}'
  end
  return (show(v, 0, false))
end
function M.json_encode(v)
  local json, why = D.to_json(v)
  if not json then error('json_encode: ' .. why, 2) end
  return json
end
M.serde = M.serde or {}
M.serde.json_encode = M.json_encode

-- Processes ---------------------------------------------------------------------------------------------------------
function M.run_child_process(args)
  local done = host('process.run', args)
  return done.ok, done.stdout, done.stderr
end

-- Colours -----------------------------------------------------------------------------------------------------------
M.color = M.color or {}
function M.color.parse(text) return D.color(host('color.parse', tostring(text))) end
function M.color.from_hsla(h, s, l, a) return D.color(host('color.from_hsla', h, s, l, a)) end
local function gradient(spec, n)
  local out = {}
  for i, text in ipairs(host('color.gradient', spec, n)) do out[i] = D.color(text) end
  return out
end
M.color.gradient, M.gradient_colors = gradient, gradient
function M.color.load_scheme(path)
  local found = host('scheme.load', path, 'toml')
  return found[1], found[2]
end
function M.color.load_base16_scheme(path)
  local found = host('scheme.load', path, 'base16')
  return found[1], found[2]
end
function M.color.load_terminal_sexy_scheme(path)
  local found = host('scheme.load', path, 'sexy')
  return found[1], found[2]
end
function M.color.extract_colors_from_image(path)
  error('wezterm.color.extract_colors_from_image is not available in domux; list the colours of ' .. tostring(path) .. ' yourself', 2)
end
-- A table that asks for what is not in it yet, and for everything when it is walked.
local function lazy(one, all)
  local filled = false
  local function fill(t)
    if filled then return end
    filled = true
    for k, v in pairs(all()) do
      if rawget(t, k) == nil then rawset(t, k, v) end
    end
  end
  return setmetatable({}, {
    __index = function(t, k)
      if filled or type(k) ~= 'string' then return nil end
      local v = one(k)
      if v ~= nil then rawset(t, k, v) end
      return v
    end,
    __pairs = function(t)
      fill(t)
      return next, t, nil
    end,
    __domux_plain = function(t)
      fill(t)
      return t
    end,
  })
end
local function schemes()
  return lazy(
    function(name)
      local found = host('scheme.builtin', name)
      if not found.known then
        problem('warning', "there is no built-in scheme '" .. name .. "'; the default colours are used instead", nil, 3)
      end
      return found.scheme
    end,
    function() return host('scheme.all') end
  )
end
M.get_builtin_color_schemes, M.color.get_builtin_schemes = schemes, schemes
M.nerdfonts = lazy(
  function(name)
    local glyph = host('nerdfont', name)
    if glyph == nil then problem('warning', "wezterm.nerdfonts has no '" .. name .. "'", nil, 3) end
    return glyph
  end,
  function() return host('nerdfont.all') end
)

-- Times and links ---------------------------------------------------------------------------------------------------
M.time = M.time or {}
function M.time.now() return D.time(host('time.now')) end
function M.time.parse_rfc3339(text) return D.time(host('time.parse_rfc3339', text)) end
function M.time.parse(text, fmt) return D.time(host('time.parse', text, fmt)) end
local timers = 0
function M.time.call_after(seconds, fn)
  argument('call_after', 2, fn, 'function')
  timers = timers + 1
  D.scheduled[timers] = fn
  host('time.call_after', seconds, timers)
end
function M.strftime(fmt) return host('time.format', D.now(), fmt, false) end
function M.strftime_utc(fmt) return host('time.format', D.now(), fmt, true) end
function D.now() return host('time.now') end

-- Domains -----------------------------------------------------------------------------------------------------------
function M.exec_domain(name, fixup, label)
  argument('exec_domain', 1, name, 'string')
  argument('exec_domain', 2, fixup, 'function')
  D.on('exec-domain-' .. name, fixup)
  local out = { name = name, fixup_command = 'exec-domain-' .. name }
  if type(label) == 'function' then
    D.on('exec-domain-' .. name .. '-label', label)
    out.label = { Func = 'exec-domain-' .. name .. '-label' }
  elseif label ~= nil then
    out.label = { Value = argument('exec_domain', 3, label, 'string') }
  end
  return out
end
function M.enumerate_ssh_hosts(...)
  local found = host('ssh.hosts', { ... })
  for _, file in ipairs(found.files) do D.watch[#D.watch + 1] = file end
  return found.hosts
end
function M.default_ssh_domains()
  local found = host('ssh.domains')
  for _, file in ipairs(found.files) do D.watch[#D.watch + 1] = file end
  return found.domains
end

-- Keys --------------------------------------------------------------------------------------------------------------
local function permute(entry, with_none)
  local names = { 'SHIFT', 'ALT', 'CTRL', 'SUPER' }
  local out = {}
  for bits = with_none and 0 or 1, 15 do
    local mods = {}
    for i, name in ipairs(names) do
      if bits & (1 << (i - 1)) ~= 0 then mods[#mods + 1] = name end
    end
    local copy = {}
    for k, v in pairs(entry) do copy[k] = v end
    copy.mods = #mods == 0 and 'NONE' or table.concat(mods, '|')
    out[#out + 1] = copy
  end
  return out
end
function M.permute_any_mods(entry) return permute(entry, false) end
function M.permute_any_or_no_mods(entry) return permute(entry, true) end

-- Plugins -----------------------------------------------------------------------------------------------------------
M.plugin = M.plugin or {}
function M.plugin.require(url)
  local found = host('plugin.find', url)
  D.watch[#D.watch + 1] = found.file
  if package.loaded[found.name] ~= nil then return package.loaded[found.name] end
  local dir = found.dir .. '/plugin/?.lua;' .. found.dir .. '/plugin/?/init.lua'
  if not package.path:find(dir, 1, true) then package.path = package.path .. ';' .. dir end
  local chunk, why = loadfile(found.file)
  if not chunk then error(why, 2) end
  local value = chunk(found.name, found.file)
  if value == nil then value = true end
  package.loaded[found.name] = value
  return value
end

-- What lives in the mux ---------------------------------------------------------------------------------------------
M.mux = {}
for _, name in ipairs(D.methods.mux) do
  M.mux[name] = function(...) return host('mux', 'mux.' .. name, ...) end
end
function M.mux.spawn_window(spec) return table.unpack(host('mux', 'mux.spawn_window', spec or {})) end
if D.has_gui then
  M.gui = {}
  for _, name in ipairs({ 'gui_windows', 'gui_window_for_mux_window', 'screens', 'get_appearance' }) do
    M.gui[name] = function(...) return host('mux', 'gui.' .. name, ...) end
  end
  function M.gui.enumerate_gpus() return {} end
  function M.gui.default_keys() return host('keys.default') end
  function M.gui.default_key_tables() return host('keys.default_tables') end
end

-- GLOBAL: plain data that outlives a reload -------------------------------------------------------------------------
local Global = {}
Global.__name = 'GLOBAL'
Global.__domux_userdata = true
local held = setmetatable({}, { __mode = 'k' })
local function wrap(value)
  if type(value) ~= 'table' then return value end
  local proxy = setmetatable({}, Global)
  held[proxy] = value
  return proxy
end
local function plain(value, depth)
  local t = type(value)
  if t == 'string' or t == 'number' or t == 'boolean' or t == 'nil' then return value end
  if t ~= 'table' then error('wezterm.GLOBAL holds plain data, not a ' .. t, 3) end
  if depth > 50 then error('wezterm.GLOBAL holds plain data, not a table that contains itself', 3) end
  local out = {}
  for k, v in pairs(held[value] or value) do out[k] = plain(v, depth + 1) end
  return out
end
local changed = false
Global.__index = function(self, k)
  local v = held[self][k]
  if v == nil and type(k) == 'number' then v = held[self][tostring(k)] end
  return wrap(v)
end
Global.__newindex = function(self, k, v)
  held[self][k] = plain(v, 0)
  changed = true
end
Global.__len = function(self) return #held[self] end
Global.__pairs = function(self)
  local inner = held[self]
  return function(_, k)
    local nk, nv = next(inner, k)
    return nk, wrap(nv)
  end, self, nil
end
Global.__domux_plain = function(self) return held[self] end
M.GLOBAL = wrap(D.global)
local dispatch = D.dispatch
function D.dispatch(source)
  local out = dispatch(source)
  if changed then
    changed = false
    host('global', D.global)
  end
  return out
end

-- What is userdata in WezTerm is told so: configurations tell links from older texts by it.
function _G.type(...)
  if select('#', ...) == 0 then error("bad argument #1 to 'type' (value expected)", 2) end
  local v = ...
  local kind = type(v)
  if kind ~= 'table' then return kind end
  local mt = getmetatable(v)
  if type(mt) == 'table' and rawget(mt, '__domux_userdata') then return 'userdata' end
  return 'table'
end

__domux = nil
return D.dispatch
`;
